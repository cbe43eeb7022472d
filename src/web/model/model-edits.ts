/**
 * What a person changes in a conflict model, each as a new text of its file: what is not touched keeps its evidence, basis, notes and
 * comments. A change that the model doesn't allow leaves the text as it is.
 */
import { type Document, isMap, isScalar, isSeq, type Scalar, type YAMLMap } from 'yaml';
import { conditionText } from '../../conflict/condition.ts';
import { modelText } from '../../conflict/model-text.ts';
import { freeIds } from '../../core/free-ids.ts';
import type { Condition, Direction } from '../../record/conflict-model.ts';
import {
  allOptions,
  conditionOf,
  dropWhere,
  edited,
  idOf,
  idsOf,
  madeSeq,
  makersOf,
  optionsIn,
  preferringIn,
  readCondition,
  scalarText,
  seqIn,
} from './model-file-edits.ts';

/** A wish by its decision maker and its place, from 0. */
export interface WishPlace {
  readonly maker: number;
  readonly at: number;
}

/** A model to begin with: who decides, with one option each. */
export function begunModel(title: string, makers: readonly string[], option: string): string {
  const ids = freeIds(RESERVED, 'side');
  const options = freeIds(RESERVED, 'option');
  return modelText({
    form: 'options',
    title: title.trim() || makers.join(', '),
    decisionMakers: makers.map((name) => ({
      id: ids(name),
      name,
      options: [{ id: options(`${name} ${option}`), name: option, direction: 'both' }],
      unseen: [],
      believes: {},
      preferences: { by: 'statements', statements: [] },
    })),
    infeasible: [],
    coalitions: [],
    statusQuo: 0,
  });
}

export function movedWish(text: string, { maker, at }: WishPlace, to: number): string {
  return withWishes(text, maker, (items) => {
    if (at === to || items[at] === undefined || items[to] === undefined) return undefined;
    return items.toSpliced(at, 1).toSpliced(to, 0, items[at]);
  });
}

export function withoutWish(text: string, { maker, at }: WishPlace): string {
  return withWishes(text, maker, (items) =>
    items[at] === undefined ? undefined : items.filter((_, k) => k !== at),
  );
}

/** The wish the other way round: what a what-if asks, never what the evidence says. */
export function turnedWish(text: string, { maker, at }: WishPlace): string {
  return withWishes(text, maker, (items, file) => {
    const item = items[at];
    const condition = readCondition(file, conditionOf(item));
    if (condition === undefined) return undefined;
    const turned = conditionText(negated(condition));
    if (isMap(item)) item.set('prefers', turned);
    else (item as Scalar).value = turned;
    return items;
  });
}

export function notedWish(text: string, { maker, at }: WishPlace, note: string): string {
  return withWishes(text, maker, (items, file) => {
    const [item, words] = [items[at], note.trim()];
    if (isMap(item)) {
      if (words === '') item.delete('note');
      else item.set('note', words);
      return items;
    }
    if (!isScalar(item) || words === '') return undefined;
    const noted = file.createNode({ prefers: conditionOf(item), note: words });
    Object.assign(noted, commentsOf(item));
    return items.with(at, noted);
  });
}

/** Adds a wish as a person gives it, first in line. */
export function withWish(text: string, maker: number, condition: string): string {
  return withWishes(text, maker, (items, file) =>
    readCondition(file, condition) === undefined ? undefined : [file.createNode(condition), ...items],
  );
}

export function namedOption(text: string, id: string, name: string): string {
  return withOptionNamed(text, id, (option) => {
    if (name.trim() === '') return false;
    option.set('name', name.trim());
    return true;
  });
}

export function directedOption(text: string, id: string, direction: Direction): string {
  return withOptionNamed(text, id, (option) => {
    if (direction === 'both') option.delete('direction');
    else option.set('direction', direction);
    return true;
  });
}

/** Adds an option, not taken today, with an id made of its owner's and its name; states that are ranked differ in it no more than before. */
export function withOption(text: string, maker: number, name: string): string {
  return edited(text, (file) => {
    const owner = makersOf(file)[maker];
    const options = owner && seqIn(owner, 'options');
    if (options === undefined || name.trim() === '') return false;
    const place = makersOf(file)
      .slice(0, maker + 1)
      .flatMap(optionsIn).length;
    const ids = freeIds([...RESERVED, ...idsOf(file)], 'option');
    options.add(file.createNode({ id: ids(name), name: name.trim() }));
    reranked(file, (pattern) => `${pattern.slice(0, place)}-${pattern.slice(place)}`);
    return true;
  });
}

