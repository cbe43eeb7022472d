/**
 * What goes to standard error beside the result: problems, notes, and a progress bar on a terminal when the run takes
 * over a second. It keeps count, for the closing line and the exit code.
 */
import { styleText } from 'node:util';
import { BUG } from '../pipeline/articles.ts';
import type { Problem } from '../record/problem.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';

export interface NoteOptions {
  readonly quiet?: boolean;
  readonly json?: boolean;
}

export interface Notes {
  /** Tells of one article, or of an input that gave none. */
  readonly reading: (reading: { readonly article?: unknown; readonly problems: readonly Problem[] }) => void;
  readonly problems: (problems: readonly Problem[]) => void;
  readonly note: (text: string) => void;
  /** Clears the progress bar and gives the exit code that what was told calls for. */
  readonly close: () => ExitCode;
}

const BAR_AFTER_MS = 1000;
const BAR_EVERY_MS = 100;
const BAR_WIDTH = 24;

/** Notes on a run over `total` inputs; undefined when their number is not known. */
export function notes({ quiet = false, json = false }: NoteOptions, total: number | undefined): Notes {
  const { stderr } = process;
  const hasBar = stderr.isTTY && !quiet && !json;
  const start = performance.now();
  let [done, shown, unreadable, bugs] = [0, 0, 0, 0];

  const clear = (): void => {
    if (shown > 0 && hasBar) stderr.write('\r\x1b[K');
  };
  const say = (text: string, fields: object): void => {
    if (quiet) return;
    clear();
    stderr.write(`${json ? JSON.stringify(fields) : text}\n`);
  };
  const problems = (found: readonly Problem[]): void => {
    bugs += found.filter(({ code }) => code === BUG).length;
    for (const problem of found) say(problemText(problem), problem);
  };
  const advance = (): void => {
    const now = performance.now();
    if (!hasBar || now - start < BAR_AFTER_MS || now - shown < BAR_EVERY_MS) return;
    shown = now;
    stderr.write(`\r\x1b[K${bar(done, total)}`);
  };

  return {
    reading: (reading) => {
      done += 1;
      if (!reading.article) unreadable += 1;
      problems(reading.problems);
      advance();
    },
    problems: (found) => {
      unreadable += found.filter(({ code }) => code.startsWith('input/')).length;
      problems(found);
    },
    note: (text) => say(text, { note: text }),
    close: () => {
      clear();
      if (bugs > 0) return EXIT_CODE.bug;
      return unreadable > 0 ? EXIT_CODE.unreadable : EXIT_CODE.done;
    },
  };
}

function problemText({ code, where, problem, mend }: Problem): string {
  const style = (format: 'yellow' | 'dim', text: string): string =>
    styleText(format, text, { stream: process.stderr });
  return `${style('yellow', printable(where))}: ${printable(problem)}\n${style('dim', `  ${printable(mend)} [${code}]`)}`;
}

/** Text from an input, without characters that a terminal obeys. */
function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\uFFFD');
}

function bar(done: number, total: number | undefined): string {
  if (total === undefined) return `${done} articles`;
  const filled = Math.min(BAR_WIDTH, Math.round((BAR_WIDTH * done) / Math.max(total, 1)));
  return `[${'#'.repeat(filled)}${' '.repeat(BAR_WIDTH - filled)}] ${Math.min(done, total)} of ${total}`;
}
