import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { readSource } from '../reading/read.ts';
import type { Brief } from '../record/brief.ts';
import type { Decision, Stretch } from '../record/revision.ts';
import { createStudy, type StudyStore } from '../store/study-store.ts';
import { keptStages } from './brief.ts';
import { type LoadedModel, loadModel } from './model.ts';
import { addArticles, decide, redo, undo } from './study.ts';
import { studyBrief, studyBriefs } from './study-briefs.ts';

const HAND = { who: 'me', now: '2031-03-05T10:00:00.000Z' };
const ARTICLES = [
  'Korva rejects truce\n\nHarbour Post, 4 March 2031\n\nKorva will never accept a ceasefire, its foreign minister, Petra Vass, said on Monday. “We will fight on,” she added.\n\nSund’s president, Jon Kerel, said that Sund welcomed a ceasefire. Sund may open the port, Kerel said.\n',
  'Sund offers pause\n\nNorth Gazette, 5 March 2031\n\nSund will withdraw its troops, its president, Jon Kerel, said on Tuesday. Korva’s foreign minister, Petra Vass, said that Korva would never accept a ceasefire and rejected the offer.\n',
  'Korva rejects truce again\n\nValley Times, 6 March 2031\n\nKorva will never accept a ceasefire, its foreign minister, Petra Vass, said on Monday. “We will fight on,” she added. Ada Holm, a Velmoran envoy, said that the ceasefire was near.\n',
];

const folder = mkdtempSync(join(tmpdir(), 'readout-briefs-'));
let model: LoadedModel;
let count = 0;
beforeAll(async () => {
  model = await loadModel();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function add(store: StudyStore, text: string): Promise<void> {
  const { articles } = readSource({ from: 'talks.txt', bytes: new TextEncoder().encode(text) }, {});
  async function* source() {
    for (const article of articles)
      yield { from: article.from, article: { ...article, id: '' }, problems: [] };
  }
  for await (const _ of addArticles(store, source(), { model, version: '1' }, HAND.now));
}

async function study(texts: readonly string[]): Promise<StudyStore> {
  const store = await createStudy(join(folder, `${++count}.readout`), {});
  onTestFinished(() => store.close());
  for (const text of texts) await add(store, text);
  return store;
}

const CODEBOOK = `id: own\nname: Own\nissues:\n  - id: truce\n    name: Truce\n    definition: Whether to stop.\n    poles:\n      - { at: -2, words: No truce, terms: [fight on] }\n      - { at: 2, words: A truce, terms: [ceasefire] }\n    terms: []\n    nearMisses: []\n`;

/** A decision on the `k`th thing of a brief; some find nothing. */
function decisionOn({ statements, actors }: Brief, kind: number, k: number): Decision {
  const { content } = statements[k % statements.length]!;
  const of: Stretch = {
    article: content[0]!.article,
    start: content[0]!.start,
    end: content.at(-1)!.end,
  };
  const [name, other] = [0, 1].map((more) => actors[(k + more) % actors.length]!.name) as [string, string];
  const decisions: readonly Decision[] = [
    { decides: 'not a statement', of },
    { decides: 'certainty', of, is: 'hedged' },
    { decides: 'words', of, content: [{ ...of, end: of.end - 1 }] },
    {
      decides: 'a statement',
      content: [{ ...of, start: of.start + 1 }],
      quotation: 'indirect',
      certainty: 'asserted',
      speaker: name,
    },
    { decides: 'speaker', of, is: k % 3 === 0 ? 'Nobody Known' : name },
    { decides: 'name', of: name, is: `${name} ${k}` },
    { decides: 'same actor', names: [name, other] },
    { decides: 'not an actor', of: name },
    { decides: 'side', of: name, is: other },
    { decides: 'stance', of, actor: name, issue: 'truce', is: 2 },
    { decides: 'document', of: 'codebook', name: 'own.yaml', ...(k % 2 === 0 ? { text: CODEBOOK } : {}) },
  ];
  return decisions[kind % decisions.length]!;
}

const steps = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.record({ kind: fc.nat(10), k: fc.nat(30) }) },
    { weight: 2, arbitrary: fc.constantFrom('undo', 'redo', 'an article') },
  ),
  { minLength: 1, maxLength: 4 },
);

it('is the same after any changes, whether what can be is kept or all is made anew', async () => {
  const reader = { model, version: '1' };
  await fc.assert(
    fc.asyncProperty(steps, async (changes) => {
      const store = await study(ARTICLES.slice(0, 2));
      const briefs = studyBriefs(store, reader, keptStages());
      const kept = async () => briefs.briefOf(await briefs.held(), { seed: 1 });
      let brief = await kept();
      for (const change of changes) {
        if (change === 'an article') await add(store, ARTICLES[2]!);
        else if (typeof change === 'string')
          await { undo, redo }[change](store, HAND, '').catch(() => undefined);
        else await decide(store, decisionOn(brief, change.kind, change.k), HAND);
        brief = await kept();
        expect(brief).toEqual(await studyBrief(store, reader, { seed: 1 }));
      }
    }),
    { numRuns: 10 },
  );
}, 120_000);

it('tells that a decision would find nothing exactly where a brief with it tells that', async () => {
  const reader = { model, version: '1' };
  const store = await study(ARTICLES);
  const briefs = studyBriefs(store, reader, keptStages());
  const lost = ({ problems }: Brief) => problems.filter(({ code }) => code === 'study/lost-decision');
  const elsewhere: Stretch = { article: 'a1', start: 0, end: 3 };
  const some = fc.oneof(
    fc.record({ kind: fc.nat(10), k: fc.nat(30), by: fc.constantFrom('it', 'nowhere', 'nobody') }),
  );
  await fc.assert(
    fc.asyncProperty(some, async ({ kind, k, by }) => {
      const held = await briefs.held();
      const brief = await briefs.briefOf(held, { seed: 1, outlook: false });
      const meant = decisionOn(brief, kind, k);
      const decision = {
        ...meant,
        ...('of' in meant && by === 'nowhere' && typeof meant.of === 'object' ? { of: elsewhere } : {}),
        ...('of' in meant && by === 'nobody' && meant.decides !== 'document' && typeof meant.of === 'string'
          ? { of: 'Ilse Brandauer' }
          : {}),
      } as Decision;
      const before = lost(brief).length;
      const told = await briefs.lost(held, brief, decision);
      await decide(store, decision, HAND);
      const after = await briefs.briefOf(await briefs.held(), { seed: 1, outlook: false });
      if (told === undefined) expect(lost(after).length).toBe(before);
      else expect(lost(after)).toContainEqual(told);
      await undo(store, HAND, '');
    }),
    { numRuns: 100 },
  );
}, 120_000);
