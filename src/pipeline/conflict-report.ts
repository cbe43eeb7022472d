/** The report on a conflict model, as HTML or Markdown. */
import { conflictReport } from '../conflict/report.ts';
import type { ConflictModel } from '../record/conflict-model.ts';
import type { ConflictReport } from '../record/conflict-report.ts';

export type ReportFormat = 'html' | 'md';

export interface ReportAsked {
  /** Names the model's file. */
  readonly where: string;
  /** Readout's. */
  readonly version: string;
  readonly format: ReportFormat;
}

/** A model's report, and the whole file that it is. Throws an `InputError` for a model that is too large to be read as a page. */
export async function reportOn(
  model: ConflictModel,
  { where, version, format }: ReportAsked,
): Promise<{ readonly report: ConflictReport; readonly parts: Iterable<string> }> {
  const report = conflictReport(model, where, version);
  const parts =
    format === 'html'
      ? (await import('../briefing/conflict-page.ts')).conflictHtmlParts(report)
      : [(await import('../briefing/conflict-markdown.ts')).conflictMarkdown(report)];
  return { report, parts };
}
