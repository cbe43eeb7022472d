/** The layout rules, for what running text never shows a learned model: each reads a whole article, none sees another. */
import type { Article } from '../../../record/article.ts';
import type { Found } from '../../found.ts';
import type { Analysis } from '../analysis.ts';
import { headingOverQuotes } from './heading-over-quotes.ts';
import { leadInOverList } from './lead-in-over-list.ts';
import { nameAndColon } from './name-and-colon.ts';
import { QUOTED_DOCUMENT, quotedDocument } from './quoted-document.ts';
import { saidAndQuoted } from './said-and-quoted.ts';
import { signature } from './signature.ts';
import { TRANSCRIPT, transcript } from './transcript.ts';

/** Rules whose contents are verbatim, whether or not marks stand around each paragraph. */
export const VERBATIM: ReadonlySet<string> = new Set([TRANSCRIPT, QUOTED_DOCUMENT]);

/** In order of precedence, where two find the same content. */
export const LAYOUT_RULES: readonly ((analysis: Analysis, article: Article) => Found[])[] = [
  transcript,
  quotedDocument,
  headingOverQuotes,
  leadInOverList,
  saidAndQuoted,
  signature,
  nameAndColon,
];
