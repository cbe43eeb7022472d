import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../record/article.ts';
import { languageOf } from './language.ts';
import { readSource } from './read.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (from: string, text: string, options = {}) => readSource({ from, bytes: utf8(text) }, options);
const codes = (from: string, bytes: Uint8Array): readonly string[] =>
  readSource({ from, bytes }, {}).problems.map(({ code }) => code);

const PROSE =
  'The envoy said on Tuesday that the ports would reopen within days, and that nothing else had been agreed.';
const TEXT = `Ports to reopen\n\nBy Ana Ruiz\nMarch 4, 2031\n\nORVALE, March 4 (Northwire) — ${PROSE}\n\n“We are close,” she said.\n\nRead more: Five things\n`;

describe('data of a program', () => {
  test('is no article, whatever it is called', () => {
    const line = JSON.stringify({ from: 'a.txt', statements: [{ content: [PROSE] }] });
    expect(codes('a.json', utf8(line))).toEqual(['reading/data']);
    expect(codes('a.txt', utf8('[\n  "one",\n  "two"\n]\n'))).toEqual(['reading/data']);
  });

  test('is told from an article that begins with a bracket', () => {
    expect(read('a.txt', `[Brackets] open it.\n\n${PROSE}`).articles).toHaveLength(1);
    expect(read('a.txt', `{"quoted": words}\n\n${PROSE}`).articles).toHaveLength(1);
  });
});

describe('an article', () => {
  test('has its title first, its head read, its boilerplate listed', () => {
    const { articles, problems } = read('a.txt', TEXT);
    expect(articles[0]).toMatchObject({
      from: 'a.txt',
      kind: 'wire',
      title: 'Ports to reopen',
      authors: ['Ana Ruiz'],
      outlet: 'Northwire',
      published: '2031-03-04',
      language: 'en',
      text: `Ports to reopen\n\nORVALE, March 4 (Northwire) — ${PROSE}\n\n“We are close,” she said.`,
    });
    expect(articles[0]?.removed.map(({ why }) => why)).toEqual(['byline', 'date line', 'related link']);
    expect(problems).toEqual([]);
  });

  test('is frozen, and hashed by its text', () => {
    const [article] = read('a.txt', TEXT).articles;
    expect(Object.isFrozen(article)).toBe(true);
    expect(article!.blocks.every(Object.isFrozen)).toBe(true);
    expect(article!.sha256).toMatch(/^[\da-f]{64}$/);
    expect(read('b.text', TEXT.replace('Read more: Five things', '')).articles[0]?.sha256).toBe(
      article!.sha256,
    );
  });

  test('takes what the person says over what it says', () => {
    const { articles } = read('a.txt', TEXT, { outlet: 'The Post', published: '2031-03-05' });
    expect(articles[0]).toMatchObject({ outlet: 'The Post', published: '2031-03-05' });
  });

  test('of a ministry is official, of turns a transcript', () => {
    const official = `---\ntitle: Readout\nurl: https://mfa.gov.xy/1\n---\n${PROSE}`;
    const turns = [
      'Q: Will it hold?',
      `MINISTER RUIZ: ${PROSE}`,
      'Q: When?',
      'MINISTER RUIZ: Soon, we hope.',
    ].join('\n\n');
    expect(read('a.md', official).articles[0]).toMatchObject({ kind: 'official', outlet: 'mfa.gov.xy' });
    expect(read('a.txt', turns).articles[0]?.kind).toBe('transcript');
  });

  test('takes an outlet’s name beside the byline for its outlet, a heading there not', () => {
    const outlet = (line: string) =>
      read('a.txt', `Ports to reopen\n${line}\nBy Ana Ruiz\n\n${PROSE}`).articles[0]?.outlet;
    expect(outlet('The Orvale Courier')).toBe('The Orvale Courier');
    expect(outlet('What We Know')).toBeUndefined();
  });

  test('ends before a note on its author, and not before one on another', () => {
    const last = (note: string) =>
      read('a.txt', `Ports\n\nBy Ana Ruiz\n\n${PROSE}\n\n${note}`).articles[0]?.text.split('\n\n').at(-1);
    expect(last('Ana Ruiz is the Post’s rivers editor.')).toBe(PROSE);
    expect(last('Per Olsen is the envoy’s deputy.')).toBe('Per Olsen is the envoy’s deputy.');
  });

  test('as is, keeps every character of the file', () => {
    const text = `  Title\r\n\r\n${PROSE}\r\nRead more: x\n`;
    const [article] = read('a.txt', text, { asIs: true }).articles;
    expect(article?.text).toBe(text);
    expect(article?.blocks.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Title',
      PROSE,
      'Read more: x',
    ]);
  });

  test('is told from its content, not its name', () => {
    const html = `<!doctype html><html><body><article><h1>T</h1><p>${PROSE}</p><p>${PROSE} Again.</p></article></body></html>`;
    expect(read('a.txt', html).articles[0]?.text).not.toContain('<');
    expect(read('a', `---\ntitle: Ports\n---\n\n${PROSE}`).articles[0]?.title).toBe('Ports');
    expect(read('a.html', PROSE).articles[0]?.text).toBe(PROSE);
  });
});

