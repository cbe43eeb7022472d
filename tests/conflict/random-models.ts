/** Random option models whose preferences are statements, from a seed, small enough to try every change of them. */
import type { Condition, OptionDecisionMaker, OptionModel } from '../../src/record/conflict-model.ts';
import { type Draw, draws, range } from './random-games.ts';

/** 2 or 3 decision makers of 1 or 2 options and 1 to 8 statements each; some states can't be, some options go one way. */
export function randomStatementModel(seed: number): OptionModel {
  const draw = draws(seed);
  const widths = range(2 + draw(2)).map(() => 1 + draw(2));
  const ids = widths.map((width, i) => range(width).map((k) => `o${i}${k}`));
  const all = ids.flat();
  return {
    form: 'options',
    title: `Random ${seed}`,
    decisionMakers: ids.map(
      (own, i): OptionDecisionMaker => ({
        id: `d${i}`,
        name: `D${i}`,
        options: own.map((id) => ({
          id,
          name: id,
          direction: draw(4) === 0 ? (['forward', 'back'] as const)[draw(2)]! : 'both',
        })),
        preferences: {
          by: 'statements',
          statements: range(1 + draw(8)).map((k) => ({
            condition: randomCondition(all, draw),
            ...(draw(2) === 0 ? { evidence: [`a${i}.s${k}`] } : {}),
          })),
        },
        unseen: [],
        believes: {},
      }),
    ),
    // Two options at once, so that some states are left.
    infeasible:
      draw(2) === 0 ? [] : [{ is: 'and', of: [option(all[0]!), option(all[1 + draw(all.length - 1)]!)] }],
    coalitions: [['d0', 'd1']],
  };
}

const option = (id: string): Condition => ({ is: 'option', option: id });

function randomCondition(options: readonly string[], draw: Draw): Condition {
  const literal = (): Condition => {
    const one = option(options[draw(options.length)]!);
    return draw(2) === 0 ? one : { is: 'not', of: one };
  };
  const kind = draw(5);
  if (kind < 2) return literal();
  if (kind === 2) return { is: 'and', of: [literal(), literal()] };
  if (kind === 3) return { is: 'or', of: [literal(), literal()] };
  return { is: 'if', left: literal(), right: literal() };
}
