import fc from 'fast-check';
import { expect, test } from 'vitest';
import { around, codePointsOf } from './code-points.ts';

const TEXTS = fc
  .array(fc.constantFrom('a', ' ', '💥', '𝒜', '\uD800', '\uDC00', 'ש', '\n'))
  .map((parts) => parts.join(''));

test.each([
  ['plain', 3, 3],
  ['💥x', 2, 1],
  ['💥x', 3, 2],
  ['a💥', 2, 2],
  ['\uD83Dx', 1, 1],
])('offset %2$d of %j is code point %3$d', (text, offset, place) =>
  expect(codePointsOf(text)(offset)).toBe(place),
);

test('slices by code points what the offsets slice', () => {
  fc.assert(
    fc.property(TEXTS, fc.nat(), fc.nat(), (text, a, b) => {
      // Offsets between whole characters, as all spans have.
      const edges = [0, ...[...text].map((_, k, all) => all.slice(0, k + 1).join('').length)];
      const [start, end] = [edges[a % edges.length]!, edges[b % edges.length]!].toSorted((x, y) => x - y);
      const count = codePointsOf(text);
      expect([...text].slice(count(start!), count(end!)).join('')).toBe(text.slice(start, end));
    }),
  );
});

test('what stands around a span is whole characters, at most 32 on each side', () => {
  fc.assert(
    fc.property(TEXTS, fc.string({ minLength: 1 }), TEXTS, (before, words, after) => {
      const text = before + words + after;
      fc.pre([...text].length === [...before].length + [...words].length + [...after].length);
      const { prefix, suffix } = around(text, { start: before.length, end: before.length + words.length });
      expect(prefix).toBe([...before].slice(-32).join(''));
      expect(suffix).toBe([...after].slice(0, 32).join(''));
    }),
  );
});
