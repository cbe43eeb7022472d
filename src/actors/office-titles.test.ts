import { describe, expect, it } from 'vitest';
import { distinctOffices } from './office-titles.ts';

const titles = (...list: [string, string?][]): string[] =>
  distinctOffices(
    list.map(([title, of]) => ({ title, ...(of ? { of } : {}), evidence: [] })),
    (id) => [id === 'g1' ? 'Coast Compact' : 'Velmora'],
  ).map(({ title }) => title);

describe('offices of one actor', () => {
  it.each<[string, [string, string?][], string[]]>([
    [
      'a shorter wording',
      [
        ['Secretary', 's1'],
        ['Secretary of State', 's1'],
      ],
      ['Secretary of State'],
    ],
    [
      'another owner’s',
      [
        ['Secretary', 's1'],
        ['Secretary of State', 's2'],
      ],
      ['Secretary', 'Secretary of State'],
    ],
    ['a shorter one without owner', [['special envoy', 's1'], ['envoy']], ['special envoy']],
    [
      'a deputy',
      [
        ['minister', 's1'],
        ['deputy minister', 's1'],
      ],
      ['minister', 'deputy minister'],
    ],
    [
      'a former one',
      [
        ['minister', 's1'],
        ['former minister', 's1'],
      ],
      ['minister', 'former minister'],
    ],
    [
      'initials',
      [
        ['NSC', 's1'],
        ['National Security Advisor', 's1'],
      ],
      ['National Security Advisor'],
    ],
    ['initials alone', [['NSC', 's1']], ['NSC']],
    ['capitals', [['SPOKESWOMAN', 's1']], ['spokeswoman']],
    ['the owner in the title', [['secretary-general of the Coast Compact', 'g1']], ['secretary-general']],
    ['what it is an office for', [['minister of trade', 's1']], ['minister of trade']],
  ])('says %s once', (_, list, expected) => {
    expect(titles(...list)).toEqual(expected);
  });
});
