/**
 * Which encoding bytes of text are in, and the text they spell. A byte order mark decides; then UTF-16 by its zero
 * bytes; then UTF-8 if every byte fits; then what the bytes are declared to be; then windows-1252, in which
 * curly quotation marks of old pages live. Decoding never fails: `faults` counts what could not be decoded.
 */
import iconv from 'iconv-lite';

export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string;
  readonly encoding: string;
  /** Replacement characters that stand for undecodable bytes. */
  readonly faults: number;
}

/** The text that `bytes` spell. `declared` is the label in a header or a `<meta charset>`, believed only when the bytes agree. */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  const marked = MARKS.find(({ mark }) => mark.every((byte, i) => bytes[i] === byte));
  if (marked) return decodeAs(marked.encoding, bytes.subarray(marked.mark.length));
  const wide = wideEncoding(bytes);
  if (wide) return decodeAs(wide, bytes);
  const text = asUtf8(bytes);
  if (text !== undefined) return { text, encoding: 'utf-8', faults: 0 };
  return decodeAs(mostlyUtf8(bytes) ? 'utf-8' : singleByteEncoding(declared), bytes);
}

const MARKS: readonly { readonly mark: readonly number[]; readonly encoding: string }[] = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
];

function decodeAs(encoding: string, bytes: Uint8Array): DecodedText {
  const text =
    encoding === 'utf-8'
      ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
      : iconv.decode(bytes, encoding);
  return { text, encoding, faults: count(text, '\uFFFD') };
}

/** Western text in UTF-16 has a zero in every other byte. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, 4096);
  if (head.length < 4) return undefined;
  const zeros = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]! += 1;
  });
  const [even, odd] = [zeros[0]! / (head.length / 2), zeros[1]! / (head.length / 2)];
  if (odd > 0.4 && even < 0.05) return 'utf-16le';
  if (even > 0.4 && odd < 0.05) return 'utf-16be';
  return undefined;
}

function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether more of the bytes beyond ASCII make up UTF-8 characters than do not: a damaged file, not another encoding. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  let fitting = 0;
  let faults = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) faults += 1;
    else if (code > 0x7f) fitting += 1;
  }
  return fitting > faults;
}

function singleByteEncoding(declared: string | undefined): string {
  const label = declared?.trim().toLowerCase() ?? '';
  const western = label === '' || /^(utf-?8|us-ascii|ascii|iso-?8859-?1|latin-?1)$/.test(label);
  return western || !iconv.encodingExists(label) ? 'windows-1252' : label;
}

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found += 1;
  return found;
}
