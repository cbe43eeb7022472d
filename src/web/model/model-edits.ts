/**
 * What a person changes in a conflict model, each as a new model: what is not touched keeps its evidence, basis and notes. A change
 * that the model doesn't allow leaves it as it is.
 */
import { parseCondition } from '../../conflict/condition.ts';
import type {
  Condition,
  Direction,
  OptionDecisionMaker,
  OptionModel,
  PreferenceStatement,
} from '../../record/conflict-model.ts';

/** A wish by its decision maker and its place, from 0. */
export interface WishPlace {
  readonly maker: number;
  readonly at: number;
}

export function wishesOf({ preferences }: OptionDecisionMaker): readonly PreferenceStatement[] {
  return preferences.by === 'statements' ? preferences.statements : [];
}

export function movedWish(model: OptionModel, { maker, at }: WishPlace, to: number): OptionModel {
  return withWishes(model, maker, (wishes) => {
    const wish = wishes[at];
    return wish === undefined || to < 0 || to >= wishes.length
      ? wishes
      : wishes.toSpliced(at, 1).toSpliced(to, 0, wish);
  });
}

export function withoutWish(model: OptionModel, { maker, at }: WishPlace): OptionModel {
  return withWishes(model, maker, (wishes) => wishes.filter((_, k) => k !== at));
}

/** The wish the other way round: what a what-if asks, never what the evidence says. */
export function turnedWish(model: OptionModel, { maker, at }: WishPlace): OptionModel {
  return withWishes(model, maker, (wishes) =>
    wishes.map((wish, k) => (k === at ? { ...wish, condition: negated(wish.condition) } : wish)),
  );
}

export function notedWish(model: OptionModel, { maker, at }: WishPlace, note: string): OptionModel {
  return withWishes(model, maker, (wishes) =>
    wishes.map((wish, k) => {
      if (k !== at) return wish;
      const { note: _, ...rest } = wish;
      return note.trim() === '' ? rest : { ...rest, note: note.trim() };
    }),
  );
}

/** Adds a wish as a person gives it, first in line; tells the fault of a condition that can't be read. */
export function withWish(
  model: OptionModel,
  maker: number,
  text: string,
): { readonly model: OptionModel } | { readonly fault: string } {
  const ids = new Set(model.decisionMakers.flatMap(({ options }) => options.map(({ id }) => id)));
  const parsed = parseCondition(text, ids);
  if ('fault' in parsed) return { fault: `${parsed.fault.problem}. ${parsed.fault.mend}` };
  return { model: withWishes(model, maker, (wishes) => [{ condition: parsed.condition }, ...wishes]) };
}

export function namedOption(model: OptionModel, id: string, name: string): OptionModel {
  return name.trim() === ''
    ? model
    : withOptions(model, (option) => (option.id === id ? { ...option, name: name.trim() } : option));
}

export function directedOption(model: OptionModel, id: string, direction: Direction): OptionModel {
  return withOptions(model, (option) => (option.id === id ? { ...option, direction } : option));
}

/** Adds an option, not taken today, with an id made of its name. */
export function withOption(model: OptionModel, maker: number, name: string): OptionModel {
  const owner = model.decisionMakers[maker];
  if (owner === undefined || name.trim() === '') return model;
  const taken = new Set(model.decisionMakers.flatMap(({ options }) => options.map(({ id }) => id)));
  const place = bitOf(model, maker, owner.options.length);
  return {
    ...model,
    decisionMakers: model.decisionMakers.map((one, i) =>
      i === maker
        ? {
            ...one,
            options: [...one.options, { id: freeId(name, taken), name: name.trim(), direction: 'both' }],
          }
        : one,
    ),
    ...(model.statusQuo === undefined ? {} : { statusQuo: opened(model.statusQuo, place) }),
  };
}

