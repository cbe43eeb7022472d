import { beforeAll, describe, expect, it, test } from 'vitest';
import { actorLexicon } from '../actors/lexicon.ts';
import { articleAsIs } from '../reading/article.ts';
import type { Brief } from '../record/brief.ts';
import { groundingFaults } from '../record/grounding.ts';
import type { Decision, Stretch } from '../record/revision.ts';
import { briefOf, type Reading, readingOf } from './brief.ts';
import { shippedCodebooks } from './codebooks.ts';
import { type LoadedModel, loadModel } from './model.ts';
import { strikeDisagreements } from './striking.ts';

const TEXT = `Korva will never accept a ceasefire, its foreign minister, Petra Vass, said on Monday. “We reject a ceasefire,” she added. Vass condemned Sund’s offer.

Sund’s president, Jon Kerel, said that Sund welcomed a ceasefire. “We accept a ceasefire,” Kerel said. Kerel rejected Korva’s demands.
`;

const lexicon = actorLexicon({});
const codebooks = shippedCodebooks();
let model: LoadedModel;
let readings: readonly Reading[];
beforeAll(async () => {
  model = await loadModel();
  readings = [readingOf({ id: 'a1', ...articleAsIs(TEXT, 'a.txt', {}) }, model)];
});

const briefWith = (...decisions: readonly Decision[]): Brief =>
  briefOf(readings, [], {
    model,
    lexicon,
    codebooks,
    version: 'test',
    seed: 1,
    outlook: false,
    decisions,
  });

const lostIn = ({ problems }: Brief): number =>
  problems.filter(({ code }) => code === 'study/lost-decision').length;
const stretch = ({ article, start, end }: Stretch): Stretch => ({ article, start, end });

describe('a disagreement that is none', () => {
  const ends = (brief: Brief) => {
    const [{ a, b }] = brief.disagreements as [Brief['disagreements'][number]];
    return { a: stretch(a.evidence), b: stretch(b.evidence) };
  };

  test.each<readonly [string, (brief: Brief) => { readonly a: Stretch; readonly b: Stretch }]>([
    ['what it rests on', ends],
    ['that the other way round', (brief) => ({ a: ends(brief).b, b: ends(brief).a })],
    [
      'its statements',
      (brief) => {
        const [{ a, b }] = brief.disagreements as [Brief['disagreements'][number]];
        const [one, other] = [a, b].map(({ statement }) =>
          stretch(brief.statements.find(({ id }) => id === statement)!.content[0]!),
        );
        return { a: one!, b: other! };
      },
    ],
  ])('is taken out by %s', (_, between) => {
    const before = briefWith();
    expect(before.disagreements).toHaveLength(1);
    const after = briefWith({ decides: 'not a disagreement', ...between(before) });
    expect(after.disagreements).toEqual([]);
    expect(lostIn(after)).toBe(0);
    expect(groundingFaults(after)).toEqual([]);
    expect(after.positions).toEqual(before.positions);
  });

  it('is told where one end alone is of it, and the second time', () => {
    const { a, b } = ends(briefWith());
    const none: Decision = { decides: 'not a disagreement', a, b };
    expect(lostIn(briefWith({ ...none, b: a }))).toBe(1);
    expect(lostIn(briefWith({ ...none, b: { ...b, article: 'a9' } }))).toBe(1);
    expect(lostIn(briefWith(none, none))).toBe(1);
  });

  it('takes all with it that rest on the same words', () => {
    const before = briefWith();
    const denial = { ...before.disagreements[0]!, id: 'd9', rule: 'denial' };
    const { kept } = strikeDisagreements(
      [denial, ...before.disagreements],
      [{ decides: 'not a disagreement', ...ends(before) }],
      before.statements,
    );
    expect(kept).toEqual([]);
  });
});

describe('a relation that is none', () => {
  it('is taken out by the names of the two, and in its direction alone', () => {
    const before = briefWith();
    expect(before.relations).toHaveLength(1);
    const none: Decision = { decides: 'not a relation', from: 'Petra Vass', to: 'Sund' };
    const after = briefWith(none);
    expect(after.relations).toEqual([]);
    expect(lostIn(after)).toBe(0);
    const back = briefWith({ ...none, from: 'Sund', to: 'Petra Vass' });
    expect(back.relations).toEqual(before.relations);
    expect(lostIn(back)).toBe(1);
    expect(lostIn(briefWith({ ...none, from: 'Ada Holm' }))).toBe(1);
  });

  it('is found under the name that its actor has by then', () => {
    const after = briefWith(
      { decides: 'name', of: 'Petra Vass', is: 'P. V.' },
      { decides: 'not a relation', from: 'P. V.', to: 'Sund' },
    );
    expect(after.relations).toEqual([]);
  });
});
