#!/usr/bin/env node
/**
 * Starts Readout: from its sources in a clone, so that `npx readout` runs the working tree, and from dist/ where it is
 * installed. A Node older than 24 is exchanged for the clone's own where there is one, and told about otherwise, so
 * this file keeps to what every Node understands.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST = 24;
const sources = new URL('../src/cli/main.ts', import.meta.url);
const compiled = new URL('../dist/cli/main.js', import.meta.url);
const ownNode = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url));

if (Number(process.versions.node.split('.')[0]) >= OLDEST) {
  // In the environment, so that the threads have it too.
  process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'node-compile-cache');
  nodeModule.enableCompileCache?.();
  await import(existsSync(sources) ? sources.href : compiled.href);
} else if (existsSync(ownNode)) {
  startWith(ownNode);
} else {
  const where = existsSync(sources)
    ? 'In a clone, "npm run demo" installs it.'
    : 'Get it from https://nodejs.org.';
  process.stderr.write(
    `readout needs Node ${OLDEST} or newer, and this is Node ${process.versions.node}.\n${where}\n`,
  );
  process.exitCode = 2;
}

function startWith(node) {
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    process.exitCode = signal ? 130 : (code ?? 1);
  });
}
