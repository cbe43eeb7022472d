/**
 * A conflict model drafted from a brief: what each side can grant as options, what each wants as wishes in order. Each part
 * says what it rests on: *evidence* (its statements), *inferred* (the rule that made it) or *assumed*. A draft is a beginning
 * for a person to mend; what no statement shows is never put in as if one did.
 */
import { freeIds } from '../core/free-ids.ts';
import { remembered } from '../core/remembered.ts';
import type { Brief } from '../record/brief.ts';
import type {
  Condition,
  ConflictOption,
  OptionBasis,
  OptionDecisionMaker,
  OptionModel,
} from '../record/conflict-model.ts';
import type { BriefIssue } from '../record/position.ts';
import type { LeansOf } from './conditional-ends.ts';
import { newestOf, termsIn, wishesOf } from './drafted-wishes.ts';
import { allOf, type DraftOption, type Grant, grantsIn, isSide, type LeftOut, ownersOf } from './grants.ts';
import { withFingerprints } from './redraft.ts';

export interface Draft {
  /** Absent when nobody could be found who can grant anything. */
  readonly model?: OptionModel;
  /** Issues that somebody takes a stance on and that the model leaves out, with the reason. */
  readonly leftOut: readonly LeftOut[];
  /** How many parts rest on what. */
  readonly rests: Readonly<Record<OptionBasis, number>>;
}

/** The model that the positions and stated conditions of `brief` suggest. */
export function draftModel(brief: Brief, leansOf: LeansOf): Draft {
  const actors = new Map(brief.actors.map((actor) => [actor.id, actor] as const));
  const sides = brief.positions.filter(({ actor }) => isSide(actors.get(actor)));
  const idOf = freeIds([], 'side');
  const makerId = remembered((side) => idOf(actors.get(side)!.name));
  const { grants, leftOut } = grantsIn(brief, sides, actors, makerId);
  const owners = ownersOf(grants);
  if (owners.length === 0) return { leftOut, rests: { evidence: 0, inferred: 0, assumed: 0 } };
  const latest = newestOf(brief);
  const terms = termsIn(brief, grants, actors, leansOf);
  const makers = owners.map(
    (owner): OptionDecisionMaker => ({
      id: makerId(owner),
      name: actors.get(owner)!.name,
      options: grants.flatMap(({ issue, isJoint, options }) =>
        options.filter((option) => option.owner === owner).map((option) => optionOf(issue, option, isJoint)),
      ),
      preferences: {
        by: 'statements',
        statements: wishesOf(
          owner,
          grants,
          sides.filter(({ actor }) => actor === owner),
          terms.filter(({ side }) => side === owner).map(({ wish }) => wish),
          latest,
        ),
      },
      unseen: [],
      believes: {},
    }),
  );
  const model: OptionModel = {
    form: 'options',
    title: brief.title,
    decisionMakers: makers,
    infeasible: infeasibleOf(grants),
    statusQuo: 0,
    coalitions: [],
    source: `Drafted from ${brief.articles.length} articles by Readout ${brief.madeBy.readout}. Every part says what it rests on: mend it.`,
  };
  return { model: withFingerprints(model), leftOut, rests: restsOf(model) };
}

function optionOf(issue: BriefIssue, { id, doer }: DraftOption, isJoint: boolean): ConflictOption {
  const pole = issue.poles.find(({ at }) => at > 0);
  return {
    id,
    name: `${issue.name}: ${pole?.words ?? issue.name}`,
    direction: 'both',
    issue: issue.id,
    ...(isJoint ? { joint: true } : {}),
    basis: doer.basis,
    ...(doer.statements.length === 0 ? {} : { evidence: doer.statements }),
    note: doer.because,
  };
}

/** What the codebook says can't come about together, or one without the other. */
function infeasibleOf(grants: readonly Grant[]): readonly Condition[] {
  const byIssue = new Map(grants.map((grant) => [grant.issue.id, grant]));
  const others = (ids: readonly string[] = []): readonly Grant[] =>
    ids.flatMap((id) => byIssue.get(id) ?? []);
  return grants.flatMap((grant) => [
    ...others(grant.issue.excludes).map(
      (other): Condition => ({ is: 'and', of: [allOf(grant), allOf(other)] }),
    ),
    ...others(grant.issue.entails).map(
      (other): Condition => ({ is: 'and', of: [allOf(grant), { is: 'not', of: allOf(other) }] }),
    ),
  ]);
}

function restsOf({ decisionMakers }: OptionModel): Draft['rests'] {
  const rests = { evidence: 0, inferred: 0, assumed: 0 };
  for (const { options, preferences } of decisionMakers) {
    for (const { basis } of options) rests[basis ?? 'assumed']++;
    if (preferences.by !== 'statements') continue;
    for (const { basis } of preferences.statements)
      rests[basis === 'inferred' || basis === 'assumed' ? basis : 'evidence']++;
  }
  return rests;
}
