/** `readout conflict report`: a conflict model, solved and explained, as a file to read. */
import { extname } from 'node:path';
import { loadConflict } from '../pipeline/conflict.ts';
import { type ReportFormat, reportOn } from '../pipeline/conflict-report.ts';
import { machine } from '../pipeline/outside.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';
import { print, writeWhole } from './output.ts';
import { version } from './version.ts';

export interface ConflictReportOptions {
  readonly output?: string;
  readonly format?: ReportFormat;
}

const USUAL_OUTPUT = 'readout-conflict.html';

export async function runConflictReport(path: string, options: ConflictReportOptions): Promise<ExitCode> {
  const model = await loadConflict(path, machine);
  const format = options.format ?? formatOf(options.output);
  const { report, parts } = await reportOn(model, {
    where: path,
    version: version(),
    format,
  });
  const place = options.output ?? (format === 'html' ? USUAL_OUTPUT : '-');
  if (place === '-') await print(parts);
  else {
    writeWhole(place, parts);
    process.stderr.write(`${report.held} of ${report.feasible} states hold: ${place}\n`);
  }
  return EXIT_CODE.done;
}

function formatOf(output: string | undefined): ReportFormat {
  const ending = extname(output ?? '').toLowerCase();
  return ending === '.md' || ending === '.markdown' ? 'md' : 'html';
}
