import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from './front-matter.ts';
import { readMarkdown } from './markdown.ts';
import { plainInline } from './markdown-inline.ts';

test.each([
  ['*“We agreed,”* she said', '“We agreed,” she said'],
  ['**bold** and __bold__ and _soft_ and `code`', 'bold and bold and soft and code'],
  ['***both***', 'both'],
  ['a snake_case_name and 2 * 3 * 4', 'a snake_case_name and 2 * 3 * 4'],
  ['an *unclosed mark', 'an *unclosed mark'],
  ['[the text](https://x.example/a_(b) "title") ends', 'the text ends'],
  ['![a picture](x.png) words', 'words'],
  ['[label][ref] and [note] and \\[Russia is\\]', 'label and [note] and [Russia is]'],
  ['see <https://x.example> &amp; <b>bold</b>', 'see & bold'],
  ['[a](javascript:alert(1)) & \\*not\\*', 'a & *not*'],
  ['(' + '[Watch](https://x.example/1)' + ')', '(Watch)'],
])('inline: %s', (markdown, text) => {
  expect(plainInline(markdown)).toBe(text);
});

test('text without marks is left as it is', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z .,“”’A-Z0-9]{0,60}$/), (text) => {
      expect(plainInline(text)).toBe(text.replace(/\s+/g, ' ').trim());
    }),
  );
});

describe('front matter', () => {
  test('is read under the names that archives use', () => {
    const { matter, body } = splitFrontMatter(
      `---\nHeadline: Ports to reopen\nauthors: [Ana Ruiz, Per Olsen]\npublished_time: 2031-03-04 10:59:04-04:00\nsource_url: https://x.example/a\nsite-name: Northwire\n---\nText`,
    );
    expect(matter).toEqual({
      title: 'Ports to reopen',
      authors: ['Ana Ruiz', 'Per Olsen'],
      published: '2031-03-04',
      url: 'https://x.example/a',
      outlet: 'Northwire',
    });
    expect(body).toBe('Text');
  });

  test('a source that is an address is no outlet', () => {
    expect(splitFrontMatter('---\nsource: https://x.example/a\n---\n').matter).toEqual({
      authors: [],
      url: 'https://x.example/a',
    });
  });

  test.each(['---\n\nA rule above and\n', 'Text\n---\nmore'])('there is none in %j', (text) => {
    expect(splitFrontMatter(text)).toEqual({ body: text });
  });

  test('that is broken is a fault and the text is read', () => {
    const { drafts, faults } = readMarkdown('---\ntitle: "open\n---\nThe envoy said the ports would reopen.');
    expect(faults[0]?.code).toBe('reading/front-matter');
    expect(drafts[0]?.blocks[0]?.text).toBe('The envoy said the ports would reopen.');
  });
});

const TEXT = `# Ports to reopen

This morning the envoy was on the shows
discussing the *ports*.

**Here is what you missed:**

### **Envoy Lena Marsh on The Morning Hour**

-   “We are close. There is
    no doubt.”
    ([Watch](https://x.example/1))
-   “Nothing is agreed.”

> We will not be hurried.

**Bold** words that begin a sentence.

| Port | Opens |
|---|---|
| Orvale | 10 March |
`;

test('blocks keep what they are', () => {
  const [draft] = readMarkdown(TEXT).drafts;
  expect(draft?.title).toBe('Ports to reopen');
  expect(draft?.blocks.slice(1).map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
    'paragraph: This morning the envoy was on the shows discussing the ports.',
    'heading: Here is what you missed:',
    'heading: Envoy Lena Marsh on The Morning Hour',
    'list-item: “We are close. There is no doubt.” (Watch)',
    'list-item: “Nothing is agreed.”',
    'quote: We will not be hurried.',
    'paragraph: Bold words that begin a sentence.',
    'paragraph: Port | Opens',
    'paragraph: Orvale | 10 March',
  ]);
});

test('a long text cut into portions loses nothing', () => {
  const paragraphs = Array.from(
    { length: 2000 },
    (_, i) => `Paragraph ${i} says that the ports would reopen.`,
  );
  const [draft] = readMarkdown(paragraphs.join('\n\n')).drafts;
  expect(draft?.blocks.map(({ text }) => text)).toEqual(paragraphs);
});

test.each([
  '> '.repeat(20_000),
  '- '.repeat(20_000),
  '['.repeat(20_000),
  '*a '.repeat(20_000),
  '<div>'.repeat(20_000),
])('marks without end are survived: %.8s', (text) => {
  expect(readMarkdown(`${text}\n\nThe envoy said the ports would reopen.`).drafts).toHaveLength(1);
});
