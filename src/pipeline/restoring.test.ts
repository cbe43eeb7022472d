import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { articleAsIs } from '../reading/article.ts';
import type { Brief } from '../record/brief.ts';
import { groundingFaults } from '../record/grounding.ts';
import { createStudy, type StudyStore } from '../store/study-store.ts';
import { type LoadedModel, loadModel } from './model.ts';
import { addArticles, decide, undo } from './study.ts';
import { studyBrief } from './study-briefs.ts';

const folder = mkdtempSync(join(tmpdir(), 'readout-restored-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const BOX = '“There will be no truce,” Korva’s foreign minister, Petra Vass, said.';
const TEXT = 'Talks on the valley went on. Sund’s president, Jon Kerel, said that Sund welcomed a ceasefire.';
const HAND = { who: 'me', now: '2031-03-05T10:00:00.000Z' };

let model: LoadedModel;
beforeAll(async () => {
  model = await loadModel();
});

async function studyOf(name: string): Promise<StudyStore> {
  const store = await createStudy(join(folder, name), {});
  const article = {
    id: 'a1',
    ...articleAsIs(TEXT, 'a.txt', {}),
    removed: [{ text: BOX, why: 'related links' }],
  };
  const source = (async function* () {
    yield { from: 'a.txt', article, problems: [] };
  })();
  for await (const _ of addArticles(store, source, { model, version: '1' }, HAND.now));
  return store;
}

const said = ({ statements }: Brief): readonly string[] => statements.map(({ content }) => content[0]!.text);
const lostIn = ({ problems }: Brief): number =>
  problems.filter(({ code }) => code === 'study/lost-decision').length;
const brief = (store: StudyStore): Promise<Brief> =>
  studyBrief(store, { model, version: '1' }, { seed: 1, outlook: false });

test('a text that is brought back is read, and what was read before stands where it stood', async () => {
  const store = await studyOf('read');
  const before = await brief(store);
  await decide(store, { decides: 'restored text', of: 'a1', text: BOX }, HAND);
  const after = await brief(store);
  expect(said(before).some((text) => text.includes('no truce'))).toBe(false);
  expect(said(after).some((text) => text.includes('no truce'))).toBe(true);
  expect(said(after)).toEqual(expect.arrayContaining([...said(before)]));
  expect(after.articles[0]!.removed).toEqual([]);
  expect(after.articles[0]!.sha256).not.toBe(before.articles[0]!.sha256);
  expect(groundingFaults(after)).toEqual([]);
  expect((await store.articles())[0]!.article.text).toBe(TEXT);
  await undo(store, HAND, 's');
  expect(await brief(store)).toEqual(before);
  await store.close();
});

it('is read once, and again only by another version; the reading before stays as it was', async () => {
  const store = await studyOf('kept');
  const [own] = await store.readings();
  await decide(store, { decides: 'restored text', of: 'a1', text: BOX }, HAND);
  let reads = 0;
  const counting: StudyStore = {
    ...store,
    putRestoredReading: (reading) => {
      reads++;
      return store.putRestoredReading(reading);
    },
  };
  const first = await brief(counting);
  expect(await brief(counting)).toEqual(first);
  expect(reads).toBe(1);
  expect(await store.readings()).toEqual([own]);
  await studyBrief(counting, { model, version: '2' }, { seed: 1, outlook: false });
  expect(reads).toBe(2);
  await store.close();
});

test.each([
  ['no text that was taken out', { of: 'a1', text: 'Another box.' }],
  ['an article that is not there', { of: 'a9', text: BOX }],
])('a decision on %s is told', async (name, about) => {
  const store = await studyOf(name);
  await decide(store, { decides: 'restored text', ...about }, HAND);
  expect(lostIn(await brief(store))).toBe(1);
  await store.close();
});

test('a text that is brought back twice is told the second time', async () => {
  const store = await studyOf('twice');
  for (const _ of [1, 2]) await decide(store, { decides: 'restored text', of: 'a1', text: BOX }, HAND);
  const after = await brief(store);
  expect(lostIn(after)).toBe(1);
  expect(after.articles[0]!.text).toBe(`${TEXT}\n\n${BOX}`);
  await store.close();
});
