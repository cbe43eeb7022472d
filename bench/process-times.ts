/** How long whole processes take, as a user of the published package starts them: the launcher, `dist/` and the models. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { articleText, median, ROOT, rounded } from './sample.ts';

export interface ProcessTime {
  readonly process: string;
  readonly seconds: number;
  readonly goal: number;
}

const RUNS = 7;

export async function processTimes(): Promise<readonly ProcessTime[]> {
  const home = installed();
  const article = join(home, 'article.txt');
  writeFileSync(article, articleText(1300));
  const cases: readonly (readonly [string, number, readonly string[]])[] = [
    ['readout --help', 0.2, ['--help']],
    ['readout brief, 1,300 words', 1.5, ['brief', article, '-q', '-o', join(home, 'brief.html')]],
  ];
  const times = cases.map(([process, goal, words]) => ({ process, seconds: timeOf(home, words), goal }));
  rmSync(home, { recursive: true, force: true });
  return times;
}

/** The package as npm would lay it, with this clone's dependencies. */
export function installed(): string {
  const built = spawnSync(process.execPath, [join(ROOT, 'scripts', 'build.mjs')], { stdio: 'inherit' });
  if (built.status !== 0) throw new Error('dist/ could not be built');
  const home = mkdtempSync(join(tmpdir(), 'readout-bench-'));
  for (const name of ['bin', 'dist', 'models', 'package.json'])
    cpSync(join(ROOT, name), join(home, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(home, 'node_modules'));
  return home;
}

function timeOf(home: string, words: readonly string[]): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, [join(home, 'bin', 'readout.js'), ...words], {
      stdio: 'ignore',
    });
    if (status !== 0) throw new Error(`readout ${words.join(' ')} ended with ${status}`);
    return (performance.now() - start) / 1000;
  });
  return rounded(median(times), 2);
}
