/**
 * A conflict model drafted again into the file that a person has mended. Three versions are joined part by part: the base
 * (what was drafted last, of which the file keeps a fingerprint of each part), mine (the file now) and theirs (the new draft).
 * What the person wrote, reordered or removed stands; what the person left alone follows the new draft. Evidence is of a
 * reading: it comes from theirs wherever theirs has the part.
 */
import { MOST_OPTIONS } from '../conflict/compile.ts';
import type {
  Condition,
  ConflictOption,
  OptionDecisionMaker,
  OptionModel,
  PreferenceStatement,
  Preferences,
} from '../record/conflict-model.ts';
import { InputError } from '../record/problem.ts';
import { optionsNamed } from './conditions.ts';
import {
  isRemoved,
  type Join,
  joinOf,
  type OwnedOption,
  type OwnedOptions,
  type Version,
} from './model-join.ts';
import { idsOf, partsOf, takenAt, wishesOf } from './model-parts.ts';
import { notesOf } from './redraft-notes.ts';

export interface Redraft {
  /** The joined model, with the fingerprints of the new draft. */
  readonly model: OptionModel;
  /** Edits of the person that the new draft says nothing against, and what stays for their sake. */
  readonly kept: readonly string[];
  /** Where the new draft says otherwise than the person; the person's version stands. */
  readonly conflicts: readonly string[];
}

/** A drafted model with the fingerprints by which `redraft` tells later what a person has changed. */
export const withFingerprints = (model: OptionModel): OptionModel => ({
  ...model,
  drafted: Object.fromEntries(Array.from(partsOf(model), ([key, { print }]) => [key, print])),
});

/**
 * Joins the new draft `theirs`, whose preferences are statements, into `mine`, both as read or drafted: the answer can be
 * read again. Throws an `InputError` where mine has no fingerprints; `where` names its file.
 */
export function redraft(mine: OptionModel, theirs: OptionModel, where: string): Redraft {
  if (mine.drafted === undefined)
    throw new InputError({
      code: 'outlook/not-drafted',
      where,
      problem: 'this model was not drafted by Readout, or its "drafted" was taken out',
      mend: 'Give another file with -o, and take over by hand what you want of it.',
    });
  const join = joinOf(mine, theirs, mine.drafted);
  const options = standingOptions(join);
  const decisionMakers = makersIn(join, options);
  const notes = notesOf(join, options);
  return {
    model: {
      form: 'options',
      decisionMakers,
      ...wholePartsOf(join, decisionMakers),
      drafted: withFingerprints(theirs).drafted!,
    },
    kept: notes.flatMap(({ kept }) => kept ?? []),
    conflicts: notes.flatMap(({ conflict }) => conflict ?? []),
  };
}

/** Keys of both versions in the order of the answer: that of theirs, unless the person has reordered mine. */
const ordered = (
  { isReordered }: Join,
  mine: readonly string[],
  theirs: readonly string[],
): readonly string[] => (isReordered(mine) ? interleaved(mine, theirs) : interleaved(theirs, mine));

/** The first list with each of the second that it lacks put after the one that it follows there. */
const interleaved = (first: readonly string[], second: readonly string[]): readonly string[] =>
  second.reduce(
    (order, key, k) =>
      order.includes(key) ? order : order.toSpliced(order.indexOf(second[k - 1]!) + 1, 0, key),
    first,
  );

/** The options of the answer. A decision maker of mine that stands keeps its own options rather than have none. */
function standingOptions(join: Join, keeping: ReadonlySet<string> = new Set()): OwnedOptions {
  const { mine, verdictOf, makersNeeded } = join;
  const standing = optionsKeeping(join, keeping);
  const owners = new Set(Array.from(standing.values(), ({ owner }) => owner));
  const bare = mine.model.decisionMakers.filter(
    ({ id, options }) =>
      options.length > 0 &&
      !owners.has(id) &&
      (verdictOf(`maker ${id}`) !== 'dropped' || makersNeeded.has(id)),
  );
  if (bare.length > 0) return standingOptions(join, new Set([...keeping, ...bare.map(({ id }) => id)]));
  return standing.size > 0 ? standing : mine.options;
}

/** The options that stand where the decision makers in `keeping` keep all that they have in mine. */
function optionsKeeping(join: Join, keeping: ReadonlySet<string>): OwnedOptions {
  const { mine, theirs, verdictOf, optionsNeeded } = join;
  const standing = new Map<string, OwnedOption>();
  for (const [id, own] of mine.options) {
    const other = theirs.options.get(id);
    const isMine =
      verdictOf(`option ${id}`) === 'mine' ||
      keeping.has(own.owner) ||
      (other === undefined ? optionsNeeded.has(id) : isRemoved(join, other.owner));
    if (isMine) standing.set(id, { ...own, option: restingOn(own.option, other?.option) });
    else if (other !== undefined) standing.set(id, other);
  }
  for (const [id, other] of theirs.options) {
    const isNew = !mine.options.has(id) && verdictOf(`option ${id}`) === 'theirs';
    if (isNew && !isRemoved(join, other.owner) && standing.size < MOST_OPTIONS) standing.set(id, other);
  }
  return standing;
}

/** A part of mine with the evidence of theirs. */
function restingOn<Resting extends { readonly evidence?: readonly string[] }>(
  own: Resting,
  other: Resting | undefined,
): Resting {
  if (other === undefined) return own;
  if (other.evidence !== undefined) return { ...own, evidence: other.evidence };
  const { evidence: _, ...rest } = own;
  return rest as Resting;
}

