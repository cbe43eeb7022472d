/** A section of the page. The page is a list of makers of sections: one that has nothing to show gives none. */

import type { Child, Markup } from '../../core/markup.ts';
import type { Lookup } from '../lookup.ts';

export interface Section {
  /** Its place in the page, a word. */
  readonly id: string;
  readonly title: string;
  /** How many things it holds, for the list of contents. */
  readonly count?: number;
  readonly body: Markup | readonly Child[];
}

export type SectionMaker = (lookup: Lookup) => Section | undefined;
