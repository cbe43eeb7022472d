/**
 * The statement stage: one article → who said what in it, how, and what it says would follow from what. Findings of the
 * learned extractor and of the layout rules are joined first; everything else is read from their wording.
 */
import type { Article } from '../record/article.ts';
import type { Problem } from '../record/problem.ts';
import type { Attribution, Conditional } from '../record/statement.ts';
import { analyse } from './en/analyse.ts';
import type { Analysis } from './en/analysis.ts';
import { isMereCitation } from './en/citations.ts';
import { continueQuotations } from './en/continued-quotation.ts';
import { learnedAttributions } from './en/learned-attributions.ts';
import type { StatementModel } from './en/model.ts';
import { relationOf } from './en/relation.ts';
import { withLooseReports } from './en/rules/loose-reports.ts';
import { LAYOUT_RULES } from './en/rules/rules.ts';
import { withSpeakingSource } from './en/speaking-source.ts';
import type { Found } from './found.ts';
import { joinFindings } from './joining.ts';
import { readWording } from './wording.ts';

export interface StatementReading {
  readonly attributions: readonly Attribution[];
  /** Positions that the article describes in its own words: by nobody's mouth, so no statements of their holders. */
  readonly described: readonly Attribution[];
  readonly conditionals: readonly Conditional[];
  readonly problems: readonly Problem[];
}

/** The statements and conditionals of `article`; none when it isn't in English, which reading has reported. */
export function readStatements(article: Article, model: StatementModel): StatementReading {
  if (article.language !== 'en') return { attributions: [], described: [], conditionals: [], problems: [] };
  const analysis = analyse(article.text, model.syntax);
  return readFindings(article, analysis, learnedAttributions(analysis, model.attributions));
}

/** The same from an analysis and the learned findings. */
export function readFindings(
  article: Article,
  analysis: Analysis,
  learned: readonly Found[],
): StatementReading {
  const spoken = learned.map((found) => withSpeakingSource(analysis, found));
  const ruled = LAYOUT_RULES.flatMap((rule) => rule(analysis, article));
  const joined = continueQuotations(article, joinFindings(analysis, ruled, spoken));
  const said = joined.filter((found) => !isMereCitation(analysis, relationOf(analysis, found)));
  const findings = withLooseReports(analysis, said);
  return { ...readWording(article, analysis, findings), problems: [] };
}
