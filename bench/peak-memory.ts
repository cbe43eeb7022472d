/** Peak memory of `readout statements` as a filter and of `readout brief`, over 100 and over 1,000 articles. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installed } from './process-times.ts';
import { rounded, sampleSources } from './sample.ts';

export interface PeakMemory {
  readonly run: string;
  readonly articles: number;
  readonly peakMB: number;
}

export async function peakMemory(): Promise<readonly PeakMemory[]> {
  const home = installed();
  const rows = [100, 1000].flatMap((count) => {
    const folder = articles(home, count);
    return [
      { run: 'readout statements', articles: count, peakMB: peakOf(home, ['statements', folder, '-q']) },
      {
        run: 'readout brief',
        articles: count,
        peakMB: peakOf(home, ['brief', folder, '-q', '-o', join(home, 'brief.html')]),
      },
    ];
  });
  rmSync(home, { recursive: true, force: true });
  return rows;
}

/** A folder of `count` files; each names itself, so that no two are the same. */
function articles(home: string, count: number): string {
  const folder = join(home, `articles-${count}`);
  mkdirSync(folder);
  const sources = sampleSources().filter(({ from }) => !from.endsWith('.xml'));
  for (let k = 0; k < count; k += 1) {
    const { from, bytes } = sources[k % sources.length]!;
    const text = new TextDecoder().decode(bytes);
    writeFileSync(
      join(folder, `${k}-${from.replaceAll('/', '-')}`),
      text.replaceAll(' the ', k % 2 ? ' the ' : ` the ${k}th `),
    );
  }
  return folder;
}

/**
 * Linux counts the forking process into a child's `maxRSS`, so the bench would measure itself: the high-water mark of
 * the child's own address space is read where the system tells it.
 */
const REPORT = `
  import { existsSync, readFileSync } from 'node:fs';
  process.on('exit', () => {
    const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
    const kilobytes = /VmHWM:\\s+(\\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
    process.stderr.write(kilobytes + '\\n');
  });`;

const peakOf = (home: string, words: readonly string[]): number => runOf(home, words).peakMB;

/** Runs the package that lies in `home`: how long it takes and the most memory that it has at once. */
export function runOf(home: string, words: readonly string[]): { seconds: number; peakMB: number } {
  const watch = `data:text/javascript,${encodeURIComponent(REPORT)}`;
  const begun = performance.now();
  const { stderr, status } = spawnSync(
    process.execPath,
    ['--import', watch, join(home, 'bin', 'readout.js'), ...words],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      maxBuffer: 1e9,
    },
  );
  if (status !== 0) throw new Error(`readout ${words.join(' ')} ended with ${status}: ${stderr}`);
  return {
    seconds: rounded((performance.now() - begun) / 1000, 2),
    peakMB: rounded(Number(String(stderr).trim().split('\n').at(-1)) / 1024),
  };
}
