import { expect, test } from 'vitest';
import { FIXTURE } from '../../tests/browser/brief-fixture.ts';
import { POSITIONS_BRIEF } from '../../tests/fixtures/positions-brief.ts';
import { BriefSchema } from '../record/brief-schema.ts';
import { briefJson, briefJsonParts } from './json.ts';

test('the JSON of a brief is the brief', () => {
  expect(JSON.parse(briefJson(FIXTURE))).toEqual(JSON.parse(JSON.stringify(FIXTURE)));
});

test('the order of the fields is the schema’s, whatever order they came in', () => {
  const turned = Object.fromEntries(Object.entries(FIXTURE).reverse()) as unknown as typeof FIXTURE;
  expect(briefJson(turned)).toBe(briefJson(FIXTURE));
  expect(briefJson(turned).indexOf('"format"')).toBeLessThan(10);
});

test.each([
  ['with much', FIXTURE],
  ['with positions', POSITIONS_BRIEF],
  ['with nothing', { ...FIXTURE, articles: [], actors: [], statements: [], conditionals: [] }],
  [
    'with layout in its words',
    { ...FIXTURE, title: 'A\n  "b": [\n],', madeBy: { ...FIXTURE.madeBy, settings: {} } },
  ],
])('the parts are laid out as the whole would be: a brief %s', (_, brief) => {
  expect(briefJson(brief)).toBe(`${JSON.stringify(BriefSchema.parse(brief), undefined, 2)}\n`);
});

test('no part holds two articles or two statements', () => {
  for (const part of briefJsonParts(FIXTURE)) {
    expect(part.split('"sha256"').length).toBeLessThanOrEqual(2);
    expect(part.split('"utterance"').length).toBeLessThanOrEqual(2);
  }
});

test('a brief that breaks its schema throws', () => {
  expect(() => briefJson({ ...FIXTURE, asOf: 'yesterday' })).toThrow();
  expect(() => briefJsonParts({ ...FIXTURE, asOf: 'yesterday' })).toThrow();
});
