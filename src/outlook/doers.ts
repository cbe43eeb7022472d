/**
 * Who can grant what an issue is about. An issue that by the codebook each side has to grant is granted by the principals, by
 * those of them that fight where it is the fighting. Any other, in this order: by whom the words name as doing it ("a plan for
 * Korva to cede land", "Korva will cede nothing"), evidence; whoever refuses what another side wants, inferred.
 */
import type { Actor } from '../record/actor.ts';
import type { Brief } from '../record/brief.ts';
import type { OptionBasis } from '../record/conflict-model.ts';
import type { BriefIssue, Position, Stance } from '../record/position.ts';
import { fightersIn, mediatorsIn } from './fighters.ts';
import { type NamedSide, namedSides, sideOf } from './named-sides.ts';

export interface Doer {
  readonly side: string;
  readonly basis: OptionBasis;
  readonly statements: readonly string[];
  readonly because: string;
}

export interface Doers {
  readonly doers: readonly Doer[];
  /** Nothing is granted unless each of them does its part. */
  readonly isJoint: boolean;
}

/** Of one issue so many who can grant it are kept. */
const MOST_DOERS = 3;
/** Statements that are kept of each. */
const MOST_STATEMENTS = 6;

/** "each side", "both states"; near miss: "each state for itself", "each side’s courts". */
const JOINT = /^(?:each|both) (?:side|state)s?\b(?!['’]s| for)/;
const EACH = /^(?:each|both) (?:side|state)/;

/** Finds the doers of the issues of `brief`; `positions` are those of sides. */
export function doersIn(
  brief: Brief,
  positions: readonly Position[],
  actors: ReadonlyMap<string, Actor>,
): (issue: BriefIssue) => Doers {
  const names = namedSides(actors.values());
  const ofPrincipals = names.filter(({ side }) => brief.principals.includes(side));
  const fighters = fightersIn(brief.articles, ofPrincipals);
  const mediators = mediatorsIn(brief.articles, ofPrincipals);
  /** Who has to grant what each side has to. */
  const granters = (grantedBy: string): readonly string[] => {
    if (/ that (?:fights|attacks)/.test(grantedBy) && fighters.length > 1) return fighters;
    const own = brief.principals.filter((side) => !mediators.includes(side));
    return /\bhosts\b/.test(grantedBy) || own.length < 2 ? brief.principals : own;
  };
  return (issue) => {
    const named = namedDoers(
      brief.stances.filter((stance) => stance.issue === issue.id),
      actors,
      names,
    );
    const own = positions.filter((position) => position.issue === issue.id);
    const grantedBy = issue.grantedBy ?? '';
    if (JOINT.test(grantedBy)) {
      const those = granters(grantedBy);
      const isFight = those === fighters;
      const doers = those.slice(0, MOST_DOERS).map(
        (side): Doer =>
          named.find((doer) => doer.side === side) ?? {
            side,
            basis: isFight ? 'inferred' : 'assumed',
            statements: [],
            because: isFight
              ? 'the articles tell of its war or attacks, or of those on it'
              : `by the codebook it is granted by ${grantedBy}`,
          },
      );
      return { doers, isJoint: doers.length > 1 };
    }
    const each = EACH.test(grantedBy) ? brief.principals.map((side) => ownPart(side, grantedBy)) : [];
    const doers = [named, refusing(own, brief.principals), each].find((some) => some.length > 0) ?? [];
    return { doers: doers.slice(0, MOST_DOERS), isJoint: false };
  };
}

const ownPart = (side: string, grantedBy: string): Doer => ({
  side,
  basis: 'assumed',
  statements: [],
  because: `by the codebook it is granted by ${grantedBy}`,
});

/** Whichever principal refuses what another side wants. */
function refusing(positions: readonly Position[], principals: readonly string[]): readonly Doer[] {
  return positions.some(({ stance }) => stance > 0)
    ? positions
        .filter(({ stance, actor }) => stance <= -1 && principals.includes(actor))
        .map(({ actor, statements }) => ({
          side: actor,
          basis: 'inferred',
          statements: statements.slice(0, MOST_STATEMENTS),
          because: 'it refuses what another side wants, so it seems able to grant it',
        }))
    : [];
}

/** Sides that the words of a stance name as the ones who do it, those named most often first. */
function namedDoers(
  stances: readonly Stance[],
  actors: ReadonlyMap<string, Actor>,
  names: readonly NamedSide[],
): readonly Doer[] {
  const found = new Map<string, Set<string>>();
  const add = (side: string | undefined, statement: string): void => {
    if (side === undefined) return;
    found.set(side, (found.get(side) ?? new Set<string>()).add(statement));
  };
  for (const stance of stances) {
    const inside = doerIn(`${stance.expression.text} ${stance.object.text}`, names);
    if (inside !== undefined) add(inside, stance.statement);
    else if (isOwnDeed(stance)) add(sideOf(actors.get(stance.actor)), stance.statement);
  }
  return [...found]
    .sort((a, b) => b[1].size - a[1].size)
    .map(([side, statements]) => ({
      side,
      basis: 'evidence',
      statements: [...statements].slice(0, MOST_STATEMENTS),
      because: 'the words name it as the one who would do it',
    }));
}

/** "Will not open its market", "agreed to free them", "offered a list": what the holder itself does or would do. */
function isOwnDeed({ because, expression, object }: Stance): boolean {
  if (SECURING.test(object.text)) return false;
  if (/^(?:resolve|act):/.test(because)) return true;
  return (
    /\b(?:offer(?:s|ed)?|grant(?:s|ed)?)$/i.test(expression.text) ||
    (PROMISING.test(expression.text) &&
      /^(?:to )?\p{Ll}/u.test(object.text) &&
      !/^(?:an?|the|its|their|any) /.test(object.text))
  );
}

const PROMISING =
  /\b(?:agree|ready|willing|prepared|refus|declin|pledg|promis|vow|plan|intend|undertak|undertook|open)\w*(?: in principle)? to$/i;
/** Who sees to it that something is or isn't done does nothing of it. */
const SECURING =
  /^(?:to )?(?:ensure|see|make sure|defend|protect|prevent|push|press|help|work|fight|discuss|talk|develop|implement|facilitate|support|mediate|explore|consider)\b/i;

/** The side that does what a phrase tells: "for Korva to cede", "Korvan troops leave", "Korva must". */
function doerIn(text: string, names: readonly NamedSide[]): string | undefined {
  for (const { name, side } of names) {
    const at = text.indexOf(name);
    if (at < 0 || /\p{L}/u.test(text[at - 1] ?? '')) continue;
    const after = text.slice(at + name.length);
    if (DOING.test(after)) return side;
  }
  return undefined;
}

/** What comes behind who does it: a modal, "to", or the verb after the people it is done by. */
const DOING =
  /^(?:n|an|ian|ese|i|ish)?(?:['’]s?)?(?: (?:government|side|troops|forces|soldiers|army|delegation|leaders))?(?: (?:to|must|should|would|will|shall|has to|have to|may|can|could|is ready to|be) |,? (?:withdraw|leave|cede|recognis|recogniz|free|release|lift|stop|end|accept|hand|give|grant|open|pay|keep|let|allow)\w* )/;
