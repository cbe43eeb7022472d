/**
 * Which sides of the negotiation have no words of their own in the coverage. A side counts as one of the negotiation
 * when it, its people and its institutions are named at least `MENTIONS` times and at least `SHARE` as often as the
 * side named most; it is heard when a statement surely said is spoken for it alone, and not in somebody else's account.
 */
import { SAID_CONFIDENCE } from '../record/statement.ts';

export interface SideCount {
  readonly side: string;
  readonly mentions: number;
}

export interface Said {
  /** Absent for a speaker without a side, and for speakers of several. */
  readonly side: string | undefined;
  /** It reaches the reader through another's words. */
  readonly relayed: boolean;
  readonly confidence: number;
}

const MENTIONS = 3;
const SHARE = 0.2;

export function notHeardFrom(counts: readonly SideCount[], said: readonly Said[]): string[] {
  const most = mostMentions(counts.map((one) => one.mentions));
  const heard = new Set(
    said
      .filter(({ confidence, relayed }) => confidence >= SAID_CONFIDENCE && !relayed)
      .map(({ side }) => side),
  );
  return counts
    .filter((one) => isAtTheTable(one.mentions, most) && !heard.has(one.side))
    .map((one) => one.side);
}

/** Whether a side is named often enough to be one of the negotiation's. */
export const isAtTheTable = (mentions: number, most: number): boolean =>
  mentions >= MENTIONS && mentions >= SHARE * most;

/** Least share of the mentions of the side named second most. */
const PRINCIPAL = 0.5;

/** Whether a side is named so often that the negotiation is its own, and not only held or helped by it. */
export const isPrincipal = (mentions: number, second: number): boolean => mentions >= PRINCIPAL * second;

export const mostMentions = (mentions: readonly number[]): number =>
  mentions.reduce((most, one) => Math.max(most, one), 0);
