/**
 * `npm run evaluate [NAME…]`: runs the evaluations that need nothing from outside, or those named, one after another:
 * `speakers`, `coverage`, `positions`, `bargaining`. `npm run evaluate attributions CORPUS [SPLIT]` needs a corpus. Each prints precision
 * and recall; those with a result to keep write it beside them as JSON.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const EVALUATIONS: Readonly<Record<string, readonly string[]>> = {
  speakers: ['score-speakers.ts'],
  coverage: ['coverage.ts'],
  positions: ['positions.ts', '--held-out'],
  bargaining: ['bargaining.ts'],
};

const [first, ...rest] = process.argv.slice(2);
if (first === 'attributions') process.exitCode = run(['attributions.ts', ...rest]);
else {
  const names = first === undefined ? Object.keys(EVALUATIONS) : [first, ...rest];
  const unknown = names.filter((name) => !Object.hasOwn(EVALUATIONS, name));
  if (unknown.length > 0) {
    console.error(
      `there is no evaluation ${unknown.join(', ')}; there are ${Object.keys(EVALUATIONS).join(', ')} and attributions`,
    );
    process.exitCode = 2;
  } else
    for (const name of names) {
      console.log(`${name}:`);
      process.exitCode = run(EVALUATIONS[name]!) || process.exitCode;
    }
}

function run([script, ...more]: readonly string[]): number {
  const path = fileURLToPath(new URL(script!, import.meta.url));
  return spawnSync(process.execPath, [path, ...more], { stdio: 'inherit' }).status ?? 1;
}
