/** A study, really served, and a page of a real browser that shows it: what the tests of the workbench begin with. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, vi } from 'vitest';
import { version } from '../../src/cli/version.ts';
import { readArticles } from '../../src/pipeline/articles.ts';
import { inputsOf } from '../../src/pipeline/inputs.ts';
import { loadModel } from '../../src/pipeline/model.ts';
import { machine } from '../../src/pipeline/outside.ts';
import { addArticles, type Reader } from '../../src/pipeline/study.ts';
import type { Revision } from '../../src/record/revision.ts';
import { deskOver } from '../../src/server/brief-desk.ts';
import { listen } from '../../src/server/listen.ts';
import { builtWebFiles } from '../../src/server/web-files.ts';
import { createStudy, openStudy } from '../../src/store/study-store.ts';
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
}

export interface KillableStudy extends ServedStudy {
  readonly kill: () => Promise<void>;
  /** Serves the study again, on the same port. */
  readonly restart: () => Promise<void>;
}

const made = new Map<string, string>();
let loaded: Promise<Reader> | undefined;
const reader = (): Promise<Reader> => {
  loaded ??= loadModel().then((model) => ({ model, version: version() }));
  return loaded;
};
const now = (): string => new Date().toISOString();

/** A study of `articles` that is not served: made once, and copied for each test. */
async function studyOf(articles: Readonly<Record<string, string>>): Promise<string> {
  const key = JSON.stringify(articles);
  const known = made.get(key);
  if (known !== undefined) return known;
  const folder = mkdtempSync(join(tmpdir(), 'readout-study-'));
  const path = join(folder, 's.readout');
  for (const [name, text] of Object.entries(articles)) writeFileSync(join(folder, name), text);
  const files = Object.keys(articles).map((name) => join(folder, name));
  const { inputs } = await inputsOf(files, machine);
  const store = await createStudy(path, { title: 'Valley talks' });
  for await (const _ of addArticles(store, readArticles(inputs, machine, {}), await reader(), now()));
  await store.close();
  made.set(key, path);
  return path;
}

/** A copy of a study, gone when the test ends. */
async function copyOf(articles: Readonly<Record<string, string>>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-workbench-'));
  const path = join(folder, 's.readout');
  copyFileSync(await studyOf(articles), path);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return path;
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

/** A study of `articles`, by file name, served from here until the test ends: what is read and loaded is so once a file. */
export async function servedStudy(
  articles: Readonly<Record<string, string>> = { 'talks.txt': TALKS },
): Promise<ServedStudy> {
  const path = await copyOf(articles);
  const store = openStudy(path);
  const bugs: unknown[] = [];
  const { url, close } = await listen({
    store,
    reader: await reader(),
    web: builtWebFiles(),
    desk: deskOver(store, await reader()),
    host: '127.0.0.1',
    port: 0,
    now,
    who: 'somebody',
    onBug: (error) => bugs.push(error),
  });
  onTestFinished(async () => {
    await close();
    expect(bugs).toEqual([]);
  });
  return { folder: dirname(path), url: () => url };
}

/** The same, served as a person serves it, by a process that can be killed. */
export async function killableStudy(
  articles: Readonly<Record<string, string>> = { 'talks.txt': TALKS },
): Promise<KillableStudy> {
  const path = await copyOf(articles);
  let child: ChildProcess;
  let [url, port] = ['', '0'];
  const restart = async (): Promise<void> => {
    child = spawn(process.execPath, ['bin/readout.js', 'serve', path, '--port', port], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(child.stdout!, 'data')) as [Buffer];
    url = line.toString().trim();
    ({ port } = new URL(url));
  };
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  await restart();
  onTestFinished(kill);
  return { folder: dirname(path), url: () => url, kill, restart };
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

/** Every revision, as another process would find them. */
export async function revisionsOf({ folder }: ServedStudy): Promise<readonly Revision[]> {
  const store = openStudy(join(folder, 's.readout'));
  try {
    return await store.revisions();
  } finally {
    await store.close();
  }
}
