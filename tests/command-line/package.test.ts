/** What `npm pack` makes: it installs in an empty folder, runs there, can be imported, and holds nothing of ours alone. */
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { ARTICLE, emptyFolder, ROOT, run } from './running.ts';

const MINUTES = 60_000;
const QUIET = ['--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline'];
const CONSUMER = `import { actorLexicon, loadModel, readSource, statementLine } from 'readout';
import { CONCEPTS } from 'readout/conflict';
const [read] = readSource({ from: 'talks.txt', bytes: new TextEncoder().encode(${JSON.stringify(ARTICLE)}) }, {}).articles;
const { model } = await loadModel();
const line = statementLine({ from: read.from, article: { ...read, id: 'a1' }, problems: [] }, model, actorLexicon());
console.log(line.article.title, CONCEPTS.length);
`;

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

test('the package installs and runs in an empty folder', { timeout: 4 * MINUTES }, async () => {
  const folder = emptyFolder();
  const cwd = repositoryCopy();
  const made = await run('npm', ['pack', '--json', '--silent', '--pack-destination', folder], { cwd });
  expect(made.code, made.err).toBe(0);
  const [packed] = JSON.parse(made.out.slice(made.out.indexOf('['))) as [Packed];
  expectNoDevelopmentFiles(packed);

  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const installed = await run('npm', ['install', ...QUIET, join(folder, packed.filename)], { cwd: folder });
  expect(installed.code, installed.err).toBe(0);

  writeFileSync(join(folder, 'talks.txt'), ARTICLE);
  const command = join(folder, 'node_modules', '.bin', 'readout');
  const brief = await run(process.execPath, [command, 'brief', 'talks.txt'], { cwd: folder });
  expect(brief.code, brief.err).toBe(0);
  expect(readFileSync(join(folder, 'readout-brief.html'), 'utf8')).toContain('Ilse Marren');

  writeFileSync(join(folder, 'consumer.js'), CONSUMER);
  const imported = await run(process.execPath, ['consumer.js'], { cwd: folder });
  expect(imported.code, imported.err).toBe(0);
  expect(imported.out).toBe('Talks on the river accord resume 5\n');
});

test('the package names every file that it needs at run time', () => {
  const { files, bin, exports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    readonly files: readonly string[];
    readonly bin: Readonly<Record<string, string>>;
    readonly exports: Readonly<Record<string, unknown>>;
  };
  expect(files).toEqual(expect.arrayContaining(['bin', 'dist', 'models/*.bin']));
  expect(bin).toEqual({ readout: 'bin/readout.js' });
  expect(Object.keys(exports)).toEqual(expect.arrayContaining(['.', './package.json']));
});

/** Packing builds `dist/` anew: that of the clone is served to other tests meanwhile. */
function repositoryCopy(): string {
  const folder = emptyFolder();
  const left = new Set(['.git', 'node_modules', 'dist']);
  cpSync(ROOT, folder, { recursive: true, filter: (path) => !left.has(basename(path)) });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

function expectNoDevelopmentFiles({ files }: Packed): void {
  const paths = files.map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining([
      'bin/readout.js',
      'dist/cli/main.js',
      'dist/web/index.html',
      'models/statements-en.bin',
      'package.json',
    ]),
  );
  const strange = paths.filter(
    (path) =>
      !/^(?:bin\/readout\.js|dist\/.+\.(?:js|d\.ts|json)|dist\/web\/(?:index\.html|assets\/[\w-]+\.css)|models\/[\w-]+\.(?:bin|md)|catalog\/codebooks\/[\w-]+\.yaml|[A-Z]+(?:\.md)?|package\.json)$/.test(
        path,
      ),
  );
  expect(strange).toEqual([]);
  expect(paths.filter((path) => /\.test\./.test(path))).toEqual([]);
}
