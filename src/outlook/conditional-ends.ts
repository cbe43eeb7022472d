/**
 * What the ends of a stated condition ("if guarantees come without concessions") are about, as issues that come about or not. What
 * hangs on somebody's words or attitude ("if she backs concessions"), or tells only when, is about nothing; nor is what a side
 * would do that others would have to grant.
 */
import type { Actor } from '../record/actor.ts';
import { type NamedSide, namedSides } from './named-sides.ts';

/** Which way a text leans on issues, by id: −2 … +2. */
export type LeansOf = (text: string) => ReadonlyMap<string, number>;

/** By issue id, whether it comes about. */
export type IssueEnds = Readonly<Record<string, boolean>>;

export interface TextEnds {
  readonly ends: IssueEnds;
  /** The side that is named first, where there are ends. */
  readonly first?: string;
}

const ATTITUDE =
  /\b(?:endors|support|back(?:s|ed|ing)?\b|reject|oppos|propos|demand|want|call(?:s|ed|ing)? for|discuss|consider|offer|say|says|said|claim|den(?:y|ies|ied)|ask|threaten|urg|refus|agree(?:s|d)? to talk)/i;

/** What comes after tells when, not what. */
const WHEN = /,? \b(?:while|during|before|after|until|by the time|as long as|within)\b/;
/** What fails doesn't come about. */
const FAILING =
  /\b(?:fail\w*|fall(?:s|ing|en)? (?:short|through|apart)|fell (?:short|through|apart)|collaps\w+|break(?:s|ing)? down|broke down|stall\w*)\b/i;
const HOW_LONG = /\b(?:past|beyond)\b/;

/** `grantersOf` gives the sides that have an option on an issue; none where the model hasn't got it. */
export function conditionalEnds(
  actors: readonly Actor[],
  grantersOf: (issue: string) => readonly string[],
  leansOf: LeansOf,
): (text: string) => TextEnds {
  const sides = namedSides(actors);
  return (whole) => {
    if (ATTITUDE.test(whole) || HOW_LONG.test(whole)) return { ends: {} };
    const text = whole.split(WHEN)[0]!;
    const leans = [...leansOf(text)].flatMap(([issue, lean]) => {
      const granters = grantersOf(issue);
      return lean === 0 || granters.length === 0 ? [] : [{ issue, lean, granters }];
    });
    if (leans.length === 0) return { ends: {} };
    const isTurned = /^(?:if not|unless)\b/i.test(text) !== FAILING.test(text);
    const first = firstNamed(sides, text);
    const theirs = leans.filter(({ granters }) => first === undefined || granters.includes(first));
    return {
      ends: Object.fromEntries(theirs.map(({ issue, lean }) => [issue, isTurned ? lean < 0 : lean > 0])),
      ...(first === undefined ? {} : { first }),
    };
  };
}

/** The side that a text names first. */
function firstNamed(sides: readonly NamedSide[], text: string): string | undefined {
  return sides
    .map(({ name, side }) => ({ side, at: text.indexOf(name) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)[0]?.side;
}
