import { expect, it } from 'vitest';
import type { Decision, Revision } from '../record/revision.ts';
import { touchesSame } from './touching.ts';

const at = (start: number, end: number, article = 'a1') => ({ article, start, end });
const revision = (decision: Decision): Revision => ({
  seq: 1,
  at: '2031-03-05T10:00:00.000Z',
  who: 'Ada',
  act: { does: 'decide', decision },
});
const certainty = (of: ReturnType<typeof at>): Decision => ({ decides: 'certainty', of, is: 'hedged' });

it.each<[string, Decision, Decision, boolean]>([
  ['one statement', certainty(at(5, 20)), { decides: 'not a statement', of: at(5, 20) }, true],
  [
    'stretches that overlap',
    certainty(at(5, 20)),
    { decides: 'quotation', of: at(19, 30), is: 'direct' },
    true,
  ],
  ['stretches side by side', certainty(at(5, 20)), certainty(at(20, 30)), false],
  ['the same place in two articles', certainty(at(5, 20)), certainty(at(5, 20, 'a2')), false],
  [
    'one actor by name',
    { decides: 'name', of: 'Vass', is: 'Petra Vass' },
    { decides: 'same actor', names: ['Petra', 'Vass'] },
    true,
  ],
  [
    'two actors',
    { decides: 'name', of: 'Vass', is: 'Petra Vass' },
    { decides: 'side', of: 'Kerel', is: 'Sund' },
    false,
  ],
  [
    'one document',
    { decides: 'document', of: 'model', name: 'a', text: '' },
    { decides: 'document', of: 'model', name: 'b', text: '' },
    true,
  ],
  [
    'two documents',
    { decides: 'document', of: 'model', name: 'a', text: '' },
    { decides: 'document', of: 'codebook', name: 'b', text: '' },
    false,
  ],
])('%s', (_, theirs, mine, same) => {
  const made = revision(theirs);
  expect(touchesSame(made, mine, [made])).toBe(same);
});

it('an undo is about what it takes back', () => {
  const made = revision(certainty(at(5, 20)));
  const undo: Revision = { ...made, seq: 2, act: { does: 'undo', of: 1 } };
  expect(touchesSame(undo, certainty(at(5, 20)), [made, undo])).toBe(true);
  expect(touchesSame(undo, certainty(at(50, 60)), [made, undo])).toBe(false);
});
