import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { LedgerEntry } from '../record/forecast.ts';
import { InputError } from '../record/problem.ts';
import { ledgerLine, type NewForecast, nextForecast, nextResolution, readLedger } from './ledger.ts';

const forecast = (options: Readonly<Record<string, number>>): NewForecast => ({
  at: '2031-03-04T10:00:00.000Z',
  question: 'A truce by June?',
  options,
  by: '2031-06-30',
  criterion: 'both sides announce it',
  model: 'a person',
});
const YES_NO = { yes: 0.3, no: 0.7 };

function ledgerOf(count: number): readonly LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  for (let k = 0; k < count; k++) entries.push(nextForecast(entries, forecast(YES_NO)));
  for (let id = 1; id < count; id += 2)
    entries.push(nextResolution(entries, { id, at: '2031-07-01T09:00:00.000Z', option: 'no' }));
  return entries;
}
const textOf = (entries: readonly LedgerEntry[]): string => entries.map(ledgerLine).join('');
const faultOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof InputError) return `${error.where}: ${error.problem}`;
    throw error;
  }
  return 'none';
};

test('what is written is read again', () => {
  expect(readLedger(textOf(ledgerOf(5)), 'f.jsonl')).toEqual(ledgerOf(5));
  expect(readLedger('', 'f.jsonl')).toEqual([]);
});

test('any answers that sum to one can be kept', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(
        fc.string({ minLength: 1 }).filter((name) => name !== '__proto__'),
        { minLength: 2, maxLength: 6 },
      ),
      (names) => {
        const options = Object.fromEntries(names.map((name) => [name, 1 / names.length]));
        const entry = nextForecast([], forecast(options));
        expect(readLedger(ledgerLine(entry), 'f.jsonl')).toEqual([entry]);
      },
    ),
  );
});

describe('a ledger that was changed', () => {
  it('is refused whichever character was changed', () => {
    const text = textOf(ledgerOf(3));
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('0', 'x', '9', ' ', '"'), (at, other) => {
        fc.pre(text[at] !== other);
        const changed = text.slice(0, at) + other + text.slice(at + 1);
        expect(faultOf(() => readLedger(changed, 'f.jsonl'))).toMatch(/^f\.jsonl:\d+: /);
      }),
    );
  });

  test.each<readonly [string, (lines: string[]) => string[], string]>([
    ['a line taken out', (lines) => lines.toSpliced(1, 1), 'f.jsonl:2: a line before it was changed, moved'],
    ['lines that changed places', ([a, b, ...rest]) => [b!, a!, ...rest], 'f.jsonl:1: a line before it'],
    [
      'a probability',
      (lines) => lines.with(0, lines[0]!.replace('0.3', '0.4')),
      'f.jsonl:1: it was changed after',
    ],
    ['half a line', (lines) => [...lines, '{"kind":"fore'], 'f.jsonl:5: it is no JSON'],
  ])('tells of %s', (_, change, told) => {
    const lines = textOf(ledgerOf(3)).trimEnd().split('\n');
    expect(faultOf(() => readLedger(`${change(lines).join('\n')}\n`, 'f.jsonl'))).toContain(told);
  });

  it('must end with a line break, so that nothing is written onto its last line', () => {
    expect(faultOf(() => readLedger(textOf(ledgerOf(2)).trimEnd(), 'f.jsonl'))).toBe(
      'f.jsonl:3: its last line has no end',
    );
  });
});

describe('what is not written down', () => {
  test.each<readonly [string, Readonly<Record<string, number>>, string]>([
    ['one answer', { yes: 1 }, 'fewer than two options'],
    ['a sum that misses one', { yes: 0.5, no: 0.6 }, 'sum to 1.1'],
    ['a probability below nought', { yes: -0.5, no: 1.5 }, 'not between 0 and 1'],
    ['no number', { yes: Number.NaN, no: 1 }, 'not between 0 and 1'],
    ['a name that objects keep for themselves', { ['__proto__']: 0.5, no: 0.5 }, '__proto__'],
  ])('%s', (_, options, told) => {
    expect(faultOf(() => nextForecast([], forecast(options)))).toContain(told);
  });

  test.each<readonly [string, number, string, string]>([
    ['the end of a forecast that is not there', 9, 'yes', 'there is no forecast 9'],
    ['a second end', 1, 'yes', 'forecast 1 is resolved already, as "no"'],
    ['an answer that it has not', 2, 'maybe', 'forecast 2 has no option "maybe"'],
    ['an answer that only objects have', 2, 'toString', 'has no option "toString"'],
  ])('%s', (_, id, option, told) => {
    expect(faultOf(() => nextResolution(ledgerOf(3), { id, at: '2031-07-02', option }))).toContain(told);
  });
});
