/**
 * How sure an input of a conflict model is, by a printed rule. An input is a wish of a decision maker; its note says what it
 * rests on. In each draw it may turn round, and stand higher or lower among its maker's wishes: the less it rests on, the more.
 * What a person wrote without a note is taken to be meant.
 */
import type { Condition, OptionModel, PreferenceStatement } from '../record/conflict-model.ts';

export type InputBasis = 'given' | 'own words' | 'spokesperson' | 'reported' | 'inferred' | 'assumed';

export interface InputRule {
  readonly basis: InputBasis;
  /** Probability that the wish is the other way round, for a single statement. */
  readonly turns: number;
  /** Standard deviation of its place among the wishes, in places. */
  readonly shifts: number;
}

/** An assumption is as good as its opposite. */
export const RULES: readonly InputRule[] = [
  { basis: 'given', turns: 0.02, shifts: 0.5 },
  { basis: 'own words', turns: 0.05, shifts: 1 },
  { basis: 'spokesperson', turns: 0.08, shifts: 1.25 },
  { basis: 'reported', turns: 0.2, shifts: 2 },
  { basis: 'inferred', turns: 0.3, shifts: 3 },
  { basis: 'assumed', turns: 0.5, shifts: 4 },
];

/** One uncertain input: a wish of a decision maker. */
export interface Input {
  /** Index of the decision maker, and of the wish among its own. */
  readonly maker: number;
  readonly wish: number;
  readonly basis: InputBasis;
  readonly turns: number;
  readonly shifts: number;
}

/** The inputs of a model, in its order. Decision makers with weights or a ranking are taken as they are. */
export function inputsOf({ decisionMakers }: OptionModel): readonly Input[] {
  return decisionMakers.flatMap(({ preferences }, maker) =>
    preferences.by !== 'statements'
      ? []
      : preferences.statements.map((statement, wish): Input => {
          const rule = ruleOf(statement);
          const statements = Math.max(1, statement.evidence?.length ?? 1);
          const isLeaning = /stance [+−]?1(?:\.\d+)?\b/.test(statement.note ?? '');
          const turns =
            rule.turns === 0.5
              ? 0.5
              : Math.min(0.5, (rule.turns * (isLeaning ? 2 : 1)) / Math.sqrt(statements));
          return { maker, wish, basis: rule.basis, turns, shifts: rule.shifts };
        }),
  );
}

function ruleOf({ note }: PreferenceStatement): InputRule {
  const basis = /^assumed/.test(note ?? '')
    ? 'assumed'
    : /^inferred/.test(note ?? '')
      ? 'inferred'
      : /^evidence: (own words|spokesperson|reported|inferred)\b/.exec(note ?? '')?.[1];
  return RULES.find((rule) => rule.basis === basis) ?? RULES[0]!;
}

/** A model drawn from another's inputs, and which of them were turned. */
export interface DrawnModel {
  readonly model: OptionModel;
  readonly turned: Uint8Array;
}

/** Draws a model; `random` gives numbers of [0, 1). */
export function drawModel(model: OptionModel, inputs: readonly Input[], random: () => number): DrawnModel {
  const turned = Uint8Array.from(inputs, ({ turns }) => (random() < turns ? 1 : 0));
  const places = inputs.map(({ wish, shifts }) => wish + shifts * normal(random));
  const decisionMakers = model.decisionMakers.map((maker, k) => {
    if (maker.preferences.by !== 'statements') return maker;
    const { statements } = maker.preferences;
    const own = inputs.flatMap((input, at) => (input.maker === k ? [at] : []));
    const order = own.toSorted((a, b) => places[a]! - places[b]!);
    return {
      ...maker,
      preferences: {
        by: 'statements' as const,
        statements: order.map((at) => {
          const statement = statements[inputs[at]!.wish]!;
          return turned[at] === 1 ? { ...statement, condition: opposite(statement.condition) } : statement;
        }),
      },
    };
  });
  return { model: { ...model, decisionMakers }, turned };
}

const opposite = (condition: Condition): Condition =>
  condition.is === 'not' ? condition.of : { is: 'not', of: condition };

/** A standard normal number (Box & Muller 1958). */
function normal(random: () => number): number {
  const [u, v] = [1 - random(), random()];
  return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * v);
}