/** Takes an option away, and every wish and condition that speaks of it. An owner keeps one at least. */
export function withoutOption(text: string, id: string): string {
  return edited(text, (file) => {
    const owner = makersOf(file).find((maker) => optionsIn(maker).some((option) => idOf(option) === id));
    if (owner === undefined || optionsIn(owner).length === 1) return false;
    forget(file, new Set([id]));
    dropWhere(owner, 'options', (item) => isMap(item) && idOf(item) === id);
    return true;
  });
}

/** Adds a decision maker with a first option. */
export function withMaker(text: string, name: string, option: string): string {
  return edited(text, (file) => {
    const makers = seqIn(file, 'decisionMakers');
    if (makers === undefined || name.trim() === '') return false;
    const ids = freeIds([...RESERVED, ...makersOf(file).map(makerId)], 'side');
    const options = freeIds([...RESERVED, ...idsOf(file)], 'option');
    const id = ids(name);
    const first = { id: options(`${name} ${option}`), name: option };
    makers.add(file.createNode({ id, name: name.trim(), options: [first], preferences: [] }));
    reranked(file, (pattern) => `${pattern}-`);
    return true;
  });
}

/** Its id stays what it was. */
export function namedMaker(text: string, at: number, name: string): string {
  return edited(text, (file) => {
    const maker = makersOf(file)[at];
    if (maker === undefined || name.trim() === '') return false;
    if (!maker.has('id')) maker.set('id', makerId(maker));
    maker.set('name', name.trim());
    return true;
  });
}

/** Takes a decision maker away with all its options, and what speaks of them. One at least stays. */
export function withoutMaker(text: string, at: number): string {
  return edited(text, (file) => {
    const makers = makersOf(file);
    const gone = makers[at];
    if (gone === undefined || makers.length === 1) return false;
    const id = makerId(gone);
    forget(file, new Set(optionsIn(gone).map(idOf)));
    dropWhere(file, 'decisionMakers', (item) => item === gone);
    for (const maker of makersOf(file)) {
      const beliefs: unknown = maker.get('believes', true);
      if (isMap(beliefs) && beliefs.delete(id) && beliefs.items.length === 0) maker.delete('believes');
    }
    for (const members of seqIn(file, 'coalitions')?.items ?? [])
      if (isSeq(members)) members.items = members.items.filter((one) => scalarText(one) !== id);
    dropWhere(file, 'coalitions', (item) => isSeq(item) && item.items.length < 2);
    return true;
  });
}

/** Takes or leaves an option in today's state. */
export function todayWith(text: string, id: string, isTaken: boolean): string {
  return edited(text, (file) => {
    if (!idsOf(file).has(id)) return false;
    const today = madeSeq(file, file, 'statusQuo');
    today.items = today.items.filter((one) => scalarText(one) !== id);
    if (isTaken) today.add(file.createNode(id));
    return true;
  });
}

/** States at which a condition holds can't be. */
export function withInfeasible(text: string, condition: string): string {
  return edited(text, (file) => {
    if (readCondition(file, condition) === undefined) return false;
    madeSeq(file, file, 'infeasible').add(file.createNode(condition));
    return true;
  });
}

/** `at` counts as the model does: the conditions, then each pair of each group of which one at most can be. */
export function withoutInfeasible(text: string, at: number): string {
  return edited(text, (file) => {
    const conditions = seqIn(file, 'infeasible')?.items ?? [];
    const count = conditions.length;
    if (at < count) {
      dropWhere(file, 'infeasible', (item) => item === conditions[at]);
      return true;
    }
    const groups = (seqIn(file, 'atMostOne')?.items ?? []).filter((one) => isSeq(one));
    const pairs = groups.flatMap((group) =>
      pairsOf(group.items.map(scalarText)).map((pair) => ({ group, pair })),
    );
    const gone = pairs[at - count];
    if (gone === undefined) return false;
    const rest = pairs.filter((one) => one.group === gone.group && one !== gone);
    dropWhere(file, 'atMostOne', (item) => item === gone.group);
    for (const { pair } of rest) madeSeq(file, file, 'infeasible').add(file.createNode(pair.join(' and ')));
    return true;
  });
}

