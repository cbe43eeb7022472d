/** A study, really served, and a page of a real browser that shows it: what the tests of the workbench begin with. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, vi } from 'vitest';
import type { Revision } from '../../src/record/revision.ts';
import { launchChromium } from './chromium.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Two sides and a mediator, a denial, a hedge and a report. */
export const TALKS = `Korva rejects truce

Harbour Post, 4 March 2031

Korva will never accept a ceasefire, its foreign minister, Petra Vass, said on Monday. “We will fight on,” she added.

Sund’s president, Jon Kerel, said that Sund welcomed a ceasefire. “Sund may open the port,” Kerel said.

Vass denied that Korva had offered to withdraw its troops.
`;

export interface ServedStudy {
  readonly folder: string;
  /** With the token. */
  readonly url: () => string;
  readonly kill: (signal?: NodeJS.Signals) => Promise<void>;
  /** Serves the study again, on the same port. */
  readonly restart: () => Promise<void>;
}

const made = new Map<string, string>();

/** A study of `articles` that is not served: made once, and copied for each test. */
function studyOf(articles: Readonly<Record<string, string>>): string {
  const key = JSON.stringify(articles);
  const known = made.get(key);
  if (known !== undefined) return known;
  const folder = mkdtempSync(join(tmpdir(), 'readout-study-'));
  const study = join(folder, 's.readout');
  const readout = (...args: readonly string[]): string =>
    execFileSync(process.execPath, ['bin/readout.js', ...args], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  readout('study', 'new', study, '--title', 'Valley talks');
  for (const [name, text] of Object.entries(articles)) writeFileSync(join(folder, name), text);
  const files = Object.keys(articles).map((name) => join(folder, name));
  if (files.length > 0) readout('study', 'add', study, ...files, '-q');
  made.set(key, study);
  return study;
}

/** The browser of a file's tests of the workbench, which is built before them. */
export function workbenchBrowser(): { readonly now: () => Browser } {
  // A browser takes its time on a busy machine; nothing here is a measurement.
  vi.setConfig({ testTimeout: 120_000 });
  let browser: Browser | undefined;
  beforeAll(async () => {
    execFileSync(process.execPath, ['scripts/build-web.mjs', '--if-stale'], { cwd: ROOT, stdio: 'inherit' });
    browser = await launchChromium();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    for (const study of made.values()) rmSync(dirname(study), { recursive: true, force: true });
  });
  return { now: () => browser! };
}

/** A study of `articles`, by file name, served by a process of its own until the test ends. */
export async function servedStudy(
  articles: Readonly<Record<string, string>> = { 'talks.txt': TALKS },
): Promise<ServedStudy> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-workbench-'));
  const study = join(folder, 's.readout');
  copyFileSync(studyOf(articles), study);

  let child: ChildProcess;
  let [url, port] = ['', '0'];
  const serve = async (): Promise<void> => {
    child = spawn(process.execPath, ['bin/readout.js', 'serve', study, '--port', port], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(child.stdout!, 'data')) as [Buffer];
    url = line.toString().trim();
    ({ port } = new URL(url));
  };
  const kill = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  await serve();
  onTestFinished(async () => {
    await kill();
    rmSync(folder, { recursive: true, force: true });
  });
  return { folder, url: () => url, kill, restart: serve };
}

/** What a page complained of, which is nothing at the end of a test unless it says so. */
export interface OpenedPage {
  readonly page: Page;
  readonly complaints: string[];
}

/** A page of its own browser profile, at `hash` of the workbench. */
export async function openedAt(
  browser: { readonly now: () => Browser },
  { url }: ServedStudy,
  hash = '#/ledger',
  options: BrowserContextOptions = {},
): Promise<OpenedPage> {
  const context = await browser.now().newContext({
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 800 },
    ...options,
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${url()}${hash}`);
  await expect
    .poll(() => page.locator('.study strong').textContent(), { timeout: 30_000 })
    .not.toBe('Readout');
  return { page, complaints };
}

/** How the page says that it and its server stand; empty when everything is kept and worked out. */
export const statusOf = (page: Page): Promise<string | null> =>
  page.locator('.link [role="status"]').textContent();

/** Until everything that was decided is kept and its brief is made. */
export async function settled(page: Page): Promise<void> {
  await expect.poll(() => statusOf(page), { timeout: 30_000 }).toBe('');
}

/** Every revision, as the command line tells them. */
export function revisionsOf({ folder }: ServedStudy): readonly Revision[] {
  const out = execFileSync(
    process.execPath,
    ['bin/readout.js', 'study', 'log', join(folder, 's.readout'), '--json'],
    { cwd: ROOT, encoding: 'utf8' },
  );
  return out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Revision);
}
