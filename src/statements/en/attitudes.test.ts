import { describe, expect, it } from 'vitest';
import { analysisOf } from '../../../tests/fixtures/statements.ts';
import { attitudesIn } from './attitudes.ts';
import type { Stretch } from './noun-phrase.ts';

/** "+2 Korva | rejected | the plan", with what softens it; `I` for whoever speaks. */
function found(text: string): string[] {
  const analysis = analysisOf(text);
  const cut = ({ from, to }: Stretch): string =>
    text.slice(analysis.tokens[from]!.start, analysis.tokens[to - 1]!.end);
  return attitudesIn(analysis).map(({ holder, expression, object, towards, hedged, conditional }) => {
    const soft = hedged ? ' (hedged)' : conditional ? ' (conditional)' : '';
    return `${towards > 0 ? '+' : '−'}${Math.abs(towards)} ${holder ? cut(holder) : 'I'} | ${cut(expression)} | ${cut(object)}${soft}`;
  });
}

describe('attitudes', () => {
  it.each([
    ['Korva rejected the plan.', ['−2 Korva | rejected | the plan']],
    [
      'Korva will push back against any proposals that cede land while pressing for guarantees.',
      [
        '−2 Korva | will push back against | any proposals that cede land',
        '+2 Korva | pressing for | guarantees',
      ],
    ],
    ['The minister refused to accept the tariffs.', ['−2 The minister | refused to accept | the tariffs']],
    ['The union did not rule out arbitration.', ['+1 The union | did not rule out | arbitration']],
    ['The union did not demand a vote.', []],
    ['Korva would rather not use it.', ['−1 Korva | would rather not | use it']],
    [
      'The mayor would rather see the furnace relined than closed.',
      ['+1 The mayor | would rather | see the furnace relined'],
    ],
    ['The strike will go on.', ['+2 I | will go | The strike will go on']],
    [
      'Korva had asked for the loan tied to the dam to be paid.',
      ['+2 Korva | had asked for | the loan tied to the dam to be paid'],
    ],
    ['Ostavia has not agreed to any schedule.', ['−2 Ostavia | has not agreed to | any schedule']],
    ['Ostavia could accept a truce.', ['+1 Ostavia | could accept | a truce (hedged)']],
    ['Ostavia accepts a truce if the guns fall silent.', ['+2 Ostavia | accepts | a truce (conditional)']],
    ['The plan was rejected by Ostavia.', ['−2 Ostavia | was rejected | The plan']],
    [
      'Ostavia called on Korva to lift the sanctions.',
      ['+2 Ostavia | called on Korva to | lift the sanctions'],
    ],
    [
      "Her presence underlines Korva's determination to keep the bridge.",
      ['+2 Korva | determination to | keep the bridge'],
    ],
    ['Ostavia voiced support for an amnesty.', ['+2 Ostavia | voiced support for | an amnesty']],
    ['Borders must not be changed by force.', ['+2 I | must | Borders must not be changed by force']],
    ['We will never give up our land.', ['−2 I | will never | give up our land']],
    ['Such a deal would be unacceptable.', ['−2 I | would be unacceptable | Such a deal']],
    ['Ostavia lifted the sanctions on Monday.', ['+2 Ostavia | lifted | lifted the sanctions on Monday']],
    ['Korva is open to a longer truce.', ['+1 Korva | is open to | a longer truce']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ['Did Korva reject the plan?'],
    ['It is not known whether Korva backed the plan.'],
    ['If Korva rejects the plan, the talks end.'],
    ['A U.S.-backed deal was on everybody’s lips.'],
    ['She asked not to be named.'],
    ['The minister left for the capital on Monday.'],
  ])('finds nobody’s attitude in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('reads behind "should" what the speaker wants, not what the subject does', () => {
    expect(found('Korva should accept the plan.')).toEqual(['+1 I | should | Korva should accept the plan']);
  });
});
