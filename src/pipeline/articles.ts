/**
 * Inputs → articles, one at a time, numbered a1, a2, … through a run. Only one input is held in memory. A fault in one
 * article, even a bug of ours, is a problem of that article and never stops the run.
 */
import { type ReadingOptions, readSource } from '../reading/read.ts';
import type { Article } from '../record/article.ts';
import type { Problem } from '../record/problem.ts';
import { type Input, open } from './inputs.ts';
import type { Outside } from './outside.ts';

/** One article with what is wrong with it, or, when none could be read, the reasons alone. */
export interface ArticleReading {
  readonly from: string;
  readonly article?: Article;
  readonly problems: readonly Problem[];
}

/** Reads `inputs` in order and numbers their articles from one past `count`. */
export async function* readArticles(
  inputs: Iterable<Input>,
  outside: Outside,
  options: ReadingOptions,
  count = 0,
): AsyncGenerator<ArticleReading> {
  let number = count;
  for (const input of inputs) {
    const { from } = input;
    const opened = await open(input, outside);
    const { articles, problems } =
      'problem' in opened
        ? { articles: [], problems: [opened.problem] }
        : guarded(from, { articles: [], problems: [] }, () => readSource(opened.source, options));
    if (articles.length === 0) yield { from, problems };
    for (const [k, article] of articles.entries()) {
      number += 1;
      yield { from, article: { ...article, id: `a${number}` }, problems: k === 0 ? problems : [] };
    }
  }
}

/** The code of a problem that is a fault of Readout's, not of the input. */
export const BUG = 'readout/bug';

/** What `act` gives, or `instead` with the bug as a problem. */
export function guarded<T extends { readonly problems: readonly Problem[] }>(
  where: string,
  instead: T,
  act: () => T,
): T {
  try {
    return act();
  } catch (error) {
    return { ...instead, problems: [...instead.problems, bugProblem(where, error)] };
  }
}

function bugProblem(where: string, error: unknown): Problem {
  const said = error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 300) : String(error);
  return {
    code: BUG,
    where,
    problem: `Readout failed on it (${said})`,
    mend: 'This is a fault of Readout: please report it, with the input if you can share it.',
  };
}
