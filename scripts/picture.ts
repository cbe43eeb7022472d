/**
 * Makes `docs/brief.png` again: the first screen of the demo's brief in a real Chromium, in light colours.
 * Run: node scripts/picture.ts
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launchChromium } from '../tests/browser/chromium.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'readout-picture-'));
const file = join(scratch, 'brief.html');
const browser = await launchChromium();
try {
  execFileSync(
    process.execPath,
    [
      'bin/readout.js',
      'brief',
      'catalog/coverage/articles',
      ...[
        '--actors',
        'catalog/coverage/actors.yaml',
        '--title',
        'The Neth talks, first week',
        '-q',
        '-o',
        file,
      ],
    ],
    { cwd: root, stdio: 'inherit' },
  );
  const page = await browser.newPage({
    viewport: { width: 1100, height: 1280 },
    deviceScaleFactor: 1.5,
    colorScheme: 'light',
  });
  await page.goto(pathToFileURL(file).href);
  await page.screenshot({ path: join(root, 'docs/brief.png') });
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true, force: true });
}
