import { expect, test } from 'vitest';
import { FIXTURE } from '../../tests/browser/brief-fixture.ts';
import type { Actor, Office } from '../record/actor.ts';
import { lookUp } from './lookup.ts';
import {
  counted,
  dateRange,
  dateWords,
  inQuotationMarks,
  listed,
  officeWords,
  percent,
  roleWords,
  tellingWords,
} from './words.ts';

test.each([
  ['2025-08-18', '18 August 2025'],
  ['2025-02-01', '1 February 2025'],
  ['2025-13-01', '2025-13-01'],
  ['last week', 'last week'],
])('a date in words: %s', (iso, words) => {
  expect(dateWords(iso)).toBe(words);
});

test.each([
  ['2025-08-12', '2025-08-18', '12 to 18 August 2025'],
  ['2025-07-30', '2025-08-02', '30 July to 2 August 2025'],
  ['2024-12-30', '2025-01-02', '30 December 2024 to 2 January 2025'],
  ['2025-08-12', '2025-08-12', '12 August 2025'],
  ['2024-08-12', '2025-08-12', '12 August 2024 to 12 August 2025'],
  ['then', 'now', 'then to now'],
])('a range of dates says nothing twice: %s, %s', (first, last, words) => {
  expect(dateRange(first, last)).toBe(words);
});

test('counts agree with their nouns and group their thousands', () => {
  expect(counted(1, 'article')).toBe('1 article');
  expect(counted(0, 'article')).toBe('0 articles');
  expect(counted(1204567, 'story', 'stories')).toBe('1,204,567 stories');
});

test('a share below one never reads 100 %', () => {
  expect(percent(0.999)).toBe('99\u{202F}%');
  expect(percent(0.7)).toBe('70\u{202F}%');
  expect(percent(0.29)).toBe('29\u{202F}%');
  expect(percent(1)).toBe('100\u{202F}%');
});

test('words that bring their own quotation marks get no second pair', () => {
  expect(inQuotationMarks('the line')).toBe('“the line”');
  expect(inQuotationMarks('“the line”')).toBe('“the line”');
});

test('lists end in "and"', () => {
  expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ]);
});

test.each([
  ['foreign minister', 'corran', 'foreign minister, Corran Isles'],
  ['envoy', 'okonjo', 'envoy of Maud Okonjo-Hale'],
  ['President of the Corran Isles', 'corran', 'President of the Corran Isles'],
  ['harbour master', undefined, 'harbour master'],
])('an office with whom it belongs to: %s', (title, of, words) => {
  const actor = {
    ...FIXTURE.actors[4]!,
    offices: [{ title, evidence: [], ...(of === undefined ? {} : { of }) }],
  };
  expect(officeWords(lookUp(FIXTURE), actor)).toEqual([words]);
});

test('an office that another of the same holder contains is not told twice', () => {
  const offices = ['Secretary of State', 'secretary', 'Secretary of State', 'State'].map((title) => ({
    title,
    of: 'corran',
    evidence: [],
  }));
  expect(officeWords(lookUp(FIXTURE), { ...FIXTURE.actors[4]!, offices })).toEqual([
    'Secretary of State, Corran Isles',
  ]);
});

test('an office of a person is not told again where a state is known to hold it', () => {
  const offices = [
    { title: 'special envoy', of: 'aldermoor', evidence: [] },
    { title: 'Special Envoy', of: 'veldmark', evidence: [] },
  ];
  const actor = { ...FIXTURE.actors[4]!, offices };
  expect(officeWords(lookUp(FIXTURE), actor)).toEqual(['Special Envoy, Veldmark']);
  expect(officeWords(lookUp(FIXTURE), { ...actor, offices: offices.slice(0, 1) })).toHaveLength(1);
});

test('a content in the article’s words is quoted with the cue that runs into it, a quotation without', () => {
  const denial = FIXTURE.statements.find(({ cue }) => cue?.text === 'denied')!;
  expect(tellingWords(lookUp(FIXTURE), denial)).toBe('denied that any boat had crossed the line');
  expect(tellingWords(lookUp(FIXTURE), { ...denial, quotation: 'direct' })).toBe(
    'that any boat had crossed the line',
  );
  const [piece] = denial.content;
  const cue = { ...denial.cue!, end: denial.cue!.end - 3, text: 'den' };
  expect(tellingWords(lookUp(FIXTURE), { ...denial, cue })).toBe(piece!.text);
});

test('an office with dates is told with them, and of a statement only if it was held then', () => {
  const statement = FIXTURE.statements.find(({ speaker, when }) => speaker !== undefined && when?.date)!;
  const day = statement.when!.date!;
  const withOffices = (...offices: Actor['offices']) =>
    lookUp({
      ...FIXTURE,
      actors: FIXTURE.actors.map((actor) =>
        actor.id === statement.speaker ? { ...actor, side: actor.id, offices } : actor,
      ),
    });
  const office = (title: string, dates: Partial<Office>): Office => ({ title, ...dates, evidence: [] });
  const lookup = withOffices(
    office('envoy', {}),
    office('minister', { to: '2025-01-31' }),
    office('chair', { from: day, to: day }),
    office('judge', { from: '2999-01-01' }),
  );
  expect(officeWords(lookup, lookup.actors.get(statement.speaker!)!)).toEqual([
    'envoy',
    'minister (to 31 January 2025)',
    `chair (from ${dateWords(day)} to ${dateWords(day)})`,
    'judge (from 1 January 2999)',
  ]);
  const { speakingFor: _, ...own } = statement;
  expect(roleWords(lookup, own)).toEqual(['chair', 'envoy']);
});
