/** `dist/web/` anew: the workbench's page, script, style and worker, bundled. With `--if-stale`, only where a source is newer. */
import { globSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = `${root}dist/web/index.html`;

if (!process.argv.includes('--if-stale') || isStale()) {
  const { build } = await import('vite');
  await build({
    configFile: false,
    root: `${root}src/web`,
    base: '/',
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    worker: { format: 'es' },
    build: {
      outDir: `${root}dist/web`,
      emptyOutDir: true,
      target: 'es2023',
      modulePreload: { polyfill: false },
      // A script or picture in the page itself would be against its policy.
      assetsInlineLimit: 0,
      reportCompressedSize: false,
    },
  });
}

function isStale() {
  const made = statSync(page, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return globSync(['src/**/*.{ts,tsx,css,html}', 'package-lock.json', 'scripts/build-web.mjs'], {
    cwd: root,
  }).some((file) => statSync(`${root}${file}`).mtimeMs > made);
}
