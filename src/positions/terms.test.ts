import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../core/sentences.ts';
import { tokenize } from '../core/tokens.ts';
import type { Codebook } from '../record/codebook.ts';
import { compileTerms, type IssueTerms, matchesIn, matchTerms, mostCrowded } from './terms.ts';

const issue = (
  id: string,
  plus: readonly string[],
  minus: readonly string[] = [],
  terms: readonly string[] = [],
  nearMisses: readonly string[] = [],
): Codebook['issues'][number] => ({
  id,
  name: id,
  definition: id,
  poles: [
    { at: 2, words: 'yes', terms: plus },
    { at: -2, words: 'no', terms: minus },
  ],
  terms,
  nearMisses,
});

const BOOK: Codebook = {
  id: 'book',
  name: 'Book',
  issues: [
    issue(
      'land',
      ['cede ... (land|territor*)', 'land swap', 'change ... border', 'swap ... for ... land'],
      ['territorial integrity', 'lift ... claim'],
      ['territor*', 'border', 'land'],
      ['borders on', 'no man’s land'],
    ),
    issue(
      'truce',
      ['ceasefire', 'cease fire', '(end|stop) ... (fighting|war)'],
      ['keep fighting'],
      ['fighting'],
      ['fighting chance', 'trade war'],
    ),
    issue('strike', ['strike', 'call ... strike'], ['call off ... strike'], [], ['strike a (deal|balance)']),
    issue('recognition', ['recognition'], ['non recognition']),
    issue('leave', ['paid (sick leave|holiday)'], [], ['no paid', 'paid holiday']),
  ],
};
const TERMS = compileTerms(BOOK);

const found = (text: string): string[] =>
  matchesIn(text, TERMS).matches.map(
    ({ issue, at, start, end }) => `${issue} ${at}: ${text.slice(start, end)}`,
  );

