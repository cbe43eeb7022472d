import { expect, test } from 'vitest';
import { FIXTURE } from '../../tests/browser/brief-fixture.ts';
import type { Statement } from '../record/statement.ts';
import { byUtterance, heardActors, lookUp, sideOf } from './lookup.ts';
import { sideRows } from './sides.ts';

const lookup = lookUp(FIXTURE);
const [first] = FIXTURE.statements;

function spoken(change: Partial<Statement>): Statement {
  const { speaker: _, speakingFor: __, ...rest } = first!;
  return { ...rest, ...change };
}

test.each<readonly [string, Partial<Statement>, string | undefined]>([
  [
    'the side it was resolved to, before the speaker’s own',
    { speaker: 'okonjo', speakingFor: 'corran' },
    'corran',
  ],
  ['the speaker’s side', { speaker: 'okonjo' }, 'compact'],
  ['a state that speaks for itself', { speaker: 'sund' }, 'sund'],
  ['no side for an outlet', { speaker: 'courier' }, undefined],
  ['no side without a speaker', {}, undefined],
])('a statement is made for %s', (_, change, side) => {
  expect(sideOf(lookup, spoken(change))?.id).toBe(side);
});

test('an utterance that two articles word in two ways of saying stays two', () => {
  const denied = { ...first!, id: 'other', certainty: 'denied' as const };
  expect(byUtterance([first!, { ...first!, id: 'copy' }, denied]).map((group) => group.length)).toEqual([
    2, 1,
  ]);
});

test('the most heard come first', () => {
  expect(heardActors(lookup).map(({ id }) => id)).toEqual([
    'wrenfield',
    'aldermoor',
    'okonjo',
    'diplomats',
    'leaflet',
  ]);
});

test('sides are counted without what is only possible, the unknown one last', () => {
  expect(
    sideRows(lookup).map(({ side, speakers, statements }) => [side?.id, speakers, statements.length]),
  ).toEqual([
    ['corran', 1, 5],
    ['veldmark', 1, 3],
    ['compact', 1, 1],
    [undefined, 2, 2],
  ]);
});
