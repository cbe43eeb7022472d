import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, onTestFinished, test } from 'vitest';
import type { Article } from '../record/article.ts';
import { InputError } from '../record/problem.ts';
import type { Revision } from '../record/revision.ts';
import { APPLICATION, VERSION } from './migrations.ts';
import { createStudy, openStudy } from './study-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'readout-study-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;
const place = (): string => join(folder, `${++count}.readout`);

const article = (text: string): Omit<Article, 'id'> => ({
  from: 'a.txt',
  kind: 'news',
  authors: [],
  language: 'en',
  sha256: text,
  text,
  blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
  removed: [],
});
const rename = (is: string): Omit<Revision, 'seq'> => ({
  at: '2031-03-04T10:00:00Z',
  who: 'me',
  act: { does: 'decide', decision: { decides: 'name', of: 'A', is } },
});
const codeOf = (act: () => unknown): string | undefined => {
  try {
    act();
  } catch (error) {
    if (error instanceof InputError) return error.code;
    throw error;
  }
  return undefined;
};

describe('a study', () => {
  it('gives back what was put in, after it was closed', async () => {
    const path = place();
    const store = await createStudy(path, { title: 'Talks' });
    expect(await store.addArticle(article('The “dam” is full.'), [], '2031-03-04')).toEqual({
      id: 'a1',
      isNew: true,
    });
    expect(await store.addArticle(article('Another.'), [], '2031-03-05')).toEqual({ id: 'a2', isNew: true });
    expect(await store.addArticle(article('Another.'), [], '2031-03-06')).toEqual({ id: 'a2', isNew: false });
    await store.putReading({ article: 'a1', readout: '1', model: 'm', reading: '{}' });
    await store.putReading({ article: 'a1', readout: '2', model: 'm', reading: '{"a":1}' });
    const kept = await store.revise(() => ({ ...rename('B'), why: 'so' }));
    await store.close();
    const again = openStudy(path);
    expect(await again.settings()).toEqual({ title: 'Talks' });
    expect((await again.articles()).map(({ article: { id, text }, addedAt }) => [id, text, addedAt])).toEqual(
      [
        ['a1', 'The “dam” is full.', '2031-03-04'],
        ['a2', 'Another.', '2031-03-05'],
      ],
    );
    expect(await again.readings()).toEqual([{ article: 'a1', readout: '2', model: 'm', reading: '{"a":1}' }]);
    expect(await again.revisions()).toEqual([kept]);
    expect(await again.integrityFaults()).toEqual([]);
    await again.close();
  });

  it('finds articles by words, and takes no word for a query', async () => {
    const store = await createStudy(place(), {});
    await store.addArticle(article('The Café by the dam.'), [], '');
    await store.addArticle(article('A dam.'), [], '');
    expect(await store.search('cafe dam')).toEqual(['a1']);
    expect((await store.search('DAM')).toSorted()).toEqual(['a1', 'a2']);
    for (const query of ['', '"', 'dam OR', 'title:dam', "'; drop table article; --", 'NEAR(', '*'])
      expect(Array.isArray(await store.search(query))).toBe(true);
    expect(await store.articles()).toHaveLength(2);
    await store.close();
  });

  it('lets nobody change or delete a revision', async () => {
    const path = place();
    const store = await createStudy(path, {});
    await store.revise(() => rename('B'));
    await store.close();
    const database = new DatabaseSync(path);
    expect(() => database.exec("update revision set who = 'x'")).toThrow('never changed');
    expect(() => database.exec('delete from revision')).toThrow('never deleted');
    database.close();
  });

  it('keeps the order of what is revised at once', async () => {
    const store = await createStudy(place(), {});
    const kept = await Promise.all(
      Array.from({ length: 50 }, (_, k) => store.revise(() => rename(String(k)))),
    );
    expect(kept.map((one) => one?.seq)).toEqual(Array.from({ length: 50 }, (_, k) => k + 1));
    expect((await store.revisions()).map(({ seq }) => seq)).toEqual(kept.map((one) => one?.seq));
    await store.close();
  });
});

