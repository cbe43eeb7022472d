import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraphsOf, tidy } from './lines.ts';
import { readPlainText } from './plain-text.ts';

test.each([
  ['  a\u00a0 b\tc ', 'a b c'],
  ['cease\u00adfire\u200b', 'ceasefire'],
  ['\u202bمرحبا\u202c 😀', '\u202bمرحبا\u202c 😀'],
  ['a\ud83db', 'a\ufffdb'],
  ['a\r\nb', 'a b'],
])('tidies %j', (text, tidied) => {
  expect(tidy(text)).toBe(tidied);
});

const WRAPPED = `The ports of the southern coast will reopen "within days",
Veland's envoy said on Tuesday, after a week of talks that both
sides called difficult, slow and at times bitter, a long-
running affair.
A cautious welcome
The foreign ministry of Korrin said it would study the text, and
warned that no ship would leave.

- One point, and it is one that goes on for longer than a line of
the text.
- Another point.`;

test('hard-wrapped lines are joined, at blank lines and short lines not', () => {
  expect(paragraphsOf(WRAPPED.split('\n')).map((line) => line.slice(-20))).toEqual(
    [
      ' long-running affair',
      'A cautious welcome',
      'o ship would leave.',
      ' line of the text.',
      '- Another point.',
    ].map((end) => expect.stringContaining(end.trim())),
  );
});

test('lines that are paragraphs of their own stay apart', () => {
  const lines = [
    'The envoy said the ports would reopen.',
    'Nothing else had been agreed.',
    'She left at noon.',
    'He stayed.',
  ];
  expect(paragraphsOf(lines)).toEqual(lines);
});

test('no letter is lost or made by joining lines', () => {
  const letters = (text: string): string => text.replace(/\s/g, '');
  fc.assert(
    fc.property(fc.array(fc.string()), (lines) => {
      expect(letters(paragraphsOf(lines).join(''))).toBe(letters(lines.map(tidy).join('')));
    }),
  );
});

const LONG =
  'The envoy said on Tuesday that the ports would reopen within days, and that nothing else had been agreed.';

test.each([
  ['The road to Orvale', 'heading'],
  ['Korrin’s Win?', 'heading'],
  ['What we know so far', 'heading'],
  ['U.S. Messaging: Hope vs. Doubt', 'heading'],
  ['Will it hold?', 'paragraph'],
  ['Talks resume.', 'paragraph'],
  ['“We will see.”', 'paragraph'],
  ['MINISTER RUIZ: Thank you', 'paragraph'],
  ['and so it went', 'paragraph'],
  ['- Tolls would be halved', 'list-item'],
  ['> Tolls would be halved', 'quote'],
])('in plain text, “%s” before a paragraph is a %s', (line, kind) => {
  const draft = readPlainText(['A title for it', LONG, line, LONG].join('\n\n'));
  expect(draft.blocks[1]?.kind).toBe(kind);
});

test('a deck below the title is a heading, below a byline as well', () => {
  const deck = 'Both capitals play down hopes of a quick deal on tolls';
  const draft = readPlainText(['Ports to reopen, envoy says', 'By Ana Ruiz', deck, LONG].join('\n'));
  expect(draft.title).toBe('Ports to reopen, envoy says');
  expect(draft.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'heading', 'paragraph']);
});

test('asterisks around a quotation go, a lone one stays', () => {
  const draft = readPlainText(`Title\n\nShe said: *“We ${LONG}”* and 2 * 3.`);
  expect(draft.blocks[0]?.text).toBe(`She said: “We ${LONG}” and 2 * 3.`);
});

test('header lines of a saved text name title, outlet, date and author', () => {
  const draft = readPlainText(
    `Title: Ports: no deal yet\nSource: Orvale Daily\nDate: 5 March 2031\nAuthor: Per Olsen\n\n${LONG}`,
  );
  expect(draft).toMatchObject({
    title: 'Ports: no deal yet',
    outlet: 'Orvale Daily',
    published: '2031-03-05',
    authors: ['Per Olsen'],
    blocks: [{ kind: 'paragraph', text: LONG }],
  });
  expect(draft.removed).toHaveLength(4);
});

test('a single line with a colon is no header', () => {
  expect(readPlainText(`Source: the ministry\n\n${LONG}`).outlet).toBeUndefined();
});

test('the title stands below release labels and a date', () => {
  const draft = readPlainText(
    `FOR IMMEDIATE RELEASE\n4 March 2031\n\nJOINT STATEMENT ON THE PORTS\n\n${LONG}`,
  );
  expect(draft.title).toBe('JOINT STATEMENT ON THE PORTS');
});
