import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FIXTURE } from '../../tests/browser/brief-fixture.ts';
import { BriefSchema, briefJsonSchema } from './brief-schema.ts';

test('docs/brief.schema.json is what the schema says now', () => {
  const published = readFileSync(new URL('../../docs/brief.schema.json', import.meta.url), 'utf8');
  expect(JSON.parse(published), 'run: node scripts/brief-schema.ts').toEqual(JSON.parse(briefJsonSchema()));
});

test('a brief passes through its schema unchanged, with what a later version adds', () => {
  const later = { ...FIXTURE, recordings: { places: [] } };
  expect(BriefSchema.parse(later)).toEqual(later);
});

test.each([
  ['a format it doesn’t know', { format: 'readout-brief/2' }],
  ['a date that is none', { asOf: 'yesterday' }],
  ['null for what is absent', { asOf: null }],
  ['a certainty of its own', { statements: [{ ...FIXTURE.statements[0], certainty: 'sure' }] }],
  ['a confidence above one', { statements: [{ ...FIXTURE.statements[0], confidence: 93 }] }],
  ['a statement without content', { statements: [{ ...FIXTURE.statements[0], content: [] }] }],
])('a brief with %s fails', (_, change) => {
  expect(BriefSchema.safeParse({ ...FIXTURE, ...change }).success).toBe(false);
});
