/**
 * How sure a wish of a conflict model is, by a printed rule, and models drawn by it. A wish may be *misread* (Readout took a
 * statement for what it isn't: measured on stories that it was not made with, `evaluation/positions.json`, where a stance that
 * the reader doesn't have counts half, as a coin would) or *meant otherwise* than it was said (ours). In each draw it may turn
 * round, and stand higher or lower among its owner's: the less it rests on, the more.
 */
import type { Condition, OptionModel, PreferenceStatement, WishBasis } from '../record/conflict-model.ts';

export interface InputRule {
  readonly basis: WishBasis;
  /** Probability that it is misread, unless a person has checked it. More statements don't lower it: they are misread alike. */
  readonly misread: number;
  /** Probability that it is meant otherwise, for one firm statement. */
  readonly otherwise: number;
  /** Standard deviation of its place among the wishes, in places. */
  readonly shifts: number;
}

/** An assumption is as good as its opposite. */
export const RULES: readonly InputRule[] = [
  { basis: 'given', misread: 0, otherwise: 0.02, shifts: 0.5 },
  { basis: 'own words', misread: 0.3, otherwise: 0.05, shifts: 1 },
  { basis: 'spokesperson', misread: 0.3, otherwise: 0.08, shifts: 1.25 },
  { basis: 'reported', misread: 0.37, otherwise: 0.1, shifts: 2 },
  { basis: 'inferred', misread: 0.37, otherwise: 0.2, shifts: 3 },
  { basis: 'assumed', misread: 0.5, otherwise: 0.5, shifts: 4 },
];

/** In so many days half of what a statement tells is lost. */
export const HALF_LIFE = 365;

/** One uncertain input: a wish of a decision maker. */
export interface Input {
  /** Index of the decision maker, and of the wish among its own. */
  readonly maker: number;
  readonly wish: number;
  readonly basis: WishBasis;
  readonly turns: number;
  readonly shifts: number;
}

/** The inputs of a model, in its order. Decision makers with weights or a ranking are taken as they are. */
export function inputsOf({ decisionMakers }: OptionModel): readonly Input[] {
  const wishes = decisionMakers.flatMap(({ preferences }, maker) =>
    preferences.by === 'statements'
      ? preferences.statements.map((statement, wish) => ({ maker, wish, statement }))
      : [],
  );
  const today = Math.max(...wishes.map(({ statement }) => dayOf(statement) ?? -Infinity));
  return wishes.map(({ maker, wish, statement }): Input => {
    const { basis, shifts } = ruleOf(statement);
    return { maker, wish, basis, shifts, turns: turnsOf(statement, today) };
  });
}

/** Probability that a wish is the other way round; `today` is the day of the newest wish of its model. */
function turnsOf(statement: PreferenceStatement, today: number): number {
  const { basis, misread, otherwise } = ruleOf(statement);
  if (basis === 'assumed') return 0.5;
  const { stance = 2, spread = 0, evidence = [], checked = false } = statement;
  const isLeaning = Math.abs(stance) < 1.5;
  const meant = Math.min(
    0.5,
    (otherwise * (isLeaning ? 2 : 1) * (1 + spread)) / Math.sqrt(Math.max(1, evidence.length)),
  );
  const read = checked ? 0 : misread;
  const turns = read * (1 - meant) + meant * (1 - read);
  const day = dayOf(statement);
  const age = day === undefined ? 0 : today - day;
  return turns + (0.5 - turns) * (1 - 2 ** (-age / HALF_LIFE));
}

const ruleOf = ({ basis = 'given' }: PreferenceStatement): InputRule =>
  RULES.find((rule) => rule.basis === basis)!;

const dayOf = ({ latest }: PreferenceStatement): number | undefined =>
  latest === undefined ? undefined : Date.parse(latest) / 86_400_000;

/** A model drawn from another's inputs, and which of them were turned. */
export interface DrawnModel {
  readonly model: OptionModel;
  readonly turned: Uint8Array;
}

/**
 * `draws` models. Of each input as near to its share of draws is turned as can be, and its places are spread as evenly, each
 * in an order of its own: a Latin hypercube (McKay, Beckman & Conover 1979), which a share needs fewer draws with. `random`
 * gives numbers of [0, 1).
 */
export function* drawnModels(
  model: OptionModel,
  inputs: readonly Input[],
  draws: number,
  random: () => number,
): Generator<DrawnModel> {
  const turns = inputs.map(() => stratified(draws, random));
  const places = inputs.map(() => [stratified(draws, random), stratified(draws, random)] as const);
  for (let draw = 0; draw < draws; draw++) {
    const turned = Uint8Array.from(inputs, (input, k) => (turns[k]![draw]! < input.turns ? 1 : 0));
    const at = inputs.map(
      ({ wish, shifts }, k) => wish + shifts * normal(places[k]![0][draw]!, places[k]![1][draw]!),
    );
    yield { model: withInputs(model, inputs, turned, at), turned };
  }
}

/** The model with some of its inputs, by index, the other way round. */
export const turnedModel = (
  model: OptionModel,
  inputs: readonly Input[],
  turned: readonly number[],
): OptionModel =>
  withInputs(
    model,
    inputs,
    Uint8Array.from(inputs, (_, k) => (turned.includes(k) ? 1 : 0)),
    inputs.map(({ wish }) => wish),
  );

/** One number from each of `count` equal parts of [0, 1), in random order. */
function stratified(count: number, random: () => number): Float64Array {
  const numbers = Float64Array.from({ length: count }, (_, k) => (k + random()) / count);
  for (let k = count - 1; k > 0; k--) {
    const other = Math.floor(random() * (k + 1));
    [numbers[k], numbers[other]] = [numbers[other]!, numbers[k]!];
  }
  return numbers;
}

/** The model with some wishes turned, and all in the order of `places`. */
function withInputs(
  model: OptionModel,
  inputs: readonly Input[],
  turned: Uint8Array,
  places: readonly number[],
): OptionModel {
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
  return { ...model, decisionMakers };
}

const opposite = (condition: Condition): Condition =>
  condition.is === 'not' ? condition.of : { is: 'not', of: condition };

/** A standard normal number from two even ones of [0, 1) (Box & Muller 1958). */
function normal(u: number, v: number): number {
  return Math.sqrt(-2 * Math.log(1 - u)) * Math.cos(2 * Math.PI * v);
}
