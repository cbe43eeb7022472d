/**
 * Runs the commands of every page in `docs/` and compares what they print with what the page shows. A page's blocks
 * marked `console` share one copy of the sample coverage, in order. `UPDATE_DOCS=1` writes what was printed.
 */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const docs = join(root, 'docs');
const scratch = mkdtempSync(join(tmpdir(), 'readout-docs-'));
const commands = readoutCommand(join(scratch, 'bin'));
const pages = readdirSync(docs).filter((name) => name.endsWith('.md'));

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test.each(pages)(
  'the commands of docs/%s print what it shows',
  (page) => {
    const file = join(docs, page);
    const shown = readFileSync(file, 'utf8');
    const folder = sampleFolder(page);
    const printed = shown.replaceAll(
      CONSOLE,
      (_, block: string) => `\`\`\`console\n${played(block, folder)}\`\`\``,
    );
    if (process.env.UPDATE_DOCS === '1') writeFileSync(file, printed);
    else expect(printed, 'If it is right now: UPDATE_DOCS=1').toBe(shown);
  },
  120_000,
);

test('links within the documentation lead somewhere', () => {
  const broken = ['README.md', ...pages.map((page) => `docs/${page}`)].flatMap((page) => {
    const text = readFileSync(join(root, page), 'utf8');
    const targets = [...text.matchAll(/\]\((?!https?:)([^)#\s]+)(?:#[^)]*)?\)/g)].map(
      ([, target]) => target!,
    );
    return targets
      .filter((target) => !isThere(new URL(target, new URL(page, `file://${root}`))))
      .map((target) => `${page}: ${target}`);
  });
  expect(broken).toEqual([]);
});

const CONSOLE = /```console\n([\s\S]*?)```/g;

/** A folder with a `readout` that runs the working tree under this Node, to stand first in PATH. */
function readoutCommand(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const command = join(folder, 'readout');
  writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'bin/readout.js')}" "$@"\n`);
  chmodSync(command, 0o755);
  return folder;
}

function sampleFolder(page: string): string {
  const folder = join(scratch, page);
  cpSync(join(root, 'catalog/coverage'), folder, { recursive: true });
  for (const name of ['conflicts', 'bargaining'])
    cpSync(join(root, 'catalog', name), join(folder, name), { recursive: true });
  cpSync(join(docs, 'examples'), join(folder, 'examples'), { recursive: true });
  for (const name of ['coverage.json', 'positions.json', 'bargaining.json'])
    cpSync(join(root, 'evaluation', name), join(folder, name));
  return folder;
}

/** The commands of a block, each followed by what it prints. */
function played(block: string, folder: string): string {
  const lines = block.split('\n').filter((line) => line.startsWith('$ '));
  return lines.map((line) => `${line}\n${output(line.slice(2), folder)}`).join('');
}

function output(command: string, folder: string): string {
  const env = {
    ...process.env,
    PATH: [commands, join(process.execPath, '..'), process.env.PATH].join(delimiter),
    NO_COLOR: '1',
    TZ: 'UTC',
    LC_ALL: 'C.UTF-8',
  };
  const { stdout, error } = spawnSync('sh', ['-c', `{ ${command}\n} 2>&1`], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  if (error) throw error;
  return stdout === '' || stdout.endsWith('\n') ? stdout : `${stdout}\n`;
}

function isThere(url: URL): boolean {
  try {
    return readFileSync(url).length >= 0;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EISDIR';
  }
}
