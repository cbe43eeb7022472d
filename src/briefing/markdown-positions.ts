/** Who stands where, what is agreed, claimed, disputed, unknown, and what clashes, as parts of the Markdown brief. */
import type { Span } from '../record/article.ts';
import type { Disagreement, DisagreementEnd, Parallel } from '../record/position.ts';
import { GRADES } from '../views/clashing-pairs.ts';
import { titleOf } from '../views/parallel-documents.ts';
import { positionMatrix } from '../views/position-matrix.ts';
import { sentenceAround } from '../views/sentence-around.ts';
import { BASES, STANCE_STEPS, STANDINGS } from '../views/stance-words.ts';
import type { DataTable } from '../views/view.ts';
import type { Lookup } from './lookup.ts';
import { bullets, paragraphs, plain, reference, tableText } from './markdown-text.ts';
import { inQuotationMarks, speakerName } from './words.ts';

export function unheardTexts({ brief, actors }: Lookup): readonly string[] {
  const silent = brief.notHeardFrom.flatMap((id) => actors.get(id)?.name ?? []);
  return silent.length === 0
    ? []
    : [`Not heard from, though the coverage names them often: ${silent.map(plain).join(', ')}.`];
}

/** The matrix as a table, with the codebook and the scales below it. */
export function positionsText({ brief }: Lookup): string {
  const matrix = positionMatrix(brief, () => undefined);
  if (matrix === undefined) return '';
  const { codebook } = brief;
  return paragraphs([
    plain(matrix.description),
    dataTable(matrix.table),
    ...(codebook === undefined
      ? []
      : [`Read with the codebook ${plain(codebook.name)}: ${plain(codebook.because)}.`]),
    `Stance: ${STANCE_STEPS.map(({ sign, words }) => `${plain(sign)} ${words}`).join(', ')}; in brackets the number of statements and the basis. Basis: ${BASES.map(({ value, meaning }) => `${value} (${meaning})`).join('; ')}. ≠ some of a side's people deviate. Δ it changed by more than one step.`,
  ]);
}

function dataTable({ head, rows }: DataTable): string {
  const cells = rows.map((row) => row.map(({ text }) => plain(text)));
  return tableText([head.map(plain), head.map(() => '---'), ...cells]);
}

export function assessmentText(lookup: Lookup): string {
  const { assessment, notHeardFrom } = lookup.brief;
  if (assessment.length === 0) return '';
  const groups = STANDINGS.flatMap(({ value, meaning }) => {
    const lines = assessment.filter(({ standing }) => standing === value);
    return lines.length === 0
      ? []
      : [
          `**${value}**: ${meaning}`,
          bullets(
            lines.map(
              ({ what, because, statements }) =>
                `${plain(what)}. Because ${plain(because)}.${references(lookup, statements)}`,
            ),
          ),
        ];
  });
  return paragraphs([...groups, ...(notHeardFrom.length === 0 ? [] : unheardTexts(lookup))]);
}

/** ` \[3\] \[7\]`: the numbers of the statements. */
function references({ statementNumbers }: Lookup, ids: readonly string[]): string {
  return ids.map((id) => ` \\[${statementNumbers.get(id) ?? '?'}\\]`).join('');
}

export function disagreementText(
  lookup: Lookup,
  { grade, between, issue, a, b, because }: Disagreement,
): string {
  const meaning = GRADES.find(({ value }) => value === grade)?.meaning ?? '';
  const about = lookup.brief.issues.find(({ id }) => id === issue)?.name;
  const where = [
    between === 'over time' ? between : between === 'one side' ? 'within one side' : `between ${between}`,
    ...(about === undefined ? [] : [plain(about)]),
  ];
  return `**${grade}** (${meaning}; ${where.join('; ')}): ${endText(lookup, a)} Against it: ${endText(lookup, b)} Because ${plain(because)}.`;
}

/** Two documents of one form: what only the one and only the other tells. */
export function parallelText(lookup: Lookup, { a, b, onlyA, onlyB }: Parallel): string {
  return [
    { article: a, only: onlyA },
    { article: b, only: onlyB },
  ]
    .map(({ article, only }) =>
      [
        `Only in ${plain(titleOf(lookup.articles.get(article)))}:${only.length === 0 ? ' nothing that the other lacks.' : ''}`,
        bullets(
          only.map(
            ({ text, start, end }) =>
              `${plain(inQuotationMarks(text))} (${reference(lookup, article, start, end)})`,
          ),
        ),
      ]
        .filter((part) => part !== '')
        .join('\n\n'),
    )
    .join('\n\n');
}

function endText(lookup: Lookup, { statement, evidence }: DisagreementEnd): string {
  const found = statement === undefined ? undefined : lookup.statements.get(statement);
  const who = found === undefined ? "the article's own words" : plain(speakerName(lookup, found));
  const number = statement === undefined ? '' : references(lookup, [statement]);
  return `${who}, ${plain(inQuotationMarks(wholeSentence(lookup, evidence)))}${number} (${reference(lookup, evidence.article, evidence.start, evidence.end)}).`;
}

/** The sentence that the words stand in, as the page shows them. */
function wholeSentence({ articles }: Lookup, evidence: Span): string {
  const article = articles.get(evidence.article);
  if (article === undefined) return evidence.text;
  const { before, words, after } = sentenceAround(article, evidence);
  return `${before}${words}${after}`.trim();
}
