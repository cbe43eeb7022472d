import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder } from '../../tests/command-line/running.ts';
import { InputError } from '../record/problem.ts';
import { writeWhole } from './output.ts';

const LONG = 'x'.repeat(50_000);

test.each([
  ['a text', 'words', 'words'],
  ['nothing', [], ''],
  ['an empty text', '', ''],
  ['short parts', ['a', '', 'é', '\u{1F600}', '\n'], 'aé\u{1F600}\n'],
  ['long parts', [LONG, LONG, 'end', LONG], `${LONG}${LONG}end${LONG}`],
])('a file is all its parts in order: %s', (_, text, whole) => {
  const path = join(emptyFolder(), 'brief.html');
  writeWhole(path, text);
  expect(readFileSync(path, 'utf8')).toBe(whole);
});

test('parts that end in a bug leave the old file, and are not told as a fault of its place', () => {
  const folder = emptyFolder();
  const path = join(folder, 'brief.html');
  writeFileSync(path, 'old');
  const bug = new TypeError('undefined is no article');
  expect(() => writeWhole(path, endingIn(bug))).toThrow(bug);
  expect(readFileSync(path, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['brief.html']);
});

test('a place that can not be written is told as one', () => {
  const write = (): void => writeWhole(join(emptyFolder(), 'no', 'such', 'brief.html'), ['words']);
  expect(write).toThrow(InputError);
  expect(write).toThrow(expect.objectContaining({ code: 'usage/output' }));
});

function* endingIn(bug: Error): Generator<string> {
  yield LONG;
  yield LONG;
  throw bug;
}