describe('what is missing or wrong is a problem with its mend', () => {
  test('no date and no outlet', () => {
    const { articles, problems } = read('a.txt', PROSE);
    expect(articles).toHaveLength(1);
    expect(problems.map(({ code, mend }) => [code, mend])).toEqual([
      ['reading/no-date', 'Give it with --published YYYY-MM-DD.'],
      ['reading/no-outlet', 'Give it with --outlet NAME.'],
    ]);
  });

  test('another language, by its name', () => {
    const german =
      'Der Minister sagte am Dienstag, dass die Häfen in wenigen Tagen wieder öffnen und nichts anderes vereinbart sei.';
    const { problems } = read('a.txt', german);
    expect(problems.find(({ code }) => code === 'reading/language')?.problem).toContain('German');
  });

  test.each<readonly [string, string, Uint8Array]>([
    ['an empty file', 'reading/empty', utf8(' \n\u00a0')],
    ['a PDF', 'reading/binary', utf8('%PDF-1.7 and more')],
    ['a PNG', 'reading/binary', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['a ZIP', 'reading/binary', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])],
    ['gzip', 'reading/binary', new Uint8Array([0x1f, 0x8b, 8, 0])],
    ['zero bytes', 'reading/binary', utf8(`${PROSE}\u0000${PROSE}`)],
    ['a page of links', 'reading/no-article', utf8('<html><body><a href="/">Home</a></body></html>')],
    ['too much', 'reading/too-large', new Uint8Array(50_000_001)],
  ])('%s is %s', (_what, code, bytes) => {
    expect(codes('x', bytes)).toEqual([code]);
    expect(readSource({ from: 'x', bytes }, {}).articles).toEqual([]);
  });

  test('bytes that are no UTF-8 are counted and the rest is read', () => {
    const bytes = new Uint8Array([...utf8(`“${PROSE}” “${PROSE}”`), 0xff, 0xff]);
    const { articles, problems } = readSource({ from: 'x', bytes }, {});
    expect(articles).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code: 'reading/encoding',
      problem: expect.stringContaining('2 characters'),
    });
  });
});

test.each([
  ['The minister said that the talks would go on.', 'en'],
  ['Der Minister sagte, dass die Gespräche weitergehen würden.', 'de'],
  ['Президент заявил, что переговоры продолжатся.', 'ru'],
  ['Президент заявив, що переговори триватимуть, і їх підтримають.', 'uk'],
  ['وقال الوزير إن المحادثات ستستمر', 'ar'],
  ['123 456', 'und'],
])('language of %s', (text, language) => {
  expect(languageOf(text)).toBe(language);
});

describe('whatever is read', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      PROSE,
      '\r\n',
      '\n\n',
      '# ',
      '**',
      '[a](b)',
      '<p>',
      '</p>',
      '<div>',
      '<br>',
      '<!--',
      '“',
      '*',
      '- ',
      '> ',
      '---\n',
      'title: x\n',
      '&amp;',
      '\u202e',
      '😀',
      '\ud800',
      'By Ana Ruiz',
      'Comments',
      '\u0000',
      '<rss><channel><item><description>',
    ),
  );
  const name = fc.constantFrom('a.txt', 'a.md', 'a.html', 'a');

  test('blocks lie in the text in order, disjoint, tidy and a blank line apart', () => {
    fc.assert(
      fc.property(name, fc.array(piece, { maxLength: 30 }), (from, pieces) => {
        read(from, pieces.join('')).articles.forEach(expectLawful);
      }),
      { numRuns: 300 },
    );
  });

  test('as is, blocks are the lines that hold something', () => {
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        for (const { text, blocks } of read('a.txt', pieces.join(''), { asIs: true }).articles) {
          expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual(
            text
              .split(/[\r\n]/)
              .map((line) => line.trim())
              .filter((line) => line !== ''),
          );
        }
      }),
    );
  });
});

function expectLawful({ text, blocks, title }: Omit<Article, 'id'>): void {
  expect(text).not.toMatch(/[\r\u0000]/);
  expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n\n')).toBe(text);
  let last = -2;
  for (const { start, end } of blocks) {
    expect(start).toBe(last + 2);
    expect(end).toBeGreaterThan(start);
    expect(text.slice(start, end)).toMatch(/^\S(?:[^\n]*\S)?$/);
    last = end;
  }
  expect(text.isWellFormed()).toBe(true);
  if (title !== undefined) expect(text.startsWith(title)).toBe(true);
}
