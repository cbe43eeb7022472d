/** `npm run build`: `dist/` anew: the library and the command line by the compiler, the workbench by Vite. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

rmSync(`${root}/dist`, { recursive: true, force: true });
process.exitCode = [
  ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'],
  ['scripts/build-web.mjs'],
].every((words) => spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' }).status === 0)
  ? 0
  : 1;
