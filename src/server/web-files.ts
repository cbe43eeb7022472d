/**
 * The workbench's files, read once when the server starts: a request names one of them or nothing, and no request names a path.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';

export interface WebFile {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** By address: `/assets/index-….js`; the page is `/`. */
export type WebFiles = ReadonlyMap<string, WebFile>;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** What the page may load and reach: its own server alone, no inline script and no inline style. */
export const WEB_POLICY: string = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The files of `folder`, a URL that ends in a slash; `undefined` where the workbench has not been built. */
export function webFilesIn(folder: URL): WebFiles | undefined {
  let assets: readonly string[];
  try {
    assets = readdirSync(new URL('assets/', folder));
  } catch {
    return undefined;
  }
  const read = (path: string): WebFile => ({
    type: TYPES[extname(path)] ?? 'application/octet-stream',
    bytes: new Uint8Array(readFileSync(new URL(path, folder))),
  });
  return new Map([
    ['/', read('index.html')],
    ...assets.map((name) => [`/assets/${name}`, read(`assets/${encodeURIComponent(name)}`)] as const),
  ]);
}

/** Beside the compiled server where Readout is installed, in `dist/` of a clone. */
export function builtWebFiles(): WebFiles | undefined {
  return (
    webFilesIn(new URL('../web/', import.meta.url)) ?? webFilesIn(new URL('../../dist/web/', import.meta.url))
  );
}
