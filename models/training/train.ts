/**
 * Makes `models/statements-en.bin` again: `npm run train -- CORPUS [WORK]`, with the corpus' folder as its README in
 * `models/statements-en.md` describes. Half an hour and 8 GB of memory; the same input gives the same bytes.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { FOLDS } from './syntax-folds.ts';

const [corpus, work = '.cache/training'] = process.argv.slice(2);
if (corpus === undefined) {
  console.error('usage: npm run train -- CORPUS [WORK]');
  process.exit(2);
}

const step = (script: string, ...parameters: string[]): void => {
  console.error(`${script} ${parameters.join(' ')}`);
  const file = join(import.meta.dirname, script);
  execFileSync(process.execPath, ['--max-old-space-size=12000', file, ...parameters], { stdio: 'inherit' });
};

for (const fold of ['all', ...Array.from({ length: FOLDS }, (_, k) => String(k))]) {
  step('syntax-folds.ts', corpus, work, fold);
}
step('attributions.ts', corpus, work);
step('calibrate.ts', corpus, work);
step('pack.ts', work, join(import.meta.dirname, '..', 'statements-en.bin'));
