/**
 * What bytes that are no text look like, by the signatures that file formats start with, so that the message can
 * name the thing that was handed in.
 */

/** In a reader's words, "a PDF document"; undefined when the bytes may be text. */
export function binaryKind(bytes: Uint8Array, encoding: string): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  const known = SIGNATURES.find(({ at = 0, starts }) => head.startsWith(starts, at));
  if (known) return known.kind;
  return !encoding.startsWith('utf-16') && holdsControls(bytes.subarray(0, 65_536))
    ? 'binary data'
    : undefined;
}

const SIGNATURES: readonly { readonly starts: string; readonly at?: number; readonly kind: string }[] = [
  { starts: '%PDF-', kind: 'a PDF document' },
  { starts: '\x89PNG', kind: 'a PNG picture' },
  { starts: '\xff\xd8\xff', kind: 'a JPEG picture' },
  { starts: 'GIF8', kind: 'a GIF picture' },
  { starts: 'WEBP', at: 8, kind: 'a WebP picture' },
  { starts: 'PK\x03\x04', kind: 'a ZIP archive or an Office document' },
  { starts: '\x1f\x8b', kind: 'a gzip archive' },
  { starts: '7z\xbc\xaf', kind: 'a 7-Zip archive' },
  { starts: 'Rar!', kind: 'a RAR archive' },
  { starts: 'BZh', kind: 'a bzip2 archive' },
  { starts: '\xfd7zXZ', kind: 'an XZ archive' },
  { starts: '\x28\xb5\x2f\xfd', kind: 'a Zstandard archive' },
  { starts: '\xd0\xcf\x11\xe0', kind: 'an old Office document' },
  { starts: '{\\rtf', kind: 'an RTF document' },
  { starts: '\x7fELF', kind: 'a program' },
  { starts: 'SQLite format', kind: 'a SQLite database' },
  { starts: 'ftyp', at: 4, kind: 'a video' },
  { starts: 'ID3', kind: 'an MP3 recording' },
  { starts: 'RIFF', kind: 'a recording' },
];

// Text has no zero byte, and hardly a control character but tabs and line ends.
function holdsControls(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    if (byte < 32 && !(byte >= 9 && byte <= 13) && byte !== 27) controls += 1;
  }
  return controls > bytes.length * 0.02;
}
