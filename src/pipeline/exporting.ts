/** A brief in other tools' formats. The writers are loaded when they are asked for. */
import type { Exported, ExportOptions } from '../briefing/exports/exported.ts';
import type { ExportFormat } from '../briefing/exports/format-names.ts';
import type { Brief } from '../record/brief.ts';

export type { Exported } from '../briefing/exports/exported.ts';
export { EXPORT_FILES, EXPORT_FORMATS, type ExportFormat } from '../briefing/exports/format-names.ts';

/** The whole file that `brief` is as `format`, in parts, with what it doesn't hold and why. */
export async function exported(
  brief: Brief,
  format: ExportFormat,
  options: ExportOptions,
): Promise<Exported> {
  return (await import('../briefing/exports/formats.ts')).exportBrief(brief, format, options);
}
