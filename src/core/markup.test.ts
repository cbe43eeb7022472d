import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { each, html, htmlOf, htmlParts, joined, type Markup, outwardLink, ownCode } from './markup.ts';

test('text becomes no markup, in an element or in an attribute', () => {
  const hostile = '"><script>alert(1)</script>\'&';
  expect(htmlOf(html`<p title="${hostile}">${hostile}</p>`)).toBe(
    '<p title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&#39;&amp;">&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&#39;&amp;</p>',
  );
});

test('whatever the text, a page reads it back unchanged', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const { document } = parseHTML(`<html><body>${htmlOf(html`<p>${text}</p>`)}</body></html>`);
      expect(document.querySelector('p')?.textContent).toBe(text.replaceAll('\0', '\u{FFFD}'));
    }),
  );
});

test('markup stays markup, also in lists, and what is absent leaves nothing', () => {
  expect(htmlOf(html`<ul>${[html`<li>${1}</li>`, undefined, false, '<']}</ul>`)).toBe(
    '<ul><li>1</li>&lt;</ul>',
  );
  expect(htmlOf(joined(['a', 'b', 'c'], html`<br>`))).toBe('a<br>b<br>c');
});

test('an each gives what the list would, in its place, as often as it is written', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.string(), (words, around) => {
      const item = (word: string): Markup => html`<li>${word}</li>`;
      const late = html`<p>${around}</p>${[html`<ul>${each(words, item)}</ul>`, around]}`;
      const atOnce = html`<p>${around}</p>${[html`<ul>${words.map(item)}</ul>`, around]}`;
      expect(htmlOf(late)).toBe(htmlOf(atOnce));
      expect([...htmlParts(late)].join('')).toBe(htmlOf(atOnce));
    }),
  );
});

test('an each makes a child when all before it is written, one within another too', () => {
  const made: string[] = [];
  const item = (word: string): Markup => {
    made.push(word);
    return html`<b>${word}</b>${each([1, 2], (number) => {
      made.push(word + number);
      return number;
    })}`;
  };
  const parts = htmlParts(html`<i>${each(['a', 'b'], item)}</i>`);
  expect(made).toEqual([]);
  let text = '';
  while (!text.includes('1')) text += parts.next().value;
  expect(text).toBe('<i><b>a</b>1');
  expect(made).toEqual(['a', 'a1']);
});

test('a record from a file is never taken for markup', () => {
  const forged = JSON.parse('{"markup":"<script>","Symbol(markup)":"<script>"}') as Markup;
  expect(() => htmlOf(html`${forged}`)).toThrow();
});

test.each([
  ['https://courier.example/a?b=1&c=2', true],
  ['HTTP://courier.example', true],
  ['javascript:alert(1)', false],
  ['data:text/html,<script>', false],
  [' https://courier.example', false],
  ['//courier.example', false],
])('of addresses only http and https become links: %s', (url, linked) => {
  const markup = htmlOf(outwardLink(url));
  expect(markup.startsWith('<a href="')).toBe(linked);
  if (linked) expect(markup).toContain('rel="noreferrer noopener external"');
});

test('code that could end its own element is refused', () => {
  expect(htmlOf(ownCode('a<b'))).toBe('a<b');
  expect(() => ownCode('"</script>"')).toThrow();
});
