/** `npm run demo`: the main job on the sample coverage, and where the brief is. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const brief = fileURLToPath(new URL('../readout-brief.html', import.meta.url));
const { status } = spawnSync(
  process.execPath,
  ['bin/readout.js', 'brief', 'catalog/coverage/articles', '-o', brief],
  { cwd: root, stdio: 'inherit' },
);
if (status === 0) console.log(`Open the brief in a browser: ${pathToFileURL(brief)}`);
process.exitCode = status ?? 1;
