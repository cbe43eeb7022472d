import { describe, expect, it } from 'vitest';
import { quotationMarks } from './quotation-marks.ts';
import { sentences } from './sentences.ts';
import { tokenize } from './tokens.ts';

const split = (text: string): string[] => {
  const tokens = tokenize(text);
  const { sentence } = sentences(text, tokens);
  const out: string[] = [];
  tokens.forEach((token, i) => {
    out[sentence[i]!] = out[sentence[i]!] === undefined ? token.word : `${out[sentence[i]!]} ${token.word}`;
  });
  return out;
};

const quoted = (text: string): string => {
  const tokens = tokenize(text);
  const { inside } = quotationMarks(text, tokens);
  return tokens
    .filter((_, i) => inside[i] === 1)
    .map((token) => token.word)
    .join(' ');
};

describe('sentences', () => {
  it.each([
    ['It ended. They left.', ['It ended .', 'They left .']],
    ['“It ended.” They left.', ['“ It ended . ”', 'They left .']],
    ['“Will it?” she asked.', ['“ Will it ? ” she asked .']],
    ['Mr. Oru met Gen. Tal.', ['Mr. Oru met Gen. Tal .']],
    ['He left the U.S. The talks failed.', ['He left the U.S.', 'The talks failed .']],
    ['the U.S. delegation', ['the U.S. delegation']],
    ['One line\nanother', ['One line', 'another']],
  ])('splits %j', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });
});

describe('quotationMarks', () => {
  it.each([
    ['He said “yes” twice', '“ yes ”'],
    ['He said "yes" twice', '" yes "'],
    ['*“yes,”* he said', '“ yes , ”'],
    ['“open to the end', '“ open to the end'],
    ['“open\nclosed by the line', '“ open'],
    ['“Six means six. The army said so.', '“ Six means six .'],
    ['“We go on. And on.\n“Here.”', '“ We go on . And on . “ Here . ”'],
    ['no marks', ''],
    ['«oui» and more', '« oui »'],
  ])('finds what %j quotes', (text, expected) => {
    expect(quoted(text)).toBe(expected);
  });
});
