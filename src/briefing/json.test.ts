import { expect, test } from 'vitest';
import { FIXTURE } from '../../tests/browser/brief-fixture.ts';
import { briefJson } from './json.ts';

test('the JSON of a brief is the brief', () => {
  expect(JSON.parse(briefJson(FIXTURE))).toEqual(JSON.parse(JSON.stringify(FIXTURE)));
});

test('the order of the fields is the schema’s, whatever order they came in', () => {
  const turned = Object.fromEntries(Object.entries(FIXTURE).reverse()) as unknown as typeof FIXTURE;
  expect(briefJson(turned)).toBe(briefJson(FIXTURE));
  expect(briefJson(turned).indexOf('"format"')).toBeLessThan(10);
});

test('a brief that breaks its schema throws', () => {
  expect(() => briefJson({ ...FIXTURE, asOf: 'yesterday' })).toThrow();
});
