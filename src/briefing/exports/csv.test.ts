import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOSTILE } from '../../../tests/fixtures/hostile-positions.ts';
import { csvLine, guarded, unguarded } from '../../core/csv-line.ts';
import { csvOf } from './csv.ts';
import { positionTable, stanceTable } from './position-tables.ts';
import { appearanceTable, utteranceTable } from './statement-tables.ts';

const GUARDED = { formulaGuard: true };
const PLAIN = { formulaGuard: false };

/** The records of a CSV, read as RFC 4180 has it and as strictly. */
function fieldsOf(text: string): string[][] {
  const records: string[][] = [];
  const record: string[] = [];
  let rest = text;
  while (rest !== '') {
    const [whole, quoted, plain = '', end] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest)!;
    record.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') records.push(record.splice(0));
    rest = rest.slice(whole.length);
  }
  return records;
}

describe('csvLine', () => {
  test.each([
    [['a', 1, undefined, ''], 'a,1,,\r\n'],
    [['a,b', 'say "no"', 'two\nlines', 'cr\rhere'], '"a,b","say ""no""","two\nlines","cr\rhere"\r\n'],
    [[-2, 0.5], '-2,0.5\r\n'],
  ])('writes %j', (cells, line) => expect(csvLine(cells, GUARDED)).toBe(line));

  test('gives back any fields, guarded or not', () => {
    const cells = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), { minLength: 1 });
    fc.assert(
      fc.property(fc.array(cells), (rows) => {
        const wanted = rows.map((row) => row.map((cell) => cell.toWellFormed()));
        const text = (options: typeof PLAIN) => rows.map((row) => csvLine(row, options)).join('');
        expect(fieldsOf(text(PLAIN))).toEqual(wanted);
        expect(fieldsOf(text(GUARDED)).map((row) => row.map(unguarded))).toEqual(wanted);
      }),
    );
  });
});

describe('guarded', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', "'=1", "''+1"])(
    'makes %j text',
    (text) => expect(guarded(text)).toBe(`'${text}`),
  );
  test.each(['a=1', "'tis", '“-1”', '', '1-1', 'שלום'])('leaves %j alone', (text) =>
    expect(guarded(text)).toBe(text),
  );
  test('can be taken off again', () => {
    const texts = fc.string({ unit: fc.constantFrom("'", '=', '-', 'a', '\t') });
    fc.assert(fc.property(texts, (text) => unguarded(guarded(text)) === text));
  });
});

describe('tables of a brief', () => {
  const recordsOf = (table: Parameters<typeof csvOf>[0]): Record<string, string>[] => {
    const [head, ...rows] = fieldsOf(csvOf(table, PLAIN).parts.join(''));
    return rows.map((row) => Object.fromEntries(head!.map((name, k) => [name, row[k]!])));
  };

  test('an utterance is one row, however many articles repeat it, and a copied story is one story', () => {
    const rows = recordsOf(utteranceTable(HOSTILE));
    expect(rows).toHaveLength(5);
    expect(rows.find(({ utterance }) => utterance === 'u-swap')).toMatchObject({
      kind: 'said',
      speaker: 'Orsolya "O" Kint',
      side: 'Vandor',
      issues: 'swap',
      appearances: '2',
      stories: '1',
      first_published: '2032-05-02',
      last_published: '2032-05-03',
      first_outlet: 'Gazette',
      statements: 'st-direct st-wire',
    });
  });

  test('every statement has a row, and its places in code points read as its content', () => {
    const rows = recordsOf(appearanceTable(HOSTILE));
    expect(rows.map(({ statement }) => statement)).toEqual(HOSTILE.statements.map(({ id }) => id));
    for (const { article, content, content_at } of rows) {
      const characters = [...HOSTILE.articles.find(({ id }) => id === article)!.text];
      const [start, end] = content_at!.split('-').map(Number);
      expect(characters.slice(start, end).join('')).toBe(content);
    }
    expect(rows.find(({ statement }) => statement === 'st-wire')?.same_story_as).toBe('a1');
    expect(rows.find(({ statement }) => statement === 'st-blame')?.kind).toBe('described');
  });

  test('a position tells its pole, its basis and what it rests on', () => {
    const rows = recordsOf(positionTable(HOSTILE));
    expect(rows[0]).toMatchObject({
      actor: 'Vandor',
      issue: 'Land swap, "new"',
      stance: '-2',
      pole: 'no land changes hands',
      basis: 'spokesperson',
      since: '2032-05-02',
      statement_count: '2',
      statements: 'st-indirect st-direct',
      first_article: 'a1',
    });
    expect(rows[2]).toMatchObject({
      actor: '@Ostria\u0001',
      pole: 'land is swapped',
      changes: '2032-05-02: -1 to 1 (st-threat st-formula)',
    });
  });

  test('a stance tells its words and their place', () => {
    const [row] = recordsOf(stanceTable(HOSTILE));
    const characters = [...HOSTILE.articles[0]!.text];
    const read = (place: string): string => characters.slice(...place.split('-').map(Number)).join('');
    expect([row!.expression, row!.object]).toEqual(['reject', 'the swap']);
    expect([read(row!.expression_at!), read(row!.object_at!)]).toEqual(['reject', 'the swap']);
  });

  test('names that a spreadsheet would run are guarded, and can be had as they are', () => {
    expect(csvOf(positionTable(HOSTILE), GUARDED).parts.join('')).toContain(",'@Ostria");
    expect(csvOf(positionTable(HOSTILE), PLAIN).parts.join('')).toContain(',@Ostria');
    expect(csvOf(positionTable(HOSTILE), GUARDED).parts.join('')).toContain(',-2,');
  });

  test('halves of surrogate pairs are counted', () => {
    const { parts, leftOut } = csvOf({ columns: ['a'], rows: [['x\uD800'], ['💥']], row: 'row' }, GUARDED);
    expect(parts).toEqual(['a\r\n', 'x\uFFFD\r\n', '💥\r\n']);
    expect(leftOut).toMatchObject([{ count: 1, what: 'character' }]);
  });
});
