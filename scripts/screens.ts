/**
 * Makes `docs/screens/*.png` again: each screen of the workbench over the sample coverage, in a real Chromium.
 * Run: node scripts/screens.ts [SCREEN…]
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { SCREENS, type ScreenName } from '../src/web/address.ts';
import { launchChromium } from '../tests/browser/chromium.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'readout-screens-'));
const study = join(scratch, 'week.readout');
const readout = (...words: readonly string[]) =>
  execFileSync(process.execPath, ['bin/readout.js', ...words], { cwd: root, stdio: 'ignore' });

/** What is done on a screen before its picture is taken. */
const FIRST: Readonly<Partial<Record<ScreenName, (page: Page) => Promise<void>>>> = {
  matrix: async (page) => page.locator('.matrix td a').first().click(),
  people: async (page) => page.locator('.people-list .row.below a').first().click(),
};

execFileSync(process.execPath, ['scripts/build-web.mjs', '--if-stale'], { cwd: root });
readout(
  'study',
  'new',
  study,
  '--title',
  'The Neth talks, first week',
  '--who',
  'desk',
  '--codebook',
  'catalog/coverage/codebook.yaml',
);
readout('study', 'add', study, 'catalog/coverage/articles', '--quiet');
const server = spawn(process.execPath, ['bin/readout.js', 'serve', study], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'inherit'],
});
const [line] = (await once(server.stdout, 'data')) as [Buffer];
const browser = await launchChromium();
try {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  await page.goto(line.toString().trim());
  await page.locator('main > *:not(.empty):not(.sr)').first().waitFor();
  mkdirSync(join(root, 'docs/screens'), { recursive: true });
  const asked = process.argv.slice(2);
  for (const screen of SCREENS) {
    if (asked.length > 0 && !asked.includes(screen)) continue;
    await page.evaluate((name) => {
      location.hash = `#/${name}`;
    }, screen);
    await page.waitForTimeout(1500);
    await FIRST[screen]?.(page);
    await page.waitForTimeout(500);
    await page.screenshot({ path: join(root, `docs/screens/${screen}.png`) });
    console.log(`docs/screens/${screen}.png`);
  }
} finally {
  await browser.close();
  server.kill();
  rmSync(scratch, { recursive: true, force: true });
}
