/**
 * Answers that are kept for the next time the same is asked. Two arguments are the same if they are one thing, or lists of the same
 * things in the same order; only the last answer is kept, so that what is kept grows with what is asked and not with how often.
 */

/** `make`, which gives its last answer again when it is asked the same as the last time. */
export function kept<Asked extends readonly unknown[], Answer>(
  make: (...asked: Asked) => Answer,
): (...asked: Asked) => Answer {
  let last: { readonly asked: Asked; readonly answer: Answer } | undefined;
  return (...asked) => {
    if (last === undefined || !isSameList(last.asked, asked)) last = { asked, answer: make(...asked) };
    return last.answer;
  };
}

/** The same for each thing that is asked about first, as long as that thing lives. */
export function keptEach<About extends object, Asked extends readonly unknown[], Answer>(
  make: (about: About, ...asked: Asked) => Answer,
): (about: About, ...asked: Asked) => Answer {
  const answers = new WeakMap<About, (...asked: Asked) => Answer>();
  return (about, ...asked) => {
    let answer = answers.get(about);
    if (answer === undefined) {
      answer = kept((...now: Asked) => make(about, ...now));
      answers.set(about, answer);
    }
    return answer(...asked);
  };
}

const isSame = (a: unknown, b: unknown): boolean =>
  Object.is(a, b) || (Array.isArray(a) && Array.isArray(b) && isSameList(a, b));

const isSameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, k) => isSame(one, b[k]));
