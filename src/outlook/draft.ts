/**
 * A conflict model drafted from a brief: what each side can grant as options, what each wants as preferences in order. Each
 * part says what it rests on: *evidence* (its statements), *inferred* (the rule that made it) or *assumed*. A draft is a
 * beginning for a person to mend; what no statement shows is never put in as if one did.
 */
import { freeIds } from '../core/free-ids.ts';
import { counted } from '../core/phrases.ts';
import { remembered } from '../core/remembered.ts';
import type { Actor } from '../record/actor.ts';
import type { Brief } from '../record/brief.ts';
import type {
  Condition,
  ConflictOption,
  OptionDecisionMaker,
  OptionModel,
  PreferenceStatement,
} from '../record/conflict-model.ts';
import type { BriefIssue, Position } from '../record/position.ts';
import { canAct, type Doer, doersOf } from './doers.ts';

/** More options make a model that nobody reads. */
const MOST_OPTIONS = 12;

export interface Draft {
  /** Absent when nobody could be found who can grant anything. */
  readonly model?: OptionModel;
  /** Issues that somebody takes a stance on and that the model leaves out, with the reason. */
  readonly leftOut: readonly { readonly issue: string; readonly why: string }[];
  /** How many parts rest on what. */
  readonly rests: Readonly<Record<Basis, number>>;
}

export type Basis = 'evidence' | 'inferred' | 'assumed';

interface DraftOption {
  readonly issue: BriefIssue;
  readonly owner: string;
  readonly id: string;
  readonly doer: Doer;
}

/** The model that the positions of `brief` suggest. */
export function draftModel(brief: Brief): Draft {
  const actors = new Map(brief.actors.map((actor) => [actor.id, actor] as const));
  const sides = brief.positions.filter(({ actor }) => isSide(actors.get(actor)));
  const leftOut: { issue: string; why: string }[] = [];
  const options: DraftOption[] = [];
  const idOf = freeIds([], 'side');
  const makerId = remembered((side) => idOf(actors.get(side)!.name));
  for (const issue of bySalience(brief, sides)) {
    const doers = doersOf(brief, issue, sides, actors).filter(({ side }) => isSide(actors.get(side)));
    if (doers.length === 0) leftOut.push({ issue: issue.name, why: 'nothing tells who could grant it' });
    else if (options.length + doers.length > MOST_OPTIONS)
      leftOut.push({
        issue: issue.name,
        why: `a model of more than ${MOST_OPTIONS} options is too large to read`,
      });
    else
      options.push(
        ...doers.map((doer) => ({
          issue,
          owner: doer.side,
          id: `${makerId(doer.side)}-${issue.id}`,
          doer,
        })),
      );
  }
  const owners = [...new Set(options.map(({ owner }) => owner))];
  if (owners.length === 0) return { leftOut, rests: { evidence: 0, inferred: 0, assumed: 0 } };
  const makers = owners.map((owner): OptionDecisionMaker => {
    const own = options.filter((option) => option.owner === owner);
    return {
      id: makerId(owner),
      name: actors.get(owner)!.name,
      options: own.map((option) => optionOf(option)),
      preferences: { by: 'statements', statements: preferencesOf(owner, options, sides) },
      unseen: [],
    };
  });
  const model: OptionModel = {
    form: 'options',
    title: brief.title,
    decisionMakers: makers,
    infeasible: [],
    statusQuo: 0,
    coalitions: [],
    source: `Drafted from ${brief.articles.length} articles by Readout ${brief.madeBy.readout}. Every part says what it rests on: mend it.`,
  };
  return { model, leftOut, rests: restsOf(model) };
}

const isSide = (actor: Actor | undefined): boolean =>
  actor !== undefined && (actor.side === undefined || actor.side === actor.id) && canAct(actor);

/** Issues that a side takes a stance on, those on which sides differ and that most statements speak of first. */
function bySalience(brief: Brief, sides: readonly Position[]): readonly BriefIssue[] {
  const weight = ({ id, statements }: BriefIssue): number => {
    const own = sides.filter(({ issue, stance }) => issue === id && Math.abs(stance) >= 1);
    const isContested = own.some(({ stance }) => stance > 0) && own.some(({ stance }) => stance < 0);
    return own.length === 0 ? 0 : (isContested ? 1000 : 0) + statements.length;
  };
  return brief.issues.filter((issue) => weight(issue) > 0).toSorted((a, b) => weight(b) - weight(a));
}

function optionOf({ issue, id, doer }: DraftOption): ConflictOption {
  const pole = issue.poles.find(({ at }) => at > 0);
  return {
    id,
    name: `${issue.name}: ${pole?.words ?? issue.name}`,
    direction: 'both',
    ...(doer.statements.length === 0 ? {} : { evidence: doer.statements }),
    note: `${doer.basis}: ${doer.because}`,
  };
}

/** What a side wants of every option on an issue that it takes a stance on, what it says most firmly first. */
function preferencesOf(
  side: string,
  options: readonly DraftOption[],
  positions: readonly Position[],
): readonly PreferenceStatement[] {
  const own = positions.filter(({ actor, stance }) => actor === side && stance !== 0);
  const wished = own
    .flatMap((position) =>
      options
        .filter(({ issue }) => issue.id === position.issue)
        .map((option) => ({ option, position, weight: firmness(position) })),
    )
    .toSorted((a, b) => b.weight - a.weight);
  const known = new Set(wished.map(({ option }) => option.id));
  return [
    ...wished.map(
      ({ option, position }): PreferenceStatement => ({
        condition: taken(option.id, position.stance > 0),
        evidence: position.statements,
        note: `evidence: ${position.basis}, stance ${position.stance > 0 ? '+' : '−'}${Math.abs(position.stance)}, ${counted(position.statements.length, 'statement')}`,
      }),
    ),
    ...options
      .filter(({ owner, id }) => owner === side && !known.has(id))
      .map(
        ({ id }): PreferenceStatement => ({
          condition: taken(id, false),
          note: 'assumed: nobody grants without a reason',
        }),
      ),
  ];
}

/** Strength of the stance, then of its basis, then the number of statements. */
function firmness({ stance, basis, statements }: Position): number {
  const bases: Readonly<Record<Position['basis'], number>> = {
    'own words': 3,
    spokesperson: 2,
    reported: 1,
    inferred: 0,
  };
  return Math.abs(stance) * 100 + bases[basis] * 10 + Math.min(9, statements.length);
}

const taken = (option: string, is: boolean): Condition =>
  is ? { is: 'option', option } : { is: 'not', of: { is: 'option', option } };

function restsOf({ decisionMakers }: OptionModel): Draft['rests'] {
  const notes = decisionMakers.flatMap(({ options, preferences }) => [
    ...options.map(({ note }) => note),
    ...(preferences.by === 'statements' ? preferences.statements.map(({ note }) => note) : []),
  ]);
  const count = (basis: Basis): number => notes.filter((note) => note?.startsWith(basis)).length;
  return { evidence: count('evidence'), inferred: count('inferred'), assumed: count('assumed') };
}
