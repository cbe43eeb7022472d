/** `readout serve` as a process of its own: started, asked as browsers and others ask, given too much, stopped, killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Statement } from '../../src/record/statement.ts';
import { ARTICLE, emptyFolder, ROOT, readout } from './running.ts';

const made = mkdtempSync(join(tmpdir(), 'readout-serve-'));
beforeAll(async () => {
  writeFileSync(join(made, 'talks.txt'), ARTICLE);
  await readout(['study', 'new', 's.readout', '--title', 'River talks'], { cwd: made });
  expect((await readout(['study', 'add', 's.readout', 'talks.txt', '-q'], { cwd: made })).code).toBe(0);
});
afterAll(() => rmSync(made, { recursive: true, force: true }));

/** A folder with an article, and a study of it named `s.readout`. */
function withStudy(): string {
  const cwd = emptyFolder();
  cpSync(made, cwd, { recursive: true });
  return cwd;
}

interface Serving {
  readonly child: ChildProcess;
  /** Without path and token. */
  readonly origin: string;
  readonly token: string;
  readonly ended: Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>;
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
}

/** `blocks` are the most, of 512 bytes or 1,024, that a file of it can grow to. */
async function serving(
  cwd: string,
  words: readonly string[] = [],
  blocks: number | 'unlimited' = 'unlimited',
): Promise<Serving> {
  const command = [process.execPath, join(ROOT, 'bin', 'readout.js'), 'serve', 's.readout', ...words];
  const child =
    blocks === 'unlimited'
      ? spawn(command[0]!, command.slice(1), { cwd })
      : spawn('sh', ['-c', `ulimit -f ${blocks} && exec "$0" "$@"`, ...command], { cwd });
  onTestFinished(() => void child.kill('SIGKILL'));
  let [out, err] = ['', ''];
  child.stderr.on('data', (data) => {
    err += data;
  });
  const ended = once(child, 'close').then(([code]) => ({ code, out, err }));
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (data) => {
      out += data;
      if (out.includes('\n')) resolve();
    });
    child.once('close', () => resolve());
  });
  const [, origin = '', token = ''] = /^(http:\/\/[^/]+)\/(?:\?token=(\S+))?\n$/.exec(out) ?? [];
  expect(origin, err).not.toBe('');
  const ask: Serving['ask'] = (path, init = {}) =>
    fetch(origin + path, { ...init, headers: { authorization: `Bearer ${token}`, ...init.headers } });
  return { child, origin, token, ended, ask };
}

/** The status of an answer to a GET with headers that `fetch` would not send. */
async function statusOf(
  { origin, token }: Serving,
  headers: Record<string, string>,
): Promise<number | undefined> {
  const asking = request(`${origin}/api/study`, {
    headers: { authorization: `Bearer ${token}`, ...headers },
  }).end();
  const [answer] = await once(asking, 'response');
  answer.resume();
  return answer.statusCode;
}

const POST = { method: 'POST', headers: { 'content-type': 'application/json' } };

/** Gives an actor an office, in the state that is. */
async function decideOffice(ask: Serving['ask'], title: string): Promise<Response> {
  const etag = (await ask('/api/articles?limit=1')).headers.get('etag')!;
  return ask('/api/revisions', {
    method: 'POST',
    headers: { ...POST.headers, 'if-match': etag },
    body: JSON.stringify({ decision: { decides: 'office', of: 'Ilse Marren', title } }),
  });
}

