import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, test, vi } from 'vitest';
import { type LoadedModel, loadModel } from '../pipeline/model.ts';
import { decide } from '../pipeline/study.ts';
import type { Brief } from '../record/brief.ts';
import { groundingFaults } from '../record/grounding.ts';
import { InputError } from '../record/problem.ts';
import type { Statement } from '../record/statement.ts';
import { briefAfter, type WorkbenchAnswer } from '../record/workbench.ts';
import { createStudy, type StudyStore } from '../store/study-store.ts';
import { type ServedApp, servedApp } from './app.ts';
import { deskOver, type MakingStep } from './brief-desk.ts';
import type { WebFiles } from './web-files.ts';
import { slimBrief } from './workbench.ts';

const TALKS = `Korva rejects truce

Harbour Post, 4 March 2031

Korva will never accept a ceasefire, its foreign minister, Petra Vass, said on Monday. “We will fight on,” she added.

Sund’s president, Jon Kerel, said that Sund welcomed a ceasefire. Sund may open the port, Kerel said.
`;
const HOST = '127.0.0.1:4000';
const NOW = '2031-03-05T10:00:00.000Z';
const rename = (is: string) => ({ decision: { decides: 'name', of: 'Petra Vass', is } });

const folder = mkdtempSync(join(tmpdir(), 'readout-server-'));
let model: LoadedModel;
let count = 0;
beforeAll(async () => {
  model = await loadModel();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Json = Readonly<Record<string, unknown>>;
interface Listed<Item = { readonly id: string; readonly name: string }> {
  readonly items: readonly Item[];
  readonly next?: string;
}
interface Heard {
  readonly event: string;
  readonly data: Json;
}

interface Served extends ServedApp {
  readonly store: StudyStore;
  /** Of the briefs that were made. */
  readonly steps: readonly MakingStep[];
  readonly bugs: readonly unknown[];
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  readonly json: <Told = Json>(path: string) => Promise<Told>;
  /** Posts JSON, in the state that `etag` names or, without it, the one that is. */
  readonly post: (path: string, body?: unknown, etag?: string) => Promise<Response>;
  readonly etag: () => Promise<string>;
}

async function served({
  articles = [TALKS],
  web,
}: {
  readonly articles?: readonly string[];
  readonly web?: WebFiles;
} = {}): Promise<Served> {
  const store = await createStudy(join(folder, `${++count}.readout`), { title: 'Valley talks' });
  const bugs: unknown[] = [];
  const steps: MakingStep[] = [];
  const reader = { model, version: '0.1.0' };
  const made = servedApp({
    store,
    reader,
    desk: (making) => {
      const told = (step: MakingStep): void => {
        steps.push(step);
        making(step);
      };
      return deskOver(store, reader)(told);
    },
    guard: { hosts: new Set([HOST]), access: { by: 'token', token: 't' }, cookie: 'readout' },
    web,
    now: () => NOW,
    who: 'me',
    onBug: (error) => bugs.push(error),
  });
  onTestFinished(async () => {
    await made.close();
    await store.close();
    expect(bugs).toEqual([]);
  });
  const ask: Served['ask'] = async (path, init = {}) =>
    made.app.request(`http://${HOST}${path}`, {
      ...init,
      headers: { host: HOST, authorization: 'Bearer t', ...init.headers },
    });
  const json: Served['json'] = async <Told>(path: string) => (await (await ask(path)).json()) as Told;
  const etag = async (): Promise<string> => (await ask('/api/articles?limit=1')).headers.get('etag')!;
  const post: Served['post'] = async (path, body, state) =>
    ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'if-match': state ?? (await etag()) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  for (const text of articles)
    expect((await ask('/api/articles', { method: 'POST', body: text })).status).toBe(201);
  return { ...made, store, steps, bugs, ask, json, post, etag };
}

const codeOf = async (answer: Response): Promise<string> => {
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  const { status, title, detail, code, problem, mend } = (await answer.json()) as Record<
    string,
    string | number
  >;
  expect(status).toBe(answer.status);
  expect([title, problem, mend].every((text) => typeof text === 'string' && text !== '')).toBe(true);
  expect(detail).toBe(`${problem}. ${mend}`);
  return `${status} ${code}`;
};

describe('reading a study', () => {
  it('gives what it holds, in numbers and whole', async () => {
    const { json, ask } = await served();
    const study = await json('/api/study');
    expect(study).toMatchObject({
      title: 'Valley talks',
      articles: 1,
      revisions: 0,
      decisions: 0,
      documents: [],
    });
    const brief = (await json('/api/brief')) as Brief;
    expect(brief.format).toBe('readout-brief/1');
    expect(groundingFaults(brief)).toEqual([]);
    expect(study.statements).toBe(brief.statements.length);
    expect((await json<Listed>('/api/statements')).items).toEqual(brief.statements);
    expect((await json<Listed>('/api/actors')).items).toEqual(brief.actors);
    expect((await json<Listed>('/api/positions')).items).toEqual(brief.positions);
    expect((await json<Listed>('/api/disagreements')).items).toEqual(brief.disagreements);
    expect((await json<Listed>('/api/articles')).items).toMatchObject([{ id: 'a1', from: 'posted' }]);
    expect(await json('/api/articles/a1')).toMatchObject({ title: 'Korva rejects truce' });
    const [first] = brief.statements;
    expect(await json(`/api/statements/${first!.id}`)).toEqual(first);
    const outlook = await ask('/api/outlook');
    if (brief.outlook === undefined) expect(await codeOf(outlook)).toBe('404 server/no-outlook');
    else expect(await outlook.json()).toEqual(brief.outlook);
  });

  it('filters statements, each filter as the brief says', async () => {
    const { json } = await served();
    const { statements, actors, issues } = (await json('/api/brief')) as Brief;
    const ids = async (query: string): Promise<string[]> =>
      (await json<Listed>(`/api/statements?${new URLSearchParams(query)}`)).items.map(({ id }) => id);
    const those = (holds: (one: Brief['statements'][number]) => boolean) =>
      statements.filter(holds).map(({ id }) => id);
    const kerel = actors.find(({ name }) => name === 'Jon Kerel')!;
    const ofKerel = those(({ speaker }) => speaker === kerel.id);
    expect(ofKerel.length).toBeGreaterThan(1);
    expect(await ids(`speaker=${kerel.id}`)).toEqual(ofKerel);
    expect(await ids('speaker=Jon Kerel')).toEqual(ofKerel);
    expect(await ids(`side=${kerel.side}`)).toEqual(those(({ speakingFor }) => speakingFor === kerel.side));
    expect(await ids('certainty=hedged')).toEqual(those(({ certainty }) => certainty === 'hedged'));
    expect(await ids('q=PORT open')).toHaveLength(1);
    expect(await ids('q=port truce')).toEqual([]);
    expect(await ids('q=...')).toEqual([]);
    for (const issue of issues)
      expect(await ids(`issue=${issue.id}`)).toEqual(those(({ id }) => issue.statements.includes(id)));
  });

  it('gives pages that together are the list, and tells when the study changed between', async () => {
    const { json, ask, post } = await served();
    const whole = (await json<Listed>('/api/statements')).items;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 7 }), async (limit) => {
        const items: unknown[] = [];
        let cursor = '';
        do {
          const page = await json<Listed>(`/api/statements?limit=${limit}${cursor}`);
          items.push(...page.items);
          cursor = page.next === undefined ? '' : `&cursor=${page.next}`;
        } while (cursor !== '');
        expect(items).toEqual(whole);
      }),
      { numRuns: 7 },
    );
    const { next } = await json<Listed>('/api/statements?limit=1');
    expect(await codeOf(await ask(`/api/statements?limit=1&certainty=hedged&cursor=${next}`))).toBe(
      '400 server/cursor',
    );
    expect(await codeOf(await ask(`/api/actors?limit=1&cursor=${next}`))).toBe('400 server/cursor');
    await post('/api/revisions', rename('Petra Orr'));
    expect(await codeOf(await ask(`/api/statements?limit=1&cursor=${next}`))).toBe('410 server/cursor-gone');
  });

  it('answers that nothing changed to who has seen it', async () => {
    const { ask, etag, post } = await served();
    const seen = await etag();
    const again = () => ask('/api/statements', { headers: { 'if-none-match': `"x", W/${seen}` } });
    expect((await again()).status).toBe(304);
    await post('/api/revisions', rename('Petra Orr'));
    expect((await again()).status).toBe(200);
  });

  it('gives a workbench all of it, then what a decision changed', async () => {
    const { ask, json, post, etag } = await served();
    const first = await ask('/api/workbench');
    const whole = (await first.json()) as WorkbenchAnswer;
    expect(whole).toMatchObject({ study: await json('/api/study') });
    expect(whole).not.toHaveProperty('since');
    expect(first.headers.get('etag')).toBe(whole.study.etag);
    const held = briefAfter(whole, undefined);
    expect(held).toEqual(slimBrief(await json('/api/brief')));
    const seen = { headers: { 'if-none-match': whole.study.etag } };
    expect((await ask('/api/workbench', seen)).status).toBe(304);
    await post('/api/revisions', rename('Petra Orr'));
    const later = await json<WorkbenchAnswer>(`/api/workbench?since=${encodeURIComponent(whole.study.etag)}`);
    expect(later.since).toBe(whole.study.etag);
    expect(later.study).toMatchObject({ etag: await etag(), decisions: 1, undoable: 1 });
    expect(later.lists.statements).toEqual([{ same: [0, held.statements.length] }]);
    expect(briefAfter(later, held)).toEqual(slimBrief(await json('/api/brief')));
    expect(await json('/api/workbench?since=%22x%22')).not.toHaveProperty('since');
    expect(await codeOf(await ask('/api/workbench?until=1'))).toBe('400 server/request');
  });

  it('makes one brief for all who ask at once, and none again until it changes', async () => {
    const { steps, json, post } = await served();
    await Promise.all(
      ['study', 'statements', 'actors', 'brief', 'positions'].map((name) => json(`/api/${name}`)),
    );
    await json('/api/study');
    expect(steps).toEqual(['running', 'done']);
    await post('/api/revisions', rename('Petra Orr'));
    expect((await json<Listed>('/api/actors')).items.map(({ name }) => name)).toContain('Petra Orr');
    expect(steps).toEqual(['running', 'done', 'running', 'done']);
  });

  it('is an empty brief where nothing is in it yet', async () => {
    const { ask, json } = await served({ articles: [] });
    expect(await json('/api/study')).toMatchObject({ articles: 0, statements: 0 });
    expect((await ask('/')).status).toBe(200);
    expect((await ask('/brief')).status).toBe(200);
  });
});

