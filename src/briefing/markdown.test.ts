import fc from 'fast-check';
import { lexer, type Token } from 'marked';
import { expect, test } from 'vitest';
import { FIXTURE } from '../../tests/browser/brief-fixture.ts';
import { hostileBrief } from '../../tests/browser/hostile-brief.ts';
import { OUTLOOK_BRIEF } from '../../tests/fixtures/outlook-brief.ts';
import { POSITIONS_BRIEF } from '../../tests/fixtures/positions-brief.ts';
import { briefMarkdown } from './markdown.ts';
import { plain } from './markdown-text.ts';

function kinds(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap((token) => [
    token.type,
    ...('tokens' in token && token.tokens ? kinds(token.tokens) : []),
  ]);
}

test('the brief as Markdown has every said statement verbatim, and the possible ones apart', () => {
  const [said, possible] = briefMarkdown(FIXTURE).split('## Possible statements');
  expect(said).toContain('> Veldmark is ready to halve its herring quota in the Kettle Strait\n');
  expect(said).not.toContain('moved two boats');
  expect(possible).toContain('> The Corran navy \\[…\\] moved two boats last week\n');
});

test('a statement shows how its source and cue are worded, and where a condition begins and ends', () => {
  const written = briefMarkdown(FIXTURE);
  const { source, cue } = FIXTURE.statements.find(
    ({ source, cue }) => source && cue && source.start < cue.start,
  )!;
  expect(written).toContain(`: ${plain(source!.text)} *${plain(cue!.text)}*\n`);
  for (const [, start, end] of written.matchAll(/characters (\d+) to (\d+)/g))
    expect(Number(start)).toBeLessThan(Number(end));
});

test('who stands where is a table, and what clashes a list with both sentences', () => {
  const written = briefMarkdown(POSITIONS_BRIEF);
  const tables = lexer(written).flatMap((token) => (token.type === 'table' ? [token] : []));
  expect(tables[0]?.header.map(({ text }: { text: string }) => text)).toEqual([
    'Actor',
    'Inspection',
    'Fishing quota',
    'Sea line',
    'Patrol boats',
    'Compensation',
  ]);
  expect(tables[0]?.rows).toHaveLength(10);
  expect(written).toContain(
    '**disputed**: another side takes the opposite stance or denies it\n\n- Patrol boats',
  );
  expect(written).toContain(
    'Ines Aldermoor, “But the patrol boats must leave the shoals by the first of May.” \\[2\\]',
  );
  expect(written.split('Not heard from')).toHaveLength(2);
});

test('what may happen tells shares with words and ranges, and wishes by the numbers of their statements', () => {
  const written = briefMarkdown(OUTLOOK_BRIEF);
  expect(written).toMatch(
    /- \*\*“the boats leave”\*\* by Veldmark: \d+ % \(\d+ to \d+\), [a-z ]+, \d+ to \d+ %\. It hangs on wish \d/,
  );
  const tables = lexer(written).flatMap((token) => (token.type === 'table' ? [token] : []));
  const wishes = tables.find(({ header }) => header[1]?.text === 'Wish');
  expect(wishes?.rows).toHaveLength(OUTLOOK_BRIEF.outlook!.wishes.length);
  expect(written).toContain('In the model “the boats leave” in ');
});

test('hostile text is text in the Markdown brief', () => {
  const found = new Set(kinds(lexer(briefMarkdown(hostileBrief()))));
  expect(
    [...found].filter((kind) => ['html', 'link', 'image', 'code', 'codespan', 'def'].includes(kind)),
  ).toEqual([]);
});

test.each([
  ['<script>', '\\<script\\>'],
  ['- item', '\\- item'],
  ['12. item', '12\\. item'],
  ['12.5 tonnes', '12\\.5 tonnes'],
  ['# heading', '\\# heading'],
  ['a\n\n- b', 'a - b'],
  ['half-price', 'half-price'],
  ['https://a.example', 'https\\://a.example'],
])('what could begin markup is escaped: %j', (text, escaped) => {
  expect(plain(text)).toBe(escaped);
});

test('escaped text is one paragraph of text, whatever it is', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'ab 1.-+=_*`[]()<>!#&|~\\"\'\n:/@'.split('')) }),
      (text) => {
        const escaped = plain(text).trim();
        fc.pre(escaped !== '');
        const found = kinds(lexer(escaped)).filter((kind) => kind !== 'escape' && kind !== 'text');
        expect(found).toEqual(['paragraph']);
      },
    ),
  );
});
