import { describe, expect, test } from 'vitest';
import { HOSTILE } from '../../tests/fixtures/hostile-positions.ts';
import { briefTextIn, readBrief } from './brief-file.ts';
import { machine, type Outside } from './outside.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function outsideOf(files: Readonly<Record<string, string>>, input = ''): Outside {
  return {
    ...machine,
    look: async (path) => (path in files ? { kind: 'file', size: files[path]!.length } : undefined),
    read: async (path) => bytes(files[path]!),
    standardInput: async function* () {
      for (const part of input.match(/[\s\S]{1,7}/g) ?? []) yield bytes(part);
    },
  };
}

async function gathered(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += new TextDecoder().decode(chunk);
  return text;
}

describe('briefTextIn', () => {
  test.each([
    [['b.json'], '{}'],
    [['B.JSON'], '{}'],
    [['-'], ' \n{"format": 1}'],
    [['-'], '\uFEFF{}'],
  ])('takes %j that holds %j for a brief', async (names, text) => {
    const { text: found } = await briefTextIn(names, outsideOf({ [names[0]!]: text }, text));
    expect(found?.trim()).toMatch(/^\{/);
  });

  test.each([[['a.txt']], [['a.txt', '-']], [['folder']], [['json']]])(
    'takes %j for articles',
    async (names) => expect((await briefTextIn(names, outsideOf({}, '{}'))).text).toBeUndefined(),
  );

  test('leaves an article on standard input to be read', async () => {
    const { text, outside } = await briefTextIn(['-'], outsideOf({}, 'He said so.\n\n{no}'));
    expect(text).toBeUndefined();
    expect(await gathered(outside.standardInput())).toBe('He said so.\n\n{no}');
  });

  test.each([
    [['b.json', 'a.txt'], 'usage/one-brief'],
    [['a.json', 'b.json'], 'usage/one-brief'],
    [['none.json'], 'input/missing'],
  ])('refuses %j', async (names, code) => {
    const outside = outsideOf({ 'b.json': '{}', 'a.json': '{}' });
    await expect(briefTextIn(names, outside)).rejects.toMatchObject({ code });
  });
});

describe('readBrief', () => {
  test('gives back what was written', async () => {
    const text = JSON.stringify(HOSTILE);
    expect(await readBrief(text, 'b.json')).toEqual(JSON.parse(text));
  });

  test('reads a brief from before positions', async () => {
    const { issues, stances, positions, relations, disagreements, assessment, relays, ...older } = HOSTILE;
    expect(await readBrief(JSON.stringify(older), 'b.json')).toMatchObject({ positions: [], stances: [] });
  });

  test.each([
    ['{', 'input/not-json', 'it is not JSON'],
    ['null', 'input/not-a-brief', 'the whole: '],
    ['[]', 'input/not-a-brief', 'the whole: '],
    ['{}', 'input/not-a-brief', 'format: '],
    [JSON.stringify({ ...HOSTILE, title: 1, statements: [{}] }), 'input/not-a-brief', 'statements.0.id: '],
    [JSON.stringify({ ...HOSTILE, title: 1, statements: [{}] }), 'input/not-a-brief', 'title: '],
    [JSON.stringify({ ...HOSTILE, statements: Array(50).fill(1) }), 'input/not-a-brief', 'and 30 more'],
    ['{"format": "readout-brief/2"}', 'input/newer-brief', 'readout-brief/2'],
    ['{"format": "readout-brief/10"}', 'input/newer-brief', 'readout-brief/10'],
  ])('refuses %j with %s', async (text, code, words) => {
    await expect(readBrief(text, 'b.json')).rejects.toMatchObject({
      code,
      where: 'b.json',
      problem: expect.stringContaining(words),
    });
  });
});
