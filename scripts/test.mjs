/**
 * `npm test`: every check, one after another, all of them even when one fails. Ends with one plain line,
 * `N passed, N failed`, that counts each test of the suite and each other check as one.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'readout-test-'));
const report = join(scratch, 'vitest.json');

const checks = [
  ['format and lint', ['@biomejs/biome/bin/biome', 'check', '.']],
  ['types', ['typescript/bin/tsc', '--noEmit']],
  ['unused files, exports and dependencies', ['knip/bin/knip.js']],
  ['build', [join(root, 'scripts/build.mjs')]],
  ['package', ['publint/src/cli.js', '--strict']],
].map(([name, command]) => ({ name, passed: passes(name, command) }));
const suite = runSuite();

for (const { name } of checks.filter(({ passed }) => !passed)) console.log(`FAILED: ${name}`);
const passed = checks.filter((check) => check.passed).length + suite.passed;
const failed = checks.filter((check) => !check.passed).length + suite.failed;
rmSync(scratch, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function runSuite() {
  const ran = passes('tests', [
    'vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const counts = counted();
  return { ...counts, failed: counts.failed + (ran || counts.failed > 0 ? 0 : 1) };
}

/** What vitest counted; a file that could not be loaded has no tests and counts as one that failed. */
function counted() {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const unloaded = testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    );
    return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

function passes(name, [script, ...words]) {
  console.log(`\n== ${name}`);
  const path = script.startsWith(root) ? script : join(root, 'node_modules', script);
  return spawnSync(process.execPath, [path, ...words], { cwd: root, stdio: 'inherit' }).status === 0;
}
