import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { actorLexicon } from '../actors/lexicon.ts';
import { briefMarkdown } from '../briefing/markdown.ts';
import { readSource } from '../reading/read.ts';
import type { Brief } from '../record/brief.ts';
import { groundingFaults } from '../record/grounding.ts';
import {
  type Decision,
  documentsAmong,
  type Revision,
  redoable,
  type Stretch,
  standingDecisions,
  undoable,
} from '../record/revision.ts';
import { DecisionSchema } from '../record/revision-schema.ts';
import type { Statement } from '../record/statement.ts';
import { briefOf, type Reading, readingOf } from './brief.ts';
import { shippedCodebooks } from './codebooks.ts';
import { type LoadedModel, loadModel } from './model.ts';
import { restoredArticle } from './restoring.ts';
import { confirmReading } from './revising.ts';

const TEXT = `Korva rejects truce

Harbour Post, 4 March 2031

Korva will never accept a ceasefire, its foreign minister, Petra Vass, said on Monday. “We will fight on,” she added.

Sund’s president, Jon Kerel, said that Sund welcomed a ceasefire. “We would stop tonight,” Kerel said. Mr Kerrel later denied it.
`;

/** What reading took out. */
const BOX = '“We never met,” said Ada Holm, Sund’s envoy. Sund wants a truce, she added.';

const lexicon = actorLexicon({});
const codebooks = shippedCodebooks();
let model: LoadedModel;
let readings: readonly Reading[];

beforeAll(async () => {
  model = await loadModel();
  const { articles } = readSource({ from: 'a.txt', bytes: new TextEncoder().encode(TEXT) }, {});
  readings = [
    readingOf({ ...articles[0]!, id: 'a1', removed: [{ text: BOX, why: 'related links' }] }, model),
  ];
});

const restored = (decisions: readonly Decision[]): readonly Reading[] =>
  readings.map((reading) => {
    const { article, problems } = restoredArticle(reading.article, decisions);
    const read = article === reading.article ? reading : readingOf(article, model);
    return { ...read, problems: [...read.problems, ...problems] };
  });

const briefWith = (...decisions: readonly Decision[]): Brief =>
  briefOf(restored(decisions), [], {
    model,
    lexicon,
    codebooks,
    version: 'test',
    seed: 1,
    decisions,
  });

const at = (words: string): Stretch => {
  const { text } = readings[0]!.article;
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`not in the article: ${words}`);
  return { article: 'a1', start, end: start + words.length };
};
const statementOf = ({ statements }: Brief, words: string): Statement | undefined =>
  statements.find(({ content }) => content.some(({ text }) => text.includes(words)));
const speakerOf = (brief: Brief, words: string): string | undefined =>
  brief.actors.find(({ id }) => id === statementOf(brief, words)?.speaker)?.name;
const aboutOf = (brief: Brief, words: string): readonly string[] =>
  brief.issues.flatMap(({ id, statements }) =>
    statements.includes(statementOf(brief, words)?.id ?? '') ? [id] : [],
  );
const FIGHT = 'We will fight on';
const WELCOME = 'Sund welcomed a ceasefire';

