import { expect, test } from 'vitest';
import type { Brief } from '../record/brief.ts';
import type { Statement } from '../record/statement.ts';
import { narrowedBrief } from './narrowed-brief.ts';

const span = (start: number) => ({ article: 'a1', start, end: start + 2, text: 'so' });
const statement = (id: string, speaker: string, date?: string): Statement =>
  ({
    id,
    article: 'a1',
    speaker,
    content: [span(0)],
    utterance: id,
    ...(date === undefined ? {} : { when: { date } }),
  }) as unknown as Statement;
const stance = (of: string, actor: string, issue: string) => ({ statement: of, actor, issue });

const BRIEF = {
  articles: [{ id: 'a1', published: '2031-03-04' }],
  actors: [
    { id: 'korva', kind: 'state', name: 'Korva' },
    { id: 'vass', kind: 'person', name: 'Vass', side: 'korva' },
    { id: 'kerel', kind: 'person', name: 'Kerel' },
  ],
  statements: [statement('s1', 'vass'), statement('s2', 'kerel', '2031-03-01')],
  issues: [
    { id: 'truce', statements: ['s1'] },
    { id: 'port', statements: ['s2'] },
  ],
  stances: [stance('s1', 'vass', 'truce'), stance('s2', 'kerel', 'port')],
  positions: [
    { actor: 'korva', issue: 'truce' },
    { actor: 'kerel', issue: 'port' },
  ],
  relations: [{ from: 'vass', to: 'kerel' }],
  relays: [{ statement: 's2' }],
  assessment: [{ issue: 'truce', actors: ['korva'] }],
  disagreements: [
    { id: 'd1', grade: 'tension', issue: 'truce', a: { statement: 's1' }, b: { statement: 's2' } },
    { id: 'd2', grade: 'contradiction', a: { statement: 's2' }, b: {} },
  ],
} as unknown as Brief;

const ids = (brief: Brief) => ({
  statements: brief.statements.map(({ id }) => id),
  stances: brief.stances.map((one) => one.statement),
  positions: brief.positions.map(({ actor }) => actor),
  disagreements: brief.disagreements.map(({ id }) => id),
});

test('what is not narrowed is the brief itself', () => {
  expect(narrowedBrief(BRIEF, {})).toBe(BRIEF);
});

test.each([
  [
    'an issue',
    { issue: 'truce' },
    { statements: ['s1'], stances: ['s1'], positions: ['korva'], disagreements: ['d1'] },
  ],
  [
    'a side with its people',
    { side: 'korva' },
    { statements: ['s1'], stances: ['s1'], positions: ['korva'], disagreements: ['d1'] },
  ],
  [
    'a person',
    { side: 'kerel' },
    { statements: ['s2'], stances: ['s2'], positions: ['kerel'], disagreements: ['d1', 'd2'] },
  ],
  [
    'days, the article’s where the statement has none of its own',
    { from: '2031-03-02', to: '2031-03-04' },
    { statements: ['s1'], stances: ['s1'] },
  ],
  [
    'a grade, which leaves statements and positions as they are',
    { grade: 'tension' },
    { statements: ['s1', 's2'], positions: ['korva', 'kerel'], disagreements: ['d1'] },
  ],
] as const)('narrowed to %s', (_, to, left) => {
  expect(ids(narrowedBrief(BRIEF, to))).toMatchObject(left);
});
