import fc from 'fast-check';
import { expect, test } from 'vitest';
import { element, forbiddenInXml, xmlId, xmlText } from './xml.ts';

/** Well-formed content of an element or a quoted attribute: allowed characters, no markup, references we write. */
const CONTENT =
  /^(?:[[\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]--[<>\&"']]|&(?:amp|lt|gt|quot|#39|#9|#10|#13);)*$/v;

test.each([
  ['a < b & c > d', 'a &lt; b &amp; c &gt; d'],
  [']]>', ']]&gt;'],
  ['"it\'s"', '&quot;it&#39;s&quot;'],
  ['a\tb\r\nc', 'a&#9;b&#13;&#10;c'],
  ['\u0000\u0001\u001f\uFFFE\uD800', '\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD'],
  ['\u202bשלום\u202c 💥\u0085', '\u202bשלום\u202c 💥\u0085'],
])('%j is written %j', (text, written) => expect(xmlText(text)).toBe(written));

test('any text is well-formed, and only what is counted is lost', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(']', '>', '&', '\u0001', '\uDFFF', 'a', '\n') }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const written = xmlText(text);
      expect(written).toMatch(CONTENT);
      const lost = written.split('\uFFFD').length - text.split('\uFFFD').length;
      expect(lost).toBe(forbiddenInXml(text));
    }),
  );
});

test('ids that differ are written differently, and plain ones as they are', () => {
  const ids = fc.string({ unit: fc.constantFrom('%', '1', ';', '\u0000', '\u0001', '\uD800', 'a') });
  fc.assert(fc.property(ids, ids, (a, b) => a === b || xmlText(xmlId(a)) !== xmlText(xmlId(b))));
  expect(xmlId('p1 é💥')).toBe('p1 é💥');
});

test('an attribute without a value is not written', () => {
  expect(element('a', { b: undefined, c: 0, d: '' })).toBe('<a c="0" d=""/>');
  expect(element('a', {}, 'text')).toBe('<a>text</a>');
});
