/**
 * JSON Lines between the stages: what `readout read` prints, read back as the next stage's input, line by line, so
 * that a stage is a filter over any number of articles. A line that doesn't hold is a problem; the rest goes on.
 */
import type { ReadingOptions } from '../reading/read.ts';
import type { Article } from '../record/article.ts';
import type { Problem } from '../record/problem.ts';
import { type ArticleReading, readArticles } from './articles.ts';
import type { Input } from './inputs.ts';
import type { Outside } from './outside.ts';

/**
 * Inputs that hold articles, or lines of `readout read`: files that end in `.jsonl`, and standard input that begins
 * with a brace. Articles read here are numbered through; lines keep their own ids.
 */
export async function* articleReadings(
  inputs: Iterable<Input>,
  outside: Outside,
  options: ReadingOptions,
): AsyncGenerator<ArticleReading> {
  let count = 0;
  for (const input of inputs) {
    for await (const reading of readingsOf(input, outside, options, count)) {
      if (reading.article) count += 1;
      yield reading;
    }
  }
}

async function* readingsOf(
  input: Input,
  outside: Outside,
  options: ReadingOptions,
  count: number,
): AsyncGenerator<ArticleReading> {
  const { kind, from } = input;
  if (kind === 'file' && from.endsWith('.jsonl')) return yield* articleLines(outside.stream(from), from);
  if (kind !== 'standard input') return yield* readArticles([input], outside, options, count);
  const { isLines, chunks } = await begun(outside.standardInput());
  if (isLines) return yield* articleLines(chunks, from);
  yield* readArticles([input], { ...outside, standardInput: () => chunks }, options, count);
}

/** Looks at the first chunk of a stream and gives the whole stream back. */
async function begun(
  stream: AsyncIterable<Uint8Array>,
): Promise<{ readonly isLines: boolean; readonly chunks: AsyncIterable<Uint8Array> }> {
  const chunks = stream[Symbol.asyncIterator]();
  const first = await chunks.next();
  const isLines = !first.done && /^\s*\{/.test(new TextDecoder().decode(first.value.subarray(0, 100)));
  async function* whole(): AsyncGenerator<Uint8Array> {
    for (let next = first; !next.done; next = await chunks.next()) yield next.value;
  }
  return { isLines, chunks: whole() };
}

/** The articles of a stream of `{ from, article, problems }` lines; `where` names the stream in problems. */
export async function* articleLines(
  chunks: AsyncIterable<Uint8Array>,
  where: string,
): AsyncGenerator<ArticleReading> {
  let number = 0;
  for await (const line of lines(chunks)) {
    number += 1;
    if (line.trim() !== '') yield readLine(line, `${where}:${number}`);
  }
}

/** The lines of a stream in UTF-8, without their ends. */
export async function* lines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const unfinished: string[] = [];
  for await (const chunk of chunks) {
    const parts = decoder.decode(chunk, { stream: true }).split('\n');
    const last = parts.pop() ?? '';
    for (const part of parts) {
      yield `${unfinished.splice(0).join('')}${part}`;
    }
    unfinished.push(last);
  }
  const rest = unfinished.join('') + decoder.decode();
  if (rest !== '') yield rest;
}

function readLine(line: string, where: string): ArticleReading {
  const value = parsed(line);
  if (value === undefined) return { from: where, problems: [lineProblem(where, 'it is not a JSON object')] };
  const { from = where, article, problems = [] } = value;
  if (article === undefined) return { from, problems };
  const fault = articleFault(article);
  if (fault === undefined) return { from, article, problems };
  return { from, problems: [...problems, lineProblem(where, fault)] };
}

function parsed(line: string): Partial<ArticleReading> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value ? value : undefined;
  } catch {
    return undefined;
  }
}

/** What keeps `article` from being used, in a reader's words; undefined when nothing does. */
function articleFault(article: Article): string | undefined {
  const texts = ['id', 'from', 'text', 'language'] as const;
  const missing = texts.find((field) => typeof article[field] !== 'string');
  if (missing !== undefined) return `its article has no ${missing}`;
  if (!Array.isArray(article.blocks)) return 'its article has no blocks';
  const { length } = article.text;
  const holds = article.blocks.every((block, k) => {
    const { start, end } = block ?? {};
    const from = article.blocks[k - 1]?.end ?? 0;
    return Number.isInteger(start) && Number.isInteger(end) && from <= start && start <= end && end <= length;
  });
  return holds ? undefined : "its article's blocks don't fit its text";
}

function lineProblem(where: string, problem: string): Problem {
  return {
    code: 'input/line',
    where,
    problem,
    mend: 'Give the lines that "readout read" prints, one article a line.',
  };
}