describe('terms are found', () => {
  it.each([
    ['in all forms of their words', 'Ceding land', ['land 2: Ceding land']],
    ['over up to four words', 'cede all of the northern land', ['land 2: cede all of the northern land']],
    ['not over five', 'cede all of the lost northern land', ['land 0: land']],
    ['with the nearest end', 'cede land near land', ['land 2: cede land', 'land 0: land']],
    ['with any ending', 'the territorial claim', ['land 0: territorial']],
    ['the longest first', 'its territorial integrity', ['land -2: territorial integrity']],
    ['the more worded of equals', 'call off the strike', ['strike -2: call off the strike']],
    ['not over a sentence’s end', 'They would cede it. Land is dear.', ['land 0: Land']],
    ['through quotation marks', 'a “land” swap', ['land 2: land” swap']],
    [
      'through a possessive, which is no word between',
      'stop one of the neighbour’s wars',
      ['truce 2: stop one of the neighbour’s wars'],
    ],
    ['over two gaps', 'swap this for that land', ['land 2: swap this for that land']],
    ['and not across its own words', 'swap land for peace', ['land 0: land']],
    ['with a hyphen for a space', 'a cease-fire line', ['truce 2: cease-fire']],
    ['within a compound', 'the ceasefire-first camp', ['truce 2: ceasefire-first']],
    [
      'not behind non-',
      'non-recognition and recognition',
      ['recognition -2: non-recognition', 'recognition 2: recognition'],
    ],
    ['as either of a group', 'end wars or stop a war', ['truce 2: end wars', 'truce 2: stop a war']],
    ['as a group’s place of several words', 'their paid sick leave', ['leave 2: paid sick leave']],
    ['with a gap of no words', 'they cede land', ['land 2: cede land']],
    ['of a pole before those of the issue alone', 'a paid holiday', ['leave 2: paid holiday']],
    ['of a pole before an earlier one of the issue', 'no paid holiday', ['leave 2: paid holiday']],
    ['of two issues at once', 'land for a ceasefire', ['land 0: land', 'truce 2: ceasefire']],
    ['nowhere', 'The train was late.', []],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('what nearly fits is not found', () => {
  it.each([
    ['a word derived from the term’s', 'the cession of islands'],
    ['a word that only begins or ends with it', 'a landscape of farmlands'],
    ['a word that begins with less than the stem', 'terrible terrain'],
    ['a word that holds the stem further in', 'extraterritorial courts'],
    ['such a word behind a gap', 'cede extraterritorial courts'],
    ['a word behind non- or anti-', 'a non-territorial claim, an anti-ceasefire crowd'],
    ['a word of neither place of a group', 'start the war'],
    ['a mixture of a group’s places', 'paid sick holidays'],
    ['the words in another order', 'the war must end'],
    ['words apart where the term has no gap', 'a paid summer holiday'],
    ['the first word alone', 'the policy of ending it'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a near miss', () => {
  it.each([
    ['silences a term inside it', 'They struck a deal', []],
    ['and none beside it', 'They struck a deal on the strike', ['strike 2: strike']],
    [
      'and not a longer term around it',
      'change where the land borders on the border',
      ['land 0: land', 'land 0: border'],
    ],
    ['silences what has its one end in it', 'stop the trade war', []],
    ['of one issue says nothing of another', 'a fighting chance of a ceasefire', ['truce 2: ceasefire']],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

it('a part of a tokenised text is read as that part alone', () => {
  const text = 'He said no. They cede land and keep fighting.';
  const tokens = tokenize(text);
  const { sentence } = sentences(text, tokens);
  const at = tokens.findIndex(({ word }) => word === 'land');
  const parts = matchTerms({ tokens, sentence }, TERMS, at, tokens.length);
  expect(parts.map(({ issue, from, start, end }) => [issue, from, text.slice(start, end)])).toEqual([
    ['land', at, 'land'],
    ['truce', at + 2, 'keep fighting'],
  ]);
});

const WORDS =
  'cede ceding land territory border borders on the , . end stop war fighting chance non-recognition strike a deal call off trade'.split(
    ' ',
  );

it('spans are verbatim, in order, within one sentence and apart within an issue', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }), (list) => {
      const text = list.join(' ');
      const tokens = tokenize(text);
      const { sentence } = sentences(text, tokens);
      const last = new Map<string, number>();
      let before = 0;
      for (const { issue, from, to, start, end } of matchesIn(text, TERMS).matches) {
        expect([tokens[from]!.start, tokens[to - 1]!.end]).toEqual([start, end]);
        expect(sentence[from]).toBe(sentence[to - 1]);
        expect(from).toBeGreaterThanOrEqual(before);
        expect(from).toBeGreaterThanOrEqual(last.get(issue) ?? 0);
        last.set(issue, to);
        before = from;
      }
    }),
  );
});

it('finds where simple terms stand as a plain search of the words does', () => {
  const simple = compileTerms({ ...BOOK, issues: [issue('x', ['cede land', 'war'], [], [], [])] });
  fc.assert(
    fc.property(fc.array(fc.constantFrom('cede', 'land', 'war', 'the'), { maxLength: 20 }), (list) => {
      const expected = list.flatMap((word, k) =>
        word === 'war' || (word === 'cede' && list[k + 1] === 'land') ? [k] : [],
      );
      expect(matchesIn(list.join(' '), simple).matches.map(({ from }) => from)).toEqual(expected);
    }),
  );
});

it('the work grows with the text, not with its square, whatever the codebook and the text', () => {
  const hostile = compileTerms({
    ...BOOK,
    issues: Array.from({ length: 20 }, (_, k) =>
      issue(
        `i${k}`,
        ['the ... the ... the ... the ... the', 'the*'],
        ['the ... (end|war)'],
        ['the'],
        ['the the'],
      ),
    ),
  });
  let looks = 0;
  class Counted extends Set<string> {
    override has(key: string): boolean {
      looks++;
      return super.has(key);
    }
  }
  const counting: IssueTerms = {
    beginningWith: (word, key) =>
      hostile.beginningWith(word, key).map((pattern) => ({
        ...pattern,
        steps: pattern.steps.map((step) => ({ ...step, keys: new Counted(step.keys) })),
      })),
  };
  const work = (count: number): number => {
    looks = 0;
    matchesIn('the '.repeat(count), counting);
    return looks;
  };
  const small = work(200);
  expect(small).toBeGreaterThan(0);
  expect(work(2000) / small).toBeLessThan(12);
});

it('a codebook is compiled once, and tells which word begins most wordings', () => {
  expect(compileTerms(BOOK)).toBe(TERMS);
  expect(
    mostCrowded({ ...BOOK, issues: [issue('x', ['old land', 'old (sea|river)', 'old (a b|c d)'])] }),
  ).toEqual({
    word: 'old',
    count: 4,
  });
});
