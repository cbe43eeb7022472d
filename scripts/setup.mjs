/**
 * Makes a fresh clone ready, then runs a script under the Node 24 of node_modules: `node setup.mjs [--browser]
 * SCRIPT ARGUMENT…`. It needs nothing but npm and a Node that can run npm (20 or newer). A clone that is ready is
 * left alone, so it costs nothing the second time.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const windows = process.platform === 'win32';
const arguments_ = process.argv.slice(2);
const wantsBrowser = arguments_[0] === '--browser';

installPackages();
installNode();
linkReadout();
if (wantsBrowser && run(localNode(), ['scripts/browser.ts']) !== 0)
  stop('there is no Chromium for the browser tests');
process.exitCode = run(localNode(), wantsBrowser ? arguments_.slice(1) : arguments_);

function installPackages() {
  // Through a link npm would empty what another checkout runs on.
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  if (modified(join(modules, '.package-lock.json')) >= modified(join(root, 'package-lock.json'))) return;
  say('installing packages (npm ci)');
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  if (npm(['ci', ...quiet]) === 0) return;
  say('npm ci did not go through: trying npm install');
  if (npm(['install', '--no-save', ...quiet]) !== 0)
    stop('the packages could not be installed; npm says why above');
}

/** The package `node` fetches its binary in an install script, which npm may have been told not to run. */
function installNode() {
  if (isNode24()) return;
  const home = join(modules, 'node');
  say('fetching Node 24 into node_modules');
  run(process.execPath, ['installArchSpecificPackage.js'], home);
  if (!existsSync(localNode())) {
    mkdirSync(join(modules, '.bin'), { recursive: true });
    rmSync(localNode(), { force: true });
    symlinkSync(join('..', 'node', 'bin', 'node'), localNode());
  }
  if (!isNode24())
    stop('Node 24 could not be installed into node_modules: install it yourself and try again');
}

/** So that `npx readout` in the clone runs the working tree. */
function linkReadout() {
  const link = join(modules, '.bin', 'readout');
  if (!windows && !existsSync(link)) symlinkSync(join('..', '..', 'bin', 'readout.js'), link);
}

function localNode() {
  return windows ? join(modules, 'node', 'bin', 'node.exe') : join(modules, '.bin', 'node');
}

function isNode24() {
  return /^v(2[4-9]|[3-9]\d)\./.test(String(spawnSync(localNode(), ['--version']).stdout ?? ''));
}

function npm(words) {
  const { npm_execpath } = process.env;
  return npm_execpath ? run(process.execPath, [npm_execpath, ...words]) : run('npm', words, root, windows);
}

/** Runs a program with this one's terminal; whatever it prints during set-up goes to standard error. */
function run(program, words, cwd = root, shell = false) {
  const path = `${join(modules, '.bin')}${windows ? ';' : ':'}${process.env.PATH}`;
  const own = program === localNode();
  const { status, error } = spawnSync(program, words, {
    cwd,
    shell,
    stdio: own ? 'inherit' : ['ignore', 2, 2],
    env: own ? { ...process.env, PATH: path } : process.env,
  });
  if (error && own) throw error;
  return status ?? 1;
}

function modified(file) {
  return existsSync(file) ? statSync(file).mtimeMs : 0;
}

function say(text) {
  process.stderr.write(`set-up: ${text}\n`);
}

function stop(text) {
  say(text);
  process.exit(1);
}
