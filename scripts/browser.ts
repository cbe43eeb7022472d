/** Sees to a Chromium for the browser tests: the system's, else Debian's by apt-get, else Playwright's own. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromiumPath } from '../tests/browser/chromium.ts';

if (!isThere()) {
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) installDebian();
  if (!isThere()) installPlaywright();
  chromiumPath();
}

function isThere(): boolean {
  try {
    return chromiumPath() !== '';
  } catch {
    return false;
  }
}

function installDebian(): void {
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
}

function installPlaywright(): void {
  const home = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  run(process.execPath, [join(home, 'cli.js'), 'install', 'chromium']);
}

function run(program: string, words: readonly string[]): void {
  process.stderr.write(`set-up: ${program} ${words.join(' ')}\n`);
  spawnSync(program, words, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
