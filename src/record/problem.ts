/**
 * Faults in what a person gave us. A `Problem` is kept in the result and shown in the brief; an `InputError`
 * ends the command that can't go on without better input. Anything else that is thrown is a bug.
 */

/** A fault in the input that didn't stop the run. `code` is `stage/what`, for example `reading/no-date`. */
export interface Problem {
  readonly code: string;
  /** The file, URL or place that has the fault. */
  readonly where: string;
  readonly problem: string;
  /** What the person can do about it. */
  readonly mend: string;
}

/** A fault in the input that stops the run. */
export class InputError extends Error {
  readonly code: string;
  readonly where: string;
  readonly problem: string;
  readonly mend: string;

  constructor({ code, where, problem, mend }: Problem) {
    super(`${where}: ${problem}\n${mend} [${code}]`);
    this.name = 'InputError';
    this.code = code;
    this.where = where;
    this.problem = problem;
    this.mend = mend;
  }
}

/** All faults of one file as one error: the first, with the others below it. */
export function allFaults([first, ...rest]: readonly Problem[]): InputError {
  return new InputError({
    ...first!,
    problem: [first!.problem, ...rest.map((one) => `${one.where}: ${one.problem}. ${one.mend}`)].join('\n'),
  });
}
