import { describe, expect, it } from 'vitest';
import type { Actor, ActorKind } from '../record/actor.ts';
import { likelySame, peopleGroups } from './people-groups.ts';

const actor = (id: string, name: string, kind: ActorKind = 'person', side?: string): Actor => ({
  id,
  name,
  kind,
  offices: [],
  aliases: [],
  mentions: [],
  ...(side === undefined ? {} : { side }),
});

it('groups people by side, heard sides first, then those of no side, outlets and unnamed sources', () => {
  const actors = [
    actor('o', 'Harbour Post', 'outlet'),
    actor('u', 'an official', 'unnamed'),
    actor('p', 'Petra Vass', 'person', 'k'),
    actor('s', 'Sund', 'state'),
    actor('k', 'Korva', 'state'),
    actor('n', 'Nobody’s Man'),
    actor('j', 'Jon Kerel', 'person', 's'),
  ];
  const heard = (id: string): number => ({ p: 1, j: 5 })[id] ?? 0;
  expect(
    peopleGroups({ actors }, heard).map(({ side, what, actors }) => [
      side ?? what,
      actors.map(({ id }) => id),
    ]),
  ).toEqual([
    ['s', ['s', 'j']],
    ['k', ['k', 'p']],
    ['no side', ['n']],
    ['outlets', ['o']],
    ['unnamed', ['u']],
  ]);
});

describe('who may be one and the same', () => {
  const pairs = (...actors: readonly Actor[]) => likelySame({ actors }).map(({ a, b }) => [a.name, b.name]);
  it.each([
    ['a last name alone', actor('1', 'Lind'), actor('2', 'Anna Lind'), [['Anna Lind', 'Lind']]],
    ['a title', actor('1', 'Mr Lind'), actor('2', 'Anna Lind'), [['Anna Lind', 'Mr Lind']]],
    ['one name twice', actor('1', 'Anna Lind'), actor('2', 'Anna Lind'), [['Anna Lind', 'Anna Lind']]],
    ['another first name', actor('1', 'Bo Lind'), actor('2', 'Anna Lind'), []],
    ['another last name', actor('1', 'Anna Lindqvist'), actor('2', 'Anna Lind'), []],
    ['different sides', actor('1', 'Lind', 'person', 'k'), actor('2', 'Anna Lind', 'person', 's'), []],
    ['no person', actor('1', 'Lind', 'organisation'), actor('2', 'Anna Lind'), []],
  ] as const)('%s', (_, one, other, found) => {
    expect(pairs(one, other)).toEqual(found);
    expect(pairs(other, one).length).toBe(found.length);
  });

  it('says why', () => {
    const because = (...actors: readonly Actor[]) => likelySame({ actors }).map((one) => one.because);
    expect(because(actor('1', 'Lind', 'person', 'k'), actor('2', 'Anna Lind', 'person', 'k'))).toEqual([
      ['same last name', 'same side'],
    ]);
    expect(because(actor('1', 'Lind'), actor('2', 'Anna Lind', 'person', 'k'))).toEqual([
      ['same last name', 'side of one not known'],
    ]);
    expect(because(actor('1', 'Anna Lind'), actor('2', 'Anna Lind'))).toEqual([['same name']]);
  });
});
