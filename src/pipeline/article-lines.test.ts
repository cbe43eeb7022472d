import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleLines, lines } from './article-lines.ts';

async function* chunks(parts: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* parts;
}

async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of source) found.push(one);
  return found;
}

const read = (text: string) => all(articleLines(chunks([new TextEncoder().encode(text)]), 'in.jsonl'));

const ARTICLE = {
  id: 'a1',
  from: 'a.txt',
  text: 'One. Two.',
  language: 'en',
  blocks: [{ kind: 'paragraph', start: 0, end: 9 }],
};

describe('lines', () => {
  test('are the same however the stream is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.array(fc.nat(60)), async (text, cuts) => {
        const bytes = new TextEncoder().encode(text);
        const at = [
          0,
          ...cuts.map((cut) => Math.min(cut, bytes.length)).toSorted((a, b) => a - b),
          bytes.length,
        ];
        const parts = at.slice(1).map((end, k) => bytes.subarray(at[k], end));
        const expected = new TextDecoder().decode(bytes).split('\n');
        if (expected.at(-1) === '') expected.pop();
        expect(await all(lines(chunks(parts)))).toEqual(expected);
      }),
    );
  });
});

describe('articleLines', () => {
  test('gives the article of each line', async () => {
    const line = { from: 'a.txt', article: ARTICLE, problems: [] };
    expect(await read(`${JSON.stringify(line)}\n\n${JSON.stringify(line)}`)).toEqual([line, line]);
  });

  test.each([
    ['{"from":', 'it is not a JSON object'],
    ['null', 'it is not a JSON object'],
    ['"text"', 'it is not a JSON object'],
    [JSON.stringify({ article: { ...ARTICLE, text: 7 } }), 'its article has no text'],
    [JSON.stringify({ article: { ...ARTICLE, blocks: undefined } }), 'its article has no blocks'],
    [
      JSON.stringify({ article: { ...ARTICLE, blocks: [{ start: 0, end: 10 }] } }),
      "its article's blocks don't fit its text",
    ],
    [
      JSON.stringify({ article: { ...ARTICLE, blocks: [undefined] } }),
      "its article's blocks don't fit its text",
    ],
  ])('makes %s a problem: %s', async (line, problem) => {
    const [reading] = await read(`\n${line}`);
    expect(reading?.article).toBeUndefined();
    expect(reading?.problems).toEqual([
      expect.objectContaining({ code: 'input/line', where: 'in.jsonl:2', problem }),
    ]);
  });

  test('passes on a line that tells of problems alone', async () => {
    const line = {
      from: 'b.txt',
      problems: [{ code: 'reading/empty', where: 'b.txt', problem: 'p', mend: 'm' }],
    };
    expect(await read(JSON.stringify(line))).toEqual([line]);
  });
});
