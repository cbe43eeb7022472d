import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Actor } from '../record/actor.ts';
import { actorNamed } from '../record/deciding.ts';
import { callNames } from './call-names.ts';

const actor = (id: string, name: string, ...aliases: readonly string[]): Actor => ({
  id,
  name,
  kind: 'person',
  offices: [],
  aliases,
  mentions: [],
});

it('calls everybody by a name, and one who shares it by another', () => {
  const actors = [actor('1', 'Anna Lind'), actor('2', 'Anna Lind', 'Mayor Lind'), actor('3', 'Lind')];
  expect([...callNames({ actors })]).toEqual([
    ['1', 'Anna Lind'],
    ['2', 'Mayor Lind'],
    ['3', 'Lind'],
  ]);
});

it('has no name for one whose names all mean others', () => {
  const actors = [actor('1', 'Lind'), actor('2', 'Lind'), actor('3', 'Anna Lind', 'Lind')];
  expect(callNames({ actors }).has('2')).toBe(false);
});

it('is what a decision finds the actor by, and is there wherever a decision can', () => {
  const name = fc.constantFrom('Lind', 'Anna Lind', 'Bo', 'Cy', 'Dee');
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.array(name, { maxLength: 3 })), { maxLength: 6 }), (cast) => {
      const actors = cast.map(([one, aliases], k) => actor(`p${k}`, one, ...aliases));
      const called = callNames({ actors });
      for (const one of actors) {
        const meant = [one.name, ...one.aliases].find((by) => actorNamed(actors, by) === one);
        expect(called.get(one.id)).toBe(meant);
      }
    }),
  );
});
