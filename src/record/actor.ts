/** Who takes part: people, offices, organisations, states, outlets, and unnamed sources, which are never merged with named ones. */
import type { Span } from './article.ts';

export type ActorKind = 'person' | 'organisation' | 'state' | 'bloc' | 'group' | 'outlet' | 'unnamed';

/** A post an actor holds, as the text says: `of` is the id of the actor it belongs to. */
export interface Office {
  readonly title: string;
  readonly of?: string;
  /** First and last day, `YYYY-MM-DD`, as far as they are known. */
  readonly from?: string;
  readonly to?: string;
  readonly evidence: readonly Span[];
}

export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly offices: readonly Office[];
  /** Id of the actor it speaks for; absent when not known. */
  readonly side?: string;
  readonly sideEvidence?: readonly Span[];
  /** "worded": the text says whose side; "inferred": an office's title or the words around it suggest it. */
  readonly sideBasis?: 'worded' | 'inferred';
  /** Ids of the actors that a group named "X and Y" is made of. */
  readonly members?: readonly string[];
  readonly aliases: readonly string[];
  readonly mentions: readonly Span[];
}

/** Whether an office can be held on a day: where no dates are known it can. */
export const isHeldOn = ({ from, to }: Office, day: string | undefined): boolean =>
  day === undefined || ((from === undefined || from <= day) && (to === undefined || day <= to));
