/** Two versions of a conflict model with the base that both come from: part by part, whose version stands. */
import type { ConflictOption, OptionDecisionMaker, OptionModel } from '../record/conflict-model.ts';
import { type Part, partsOf } from './model-parts.ts';

export interface OwnedOption {
  readonly option: ConflictOption;
  readonly owner: string;
}

export type OwnedOptions = ReadonlyMap<string, OwnedOption>;

export interface Version {
  readonly model: OptionModel;
  readonly parts: ReadonlyMap<string, Part>;
  readonly makers: ReadonlyMap<string, OptionDecisionMaker>;
  readonly options: OwnedOptions;
}

function versionOf(model: OptionModel): Version {
  const { decisionMakers } = model;
  return {
    model,
    parts: partsOf(model),
    makers: new Map(decisionMakers.map((maker) => [maker.id, maker])),
    options: new Map(
      decisionMakers.flatMap(({ id: owner, options }) =>
        options.map((option) => [option.id, { option, owner }] as const),
      ),
    ),
  };
}

/** Whose version of a part stands. Dropped: left alone by the person, and no more in theirs. */
export type Verdict = 'mine' | 'theirs' | 'dropped' | 'removed by the person';

export interface Join {
  readonly mine: Version;
  readonly theirs: Version;
  readonly base: Readonly<Record<string, string>>;
  readonly verdictOf: (key: string) => Verdict;
  /** Decision makers that the person's parts need, and options, with the name of the part that needs them. */
  readonly makersNeeded: ReadonlySet<string>;
  readonly optionsNeeded: ReadonlyMap<string, string>;
  /** Whether the person has put what was drafted into another order. */
  readonly isReordered: (keys: readonly string[]) => boolean;
}

/** Which states can be hangs on these together, and so does what a ranking must rank. */
const FEASIBILITY: readonly string[] = ['infeasible', 'statusQuo'];

/** The two versions side by side, and by the fingerprints of the base whose version of each part stands. */
export function joinOf(mineModel: OptionModel, theirModel: OptionModel, base: Join['base']): Join {
  const [mine, theirs] = [versionOf(mineModel), versionOf(theirModel)];
  const printOfMine = (key: string): string | undefined => mine.parts.get(key)?.print;
  const holdsFeasibility =
    FEASIBILITY.some((key) => printOfMine(key) !== base[key]) ||
    mineModel.decisionMakers.some(({ preferences }) => preferences.by === 'ranking');
  const verdictOf = (key: string): Verdict => {
    const [own, other] = [printOfMine(key), theirs.parts.get(key)?.print];
    if (own === other) return 'theirs';
    const isUntouched = own === base[key] && !(holdsFeasibility && FEASIBILITY.includes(key));
    if (own === undefined) return isUntouched ? 'theirs' : 'removed by the person';
    if (!isUntouched) return 'mine';
    return other === undefined ? 'dropped' : 'theirs';
  };
  const mended = [...mine.parts].flatMap(([key, part]) => (verdictOf(key) === 'mine' ? [part] : []));
  const rank = new Map(Object.keys(base).map((key, k) => [key, k]));
  return {
    mine,
    theirs,
    base,
    verdictOf,
    makersNeeded: new Set(mended.flatMap(({ makers }) => makers)),
    optionsNeeded: new Map(mended.flatMap(({ options, name }) => options.map((id) => [id, name]))),
    isReordered: (keys) => {
      const ranks = keys.flatMap((key) => rank.get(key) ?? []);
      return ranks.some((one, k) => k > 0 && one < ranks[k - 1]!);
    },
  };
}

/** Whether the person has taken a decision maker out. */
export const isRemoved = ({ verdictOf }: Join, maker: string): boolean =>
  verdictOf(`maker ${maker}`) === 'removed by the person';
