import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { POSITIONS_BRIEF } from '../../tests/fixtures/positions-brief.ts';
import type { Brief } from '../record/brief.ts';
import { FACETS, ledgerOf, narrowedTo } from './ledger-filter.ts';
import { contentWords, lookUp, speakerName } from './lookup.ts';

/** The fixture's statements several times over, with ids, certainties and speakers that vary. */
function many(seeds: readonly number[]): Brief {
  const { statements } = POSITIONS_BRIEF;
  return {
    ...POSITIONS_BRIEF,
    statements: seeds.map((seed, k) => {
      const one = statements[seed % statements.length]!;
      const { speaker, ...rest } = one;
      return {
        ...rest,
        id: k < statements.length ? (statements[k]?.id ?? `x${k}`) : `x${k}`,
        ...(seed % 5 === 0 || speaker === undefined ? {} : { speaker }),
        certainty: (['asserted', 'hedged', 'denied'] as const)[seed % 3]!,
        confidence: (seed % 10) / 10,
      };
    }),
  };
}

const seeds = fc.array(fc.nat(1000), { minLength: 1, maxLength: 40 });

describe('the ledger’s filters', () => {
  it('count for each value what choosing it would show, whatever else is chosen', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.array(fc.tuple(fc.nat(FACETS.length - 1), fc.nat(5)), { maxLength: 3 }),
        (list, picks) => {
          const known = lookUp(many(list));
          const ledger = ledgerOf(known);
          const query: Record<string, string> = {};
          for (const [f, v] of picks) {
            const { name } = FACETS[f]!;
            const values = [...narrowedTo(ledger, {}).counts.get(name)!.keys()];
            query[name] = values[v % values.length]!;
          }
          const { counts } = narrowedTo(ledger, query);
          for (const { name } of FACETS)
            for (const [value, count] of counts.get(name)!)
              expect(narrowedTo(ledger, { ...query, [name]: value }).shown).toHaveLength(count);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('show exactly the statements that have every value chosen and every word sought', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom('', 'the', 'xyz', 'will not'), (list, q) => {
        const known = lookUp(many(list));
        const query = { certainty: 'hedged', q };
        const words = q.split(' ').filter(Boolean);
        expect(narrowedTo(ledgerOf(known), query).shown).toEqual(
          known.brief.statements.filter((one) => {
            const text =
              `${speakerName(known, one)} ${one.source?.text ?? ''} ${contentWords(one)}`.toLowerCase();
            return one.certainty === 'hedged' && words.every((word) => text.includes(word));
          }),
        );
      }),
    );
  });

  it('show nothing for a value that no statement has', () => {
    const ledger = ledgerOf(lookUp(POSITIONS_BRIEF));
    expect(narrowedTo(ledger, { speaker: 'nobody-of-this-study' }).shown).toEqual([]);
  });

  it('order by date, by speaker and by confidence', () => {
    const known = lookUp(many([3, 14, 15, 92, 65, 35, 89, 79]));
    const ledger = ledgerOf(known);
    const sure = narrowedTo(ledger, { order: 'sure' }).shown.map(({ confidence }) => confidence);
    expect(sure).toEqual(sure.toSorted((a, b) => b - a));
    const names = narrowedTo(ledger, { order: 'speaker' }).shown.map((one) => speakerName(known, one));
    expect(names).toEqual(names.toSorted(new Intl.Collator('en').compare));
    expect(narrowedTo(ledger, { order: 'newest' }).shown).toHaveLength(8);
  });
});
