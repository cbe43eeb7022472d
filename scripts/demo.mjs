/** `npm run demo`: the main job on the sample coverage, where the brief is, and a study of it to correct in the workbench. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const articles = 'catalog/coverage/articles';
const brief = `${root}readout-brief.html`;
const study = 'readout-demo.readout';
const codebook = 'catalog/coverage/codebook.yaml';

const readout = (...words) =>
  spawnSync(process.execPath, ['bin/readout.js', ...words], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  }).status === 0;
const brought =
  built() &&
  readout('brief', articles, '-o', brief) &&
  // What a person has decided in it is theirs: it is made once.
  (existsSync(`${root}${study}`) ||
    (readout('study', 'new', study, '--title', 'The Neth talks, first week', '--codebook', codebook) &&
      readout('study', 'add', study, articles, '--quiet')));

if (brought) {
  console.log(`Open the brief in a browser: ${pathToFileURL(brief)}`);
  console.log(`Correct what was read, and see everything change: npx readout serve ${study}`);
}
process.exitCode = brought ? 0 : 1;

/** The study is served with the workbench, which a clone has to build. */
function built() {
  return (
    spawnSync(process.execPath, ['scripts/build-web.mjs', '--if-stale'], { cwd: root, stdio: 'inherit' })
      .status === 0
  );
}