function makersIn(join: Join, options: OwnedOptions): readonly OptionDecisionMaker[] {
  const { mine, theirs, verdictOf } = join;
  const owned = (id: string): readonly ConflictOption[] =>
    ordered(join, optionKeys(mine, id), optionKeys(theirs, id)).flatMap((key) => {
      const standing = options.get(key.slice('option '.length));
      return standing?.owner === id ? [standing.option] : [];
    });
  const makers = ordered(join, makerKeys(mine), makerKeys(theirs)).flatMap((key) => {
    const id = key.slice('maker '.length);
    const [own, other] = [mine.makers.get(id), theirs.makers.get(id)];
    const maker = verdictOf(key) === 'theirs' ? other : own;
    const its = owned(id);
    return maker === undefined || its.length === 0 ? [] : [{ ...maker, options: its }];
  });
  const ids = makers.flatMap((maker) => maker.options.map(({ id }) => id));
  return makers.map((maker) => ({ ...maker, preferences: preferencesIn(join, maker.id, ids) }));
}

const makerKeys = ({ makers }: Version): readonly string[] =>
  Array.from(makers.keys(), (id) => `maker ${id}`);

const optionKeys = ({ makers }: Version, maker: string): readonly string[] =>
  (makers.get(maker)?.options ?? []).map(({ id }) => `option ${id}`);

/** What a decision maker prefers over the options `ids` of the answer. */
function preferencesIn(join: Join, maker: string, ids: readonly string[]): Preferences {
  const { mine, theirs, verdictOf } = join;
  const [own, other] = [mine.makers.get(maker), theirs.makers.get(maker)];
  if (own?.preferences.by === 'weights') return own.preferences;
  if (own?.preferences.by === 'ranking')
    return { by: 'ranking', ranking: rankingOver(ids, idsOf(mine.model), own.preferences.ranking) };
  const ownWishes = own === undefined ? new Map<string, PreferenceStatement>() : wishesOf(own);
  const otherWishes = other === undefined ? new Map<string, PreferenceStatement>() : wishesOf(other);
  const standing = (key: string): PreferenceStatement | undefined => {
    switch (verdictOf(key)) {
      case 'mine':
        return restingOn(ownWishes.get(key)!, otherWishes.get(key));
      case 'theirs':
        return checkedAs(join, key, ownWishes.get(key), otherWishes.get(key));
      case 'dropped':
        // Who stays for the sake of the person's parts, though theirs has it no more, still wants what it wanted.
        return other === undefined ? ownWishes.get(key) : undefined;
      case 'removed by the person':
        return;
    }
  };
  const statements = ordered(join, [...ownWishes.keys()], [...otherWishes.keys()]).flatMap((key) => {
    const wish = standing(key);
    return wish !== undefined && isOver(ids, wish.condition) ? [wish] : [];
  });
  return { by: 'statements', statements };
}

/** A wish that a person has checked stays so while the new draft says the same. */
const checkedAs = (
  { mine, theirs }: Join,
  key: string,
  own: PreferenceStatement | undefined,
  other: PreferenceStatement | undefined,
): PreferenceStatement | undefined =>
  own?.checked === true && other !== undefined && mine.parts.get(key)?.print === theirs.parts.get(key)?.print
    ? { ...other, checked: true }
    : other;

const isOver = (ids: readonly string[], condition: Condition): boolean =>
  optionsNamed(condition).every((id) => ids.includes(id));

/** A ranking of states over the options `before`, all among `ids`, as one over `ids`: the new options make no difference. */
function rankingOver(
  ids: readonly string[],
  before: readonly string[],
  ranking: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const bits = ids.map((id) => before.indexOf(id));
  const statesFor = (state: number): readonly number[] =>
    bits.reduce<readonly number[]>(
      (states, bit, k) =>
        bit < 0
          ? states.flatMap((one) => [one, one + 2 ** k])
          : states.map((one) => one + ((state >>> bit) & 1) * 2 ** k),
      [0],
    );
  return ranking.map((group) => group.flatMap(statesFor));
}

function wholePartsOf(
  { mine, theirs, verdictOf }: Join,
  makers: readonly OptionDecisionMaker[],
): Omit<OptionModel, 'form' | 'decisionMakers'> {
  const whose = (key: string): OptionModel | undefined =>
    ({ mine: mine.model, theirs: theirs.model, dropped: undefined, 'removed by the person': undefined })[
      verdictOf(key)
    ];
  const ids = makers.flatMap(({ options }) => options.map(({ id }) => id));
  const source = whose('source')?.source;
  const today = whose('statusQuo');
  const taken = today?.statusQuo === undefined ? undefined : takenAt(today, today.statusQuo);
  return {
    title: whose('title')!.title,
    infeasible: whose('infeasible')!.infeasible.filter((condition) => isOver(ids, condition)),
    coalitions: whose('coalitions')!
      .coalitions.map((members) => members.filter((id) => makers.some((maker) => maker.id === id)))
      .filter((members) => members.length > 1),
    ...(taken === undefined
      ? {}
      : { statusQuo: ids.reduce((sum, id, bit) => sum + (taken.includes(id) ? 2 ** bit : 0), 0) }),
    ...(source === undefined ? {} : { source }),
  };
}
