import { describe, expect, it } from 'vitest';
import { type Article, spanOf } from '../record/article.ts';
import type { Attribution } from '../record/statement.ts';
import { actorLexicon } from './lexicon.ts';
import type { Reading } from './readings.ts';
import { resolveActors } from './resolve.ts';

const lexicon = actorLexicon();
/** What makes Kelvara and Osthmar states. */
const WORLD = ' The talks of Kelvara’s foreign ministry and Osthmar’s foreign ministry went on.';

/** An article in which `[words]` mark a source. */
function reading(text: string, k: number): Reading {
  const pieces = (text + WORLD).split(/\[([^\]]+)\]/);
  const id = `a${k + 1}`;
  const article: Article = {
    id,
    from: `${k + 1}.txt`,
    kind: 'news',
    authors: [],
    language: 'en',
    sha256: '',
    text: pieces.join(''),
    blocks: [],
    removed: [],
  };
  const starts = pieces.map((_, i) => pieces.slice(0, i).join('').length);
  const attributions = pieces.flatMap((piece, i): Attribution[] =>
    i % 2 === 0
      ? []
      : [
          {
            id: `${id}-st${i}`,
            article: id,
            source: spanOf(article, starts[i]!, starts[i]! + piece.length),
            content: [],
            quotation: 'indirect',
            certainty: 'asserted',
            concrete: { value: 0, because: [] },
            confidence: 0.9,
            by: 'test',
          },
        ],
  );
  return { article, attributions, conditionals: [] };
}

const resolved = (texts: readonly string[]) => resolveActors(texts.map(reading), lexicon);

/** For each statement its speaker's number in order of first speaking, and whom it speaks for. */
function speakers(texts: readonly string[]): string[] {
  const { actors, statements } = resolved(texts);
  const order = [...new Set(statements.map(({ speaker }) => speaker))];
  return statements.map(({ speaker, speakingFor }) => {
    const side = actors.find(({ id }) => id === speakingFor)?.name;
    return `${order.indexOf(speaker) + 1}${side === undefined ? '' : ` ${side}`}`;
  });
}

const HOLM = '[Ada Holm, Kelvara’s foreign minister,] said so.';

describe('actors of several articles', () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    [
      'one surname and two given names, and the surname alone',
      [HOLM, '[General Piet Holm of Osthmar] said no.', '[Holm] said little.'],
      ['1 Kelvara', '2 Osthmar', '3'],
    ],
    [
      'one full name in two offices of one side',
      [HOLM, '[Kelvara’s former trade minister Ada Holm] said no.', '[Holm] said little.'],
      ['1 Kelvara', '1 Kelvara', '1 Kelvara'],
    ],
    [
      'one full name on two sides',
      [HOLM, '[Ada Holm, Osthmar’s defence minister,] said no.'],
      ['1 Kelvara', '2 Osthmar'],
    ],
    [
      'a name without office that two bear',
      [HOLM, '[Ada Holm, Osthmar’s defence minister,] said no.', '[Ada Holm] said little.'],
      ['1 Kelvara', '2 Osthmar', '3'],
    ],
    [
      'a name without office before the article that gives it',
      ['[Ada Holm] said little.', HOLM],
      ['1 Kelvara', '1 Kelvara'],
    ],
    [
      'a name without office that nearly all articles give to one of two',
      [HOLM, HOLM, HOLM, HOLM, '[Ada Holm, Osthmar’s defence minister,] said no.', '[Ada Holm] said little.'],
      ['1 Kelvara', '1 Kelvara', '1 Kelvara', '1 Kelvara', '2 Osthmar', '1 Kelvara'],
    ],
    [
      'father and son',
      ['[Viktor Sand Sr., Kelvara’s president,] said so.', '[Viktor Sand Jr., a trader,] said no.'],
      ['1 Kelvara', '2'],
    ],
    [
      'a wife of the same surname',
      ['[President Viktor Sand of Kelvara] said so.', '[Mrs Sand] said no.'],
      ['1 Kelvara', '2'],
    ],
    [
      'bodies of one name that belong to two states, and the bare name',
      [
        '[Kelvara’s National Council] said so.',
        '[Osthmar’s National Council] said no.',
        '[The National Council] said little.',
        '[Kelvara’s National Council] said so again.',
      ],
      ['1 National Council', '2 National Council', '3 National Council', '1 National Council'],
    ],
    [
      'bodies of one name in one article',
      ['[Kelvara’s National Council] said so. [Osthmar’s National Council] said no.'],
      ['1 National Council', '2 National Council'],
    ],
    [
      'a short name that two bodies share',
      [
        'The Liberation Front of Kelvara won. [The Front] said so.',
        'The Liberation Front of Osthmar lost. [The Front] said no.',
      ],
      ['1 Liberation Front of Kelvara', '2 Liberation Front of Osthmar'],
    ],
    [
      'somebody who has changed sides, as one article says',
      [
        '[Ivo Brant, Kelvara’s chief negotiator,] said so.',
        '[Ivo Brant, Osthmar’s special envoy,] said no.',
        '[Osthmar’s special envoy Ivo Brant, a former ambassador of Kelvara,] said little.',
      ],
      ['1 Kelvara', '1 Osthmar', '1 Osthmar'],
    ],
  ])('are told apart or joined: %s', (_, texts, expected) => {
    expect(speakers(texts)).toEqual(expected);
  });

  it('keep both offices of who changed sides, with their evidence, and tell of it', () => {
    const { actors, problems } = resolved([
      '[Ivo Brant, Kelvara’s chief negotiator,] said so.',
      '[Osthmar’s special envoy Ivo Brant, a former ambassador of Kelvara,] said no.',
    ]);
    const brant = actors.find(({ name }) => name === 'Ivo Brant');
    expect(brant?.offices.map(({ title, evidence }) => [title, evidence[0]?.article])).toEqual([
      ['chief negotiator', 'a1'],
      ['special envoy', 'a2'],
      ['former ambassador', 'a2'],
    ]);
    expect(problems.map(({ code, where }) => [code, where])).toEqual([['actors/changed-side', '2.txt']]);
  });

  it('tell of namesakes that are kept apart, once', () => {
    const other = '[Ada Holm, Osthmar’s defence minister,] said no.';
    expect(resolved([HOLM, other, other]).problems.map(({ code, problem }) => [code, problem])).toEqual([
      [
        'actors/namesake',
        'Ada Holm of Osthmar is taken for another person than Ada Holm of Kelvara in 1.txt',
      ],
    ]);
    expect(resolved([HOLM, HOLM]).problems).toEqual([]);
  });
});
