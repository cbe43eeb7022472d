/** Articles → issues that the codebook lacks, as YAML to be pasted into it. */
import { stringify } from 'yaml';
import { shortened } from '../core/phrases.ts';
import { type ChosenCodebook, chosenCodebook } from '../positions/chosen-codebook.ts';
import { type SuggestedIssue, suggestedIssues } from '../positions/suggested-issues.ts';
import { compileTerms } from '../positions/terms.ts';
import type { Codebook } from '../record/codebook.ts';
import { SAID_CONFIDENCE } from '../record/statement.ts';
import { type StatedPhrase, statedPhrases } from '../statements/noun-phrases.ts';
import { readStatements } from '../statements/statements.ts';
import { groupUtterances } from '../statements/utterances.ts';
import type { ArticleReading } from './articles.ts';
import type { LoadedModel } from './model.ts';
import { contentsOf } from './positions.ts';

export interface Suggestions {
  /** Absent when none fits the coverage. */
  readonly codebook?: ChosenCodebook['used'];
  readonly issues: readonly SuggestedIssue[];
}

const MOST_SUGGESTED = 20;
const NO_TERMS = compileTerms({ id: 'none', name: 'none', issues: [] });

export async function suggestIssues(
  source: AsyncIterable<ArticleReading>,
  codebooks: readonly Codebook[],
  { model }: LoadedModel,
): Promise<Suggestions> {
  const phrases: StatedPhrase[] = [];
  const readings: ReturnType<typeof readStatements>[] = [];
  for await (const { article } of source) {
    if (article === undefined) continue;
    const reading = readStatements(article, model);
    readings.push(reading);
    const said = reading.attributions.filter(({ confidence }) => confidence >= SAID_CONFIDENCE);
    phrases.push(...statedPhrases(article, said, model));
  }
  const attributions = readings.flatMap((reading) => reading.attributions);
  const grouped = groupUtterances(
    attributions.map(({ venue: _, ...one }) => ({ ...one, utterance: one.id })),
  );
  const byId = new Map(grouped.map((one) => [one.id, one] as const));
  const chosen = chosenCodebook(codebooks, contentsOf(readings));
  const uses = phrases.map(({ span, statement }) => {
    const one = byId.get(statement)!;
    const example = one.content.map(({ text }) => text).join(' … ');
    return { phrase: span.text, utterance: one.utterance, example };
  });
  return {
    ...(chosen && { codebook: chosen.used }),
    issues: suggestedIssues(
      uses,
      chosen ? compileTerms(chosen.codebook) : NO_TERMS,
      chosen?.codebook.issues.map(({ id }) => id) ?? [],
      MOST_SUGGESTED,
    ),
  };
}

/** The suggestions as issues of a codebook; what only a person can say is left to be filled in. */
export function suggestionsYaml({ codebook, issues }: Suggestions): string {
  const head =
    codebook === undefined
      ? '# No codebook fits this coverage.\n'
      : `# Not covered by ${codebook.id} (${codebook.because}).\n`;
  if (issues.length === 0) return `${head}# No phrase recurs that it lacks.\n`;
  const list = issues.map(({ id, phrase, count, example }) => ({
    id,
    name: phrase[0]!.toUpperCase() + phrase.slice(1),
    definition: `Said in ${count} utterances, for example: ${shortened(example, LONGEST_EXAMPLE)}`,
    poles: [
      { at: -2, words: `no ${phrase}`, terms: [] },
      { at: 2, words: phrase, terms: [] },
    ],
    terms: [phrase],
  }));
  return head + stringify({ issues: list }, { lineWidth: 110 });
}

const LONGEST_EXAMPLE = 200;
