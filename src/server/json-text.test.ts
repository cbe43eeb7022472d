import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { failsAt, parsedJson } from './json-text.ts';
import { Refusal } from './problems.ts';

const faultOf = (bytes: Uint8Array): string => {
  try {
    parsedJson(bytes);
  } catch (error) {
    if (error instanceof Refusal) return `${error.status} ${error.fault.where}: ${error.fault.problem}`;
    throw error;
  }
  return 'none';
};
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('JSON from outside', () => {
  test.each([
    ['', '400 line 1, column 1: it is not JSON (Unexpected end of JSON input)'],
    ['{"a":1,}', '400 line 1, column 8: it is not JSON (Expected double-quoted property name)'],
    [
      '{\n  "a": trux}',
      `400 line 2, column 11: it is not JSON (Unexpected token 'x', "{\n  "a": trux}" is not valid JSON)`,
    ],
    ['[1,2', "400 line 1, column 5: it is not JSON (Expected ',' or ']' after array element)"],
    ['abc', `400 line 1, column 1: it is not JSON (Unexpected token 'a', "abc" is not valid JSON)`],
  ])('%j is refused with the place where it fails', (text, fault) => {
    expect(faultOf(bytes(text))).toBe(fault);
  });

  it('is UTF-8', () => {
    expect(faultOf(Uint8Array.of(0x22, 0xff, 0x22))).toBe('400 the body: it is not UTF-8');
    expect(parsedJson(bytes('\uFEFF"ü"'))).toBe('ü');
  });

  it('fails at its end wherever it is cut off, and at what can’t follow', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, cut) => {
        const beginning = text.slice(0, cut % (text.length + 1));
        expect(failsAt(beginning)).toBe(beginning.length);
        expect(failsAt(`${text} ]`)).toBe(text.length + 1);
      }),
    );
  });
});
