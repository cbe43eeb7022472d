/**
 * Issues that a codebook may lack: phrases that recur in what is said and that none of its terms covers. Counted by
 * utterance, so that a sentence which ten articles repeat counts once. A phrase stays in words of the text and is told
 * from others by the keys of its words, so that, as a term, it finds what it was counted in.
 */
import { freeIds } from '../core/free-ids.ts';
import { wordKey } from '../core/word-forms.ts';
import { termFault } from './term-syntax.ts';
import type { IssueTerms } from './terms.ts';
import { matchesIn } from './terms.ts';

export interface PhraseUse {
  /** As the text has it. */
  readonly phrase: string;
  readonly utterance: string;
  /** The sentence, or content, that it stands in. */
  readonly example: string;
}

export interface SuggestedIssue {
  /** No issue of the codebook has it, nor any other suggestion. */
  readonly id: string;
  /** The shortest of the forms that it is used in; in small letters. */
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
    'world reason work life hand matter kind lot bit sentence paper page story report minute hour night something nothing ' +
    'anything everything none nobody somebody anybody everybody someone anyone everyone'
  )
    .split(' ')
    .map(wordKey),
);

/** The `most` telling of the phrases that `terms` lack. `taken`: the ids that the codebook has. */
export function suggestedIssues(
  uses: readonly PhraseUse[],
  terms: IssueTerms,
  taken: readonly string[],
  most: number,
): readonly SuggestedIssue[] {
  const idOf = freeIds(taken, 'issue');
  return [...Map.groupBy(uses, ({ phrase }) => phraseKey(phrase))]
    .filter(([key]) => !COMMON.has(key))
    .map(([key, list]) => ({
      key,
      phrase: shortest(list.map(({ phrase }) => phrase.toLowerCase().replace(/\s+/g, ' '))),
      count: new Set(list.map(({ utterance }) => utterance)).size,
      example: list[0]!.example,
    }))
    .filter(({ count }) => count >= FEWEST)
    .filter(({ phrase }) => termFault(phrase) === undefined && matchesIn(phrase, terms).matches.length === 0)
    .sort((a, b) => weight(b) - weight(a) || (a.key < b.key ? -1 : 1))
    .slice(0, most)
    .map(({ phrase, count, example }) => ({ id: idOf(phrase), phrase, count, example }));
}

/** One for all forms of its words, and for "cease-fire" and "cease fire", as terms are read. */
const phraseKey = (phrase: string): string =>
  phrase
    .split(/[\s-]+/)
    .map(wordKey)
    .join(' ');

const shortest = (forms: readonly string[]): string =>
  forms.reduce((best, form) =>
    form.length < best.length || (form.length === best.length && form < best) ? form : best,
  );

/** Two words tell more than one. */
const weight = ({ key, count }: { readonly key: string; readonly count: number }): number =>
  count * (key.includes(' ') ? 2 : 1);