describe('readout serve', () => {
  test('answers who has the token, and ends with 0 when it is interrupted', async () => {
    const server = await serving(withStudy());
    const { origin, token, ask, child, ended } = server;
    expect(origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(`${origin}/api/study`)).status).toBe(401);
    const entry = await fetch(`${origin}/?token=${token}`, { redirect: 'manual' });
    expect([entry.status, entry.headers.get('location')]).toEqual([303, '/']);
    const cookie = entry.headers.get('set-cookie')!.split(';')[0]!;
    expect((await fetch(`${origin}/`, { headers: { cookie } })).status).toBe(200);
    expect(await (await ask('/brief')).text()).toContain('We will sign nothing this week');
    expect(await (await ask('/api/study')).json()).toMatchObject({ title: 'River talks', articles: 1 });
    // Who leaves, listening or sending, is no fault, and nothing is said of it.
    await (await ask('/api/events')).body!.cancel();
    const { port } = new URL(origin);
    const leaving = connect(Number(port), '127.0.0.1');
    leaving.write(
      `POST /api/articles HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAuthorization: Bearer ${token}\r\nContent-Length: 9\r\n\r\nabc`,
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    leaving.destroy();
    const listening = await ask('/api/events');
    const heard = listening.body!.getReader();
    expect(new TextDecoder().decode((await heard.read()).value)).toMatch(/^event: state\n/);
    child.kill('SIGINT');
    child.kill('SIGINT');
    expect((await heard.read()).done).toBe(true);
    expect(await ended).toEqual({ code: 0, out: `${origin}/?token=${token}\n`, err: '' });
  });

  test('refuses another Host and a foreign Origin', async () => {
    const server = await serving(withStudy());
    const { port } = new URL(server.origin);
    expect(await statusOf(server, {})).toBe(200);
    expect(await statusOf(server, { host: `localhost:${port}` })).toBe(200);
    expect(await statusOf(server, { host: `evil.example:${port}` })).toBe(403);
    expect(await statusOf(server, { origin: 'http://evil.example' })).toBe(403);
    expect(await statusOf(server, { origin: `http://127.0.0.1:${Number(port) + 1}` })).toBe(403);
    expect(await statusOf(server, { origin: server.origin })).toBe(200);
  });

  test.each([6, 10])('refuses %i MB and goes on', async (megabytes) => {
    const { ask } = await serving(withStudy());
    const body = Buffer.alloc(megabytes * 1e6, 'a');
    for (const init of [
      { ...POST, headers: { 'content-type': 'text/plain' }, body },
      {
        ...POST,
        headers: { 'content-type': 'text/plain' },
        duplex: 'half',
        body: new ReadableStream({
          pull: (parts) => {
            parts.enqueue(body);
            parts.close();
          },
        }),
      },
    ] as RequestInit[]) {
      const answer = await ask('/api/articles', init);
      expect(answer.status).toBe(413);
      expect(await answer.json()).toMatchObject({ code: 'server/too-large' });
    }
    expect(await (await ask('/api/study')).json()).toMatchObject({ articles: 1 });
  });

  test('serves a study where it did before, or where it can while that is taken', async () => {
    const cwd = withStudy();
    const first = await serving(cwd);
    const second = await serving(cwd);
    expect(second.origin).not.toBe(first.origin);
    first.child.kill('SIGKILL');
    await first.ended;
    expect((await serving(cwd)).origin).toBe(first.origin);
  });

  test('says that a port is in use, and how to mend it', async () => {
    const cwd = withStudy();
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    onTestFinished(() => void other.close());
    const { port } = other.address() as { readonly port: number };
    const { code, err, out } = await readout(['serve', 's.readout', '--port', String(port)], { cwd });
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(
      `127.0.0.1:${port}: something else listens on that port\nGive another with --port, or leave it out: then any free one is taken. [usage/port]\n`,
    );
  });

  test('is open to others with a password alone', async () => {
    const cwd = withStudy();
    const open = ['serve', 's.readout', '--host', '0.0.0.0'];
    expect(await readout(open, { cwd })).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('usage/password'),
    });
    writeFileSync(join(cwd, 'short.txt'), 'abc\n');
    expect((await readout([...open, '--password-file', 'short.txt'], { cwd })).code).toBe(2);
    writeFileSync(join(cwd, 'secret.txt'), 'a long password\n');
    const { origin, token } = await serving(cwd, [...open.slice(2), '--password-file', 'secret.txt']);
    expect(token).toBe('');
    const local = `http://127.0.0.1:${new URL(origin).port}`;
    const basic = (text: string) => ({ headers: { authorization: `Basic ${btoa(text)}` } });
    expect((await fetch(`${local}/api/study`)).headers.get('www-authenticate')).toMatch(/^Basic /);
    expect((await fetch(`${local}/api/study`, basic('ana:a wrong password'))).status).toBe(401);
    expect((await fetch(`${local}/api/study`, basic('ana:a long password'))).status).toBe(200);
    const etag = (await fetch(`${local}/api/articles`, basic('ana:a long password'))).headers.get('etag')!;
    const kept = await fetch(`${local}/api/revisions`, {
      method: 'POST',
      headers: { ...basic('ana:a long password').headers, ...POST.headers, 'if-match': etag },
      body: JSON.stringify({ decision: { decides: 'name', of: 'Ilse Marren', is: 'I. Marren' } }),
    });
    expect(await kept.json()).toMatchObject({ who: 'ana' });
  });

  test('serves no file that is no study', async () => {
    const cwd = withStudy();
    expect((await readout(['serve', 'none.readout'], { cwd })).err).toContain('study/missing');
    expect((await readout(['serve', 'talks.txt'], { cwd })).code).toBe(3);
    expect((await readout(['serve', 's.readout', '--port', '70000'], { cwd })).code).toBe(2);
  });

  test('has every acknowledged revision after it was killed', async () => {
    const cwd = withStudy();
    const { ask, child, ended } = await serving(cwd);
    const acknowledged: number[] = [];
    const deciding = (async () => {
      for (let k = 1; ; k++) {
        const answer = await decideOffice(ask, `office ${k}`).catch(() => undefined);
        if (answer === undefined) return;
        if (answer.status === 201) acknowledged.push(((await answer.json()) as { seq: number }).seq);
        if (acknowledged.length === 5) setTimeout(() => child.kill('SIGKILL'), 40);
      }
    })().catch(() => undefined);
    await deciding;
    await ended;
    expect(acknowledged.length).toBeGreaterThanOrEqual(5);
    const again = await serving(cwd);
    const { items } = (await (await again.ask('/api/revisions')).json()) as { items: { seq: number }[] };
    expect(items.map(({ seq }) => seq)).toEqual(expect.arrayContaining(acknowledged));
    expect(items.length - acknowledged.length).toBeLessThanOrEqual(1);
    expect((await decideOffice(again.ask, 'chair')).status).toBe(201);
    again.child.kill('SIGTERM');
    expect(await again.ended).toMatchObject({ code: 0, err: '' });
    expect((await readout(['study', 'check', 's.readout'], { cwd })).out).toBe('Nothing is wrong.\n');
  });

  test.skipIf(process.platform === 'win32')(
    'goes on where the disk is full, with all that it kept',
    async () => {
      const cwd = withStudy();
      const { ask, child, ended } = await serving(cwd, [], 800);
      const json = async <Told>(path: string) => (await (await ask(path)).json()) as Told;
      const [{ content }] = (await json<{ items: [Statement] }>('/api/statements?certainty=asserted')).items;
      const of = { article: 'a1', start: content[0]!.start, end: content.at(-1)!.end };
      const decideCertainty = async (from: Serving['ask'], is: string): Promise<Response> =>
        from('/api/revisions', {
          method: 'POST',
          headers: {
            ...POST.headers,
            'if-match': (await from('/api/articles?limit=1')).headers.get('etag')!,
          },
          body: JSON.stringify({ decision: { decides: 'certainty', of, is }, why: 'w'.repeat(2000) }),
        });
      let kept = 0;
      let answer = await decideCertainty(ask, 'hedged');
      for (; answer.status === 201 && kept < 1000; kept++)
        answer = await decideCertainty(ask, kept % 2 === 0 ? 'asserted' : 'hedged');
      expect(kept).toBeGreaterThan(3);
      expect(kept).toBeLessThan(1000);
      for (const refused of [
        answer,
        await decideCertainty(ask, 'denied'),
        await ask('/api/articles', { method: 'POST', body: ARTICLE.replaceAll('Ilse', 'Olga').repeat(50) }),
      ]) {
        expect(refused.status).toBe(507);
        const { code, problem, mend } = (await refused.json()) as Record<string, string>;
        expect([code, problem, mend]).toEqual([
          'study/disk',
          expect.stringContaining('the disk did not take it'),
          expect.stringContaining('Make room'),
        ]);
      }
      expect(await json('/api/study')).toMatchObject({ articles: 1, revisions: kept });
      child.kill('SIGTERM');
      expect(await ended).toMatchObject({ code: 0, err: '' });
      const again = await serving(cwd);
      expect(await (await again.ask('/api/study')).json()).toMatchObject({ articles: 1, revisions: kept });
      expect((await decideCertainty(again.ask, 'denied')).status).toBe(201);
      again.child.kill('SIGTERM');
      await again.ended;
      expect((await readout(['study', 'check', 's.readout'], { cwd })).out).toBe('Nothing is wrong.\n');
    },
  );
});