/** Takes an option away, and every wish and condition that speaks of it. */
export function withoutOption(model: OptionModel, id: string): OptionModel {
  const all = model.decisionMakers.flatMap(({ options }) => options);
  const place = all.findIndex((option) => option.id === id);
  if (place < 0 || all.length === 1) return model;
  const speaks = (condition: Condition): boolean => speaksOf(condition, id);
  return {
    ...model,
    decisionMakers: model.decisionMakers.map((maker) => ({
      ...maker,
      options: maker.options.filter((option) => option.id !== id),
      unseen: maker.unseen.filter((one) => !speaks(one)),
      preferences:
        maker.preferences.by === 'statements'
          ? {
              by: 'statements',
              statements: maker.preferences.statements.filter(({ condition }) => !speaks(condition)),
            }
          : maker.preferences,
    })),
    infeasible: model.infeasible.filter((one) => !speaks(one)),
    ...(model.statusQuo === undefined ? {} : { statusQuo: closed(model.statusQuo, place) }),
  };
}

export function withMaker(model: OptionModel, name: string): OptionModel {
  if (name.trim() === '') return model;
  const id = freeId(name, new Set(model.decisionMakers.map((maker) => maker.id)));
  return {
    ...model,
    decisionMakers: [
      ...model.decisionMakers,
      { id, name: name.trim(), options: [], unseen: [], preferences: { by: 'statements', statements: [] } },
    ],
  };
}

/** Takes or leaves an option in today's state. */
export function todayWith(model: OptionModel, id: string, isTaken: boolean): OptionModel {
  const place = model.decisionMakers
    .flatMap(({ options }) => options)
    .findIndex((option) => option.id === id);
  if (place < 0) return model;
  const bit = 2 ** place;
  const today = model.statusQuo ?? 0;
  const has = Math.floor(today / bit) % 2 === 1;
  return has === isTaken
    ? { ...model, statusQuo: today }
    : { ...model, statusQuo: today + (isTaken ? bit : -bit) };
}

function withWishes(
  model: OptionModel,
  maker: number,
  change: (wishes: readonly PreferenceStatement[]) => readonly PreferenceStatement[],
): OptionModel {
  return {
    ...model,
    decisionMakers: model.decisionMakers.map((one, i) =>
      i === maker && one.preferences.by === 'statements'
        ? { ...one, preferences: { by: 'statements', statements: change(one.preferences.statements) } }
        : one,
    ),
  };
}

type Option = OptionDecisionMaker['options'][number];

function withOptions(model: OptionModel, change: (option: Option) => Option): OptionModel {
  return {
    ...model,
    decisionMakers: model.decisionMakers.map((maker) => ({ ...maker, options: maker.options.map(change) })),
  };
}

const negated = (condition: Condition): Condition =>
  condition.is === 'not' ? condition.of : { is: 'not', of: condition };

function speaksOf(condition: Condition, id: string): boolean {
  switch (condition.is) {
    case 'option':
      return condition.option === id;
    case 'not':
      return speaksOf(condition.of, id);
    case 'and':
    case 'or':
      return condition.of.some((one) => speaksOf(one, id));
    default:
      return speaksOf(condition.left, id) || speaksOf(condition.right, id);
  }
}

const bitOf = ({ decisionMakers }: OptionModel, maker: number, within: number): number =>
  decisionMakers.slice(0, maker).reduce((sum, { options }) => sum + options.length, 0) + within;

/** A state with a bit put in at `place`, not taken; and one with that bit taken out. Above 2^31 bits are not for operators. */
const opened = (state: number, place: number): number =>
  (state % 2 ** place) + Math.floor(state / 2 ** place) * 2 ** (place + 1);
const closed = (state: number, place: number): number =>
  (state % 2 ** place) + Math.floor(state / 2 ** (place + 1)) * 2 ** place;

function freeId(name: string, taken: ReadonlySet<string>): string {
  const base =
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^[-\d]+|-+$/g, '')
      .slice(0, 40) || 'option';
  for (let k = 1; ; k++) {
    const id = k === 1 ? base : `${base}-${k}`;
    if (!taken.has(id)) return id;
  }
}