/** Words that a condition means something by. */
const RESERVED = ['and', 'or', 'not', 'if', 'iff'] as const;

const commentsOf = ({ comment, commentBefore, spaceBefore }: Scalar): Partial<Scalar> => ({
  ...(comment === undefined ? {} : { comment }),
  ...(commentBefore === undefined ? {} : { commentBefore }),
  ...(spaceBefore === undefined ? {} : { spaceBefore }),
});

const makerId = (maker: YAMLMap): string =>
  String(
    maker.get('id') ??
      String(maker.get('name'))
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]+/gu, '-'),
  );

function withWishes(
  text: string,
  at: number,
  change: (items: unknown[], file: Document) => unknown[] | undefined,
): string {
  return edited(text, (file) => {
    const maker = makersOf(file)[at];
    const list = maker && seqIn(maker, 'preferences');
    const items = list && change(list.items, file);
    if (list === undefined || items === undefined) return false;
    list.items = items;
    return true;
  });
}

function withOptionNamed(text: string, id: string, change: (option: YAMLMap) => boolean): string {
  return edited(text, (file) => {
    const option = allOptions(file).find((one) => idOf(one) === id);
    return option !== undefined && change(option);
  });
}

/** Takes options out of all that speaks of them; they themselves stay. */
function forget(file: Document, gone: ReadonlySet<string>): void {
  const places = allOptions(file).flatMap((option, k) => (gone.has(idOf(option)) ? [k] : []));
  const isAbout = (item: unknown): boolean => {
    const condition = readCondition(file, conditionOf(item));
    return condition !== undefined && speaksOf(condition, gone);
  };
  for (const maker of makersOf(file)) dropWhere(maker, 'unseen', isAbout);
  for (const one of preferringIn(file)) {
    const wishes = seqIn(one, 'preferences');
    if (wishes !== undefined) wishes.items = wishes.items.filter((item) => !isAbout(item));
    const weights: unknown = one.get('weights', true);
    if (isMap(weights)) for (const id of gone) weights.delete(id);
  }
  dropWhere(file, 'infeasible', isAbout);
  for (const group of seqIn(file, 'atMostOne')?.items ?? [])
    if (isSeq(group)) group.items = group.items.filter((one) => !gone.has(scalarText(one)));
  dropWhere(file, 'atMostOne', (group) => isSeq(group) && group.items.length < 2);
  const today = seqIn(file, 'statusQuo');
  if (today !== undefined) today.items = today.items.filter((one) => !gone.has(scalarText(one)));
  reranked(file, (pattern) => [...pattern].filter((_, k) => !places.includes(k)).join(''));
}

/** Ranked states have a letter for each option. One that then stands twice is kept where it is best. */
function reranked(file: Document, change: (pattern: string) => string): void {
  for (const ranking of preferringIn(file).map((one) => seqIn(one, 'ranking'))) {
    const seen = new Set<string>();
    const isNew = (one: unknown): boolean => {
      if (!isScalar(one)) return true;
      const pattern = change(String(one.value));
      if (seen.has(pattern)) return false;
      seen.add(pattern);
      one.value = pattern;
      return true;
    };
    if (ranking === undefined) continue;
    ranking.items = ranking.items.filter((group) => {
      if (!isSeq(group)) return isNew(group);
      group.items = group.items.filter(isNew);
      return group.items.length > 0;
    });
  }
}

const negated = (condition: Condition): Condition =>
  condition.is === 'not' ? condition.of : { is: 'not', of: condition };

function speaksOf(condition: Condition, ids: ReadonlySet<string>): boolean {
  switch (condition.is) {
    case 'option':
      return ids.has(condition.option);
    case 'not':
      return speaksOf(condition.of, ids);
    case 'and':
    case 'or':
      return condition.of.some((one) => speaksOf(one, ids));
    default:
      return speaksOf(condition.left, ids) || speaksOf(condition.right, ids);
  }
}

const pairsOf = (ids: readonly string[]): readonly (readonly [string, string])[] =>
  ids.flatMap((one, k) => ids.slice(k + 1).map((other) => [one, other] as const));
