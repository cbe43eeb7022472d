/**
 * Issues that a codebook may lack: phrases that recur in what is said and that none of its terms covers. Counted by
 * utterance, so that a sentence which ten articles repeat counts once.
 */
import type { IssueTerms } from './terms.ts';
import { matchesIn } from './terms.ts';

export interface PhraseUse {
  readonly phrase: string;
  readonly utterance: string;
  /** The sentence, or content, that it stands in. */
  readonly example: string;
}

export interface SuggestedIssue {
  readonly phrase: string;
  /** Different utterances that use it. */
  readonly count: number;
  readonly example: string;
}

/** Phrases of fewer utterances recur by chance. */
const FEWEST = 3;
/** What every statement may be about. */
const COMMON: ReadonlySet<string> = new Set(
  (
    'people time day week month year side thing way part party country government minister president official meeting statement ' +
    'question answer word number person man woman reporter journalist end point place case fact problem issue news today morning ' +
    'world reason work life hand matter kind lot bit sentence paper page story report minute hour night something nothing'
  ).split(' '),
);

export function suggestedIssues(
  uses: readonly PhraseUse[],
  terms: IssueTerms,
  most: number,
): readonly SuggestedIssue[] {
  const byPhrase = Map.groupBy(
    uses.filter(({ phrase }) => !COMMON.has(phrase)),
    ({ phrase }) => phrase,
  );
  return [...byPhrase]
    .map(([phrase, list]) => ({
      phrase,
      count: new Set(list.map(({ utterance }) => utterance)).size,
      example: list[0]!.example,
    }))
    .filter(({ phrase, count }) => count >= FEWEST && matchesIn(phrase, terms).matches.length === 0)
    .sort((a, b) => weight(b) - weight(a) || (a.phrase < b.phrase ? -1 : 1))
    .slice(0, most);
}

/** Two words tell more than one. */
const weight = ({ phrase, count }: SuggestedIssue): number => count * (phrase.includes(' ') ? 2 : 1);
