/**
 * Which codebook fits the coverage: the one whose issues most statements speak of. Talk of the talks themselves counts
 * for none, since every negotiation has it. Where too few statements speak of any, none fits, and no position is read.
 */
import { sentences } from '../core/sentences.ts';
import { tokenize } from '../core/tokens.ts';
import type { Codebook } from '../record/codebook.ts';
import type { UsedCodebook } from '../record/position.ts';
import { compileTerms, type IssueTerms, matchTerms, type TokenisedText } from './terms.ts';

export interface ChosenCodebook {
  readonly codebook: Codebook;
  readonly used: UsedCodebook;
}

/** The issue that tells no negotiation from another. */
const TALKS = 'talks';
/** Statements that must speak of its issues, and their least share. */
const FEWEST = 2;
const LEAST_SHARE = 0.1;

/** The fitting one of `codebooks` for statements with these `contents`; a single codebook fits unasked. */
export function chosenCodebook(
  codebooks: readonly Codebook[],
  contents: readonly string[],
): ChosenCodebook | undefined {
  const [only] = codebooks;
  if (only === undefined) return undefined;
  if (codebooks.length === 1) return chosen(only, 'it was given');
  const texts = contents.map(tokenised);
  const [best, ...others] = codebooks
    .map((codebook) => ({ codebook, ...fitOf(compileTerms(codebook), texts) }))
    .sort((a, b) => b.statements - a.statements || b.issues - a.issues);
  if (best === undefined || best.statements < Math.max(FEWEST, LEAST_SHARE * contents.length))
    return undefined;
  const rest = others.map(({ codebook, statements }) => `${codebook.id} ${statements}`).join(', ');
  return chosen(
    best.codebook,
    `${best.statements} of ${contents.length} statements speak of its issues; ${rest}`,
  );
}

const chosen = (codebook: Codebook, because: string): ChosenCodebook => ({
  codebook,
  used: { id: codebook.id, name: codebook.name, because },
});

function tokenised(text: string): TokenisedText {
  const tokens = tokenize(text);
  return { tokens, sentence: sentences(text, tokens).sentence };
}

/** How many of `texts` speak of its issues, and of how many issues they speak. */
function fitOf(
  terms: IssueTerms,
  texts: readonly TokenisedText[],
): { readonly statements: number; readonly issues: number } {
  const spoken = new Set<string>();
  let statements = 0;
  for (const text of texts) {
    const issues = matchTerms(text, terms).flatMap(({ issue }) => (issue === TALKS ? [] : issue));
    if (issues.length > 0) statements++;
    for (const issue of issues) spoken.add(issue);
  }
  return { statements, issues: spoken.size };
}