describe('changing a study', () => {
  it('keeps a decision, takes it back and brings it again, each in the state that was seen', async () => {
    const { post, json } = await served();
    const names = async (): Promise<string[]> =>
      (await json<Listed>('/api/actors')).items.map(({ name }) => name);
    const kept = await post('/api/revisions', { ...rename('Petra Orr'), who: 'Ana', why: 'her card' });
    expect(kept.status).toBe(201);
    const revision = await kept.json();
    expect(revision).toEqual({
      seq: 1,
      at: NOW,
      who: 'Ana',
      why: 'her card',
      act: { does: 'decide', decision: rename('Petra Orr').decision },
    });
    expect(await names()).toContain('Petra Orr');
    const undone = await post('/api/undo', undefined, kept.headers.get('etag')!);
    expect(await undone.json()).toMatchObject({ seq: 2, who: 'me', act: { does: 'undo', of: 1 } });
    expect(await names()).toContain('Petra Vass');
    const redone = await post('/api/redo', { why: 'after all' }, undone.headers.get('etag')!);
    expect(await redone.json()).toMatchObject({ seq: 3, why: 'after all', act: { does: 'redo', of: 1 } });
    expect(await names()).toContain('Petra Orr');
    expect((await json<Listed>('/api/revisions')).items[0]).toEqual(revision);
    expect(await codeOf(await post('/api/redo'))).toBe('409 study/nothing-to-redo');
    for (const hand of [{ who: 'a\u001b[2J' }, { why: 'so\n   4  me' }, { who: ' ' }, { when: 'now' }])
      expect(await codeOf(await post('/api/undo', hand))).toBe('422 server/request');
  });

  it('tells the second of two who edit one statement', async () => {
    const { json, post, store } = await served();
    const { etag } = await json<{ readonly etag: string }>('/api/study');
    const [statement] = (await json<Listed<Statement>>('/api/statements?certainty=asserted')).items;
    const { article, start, end } = statement!.content[0]!;
    const says = (is: string) => ({ decision: { decides: 'certainty', of: { article, start, end }, is } });
    expect((await post('/api/revisions', says('hedged'), etag)).status).toBe(201);
    const second = await post('/api/revisions', says('denied'), etag);
    expect(second.headers.get('etag')).toBe((await json('/api/study')).etag);
    const told = await second.clone().json();
    expect(told.etag).toBe(second.headers.get('etag'));
    expect(told.problem).toContain('revision 1 is the last, by me');
    expect(await codeOf(second)).toBe('412 server/stale');
    expect(await store.revisions()).toHaveLength(1);
    expect((await post('/api/revisions', says('denied'), told.etag)).status).toBe(201);
  });

  it('keeps one of many that decide at once, whether here or in another process', async () => {
    const { json, post, store } = await served();
    const { etag } = await json<{ readonly etag: string }>('/api/study');
    const answers = await Promise.all(
      ['A', 'B', 'C', 'D'].map((name) => post('/api/revisions', rename(name), etag)),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 412, 412, 412]);
    expect(await store.revisions()).toHaveLength(1);
    // Another one writes while a decision is tried.
    const decision = { decides: 'name', of: 'Jon Kerel', is: 'J. Kerel' } as const;
    const settings = vi.spyOn(store, 'settings').mockImplementation(async () => {
      // First whoever asks looks at the state, then the desk.
      if (settings.mock.calls.length === 3) await decide(store, decision, { who: 'other', now: NOW });
      return {};
    });
    expect(await codeOf(await post('/api/revisions', { decision }))).toBe('412 server/stale');
    expect((await store.revisions()).map(({ who }) => who)).toEqual(['me', 'other']);
  });

  test.each([
    ['no If-Match', {}, '428 server/no-state'],
    ['a star', { 'if-match': '*' }, '428 server/no-state'],
    ['the state of another study', { 'if-match': '"0-1-000000000000"' }, '412 server/stale'],
  ])('changes nothing with %s', async (_, headers, code) => {
    const { ask, store } = await served();
    for (const path of ['/api/revisions', '/api/undo', '/api/redo']) {
      const body = JSON.stringify(path === '/api/revisions' ? rename('P') : {});
      const init = { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } };
      expect(await codeOf(await ask(path, init as RequestInit))).toBe(code);
    }
    expect(await store.revisions()).toEqual([]);
  });

  const at = (article: string, start: number, end: number) => ({ article, start, end });
  test.each([
    [
      'an article of another study',
      { decides: 'not a statement', of: at('a7', 1, 9) },
      '422 server/unknown-stretch',
    ],
    [
      'a stretch beyond the end',
      { decides: 'not a statement', of: at('a1', 1, 1e6) },
      '422 server/unknown-stretch',
    ],
    [
      'a path for an article',
      { decides: 'not a statement', of: at('../a1', 1, 9) },
      '422 server/unknown-stretch',
    ],
    [
      'words that are no statement',
      { decides: 'not a statement', of: at('a1', 0, 3) },
      '422 server/finds-nothing',
    ],
    [
      'an actor of another study',
      { decides: 'name', of: 'Ilse Brandauer', is: 'I' },
      '422 server/finds-nothing',
    ],
    [
      'a broken codebook',
      { decides: 'document', of: 'codebook', name: 'c.yaml', text: '{' },
      '422 positions/codebook',
    ],
    [
      'a model that no outlook can be of',
      {
        decides: 'document',
        of: 'model',
        name: 'm.yaml',
        text: 'title: t\nstates: [a]\ndecisionMakers: [{ name: A, moves: {}, ranking: [a] }]\n',
      },
      '422 outlook/no-options',
    ],
    [
      'a model of one decision maker',
      {
        decides: 'document',
        of: 'model',
        name: 'm.yaml',
        text: 'title: t\ndecisionMakers: [{ name: A, options: [{ id: a }], preferences: [a] }]\n',
      },
      '422 outlook/alone',
    ],
    ['a stretch that ends before it begins', { decides: 'words', of: at('a1', 9, 1) }, '422 server/request'],
    ['a kind that there is not', { decides: 'everything' }, '422 server/request'],
    [
      'a field that there is not',
      { decides: 'not an actor', of: 'Petra Vass', __proto: 1 },
      '422 server/request',
    ],
    ['no object', 'name', '422 server/request'],
  ])('refuses %s, and keeps nothing', async (_, decision, code) => {
    const { post, store, json } = await served();
    const said = await codeOf(await post('/api/revisions', { decision }));
    expect(said).toBe(code);
    expect(await store.revisions()).toEqual([]);
    expect((await json<Listed>('/api/actors')).items.map(({ name }) => name)).toContain('Petra Vass');
  });

  it('keeps a decision that takes away what an earlier one is about', async () => {
    const { post, json } = await served();
    const [statement] = (await json<Listed<Statement>>('/api/statements')).items;
    const { content } = statement!;
    const of = { article: content[0]!.article, start: content[0]!.start, end: content.at(-1)!.end };
    expect(
      (await post('/api/revisions', { decision: { decides: 'speaker', of, is: 'Ada Holm' } })).status,
    ).toBe(201);
    expect((await post('/api/revisions', { decision: { decides: 'not a statement', of } })).status).toBe(201);
  });

  it('adds articles once, under a name that is no path', async () => {
    const { ask, json, store } = await served({ articles: [] });
    const page =
      '<!doctype html><html><body><article><h1>Talks</h1><p>The minister said that the talks were over on Monday, and that nothing would be signed.</p></article></body></html>';
    const add = (query: string, body: string, type = 'text/html') =>
      ask(`/api/articles?${query}`, { method: 'POST', body, headers: { 'content-type': type } });
    const first = await add('from=../../../etc/passwd&outlet=Harbour%20Post&published=2031-03-04', page);
    expect(first.status).toBe(201);
    const told = await first.json();
    expect(told).toMatchObject({ added: ['a1'], known: [], etag: first.headers.get('etag') });
    const again = await add('from=other', page);
    expect(again.status).toBe(200);
    expect(await again.json()).toMatchObject({ added: [], known: ['a1'] });
    const [{ article }] = (await store.articles()) as [Awaited<ReturnType<StudyStore['articles']>>[number]];
    expect(article).toMatchObject({
      from: '../../../etc/passwd',
      outlet: 'Harbour Post',
      published: '2031-03-04',
    });
    expect(article.url).toBeUndefined();
    expect((await add('from=https://x.example/a', TALKS, 'text/plain')).status).toBe(201);
    expect((await json('/api/articles/a2')).url).toBe('https://x.example/a');
    expect((await json<Listed>('/api/articles?q=ceasefire')).items.map(({ id }) => id)).toEqual(['a2']);
    for (const [query, body, type, code] of [
      ['', ' ', 'text/plain', '422 reading/empty'],
      ['', '{"a":1}', 'text/plain', '422 reading/data'],
      ['', TALKS, 'multipart/form-data', '415 server/type'],
      ['', TALKS, 'application/x-www-form-urlencoded', '415 server/type'],
      ['from=a%0Ab', TALKS, 'text/plain', '400 server/request'],
      ['published=yesterday', TALKS, 'text/plain', '400 server/request'],
      ['path=/etc/passwd', TALKS, 'text/plain', '400 server/request'],
    ] as const)
      expect(await codeOf(await add(query, body, type))).toBe(code);
    expect(await store.articles()).toHaveLength(2);
    const stale = { method: 'POST', body: 'x', headers: { 'if-match': '"0"' } };
    expect(await codeOf(await ask('/api/articles', stale))).toBe('412 server/stale');
  });

  test.each(['/api/revisions', '/api/articles'])('takes no more than 5 MB at %s', async (path) => {
    const { ask, etag, store } = await served();
    const headers = {
      'content-type': path === '/api/articles' ? 'text/plain' : 'application/json',
      'if-match': await etag(),
    };
    const much = 'a'.repeat(5_000_001);
    expect(await codeOf(await ask(path, { method: 'POST', body: much, headers }))).toBe(
      '413 server/too-large',
    );
    const inParts = new ReadableStream({
      start: (parts) => {
        for (let k = 0; k < 11; k++) parts.enqueue(new TextEncoder().encode('a'.repeat(1e6)));
        parts.close();
      },
    });
    const init = { method: 'POST', body: inParts, headers, duplex: 'half' } as RequestInit;
    expect(await codeOf(await ask(path, init))).toBe('413 server/too-large');
    const lying = { method: 'POST', body: 'a', headers: { ...headers, 'content-length': '10000000' } };
    expect(await codeOf(await ask(path, lying))).toBe('413 server/too-large');
    expect(await store.articles()).toHaveLength(1);
  });

  it('tells where JSON fails, and takes nothing else for it', async () => {
    const { ask, etag } = await served();
    const send = async (body: string, type = 'application/json') =>
      ask('/api/revisions', {
        method: 'POST',
        body,
        headers: { 'content-type': type, 'if-match': await etag() },
      });
    const answer = await send('{"decision":\n {"decides":"name" "of":"x"}}');
    expect(((await answer.clone().json()) as { where: string }).where).toBe('line 2, column 20');
    expect(await codeOf(answer)).toBe('400 server/not-json');
    expect(await codeOf(await send('{}', 'text/plain'))).toBe('415 server/type');
    expect(await codeOf(await send('['.repeat(100_000)))).toBe('400 server/not-json');
    expect(await codeOf(await send(`${'['.repeat(100_000)}${']'.repeat(100_000)}`))).toBe(
      '422 server/request',
    );
  });

  it('ends every hostile body in a problem, with nothing kept and no bug', async () => {
    const { post, store, etag } = await served();
    const state = await etag();
    const of = fc.record({
      article: fc.constantFrom('a1', 'a2', '', '../x'),
      // Never where a statement is: that would be a decision like any other.
      start: fc.oneof(fc.integer({ max: -1 }), fc.integer({ min: 1_000_000 })),
      end: fc.integer(),
    });
    const hostile = fc.oneof(
      fc.jsonValue(),
      fc.record({ decision: fc.jsonValue(), who: fc.jsonValue() }),
      fc.record({
        decision: fc.record({ decides: fc.constantFrom('not a statement', 'words', 'stance'), of }),
      }),
      fc.record({ decision: fc.record({ decides: fc.constant('side'), of: fc.string(), is: fc.string() }) }),
    );
    await fc.assert(
      fc.asyncProperty(hostile, async (body) => {
        expect(await codeOf(await post('/api/revisions', body, state))).toMatch(/^422 /);
      }),
      { numRuns: 60 },
    );
    expect(await store.revisions()).toEqual([]);
  });
});