describe('decisions over a reading', () => {
  it('leave it as it is where there are none', () => {
    expect(briefWith()).toEqual(briefWith(...[]));
    expect(speakerOf(briefWith(), FIGHT)).toBe('Petra Vass');
  });

  test.each<readonly [string, () => Decision, (brief: Brief) => unknown, unknown]>([
    [
      'take a statement out',
      () => ({ decides: 'not a statement', of: at(FIGHT) }),
      (brief) => brief.statements.some(({ content }) => content[0]!.text.includes(FIGHT)),
      false,
    ],
    [
      'bring back a text that was taken out',
      () => ({ decides: 'restored text', of: 'a1', text: BOX }),
      (brief) => [speakerOf(brief, 'We never met'), speakerOf(brief, FIGHT), brief.articles[0]!.removed],
      ['Ada Holm', 'Petra Vass', []],
    ],
    [
      'change how sure it is worded',
      () => ({ decides: 'certainty', of: at(FIGHT), is: 'hedged' }),
      (brief) => brief.statements.find(({ content }) => content[0]!.text.includes(FIGHT))?.certainty,
      'hedged',
    ],
    [
      'mend its words',
      () => ({ decides: 'words', of: at(FIGHT), content: [at('will fight on')] }),
      (brief) =>
        brief.statements.flatMap(({ by, content }) => (by === 'study/person' ? content : []))[0]?.text,
      'will fight on',
    ],
    [
      'give it another speaker',
      () => ({ decides: 'speaker', of: at(FIGHT), is: 'Jon Kerel' }),
      (brief) => speakerOf(brief, FIGHT),
      'Jon Kerel',
    ],
    [
      'give it a speaker whom nobody read',
      () => ({ decides: 'speaker', of: at(FIGHT), is: 'Ada Holm' }),
      (brief) => speakerOf(brief, FIGHT),
      'Ada Holm',
    ],
    [
      'give it none',
      () => ({ decides: 'speaker', of: at(FIGHT) }),
      (brief) => speakerOf(brief, FIGHT),
      undefined,
    ],
    [
      'rename an actor',
      () => ({ decides: 'name', of: 'Petra Vass', is: 'Petra Vass-Orr' }),
      (brief) => speakerOf(brief, FIGHT),
      'Petra Vass-Orr',
    ],
    [
      'put an actor on another side',
      () => ({ decides: 'side', of: 'Petra Vass', is: 'Sund' }),
      (brief) => {
        const side = brief.actors.find(({ name }) => name === 'Petra Vass')?.side;
        return brief.actors.find(({ id }) => id === side)?.name;
      },
      'Sund',
    ],
    [
      'join two that are one',
      () => ({ decides: 'same actor', names: ['Jon Kerel', 'Petra Vass'] }),
      (brief) => [speakerOf(brief, FIGHT), brief.actors.some(({ name }) => name === 'Petra Vass')],
      ['Jon Kerel', false],
    ],
    [
      'split what is two',
      () => ({ decides: 'split', of: 'Jon Kerel', names: ['Kerel'] }),
      (brief) => [speakerOf(brief, 'welcomed a ceasefire'), speakerOf(brief, 'We would stop')],
      ['Jon Kerel', 'Kerel'],
    ],
    [
      'say what an actor is',
      () => ({ decides: 'kind', of: 'Petra Vass', is: 'state' }),
      (brief) => [brief.actors.find(({ name }) => name === 'Petra Vass')?.kind, speakerOf(brief, FIGHT)],
      ['state', 'Petra Vass'],
    ],
    [
      'strike an actor that is none',
      () => ({ decides: 'not an actor', of: 'Petra Vass' }),
      (brief) => speakerOf(brief, FIGHT),
      undefined,
    ],
    [
      'give an actor an office',
      () => ({ decides: 'office', of: 'Jon Kerel', title: 'chair of the talks', at: 'Sund' }),
      (brief) => brief.actors.find(({ name }) => name === 'Jon Kerel')?.offices.map(({ title }) => title),
      ['president', 'chair of the talks'],
    ],
    [
      'say from when to when an office is held',
      () => ({
        decides: 'office',
        of: 'Jon Kerel',
        title: 'President',
        at: 'Sund',
        from: '2029-01-20',
        to: '2031-03-01',
      }),
      (brief) =>
        brief.actors
          .find(({ name }) => name === 'Jon Kerel')
          ?.offices.map(({ title, from, to, evidence }) => [title, from, to, evidence.length > 0]),
      [['president', '2029-01-20', '2031-03-01', true]],
    ],
    [
      'take one away',
      () => ({ decides: 'not an office', of: 'Jon Kerel', title: 'president' }),
      (brief) => brief.actors.find(({ name }) => name === 'Jon Kerel')?.offices,
      [],
    ],
    [
      'add a statement',
      () => ({
        decides: 'a statement',
        content: [at('later denied it')],
        quotation: 'indirect',
        certainty: 'denied',
        speaker: 'Jon Kerel',
      }),
      (brief) => speakerOf(brief, 'later denied it'),
      'Jon Kerel',
    ],
    [
      'give a stance',
      () => ({ decides: 'stance', of: at(FIGHT), actor: 'Petra Vass', issue: 'ceasefire', is: -2 }),
      (brief) => brief.stances.find(({ because }) => because === 'decided by a person')?.stance,
      -2,
    ],
    [
      'put a statement on an issue that it does not name',
      () => ({ decides: 'issue', of: at(FIGHT), issue: 'ceasefire', is: true }),
      (brief) => aboutOf(brief, FIGHT).includes('ceasefire'),
      true,
    ],
    [
      'put one on the issue of a stance that they give',
      () => ({ decides: 'stance', of: at(FIGHT), actor: 'Petra Vass', issue: 'ceasefire', is: -2 }),
      (brief) => aboutOf(brief, FIGHT).includes('ceasefire'),
      true,
    ],
    [
      'take one off an issue, and its stances with it',
      () => ({ decides: 'issue', of: at(WELCOME), issue: 'ceasefire', is: false }),
      (brief) => [
        aboutOf(brief, WELCOME).includes('ceasefire'),
        brief.stances.some(({ statement }) => statement === statementOf(brief, WELCOME)?.id),
      ],
      [false, false],
    ],
    [
      'make sure of what was only possible',
      () => ({ decides: 'quotation', of: at(FIGHT), is: 'direct' }),
      (brief) => statementOf(brief, FIGHT)?.confidence,
      1,
    ],
  ])('%s', (_, decision, seen, expected) => {
    const brief = briefWith(decision());
    expect(brief.problems.filter(({ code }) => code.startsWith('study/'))).toEqual([]);
    expect(seen(brief)).toEqual(expected);
    expect(groundingFaults(brief)).toEqual([]);
  });

  test('are counted in the brief, where there are some', () => {
    const decisions: readonly Decision[] = [
      { decides: 'certainty', of: at(FIGHT), is: 'hedged' },
      { decides: 'document', of: 'model', name: 'm.yaml' },
    ];
    expect(briefWith(...decisions).madeBy.corrections).toBe(1);
    expect(briefWith().madeBy).not.toHaveProperty('corrections');
    expect(briefMarkdown(briefWith(...decisions))).toContain('1 correction is in this brief');
  });

  test('leave what nobody decided on as possible as it was, and what was decided on for sure', () => {
    const possible = readings.map((reading) => ({
      ...reading,
      attributions: reading.attributions.map((one) => ({ ...one, confidence: 0.3 })),
    }));
    const { attributions } = confirmReading(possible[0]!, [{ decides: 'speaker', of: at(FIGHT) }]);
    const sure = attributions.filter(({ confidence }) => confidence === 1);
    expect(sure.map(({ content }) => content[0]!.text)).toEqual([expect.stringContaining(FIGHT)]);
    expect(confirmReading(possible[0]!, [{ decides: 'not a statement', of: at(FIGHT) }])).toBe(possible[0]);
  });

  test.each<readonly [string, () => Decision]>([
    [
      'an issue that the codebook lacks, for a statement',
      () => ({ decides: 'issue', of: at(FIGHT), issue: 'tea', is: true }),
    ],
    ['a stretch where no statement is', () => ({ decides: 'certainty', of: at('Harbour'), is: 'hedged' })],
    [
      'an article that is not there',
      () => ({ decides: 'not a statement', of: { article: 'a9', start: 0, end: 10 } }),
    ],
    ['a text that was not taken out', () => ({ decides: 'restored text', of: 'a1', text: 'We never' })],
    ['a text of no article', () => ({ decides: 'restored text', of: 'a9', text: BOX })],
    [
      'a name that is none of the actor’s',
      () => ({ decides: 'split', of: 'Jon Kerel', names: ['Kerel', 'Vass'] }),
    ],
    ['somebody who is not there', () => ({ decides: 'name', of: 'Ada Holm', is: 'Ada' })],
    [
      'an issue that the codebook lacks',
      () => ({ decides: 'stance', of: at(FIGHT), actor: 'Petra Vass', issue: 'tea', is: 1 }),
    ],
    [
      'words out of order',
      () => ({ decides: 'words', of: at(FIGHT), content: [at('she added'), at('Petra Vass')] }),
    ],
    [
      'words beyond the article',
      () => ({ decides: 'words', of: at(FIGHT), content: [{ article: 'a1', start: 0, end: 1e6 }] }),
    ],
  ])('tell what they no longer find: %s', (_, decision) => {
    const brief = briefWith(decision());
    expect(brief.problems.map(({ code }) => code)).toContain('study/lost-decision');
    expect(groundingFaults(brief)).toEqual([]);
  });

  it('keep the brief grounded and its spans verbatim, whatever they are', () => {
    const text = readings[0]!.article.text + BOX;
    const stretch = fc
      .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 80 }))
      .map(
        ([start, length]): Stretch => ({ article: 'a1', start, end: Math.min(text.length, start + length) }),
      );
    const ends = briefWith().disagreements.flatMap(({ a, b }) => [a.evidence, b.evidence]);
    expect(ends.length).toBeGreaterThan(0);
    const disputed = fc
      .constantFrom(...ends)
      .map(({ article, start, end }): Stretch => ({ article, start, end }));
    const name = fc.constantFrom('Petra Vass', 'Jon Kerel', 'Korva', 'Sund', 'Kerrel', 'Nobody Known');
    const decision: fc.Arbitrary<Decision> = fc.oneof(
      fc.constantFrom<Decision>({ decides: 'restored text', of: 'a1', text: BOX }),
      stretch.map((of): Decision => ({ decides: 'not a statement', of })),
      fc.record({
        decides: fc.constant('words' as const),
        of: stretch,
        content: fc.array(stretch, { minLength: 1, maxLength: 2 }),
      }),
      fc
        .tuple(stretch, fc.option(name, { nil: undefined }))
        .map(
          ([of, is]): Decision =>
            is === undefined ? { decides: 'speaker', of } : { decides: 'speaker', of, is },
        ),
      fc.tuple(name, name).map((names): Decision => ({ decides: 'same actor', names })),
      fc.tuple(name, name).map(([of, is]): Decision => ({ decides: 'name', of, is })),
      fc.tuple(name, name).map(([of, is]): Decision => ({ decides: 'side', of, is })),
      fc
        .tuple(
          name,
          fc.array(fc.oneof(name, fc.constantFrom('Kerel', 'Vass')), { minLength: 1, maxLength: 2 }),
        )
        .map(([of, names]): Decision => ({ decides: 'split', of, names })),
      fc
        .tuple(name, fc.constantFrom('president', 'envoy'), name, fc.constantFrom('2030-01-01', '2031-03-04'))
        .map(([of, title, at, to]): Decision => ({ decides: 'office', of, title, at, to })),
      name.map((of): Decision => ({ decides: 'not an actor', of })),
      fc
        .tuple(fc.oneof(stretch, disputed), fc.oneof(stretch, disputed))
        .map(([a, b]): Decision => ({ decides: 'not a disagreement', a, b })),
      fc.tuple(name, name).map(([from, to]): Decision => ({ decides: 'not a relation', from, to })),
      fc
        .tuple(stretch, name, fc.integer({ min: -2, max: 2 }))
        .map(([of, actor, is]): Decision => ({ decides: 'stance', of, actor, issue: 'ceasefire', is })),
    );
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 6 }), (decisions) => {
        expect(groundingFaults(briefWith(...decisions))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

test('another term of an office that has dates is one more, and dates may be open', () => {
  const term = (dates: { readonly from?: string; readonly to?: string }): Decision => ({
    decides: 'office',
    of: 'Jon Kerel',
    title: 'president',
    ...dates,
  });
  const { actors } = briefWith(term({ to: '2020-01-20' }), term({ from: '2029-01-20' }));
  const offices = actors.find(({ name }) => name === 'Jon Kerel')!.offices;
  expect(offices.map(({ from, to }) => [from, to])).toEqual([
    [undefined, '2020-01-20'],
    ['2029-01-20', undefined],
  ]);
});

test.each([
  ['one day', { from: '2031-03-01', to: '2031-03-01' }, true],
  ['a first day alone', { from: '2031-03-01' }, true],
  ['a last day alone', { to: '2031-03-01' }, true],
  ['an end before the beginning', { from: '2031-03-02', to: '2031-03-01' }, false],
  ['no day of any month', { from: '2031-02-30' }, false],
])('an office may be held on %s, or not: %#', (_, dates, isOne) => {
  const decision = { decides: 'office', of: 'A', title: 'envoy', ...dates };
  expect(DecisionSchema.safeParse(decision).success).toBe(isOne);
});

test('documents are the last of each kind that holds', () => {
  const document = (name: string, text?: string): Decision => ({
    decides: 'document',
    of: 'codebook',
    name,
    ...(text === undefined ? {} : { text }),
  });
  expect(documentsAmong([document('a', 'A'), document('b', 'B')])).toEqual({
    codebook: { name: 'b', text: 'B' },
  });
  expect(documentsAmong([document('a', 'A'), document('a')])).toEqual({});
});

describe('undo and redo', () => {
  const decision = (k: number): Decision => ({ decides: 'name', of: 'A', is: `A${k}` });
  /** What a person does, as revisions: nothing where there is nothing to undo or redo. */
  const revisionsOf = (acts: readonly ('decide' | 'undo' | 'redo')[]): readonly Revision[] => {
    const revisions: Revision[] = [];
    for (const [k, does] of acts.entries()) {
      const of = does === 'undo' ? undoable(revisions) : does === 'redo' ? redoable(revisions) : undefined;
      if (does !== 'decide' && of === undefined) continue;
      revisions.push({
        seq: revisions.length + 1,
        at: '2031-03-04T10:00:00Z',
        who: 'me',
        act: does === 'decide' ? { does, decision: decision(k) } : { does, of: of! },
      });
    }
    return revisions;
  };

  it('leave what a pair of stacks leaves, for any sequence', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('decide', 'undo', 'redo')), (acts) => {
        const [done, undone]: [Decision[], Decision[]] = [[], []];
        for (const [k, does] of acts.entries()) {
          if (does === 'decide') {
            done.push(decision(k));
            undone.length = 0;
          } else if (does === 'undo' && done.length > 0) undone.push(done.pop()!);
          else if (does === 'redo' && undone.length > 0) done.push(undone.pop()!);
        }
        expect(standingDecisions(revisionsOf(acts))).toEqual(done);
      }),
    );
  });
});
