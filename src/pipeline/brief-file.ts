/**
 * A brief read back from the JSON that `readout brief --format json` writes. What isn't one is refused with every place
 * that is wrong; whether its spans stand in its articles is for `groundingFaults` to say.
 */
import type { Brief } from '../record/brief.ts';
import { InputError } from '../record/problem.ts';
import { type Outside, STANDARD_INPUT } from './outside.ts';

/** The most faults that are told one by one. */
const MOST_FAULTS = 20;

/**
 * The text of a brief if `names` name one: a file that ends in .json, or standard input that begins as JSON. `outside`
 * is what to read with from here on, since standard input can be read only once.
 */
export async function briefTextIn(
  names: readonly string[],
  outside: Outside,
): Promise<{ readonly text?: string; readonly where: string; readonly outside: Outside }> {
  const where = names.find((name) => /\.json$/i.test(name)) ?? names[0] ?? '';
  if (/\.json$/i.test(where)) {
    if (names.length > 1) throw oneAlone(where, names.length);
    return { text: await textOf(where, outside), where, outside };
  }
  if (where !== STANDARD_INPUT || names.length > 1) return { where, outside };
  const chunks: Uint8Array[] = [];
  for await (const chunk of outside.standardInput()) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const again = { ...outside, standardInput: () => given(bytes) };
  const isJson = /^\uFEFF?\s*\{/.test(bytes.subarray(0, 1000).toString());
  return { where, outside: again, ...(isJson ? { text: new TextDecoder().decode(bytes) } : {}) };
}

/** The brief that `text` is. Throws an `InputError` that tells what isn't as it should be. */
export async function readBrief(text: string, where: string): Promise<Brief> {
  const json = parsed(text, where);
  const format = (json as { format?: unknown } | null)?.format;
  if (typeof format === 'string' && /^readout-brief\/(?!1$)/.test(format)) throw newer(where, format);
  const { BriefSchema } = await import('../record/brief-schema.ts');
  const { success, data, error } = BriefSchema.safeParse(json);
  if (success) return data;
  const faults = error.issues.map(({ path, message }) => `${path.join('.') || 'the whole'}: ${message}`);
  const more = faults.length > MOST_FAULTS ? [`and ${faults.length - MOST_FAULTS} more`] : [];
  throw new InputError({
    code: 'input/not-a-brief',
    where,
    problem: `it is no brief of Readout's (${[...faults.slice(0, MOST_FAULTS), ...more].join('; ')})`,
    mend: 'Give what "readout brief --format json" wrote, or the articles themselves.',
  });
}

async function textOf(path: string, outside: Outside): Promise<string> {
  const found = await outside.look(path);
  if (found?.kind !== 'file') {
    throw new InputError({
      code: 'input/missing',
      where: path,
      problem: 'there is no such file',
      mend: 'Check the name.',
    });
  }
  return new TextDecoder().decode(await outside.read(path));
}

function parsed(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError({
      code: 'input/not-json',
      where,
      problem: `it is not JSON (${error instanceof Error ? error.message : String(error)})`,
      mend: 'Give what "readout brief --format json" wrote, or the articles themselves.',
    });
  }
}

async function* given(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function oneAlone(where: string, count: number): InputError {
  return new InputError({
    code: 'usage/one-brief',
    where,
    problem: `a brief is exported alone, and ${count} files were named`,
    mend: 'Export one brief at a time, or name the articles and make one brief of all.',
  });
}

function newer(where: string, format: string): InputError {
  return new InputError({
    code: 'input/newer-brief',
    where,
    problem: `it is of the format ${format}, and this Readout reads readout-brief/1`,
    mend: 'Use the Readout that wrote it, or make the brief again.',
  });
}