describe('every answer', () => {
  it('carries the protecting headers, a refusal too', async () => {
    const { ask } = await served();
    for (const [path, init] of [
      ['/', {}],
      ['/brief', {}],
      ['/api/study', {}],
      ['/openapi.json', {}],
      ['/nothing', {}],
      ['/?token=t', {}],
      ['/', { headers: { host: 'evil.example' } }],
      ['/', { headers: { authorization: '' } }],
      ['/api/undo', { method: 'POST' }],
    ] as const) {
      const { headers } = await ask(path, init as RequestInit);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('content-security-policy')).toMatch(
        // The workbench shows the brief in a frame.
        path === '/brief'
          ? /^default-src 'none'; .*frame-ancestors 'self'/
          : /^default-src 'none'; .*frame-ancestors 'none'/,
      );
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
    }
  });

  test.each([
    '/nothing',
    '/api',
    '/api/',
    '/api/articles/',
    '/api/articles/a9',
    '/api/articles/..%2f..%2fetc%2fpasswd',
    '/api/articles/%00',
    '/api/statements/%zz',
    '/api/statements/a1-st999',
    '/brief/../../etc/passwd',
    '//brief',
    '/brief/x',
  ])('to %s is that nothing is there', async (path) => {
    const { ask } = await served();
    expect(await codeOf(await ask(path))).toMatch(/^404 /);
  });

  test.each([
    ['DELETE', '/api/articles/a1', 'GET, HEAD'],
    ['PUT', '/api/revisions', 'GET, POST, HEAD'],
    ['GET', '/api/undo', 'POST'],
    ['OPTIONS', '/api/study', 'GET, HEAD'],
    ['POST', '/', 'GET, HEAD'],
  ])('to %s %s is how it may be asked', async (method, path, allow) => {
    const { ask } = await served();
    const answer = await ask(path, { method });
    expect(answer.headers.get('allow')).toBe(allow);
    expect(await codeOf(answer)).toBe('405 server/method');
  });

  test.each([
    'limit=0',
    'limit=501',
    'limit=x',
    'limit=1.5',
    'cursor=x',
    'other=1',
    'certainty=sure',
    'speaker=nobody',
    'issue=nothing',
    'side=nobody',
    'q=',
  ])('to a query of %s is what is wrong with it', async (query) => {
    const { ask } = await served();
    expect(await codeOf(await ask(`/api/statements?${query}`))).toMatch(/^400 /);
  });

  test.each([
    ['study/read-only', '403 study/read-only'],
    ['study/disk', '507 study/disk'],
  ])('to what the disk refuses says so, and no path (%s)', async (code, told) => {
    const { ask, store, post, etag } = await served();
    const refused = new InputError({ code, where: '/home/me/s.readout', problem: 'no', mend: 'Do.' });
    const revise = vi.spyOn(store, 'revise').mockRejectedValue(refused);
    const state = await etag();
    const answer = await post('/api/revisions', rename('P'), state);
    expect(await answer.clone().text()).not.toContain('/home/me');
    expect(await codeOf(answer)).toBe(told);
    revise.mockRestore();
    expect(await etag()).toBe(state);
    expect((await ask('/api/study')).status).toBe(200);
    expect((await post('/api/revisions', rename('P'), state)).status).toBe(201);
  });

  it('to a bug says no more than that, and the bug is told here', async () => {
    const { ask, store, bugs } = await served();
    vi.spyOn(store, 'articles').mockRejectedValueOnce(new TypeError('at /home/me/secret'));
    const answer = await ask('/api/study');
    expect(await answer.clone().text()).not.toContain('secret');
    expect(await codeOf(answer)).toBe('500 readout/bug');
    expect(bugs).toMatchObject([{ message: 'at /home/me/secret' }]);
    (bugs as unknown[]).length = 0;
    expect((await ask('/api/study')).status).toBe(200);
  });
});

