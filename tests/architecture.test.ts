/**
 * How the folders of `src/` may import each other, as data. A file that breaks the table fails here with the reason;
 * `biome.json` says the same to an editor.
 */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ALLOWED, BANNED_WORDS, IMPURE_IMPORT, lintOverrides, PURE } from './architecture.ts';

const root = join(import.meta.dirname, '..');
const source = join(root, 'src');

interface File {
  /** Path inside `src/`. */
  readonly path: string;
  readonly folder: string;
  readonly text: string;
}

const files: readonly File[] = globSync('**/*.{ts,tsx}', { cwd: source })
  .filter((path) => !/\.test\.tsx?$/.test(path))
  .map((path) => ({ path, folder: folderOf(path), text: readFileSync(join(source, path), 'utf8') }));

describe('the import table', () => {
  test('names every folder of src', () => {
    const folders = new Set(files.map(({ folder }) => folder));
    expect([...folders].filter((folder) => !(folder in ALLOWED))).toEqual([]);
  });

  test('is kept by every file', () => {
    expect(
      files.flatMap((file) => importsOf(file.text).flatMap((name) => importFault(file, name) ?? [])),
    ).toEqual([]);
  });

  test.each([
    ['core/range.ts', '../record/article.ts', 'core/ may not import record/: it imports nothing'],
    [
      'record/brief.ts',
      'node:fs',
      'record/ may not import node:fs: core to briefing run in a page and repeat exactly',
    ],
    ['actors/cast.ts', '../statements/found.ts', 'actors/ may not import statements/: only core, record'],
    ['briefing/html.ts', '../../node_modules/preact/x.js', 'briefing/ may not import a file outside src/'],
    [
      'cli/main.ts',
      '../reading/read.ts',
      'cli/ may not import reading/: only core, record, store, pipeline, server',
    ],
  ])('tells that %s may not import %s', (path, name, reason) => {
    expect(importFault({ path, folder: folderOf(path), text: '' }, name)).toBe(`${path}: ${reason}`);
  });

  test.each([
    ['reading/read.ts', '../core/text-encoding.ts'],
    ['briefing/html.ts', '../record/brief.ts'],
    ['briefing/html.ts', './words.ts'],
    ['pipeline/outside.ts', 'node:fs/promises'],
    ['core/hash.ts', '@noble/hashes/sha2.js'],
  ])('lets %s import %s', (path, name) => {
    expect(importFault({ path, folder: folderOf(path), text: '' }, name)).toBeUndefined();
  });
});

test('biome.json tells an editor the same table', () => {
  const { overrides } = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8')) as { overrides: unknown };
  expect(overrides).toEqual(lintOverrides());
});

describe('the stages, which run in a page and repeat exactly', () => {
  test('use no clock, network or unseeded randomness', () => {
    expect(files.filter(({ folder }) => PURE.has(folder)).flatMap(wordFaults)).toEqual([]);
  });

  test.each([
    'const t = Date.now();',
    'x = Math.random()',
    'await fetch(url)',
    'new Date()',
    'process.env.HOME',
  ])('may not say %s', (text) => {
    expect(wordFaults({ path: 'core/x.ts', folder: 'core', text })).toHaveLength(1);
  });

  test.each(['fetchPage(url)', 'new Date(text)', '// Date.now() is the caller’s', 'options.fetch(url)'])(
    'may say %s',
    (text) => {
      expect(wordFaults({ path: 'core/x.ts', folder: 'core', text })).toEqual([]);
    },
  );
});

test('only the command line prints', () => {
  const printing = files.filter(
    ({ folder, text }) =>
      folder !== 'cli' && /\bconsole\.|process\.std(?:out|err)\b/.test(withoutComments(text)),
  );
  expect(printing.map(({ path }) => path)).toEqual([]);
});

test('files are kebab-case nouns with no catch-all names', () => {
  const badly = files.filter(
    ({ path }) => !/^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*\.tsx?$/.test(path),
  );
  const catchAll = files.filter(({ path }) =>
    /(?:^|[/-])(?:utils?|helpers?|manager|service|data|info)(?:[/.-]|$)/.test(path),
  );
  expect([...badly, ...catchAll].map(({ path }) => path)).toEqual([]);
});

function importsOf(text: string): readonly string[] {
  const names = withoutComments(text).matchAll(
    /^(?:import|export)\b[^'";]{0,2000}?\bfrom\s*'([^']+)'|^import\s*'([^']+)'|\bimport\(\s*'([^']+)'/gm,
  );
  return [...names].map(([, from, bare, lazy]) => from ?? bare ?? lazy ?? '');
}

function importFault({ path, folder }: File, name: string): string | undefined {
  const fault = (reason: string): string => `${path}: ${folder}/ may not import ${reason}`;
  if (!name.startsWith('.')) {
    return PURE.has(folder) && IMPURE_IMPORT.test(name)
      ? fault(`${name}: core to briefing run in a page and repeat exactly`)
      : undefined;
  }
  const target = relative(source, join(source, dirname(path), name));
  if (target.startsWith('..')) return fault('a file outside src/');
  const to = folderOf(target);
  const allowed = ALLOWED[folder] ?? [];
  if (to === folder || allowed.includes(to)) return undefined;
  return fault(`${to}/: ${allowed.length === 0 ? 'it imports nothing' : `only ${allowed.join(', ')}`}`);
}

function wordFaults({ path, text }: File): readonly string[] {
  const code = withoutComments(text);
  return BANNED_WORDS.filter(({ word }) => word.test(code)).map(({ reason }) => `${path}: ${reason}`);
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : path;
}
