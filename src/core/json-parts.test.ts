import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonParts } from './json-parts.ts';

const whole = (value: unknown): string => [...jsonParts(value)].join('');

test('without further lists the parts are what JSON.stringify writes', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(whole(value)).toBe(JSON.stringify(value, null, 2));
    }),
  );
  const odd = { a: undefined, b: {}, c: [], d: [{}, []], e: { f: undefined }, g: 'a\nb' };
  expect(whole(odd)).toBe(JSON.stringify(odd, null, 2));
});

test('other lists stand on one line and are read one by one', () => {
  expect(whole({ none: new Set(), some: new Set([1, 2, 30]), in: { texts: new Set(['a', '"']) } })).toBe(
    '{\n  "none": [],\n  "some": [1, 2, 30],\n  "in": {\n    "texts": ["a", "\\""]\n  }\n}',
  );
  function* endless(): Generator<number> {
    for (let k = 0; ; k++) yield k;
  }
  const parts = jsonParts(endless());
  const numbers = `${parts.next().value}${parts.next().value}`;
  expect(JSON.parse(`${numbers}]`)).toEqual(Array.from({ length: 2000 }, (_, k) => k));
});
