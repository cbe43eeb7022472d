/** What the process tells its caller when it ends. A number is part of the command line's contract: none changes its meaning. */
export const EXIT_CODE = {
  done: 0,
  usage: 2,
  /** At least one input could not be read; the rest was done. */
  unreadable: 3,
  /** A span of the brief does not stand in its article: nothing was written. */
  grounding: 4,
  bug: 70,
} as const;

export type ExitCode = (typeof EXIT_CODE)[keyof typeof EXIT_CODE];
