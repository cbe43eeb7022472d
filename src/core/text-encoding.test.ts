import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutReferences } from './character-references.ts';
import { decodeText } from './text-encoding.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...values: readonly number[]): Uint8Array => new Uint8Array(values);

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

describe('an encoding is known by', () => {
  test('its byte order mark, which is no part of the text', () => {
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x41))).toEqual({ text: 'A', encoding: 'utf-8', faults: 0 });
    expect(decodeText(bytes(0xff, 0xfe, 0x41, 0, 0x1c, 0x20)).text).toBe('A“');
    expect(decodeText(bytes(0xfe, 0xff, 0, 0x41, 0x20, 0x1c)).text).toBe('A“');
  });

  test.each([true, false])('the zero bytes of UTF-16 (little end first: %s)', (littleEndian) => {
    const text = 'The envoy said “no”.';
    expect(decodeText(utf16(text, littleEndian)).text).toBe(text);
  });

  test('fitting UTF-8, whatever it is declared to be', () => {
    expect(decodeText(utf8('“Nein”, sagte Jürgen 😀'), 'iso-8859-1').text).toBe('“Nein”, sagte Jürgen 😀');
  });

  test('windows-1252 when nothing else fits, with its curly quotes and dashes', () => {
    const quoted = bytes(
      0x93,
      0x4e,
      0x6f,
      0x94,
      0x20,
      0x97,
      0x20,
      0x49,
      0x92,
      0x6d,
      0x20,
      0x85,
      0x20,
      0x80,
      0xe9,
    );
    for (const label of [undefined, 'iso-8859-1', 'utf-8', 'us-ascii', 'no-such-thing']) {
      expect(decodeText(quoted, label).text).toBe('“No” — I’m … €é');
    }
  });

  test('the declared label for another alphabet', () => {
    expect(decodeText(bytes(0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2), 'windows-1251').text).toBe('Привет');
  });
});

test('a damaged UTF-8 file stays UTF-8 and its faults are counted', () => {
  const damaged = new Uint8Array([...utf8('“Yes,” she said. “Yes, we’ll sign.”'), 0xff]);
  expect(decodeText(damaged)).toMatchObject({ encoding: 'utf-8', faults: 1 });
});

test('any text survives UTF-8, and any bytes decode to something', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      fc.pre(!text.includes('\u0000') && !text.startsWith('\ufeff'));
      expect(decodeText(utf8(text)).text).toBe(text);
    }),
  );
  fc.assert(fc.property(fc.uint8Array(), (any) => typeof decodeText(any).text === 'string'));
});

test.each([
  ['&ldquo;No&rdquo; &amp; &#8217;&#x2014;', '“No” & ’—'],
  ['&amp;lt;', '&lt;'],
  ['&unknown; & &#xD800; &constructor;', '&unknown; &   &constructor;'],
  ['AT&T; said', 'AT&T; said'],
])('references in %s', (text, plain) => {
  expect(withoutReferences(text)).toBe(plain);
});