test('pages escape what they show and allow by hash alone', async () => {
  const { ask, post } = await served();
  await post('/api/revisions', { ...rename('Petra <b>Orr</b>'), why: '<script>alert(1)</script>' });
  const brief = await ask('/brief');
  expect(brief.headers.get('content-security-policy')).toMatch(
    /script-src 'sha256-[^']+'.*frame-ancestors 'self'/,
  );
  expect(await brief.text()).not.toContain('<b>Orr');
});

describe('the workbench', () => {
  const web: WebFiles = new Map([
    ['/', { type: 'text/html; charset=utf-8', bytes: new TextEncoder().encode('<p>the page') }],
    ['/assets/a.js', { type: 'text/javascript; charset=utf-8', bytes: new TextEncoder().encode('1') }],
  ]);

  it('is the page at /, with its files and a policy that allows nothing inline', async () => {
    const { ask } = await served({ web });
    const page = await ask('/');
    expect(await page.text()).toBe('<p>the page');
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'; style-src 'self';");
    expect(page.headers.get('content-security-policy')).not.toContain('unsafe');
    expect((await ask('/assets/a.js')).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  it.each([
    '/assets/b.js',
    '/assets/../index.html',
    '/assets/%2e%2e%2findex.html',
    '/assets/',
    '/index.html',
  ])('has no file at %s', async (path) => {
    const { ask } = await served({ web });
    expect((await ask(path)).status).toBe(404);
  });

  it('is missed where it has not been built, and the brief is pointed to', async () => {
    const { ask } = await served();
    expect(await (await ask('/')).text()).toContain('href="/brief"');
  });
});

describe('the OpenAPI document', () => {
  it('lists every route that the app has, and nothing else', async () => {
    const { app, json } = await served();
    const { paths, openapi } = await json('/openapi.json');
    expect(openapi).toBe('3.1.0');
    const has = app.routes
      .filter(({ method, path }) => method !== 'ALL' && path !== '/*')
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    const lists = Object.entries(paths as Record<string, object>).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(lists.toSorted()).toEqual(has.toSorted());
    expect(has.length).toBeGreaterThan(15);
  });

  it('leads every reference somewhere, and names each operation once', async () => {
    const { json } = await served();
    const document = await json<{
      readonly components: { readonly schemas: Json };
      readonly paths: Readonly<Record<string, { readonly post: Json }>>;
    }>('/openapi.json');
    const text = JSON.stringify(document);
    for (const [, name] of text.matchAll(/"\$ref":"([^"]+)"/g)) {
      const [, schema] = /^#\/components\/schemas\/(\w+)$/.exec(name!) ?? [];
      expect(document.components.schemas[schema ?? '']).toBeTypeOf('object');
    }
    const names = [...text.matchAll(/"operationId":"(\w+)"/g)].map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
    const { parameters, requestBody } = document.paths['/api/revisions']!.post;
    expect(parameters).toMatchObject([{ name: 'If-Match', in: 'header', required: true }]);
    expect(JSON.stringify(requestBody)).toContain('"not a statement"');
  });
});

describe('events', () => {
  /** Reads `stream` until `seen` finds what it looks for among the events so far. */
  async function until(
    stream: ReadableStreamDefaultReader<Uint8Array>,
    events: Heard[],
    seen: (name: string) => boolean,
  ): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    while (!events.some(({ event }) => seen(event))) {
      const { done, value } = await stream.read();
      if (done) throw new Error(`ended after ${JSON.stringify(events)}`);
      text += decoder.decode(value, { stream: true });
      const whole = text.split('\n\n');
      text = whole.pop()!;
      for (const one of whole)
        events.push({
          event: /^event: (.*)$/m.exec(one)![1]!,
          data: JSON.parse(/^data: (.*)$/m.exec(one)![1]!),
        });
    }
  }

  it('tell the state, then what is kept and added and how jobs go, each once', async () => {
    const { ask, post, json, etag } = await served();
    const before = await etag();
    await json('/api/study');
    const listening = await ask('/api/events');
    expect(listening.headers.get('content-type')).toContain('text/event-stream');
    const stream = listening.body!.getReader();
    const events: Heard[] = [];
    await until(stream, events, (event) => event === 'state');
    expect(events).toEqual([{ event: 'state', data: { etag: before } }]);
    const kept = await post('/api/revisions', rename('Petra Orr'));
    await until(stream, events, (event) => event === 'revision');
    await json('/api/study');
    await ask('/api/articles', { method: 'POST', body: TALKS.replace('truce', 'pause') });
    await until(stream, events, (event) => event === 'articles');
    const told = (name: string) => events.filter(({ event }) => event === name).map(({ data }) => data);
    expect(told('revision')).toEqual([{ etag: kept.headers.get('etag'), revision: await kept.json() }]);
    expect(told('articles')).toEqual([{ etag: await etag(), ids: ['a2'] }]);
    expect(told('job')).toMatchObject([
      { what: 'making the brief', step: 'running' },
      { what: 'making the brief', step: 'done' },
      { what: 'adding articles', step: 'running', done: 0 },
      { what: 'adding articles', step: 'running', done: 1 },
    ]);
    await stream.cancel();
  });

  it('tell what another process did', async () => {
    const { ask, store } = await served();
    const stream = (await ask('/api/events')).body!.getReader();
    const events: Heard[] = [];
    await until(stream, events, (event) => event === 'state');
    await decide(store, { decides: 'not an actor', of: 'Petra Vass' }, { who: 'other', now: NOW });
    await until(stream, events, (event) => event === 'revision');
    expect(events.at(-1)?.data.revision).toMatchObject({ seq: 1, who: 'other' });
    await stream.cancel();
  });

  it('end when the server does, and a hundred listen at most', async () => {
    const { ask, close } = await served();
    const answers = await Promise.all(Array.from({ length: 101 }, () => ask('/api/events')));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(100);
    expect(await codeOf(answers.find(({ status }) => status !== 200)!)).toBe('503 server/listeners');
    for (let k = 0; k < 101; k++) expect((await ask('/api/events', { method: 'HEAD' })).status).toBe(200);
    const stream = answers.find(({ status }) => status === 200)!.body!.getReader();
    await close();
    let last = await stream.read();
    while (!last.done) last = await stream.read();
    expect(last.done).toBe(true);
  });
});
