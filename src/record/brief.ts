/**
 * The brief: the one result that everything else is made from, and Readout's public contract
 * (`readout-brief/1`). Fields may be added; these names and meanings hold.
 */
import type { Actor } from './actor.ts';
import type { Article } from './article.ts';
import type { Outlook } from './outlook.ts';
import type { Placement } from './position.ts';
import type { Problem } from './problem.ts';
import type { Conditional, Statement } from './statement.ts';

/** An article in a brief: its outlet is an actor's id. */
export interface BriefArticle extends Omit<Article, 'outlet'> {
  readonly outlet?: string;
}

export interface MadeBy {
  readonly readout: string;
  /** Name and SHA-256 of each model used. */
  readonly models: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<string, string | number | boolean>>;
  readonly seed: number;
  /** How many corrections of people are in it; absent where there are none. */
  readonly corrections?: number;
}

export interface Brief extends Placement {
  readonly format: 'readout-brief/1';
  readonly madeBy: MadeBy;
  readonly title: string;
  /** Given, or the newest article's date, or absent. */
  readonly asOf?: string;
  readonly articles: readonly BriefArticle[];
  readonly actors: readonly Actor[];
  readonly statements: readonly Statement[];
  readonly conditionals: readonly Conditional[];
  /** Ids of the sides of the negotiation, heard or not, those named most often first. */
  readonly table: readonly string[];
  /** Those of them that the coverage is about: hosts and mediators are named less. */
  readonly principals: readonly string[];
  /** Ids of the sides of the negotiation that have no words of their own here. */
  readonly notHeardFrom: readonly string[];
  /** Absent when the coverage suggests no conflict model and none was given. */
  readonly outlook?: Outlook;
  readonly problems: readonly Problem[];
}
