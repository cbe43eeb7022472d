/** What is said, and with which exit code, when a command can't go on. */
import { styleText } from 'node:util';
import { InputError } from '../record/problem.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';
import { version } from './version.ts';

/** Tells of `error` on standard error. */
export function failed(error: unknown, asJson: boolean): ExitCode {
  const { text, fields, exitCode } = error instanceof InputError ? inputFailure(error) : bugFailure(error);
  process.stderr.write(`${asJson ? JSON.stringify(fields) : text}\n`);
  return exitCode;
}

interface Failure {
  readonly text: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly exitCode: ExitCode;
}

function inputFailure({ code, where, problem, mend, message }: InputError): Failure {
  return {
    text: message,
    fields: { code, where, problem, mend },
    exitCode: code.startsWith('usage/') ? EXIT_CODE.usage : EXIT_CODE.unreadable,
  };
}

function bugFailure(error: unknown): Failure {
  const { name, message, stack } =
    error instanceof Error ? error : { name: 'Error', message: String(error), stack: '' };
  const mend = 'Please report it with the lines below, and the input if you can share it.';
  const place = `readout ${version()}, Node ${process.versions.node}, ${process.platform} ${process.arch}`;
  const head = styleText('red', 'This is a bug in Readout.', { stream: process.stderr });
  return {
    text: `${head} ${mend}\n${place}\n${stack ?? `${name}: ${message}`}`,
    fields: { code: 'readout/bug', where: place, problem: `${name}: ${message}`, mend },
    exitCode: EXIT_CODE.bug,
  };
}
