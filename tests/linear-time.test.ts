/**
 * No input makes time grow faster than its length. Each text below repeats what a careless rule would go through again
 * and again; at this length anything quadratic would run into the test's time-out by far, and what is linear ends at once.
 */
import { describe, expect, test } from 'vitest';
import { actorLexicon } from '../src/actors/lexicon.ts';
import { loadModel } from '../src/pipeline/model.ts';
import { statementLine } from '../src/pipeline/statement-lines.ts';
import { readSource } from '../src/reading/read.ts';

const LENGTH = 100_000;

const TEXTS: readonly (readonly [string, string])[] = [
  ['opening quotation marks', '“'],
  ['straight quotation marks', '"yes" '],
  ['marks that never pair', '" \' “ ‘ « '],
  ['brackets', '([{ '],
  ['one word without end', 'a'],
  ['capitals', 'Ilse Marren '],
  ['titles before names', 'Foreign Minister President Ilse Marren of the '],
  ['cues', 'said that he said that '],
  ['conditions', 'If unless if should they would '],
  ['commas', 'it, '],
  ['possessives', "minister's "],
  ['initials', 'U.S. Mr. J. '],
  ['line breaks', '\n'],
  ['short paragraphs', 'He said.\n\n'],
  ['headings over quotes', 'Ilse Marren on the radio:\n“Yes.”\n\n'],
  ['transcript lines', 'MARREN: yes\n'],
  ['block quotes', '> said\n'],
  ['emphasis', '**_said_** '],
  ['dates', 'on Sunday 4 March 2025 '],
  ['open tags', '<div><p>said '],
  ['entities', '&amp;&quot;&#39;'],
  ['astral characters', '\u{1F54A}\u202E'],
];

describe('reading, statements and actors end on a long text of', () => {
  test.each(TEXTS)('%s', { timeout: 60_000 }, async (_, piece) => {
    const { model } = await loaded;
    const bytes = new TextEncoder().encode(
      `The talks resumed and the minister said that it was so.\n\n${piece.repeat(LENGTH / piece.length)}`,
    );
    const { articles } = readSource({ from: 'long.txt', bytes }, {});
    const [asIs] = readSource({ from: 'long.txt', bytes }, { asIs: true }).articles;
    for (const article of [...articles.slice(0, 1), asIs!]) {
      const line = statementLine(
        { from: 'long.txt', article: { ...article, language: 'en', id: 'a1' }, problems: [] },
        model,
        lexicon,
      );
      expect(line.problems.map(({ code }) => code)).not.toContain('readout/bug');
    }
  });
});

const loaded = loadModel();
const lexicon = actorLexicon();
