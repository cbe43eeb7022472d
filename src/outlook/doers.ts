/**
 * Who can grant what an issue is about. In this order: whom the words name as doing it ("a plan for Korva to cede land",
 * "Korva will cede nothing"), evidence; whoever refuses what another side wants, inferred; whoever offers it, inferred; each
 * of the principals where the codebook says that each side grants it, assumed.
 */
import type { Actor } from '../record/actor.ts';
import type { Brief } from '../record/brief.ts';
import type { BriefIssue, Position, Stance } from '../record/position.ts';

export interface Doer {
  readonly side: string;
  readonly basis: 'evidence' | 'inferred' | 'assumed';
  readonly statements: readonly string[];
  readonly because: string;
}

/** Of one issue so many who can grant it are kept. */
const MOST_DOERS = 3;
/** Statements that are kept of each. */
const MOST_STATEMENTS = 6;

export function doersOf(
  brief: Brief,
  issue: BriefIssue,
  positions: readonly Position[],
  actors: ReadonlyMap<string, Actor>,
): readonly Doer[] {
  const stances = brief.stances.filter((stance) => stance.issue === issue.id);
  const named = namedDoers(stances, actors);
  if (named.length > 0) return named.slice(0, MOST_DOERS);
  const own = positions.filter((position) => position.issue === issue.id);
  const wanted = own.some(({ stance }) => stance > 0);
  const refusing = own.filter(({ stance }) => stance <= -1);
  if (wanted && refusing.length > 0)
    return refusing.slice(0, MOST_DOERS).map(({ actor, statements }) => ({
      side: actor,
      basis: 'inferred',
      statements: statements.slice(0, MOST_STATEMENTS),
      because: 'it refuses what another side wants, so it seems able to grant it',
    }));
  if (/^(?:each|both) (?:side|state)/.test(issue.grantedBy ?? ''))
    return brief.principals.slice(0, MOST_DOERS).map((side) => ({
      side,
      basis: 'assumed',
      statements: [],
      because: `by the codebook it is granted by ${issue.grantedBy}`,
    }));
  return [];
}

/** Sides that the words of a stance name as the ones who do it, those named most often first. */
function namedDoers(stances: readonly Stance[], actors: ReadonlyMap<string, Actor>): readonly Doer[] {
  const found = new Map<string, Set<string>>();
  const add = (side: string | undefined, statement: string): void => {
    if (side === undefined) return;
    found.set(side, (found.get(side) ?? new Set<string>()).add(statement));
  };
  const names = namesOf(actors);
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

/** Whether an actor is a body that can grant something as a side. */
export const canAct = ({ kind }: Actor): boolean => /^(?:state|bloc|organisation)$/.test(kind);

const sideOf = (actor: Actor | undefined): string | undefined =>
  actor === undefined ? undefined : (actor.side ?? (canAct(actor) ? actor.id : undefined));

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
  /^(?:to )?(?:ensure|see|make sure|defend|protect|prevent|push|press|help|work|fight|discuss|talk)\b/i;

interface Named {
  readonly name: string;
  readonly side: string;
}

function namesOf(actors: ReadonlyMap<string, Actor>): readonly Named[] {
  return [...actors.values()]
    .flatMap((actor): readonly Named[] => {
      const side = canAct(actor) ? sideOf(actor) : undefined;
      return side === undefined ? [] : [actor.name, ...actor.aliases].map((name) => ({ name, side }));
    })
    .filter(({ name }) => /^\p{Lu}/u.test(name) && name.length > 2)
    .sort((a, b) => b.name.length - a.name.length);
}

/** The side that does what a phrase tells: "for Korva to cede", "Korvan troops leave", "Korva must". */
function doerIn(text: string, names: readonly Named[]): string | undefined {
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
