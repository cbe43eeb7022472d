import { describe, expect, it } from 'vitest';
import type { Actor, Office } from '../record/actor.ts';
import type { Lookup } from './lookup.ts';
import type { PeopleGroup } from './people-groups.ts';
import { aboutWords, officeWords, rowsAmong } from './people-rows.ts';

const actor = (id: string, name: string, more: Partial<Actor> = {}): Actor => ({
  id,
  name,
  kind: 'person',
  offices: [],
  aliases: [],
  mentions: [],
  ...more,
});
const office = (title: string, more: Partial<Office> = {}): Office => ({ title, evidence: [], ...more });

const korva = actor('k', 'Korva', { kind: 'state' });
const vass = actor('v', 'Petra Vass', {
  side: 'k',
  aliases: ['Minister Vass'],
  offices: [office('foreign minister', { of: 'k' })],
});
const post = actor('o', 'Harbour Post', { kind: 'outlet' });
const groups: readonly PeopleGroup[] = [
  { what: 'side', side: 'k', actors: [korva, vass] },
  { what: 'outlets', actors: [post] },
];
const known = { actors: new Map([korva, vass, post].map((one) => [one.id, one])) } as unknown as Lookup;
const names = (sought: string, ...hidden: readonly string[]) =>
  rowsAmong(groups, sought, hidden).map((row) => ('actor' in row ? row.actor.name : row.group.what));

describe('the list', () => {
  it.each([
    ['', [], ['side', 'Korva', 'Petra Vass', 'outlets', 'Harbour Post']],
    ['', ['outlets'], ['side', 'Korva', 'Petra Vass']],
    ['foreign petra', [], ['side', 'Petra Vass']],
    ['MINISTER', [], ['side', 'Petra Vass']],
    ['harbour', ['outlets'], []],
    ['mister', [], []],
  ] as const)('of “%s” without %s is %s', (sought, hidden, shown) => {
    expect(names(sought, ...hidden)).toEqual(shown);
  });
});

describe('an office in words', () => {
  it.each([
    [office('mayor'), undefined, 'mayor'],
    [office('foreign minister', { of: 'k' }), undefined, 'foreign minister, Korva'],
    [office('foreign minister', { of: 'k' }), 'k', 'foreign minister'],
    [office('mayor', { from: '2030-01-01' }), undefined, 'mayor (from 2030-01-01)'],
    [
      office('envoy', { of: 'k', from: '2030-01-01', to: '2031-01-01' }),
      undefined,
      'envoy, Korva (from 2030-01-01 to 2031-01-01)',
    ],
    [office('envoy', { of: 'gone' }), undefined, 'envoy'],
  ] as const)('%j', (one, meant, words) => {
    expect(officeWords(known, one, meant)).toBe(words);
  });
});

it('tells of somebody the offices, not all of many, and the kind where they don’t tell it', () => {
  expect(aboutWords(known, vass)).toBe('foreign minister');
  expect(aboutWords(known, korva)).toBe('state');
  const many = { ...vass, offices: ['mayor', 'envoy', 'judge', 'poet'].map((title) => office(title)) };
  expect(aboutWords(known, many)).toBe('mayor · envoy · 2 more');
});