describe('what is opened', () => {
  test('nothing, and a name that is taken', async () => {
    const path = place();
    expect(codeOf(() => openStudy(path))).toBe('study/missing');
    expect(codeOf(() => openStudy(folder))).toBe('study/missing');
    await (await createStudy(path, {})).close();
    await expect(createStudy(path, {})).rejects.toMatchObject({ code: 'study/exists' });
  });

  test('a file that is no SQLite, one that is another’s, and one cut short', async () => {
    const text = place();
    writeFileSync(text, 'hello '.repeat(1000));
    expect(codeOf(() => openStudy(text))).toBe('study/damaged');
    const foreign = place();
    const database = new DatabaseSync(foreign);
    database.exec('create table t (a)');
    database.close();
    expect(codeOf(() => openStudy(foreign))).toBe('study/foreign');
    const cut = place();
    const store = await createStudy(cut, {});
    for (let k = 0; k < 20; k++) await store.addArticle(article(`${k}`.repeat(5000)), [], '');
    await store.close();
    truncateSync(cut, 9000);
    const told = await (async () => {
      try {
        const again = openStudy(cut);
        const faults = await again.integrityFaults();
        await again.close();
        return faults.length > 0;
      } catch (error) {
        return error instanceof InputError;
      }
    })();
    expect(told).toBe(true);
  });

  test('one that a later Readout wrote is left as it is', async () => {
    const path = place();
    await (await createStudy(path, {})).close();
    const database = new DatabaseSync(path);
    database.exec(`pragma user_version = ${VERSION + 1}`);
    database.close();
    expect(codeOf(() => openStudy(path))).toBe('study/newer');
  });

  test('one that has no tables yet is brought up to date, with a copy of it beside', async () => {
    const path = place();
    const database = new DatabaseSync(path);
    database.exec(`pragma application_id = ${APPLICATION}`);
    database.close();
    const store = openStudy(path);
    expect(await store.articles()).toEqual([]);
    await store.close();
    expect(existsSync(`${path}.before-${VERSION}`)).toBe(true);
  });

  test.each(Array.from({ length: VERSION }, (_, k) => k + 1))('one of version %i', async (version) => {
    const path = place();
    copyFileSync(
      fileURLToPath(new URL(`../../tests/fixtures/studies/v${version}.readout`, import.meta.url)),
      path,
    );
    const store = openStudy(path);
    expect((await store.articles()).map(({ article: { title } }) => title)).toEqual(['Korva rejects truce']);
    expect(await store.revisions()).toHaveLength(2);
    expect(await store.integrityFaults()).toEqual([]);
    await store.close();
  });
});

const STORE = new URL('study-store.ts', import.meta.url).href;
const WRITER = `
import { openStudy } from '${STORE}';
const store = openStudy(process.argv[1]);
for (let k = 0; k < Number(process.argv[2]); k++) {
  const { seq } = await store.revise(() => ({ at: '2031-03-04T10:00:00Z', who: 'w', act: { does: 'decide', decision: { decides: 'name', of: 'A', is: 'B'.repeat(500) } } }));
  process.stdout.write(seq + '\\n');
}
await store.close();
`;

/** A process that appends revisions and tells the number of each once it is kept. */
const writing = (path: string, revisions: number) => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', WRITER, path, String(revisions)]);
  let out = '';
  child.stdout.on('data', (data) => {
    out += data;
  });
  const ended = new Promise<readonly number[]>((resolve) => {
    child.on('close', () => resolve(out.trim().split('\n').filter(Boolean).map(Number)));
  });
  return { child, ended, told: () => out.length };
};

describe('processes', () => {
  it('that are killed at any moment leave every revision that they told of', async () => {
    const path = place();
    await (await createStudy(path, {})).close();
    let last = 0;
    for (let round = 0; round < 6; round++) {
      const { child, ended, told } = writing(path, 100_000);
      while (told() === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      await new Promise((resolve) => setTimeout(resolve, 7 * round));
      child.kill('SIGKILL');
      const acknowledged = (await ended).at(-1) ?? last;
      const store = openStudy(path);
      const kept = await store.revisions();
      expect(kept.map(({ seq }) => seq)).toEqual(kept.map((_, k) => k + 1));
      expect(kept.length).toBeGreaterThanOrEqual(acknowledged);
      expect(await store.integrityFaults()).toEqual([]);
      await store.close();
      last = kept.length;
    }
  }, 60_000);

  it('that write at once wait for each other', async () => {
    const path = place();
    await (await createStudy(path, {})).close();
    const told = await Promise.all([writing(path, 60).ended, writing(path, 60).ended]);
    expect(told.flat().toSorted((a, b) => a - b)).toEqual(Array.from({ length: 120 }, (_, k) => k + 1));
  }, 60_000);
});

/** Tells a step's number of revisions, or the code of what was thrown. */
const TELLER = `
const { createStudy, openStudy } = await import('${STORE}');
const [path, fresh] = process.argv.slice(1);
// Permissions bind nobody who is root; what is needed is loaded by now.
if (process.getuid() === 0) {
  process.setgid(65534);
  process.setuid(65534);
}
const told = async (act) => {
  try {
    console.log(await act());
  } catch (error) {
    console.log(error.code, error.message.includes('can’t be opened'));
  }
};
const write = (store) => store.revise(() => ({ at: '2031-03-04T10:00:00Z', who: 'w', act: { does: 'decide', decision: { decides: 'name', of: 'A', is: 'B'.repeat(2000) } } }));
let store;
await told(async () => (await (store = openStudy(path)).revisions()).length);
if (store) {
  await told(async () => {
    for (let k = 0; k < 1000; k++) await write(store);
    return 'all';
  });
  await told(() => write(store));
  await told(async () => (await store.revisions()).length > 0);
  await store.close();
}
await told(async () => {
  await (await createStudy(fresh, {})).close();
  return 'made';
});
`;

const telling = (paths: readonly [string, string], blocks = 'unlimited') => {
  const words = [process.execPath, '--input-type=module', '-e', TELLER, ...paths];
  const { stdout, stderr } = spawnSync('sh', ['-c', `ulimit -f ${blocks} && exec "$0" "$@"`, ...words]);
  expect(String(stderr)).toBe('');
  return String(stdout).trim().split('\n');
};

describe.skipIf(process.platform === 'win32')('what a disk refuses', () => {
  const inOwnFolder = async (): Promise<{ readonly own: string; readonly path: string }> => {
    const own = mkdtempSync(join(tmpdir(), 'readout-refused-'));
    onTestFinished(() => {
      chmodSync(own, 0o777);
      rmSync(own, { recursive: true });
    });
    const path = join(own, 's.readout');
    const store = await createStudy(path, {});
    await store.revise(() => ({ at: 'x', who: 'w', act: { does: 'undo', of: 0 } }));
    await store.close();
    return { own, path };
  };

  it('in a file that may only be read is told, and all is read', async () => {
    const { own, path } = await inOwnFolder();
    chmodSync(path, 0o444);
    chmodSync(own, 0o777);
    expect(telling([path, join(own, 'new.readout')])).toEqual([
      '1',
      'study/read-only false',
      'study/read-only false',
      'true',
      'made',
    ]);
  });

  it('in a folder that may only be read is told', async () => {
    const { own, path } = await inOwnFolder();
    chmodSync(own, 0o555);
    expect(telling([path, join(own, 'new.readout')])).toEqual([
      'study/read-only false',
      'study/refused true',
    ]);
    chmodSync(own, 0o777);
    const store = openStudy(path);
    expect(await store.revisions()).toHaveLength(1);
    await store.close();
  });

  it('of more is told as such, and what was kept stays', async () => {
    const { own, path } = await inOwnFolder();
    chmodSync(own, 0o777);
    chmodSync(path, 0o666);
    const [before, filling, after, isReadable, fresh] = telling([path, join(own, 'new.readout')], '600');
    expect([before, filling, after, isReadable]).toEqual([
      '1',
      'study/disk false',
      'study/disk false',
      'true',
    ]);
    expect(fresh).toBe('made');
    const store = openStudy(path);
    const kept = await store.revisions();
    expect(kept.map(({ seq }) => seq)).toEqual(kept.map((_, k) => k + 1));
    expect(kept.length).toBeGreaterThan(5);
    expect(await store.integrityFaults()).toEqual([]);
    await store.close();
  });

  it('of a new study leaves nothing of it behind', () => {
    const own = mkdtempSync(join(tmpdir(), 'readout-refused-'));
    onTestFinished(() => rmSync(own, { recursive: true }));
    chmodSync(own, 0o777);
    expect(telling([join(own, 'none'), join(own, 'new.readout')], '20')).toEqual([
      'study/missing false',
      'study/disk false',
    ]);
    expect(readdirSync(own)).toEqual([]);
  });
});
