/**
 * How long the workbench keeps a person waiting, in a real Chromium: script that it loads first, a study of 1,000 statements until it
 * can be used, a key press until the matrix has changed at 10,000 statements, and filtering and scrolling 100,000 in the ledger.
 * The server's answers are made here, so that only the page is measured; `serve` measures the server.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { actorLexicon } from '../src/actors/lexicon.ts';
import { makeBrief } from '../src/pipeline/brief.ts';
import { shippedCodebooks } from '../src/pipeline/codebooks.ts';
import { loadModel } from '../src/pipeline/model.ts';
import { readSource } from '../src/reading/read.ts';
import type { Brief } from '../src/record/brief.ts';
import type { StudySummary } from '../src/record/workbench.ts';
import { builtWebFiles, WEB_POLICY } from '../src/server/web-files.ts';
import { sentBrief, workbenchText } from '../src/server/workbench.ts';
import { launchChromium } from '../tests/browser/chromium.ts';
import { rounded } from './sample.ts';
import { syntheticCoverage } from './synthetic-coverage.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ORIGIN = 'http://workbench.example';

export interface WorkbenchTime {
  readonly what: string;
  readonly statements?: number;
  readonly ms?: number;
  readonly kB?: number;
  readonly goal: number;
}

export async function workbenchTimes(): Promise<readonly WorkbenchTime[]> {
  execFileSync(process.execPath, ['scripts/build-web.mjs', '--if-stale'], { cwd: ROOT });
  const brief = await synthetic(450);
  const browser = await launchChromium();
  try {
    return [
      ...(await loading(browser, resized(brief, 1_000))),
      ...(await deciding(browser, resized(brief, 10_000))),
      ...(await filtering(browser, resized(brief, 100_000))),
    ];
  } finally {
    await browser.close();
  }
}

async function synthetic(count: number): Promise<Brief> {
  const model = await loadModel();
  async function* readings() {
    for (const [k, source] of [...syntheticCoverage(count, 1)].entries())
      for (const article of readSource(source, {}).articles)
        yield { from: source.from, article: { ...article, id: `a${k + 1}` }, problems: [] };
  }
  return makeBrief(readings(), {
    model,
    lexicon: actorLexicon(),
    codebooks: shippedCodebooks(),
    version: '0',
    seed: 1,
  });
}

/** The brief with so many statements: the first of it, or all of it several times over under other ids. */
function resized(brief: Brief, count: number): Brief {
  const { statements } = brief;
  return {
    ...brief,
    statements: Array.from({ length: count }, (_, k) => {
      const one = statements[k % statements.length]!;
      return k < statements.length ? one : { ...one, id: `${one.id}-${Math.floor(k / statements.length)}` };
    }),
  };
}

/** A page at `hash` of a workbench that holds `brief`, whose server keeps what it is sent to itself. */
async function opened(browser: Browser, brief: Brief, hash: string): Promise<Page> {
  const study: StudySummary = {
    title: 'Bench',
    readout: '0',
    articles: brief.articles.length,
    statements: brief.statements.length,
    actors: brief.actors.length,
    revisions: 0,
    decisions: 0,
    documents: [],
    etag: '"0-0-0"',
  };
  const text = workbenchText(study, sentBrief(brief));
  const files = builtWebFiles()!;
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = files.get(pathname);
    if (file !== undefined)
      return route.fulfill({
        body: Buffer.from(file.bytes),
        contentType: file.type,
        headers: { 'content-security-policy': WEB_POLICY },
      });
    if (pathname === '/api/workbench')
      return route.fulfill({ body: text, contentType: 'application/json', headers: { etag: study.etag } });
    // Neither acknowledged nor refused: only what the page does by itself is seen.
    return undefined;
  });
  await page.goto(`${ORIGIN}/${hash}`);
  return page;
}

async function loading(browser: Browser, brief: Brief): Promise<readonly WorkbenchTime[]> {
  const page = await opened(browser, brief, '#/ledger');
  await page.locator('.card').first().waitFor({ timeout: 60_000 });
  const ms = await page.evaluate(() => performance.now());
  const names = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
  );
  const scripts = names.filter((name) => name.endsWith('.js'));
  const bytes = scripts.reduce(
    (sum, name) => sum + gzipSync(readFileSync(`${ROOT}dist/web${name}`)).length,
    0,
  );
  await page.close();
  return [
    { what: 'script that is loaded first, gzipped', kB: rounded(bytes / 1000, 1), goal: 250 },
    {
      what: 'opened until a card is there',
      statements: brief.statements.length,
      ms: Math.round(ms),
      goal: 1500,
    },
  ];
}

/** From the key to the changed DOM, laid out; the median of what `times` statements that hold a stance take. */
async function deciding(browser: Browser, brief: Brief): Promise<readonly WorkbenchTime[]> {
  const ids = [...new Set(brief.stances.map(({ statement }) => statement))].slice(0, 9);
  const page = await opened(browser, brief, `#/matrix?show=${ids.join(',')}`);
  await page.locator('.drawer .card').first().waitFor({ timeout: 60_000 });
  const times: number[] = [];
  for (const _ of ids) {
    await page.locator('.drawer .card .as').first().click();
    await page.evaluate(() => {
      const box = document.querySelector('#view-matrix')!;
      let start = 0;
      document.addEventListener('keydown', () => (start = performance.now()), { capture: true, once: true });
      Object.assign(globalThis, {
        changed: new Promise<number>((resolve) => {
          new MutationObserver((_, observer) => {
            observer.disconnect();
            box.getBoundingClientRect();
            resolve(performance.now() - start);
          }).observe(box, { childList: true, subtree: true, characterData: true });
        }),
      });
    });
    await page.keyboard.press('x');
    times.push(await page.evaluate(() => (globalThis as unknown as { changed: Promise<number> }).changed));
  }
  await page.close();
  return [
    {
      what: 'key to changed matrix',
      statements: brief.statements.length,
      ms: Math.round(median(times)),
      goal: 100,
    },
  ];
}

async function filtering(browser: Browser, brief: Brief): Promise<readonly WorkbenchTime[]> {
  const page = await opened(browser, brief, '#/ledger');
  await page.locator('.card').first().waitFor({ timeout: 120_000 });
  const typing: number[] = [];
  for (const word of ['dam', 'minister', 'ceasefire', 'zzz', 'the'])
    typing.push(
      await page.evaluate(async (word) => {
        const field = document.querySelector<HTMLInputElement>('[data-search]')!;
        const start = performance.now();
        field.value = word;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        const list = (): string => document.querySelector('.tally [role="status"]')!.textContent!;
        const before = list();
        // A word that leaves as many is drawn within two frames as well.
        for (let frames = 0; list() === before && frames < 2; frames++)
          await new Promise((resolve) => requestAnimationFrame(resolve));
        document.body.getBoundingClientRect();
        return performance.now() - start;
      }, word),
    );
  await page.getByRole('searchbox').fill('');
  await page.locator('.card').first().waitFor();
  const frames = await page.evaluate(async () => {
    const box = document.querySelector('.ledger-screen .virtual')!;
    const gaps: number[] = [];
    let last = await new Promise<number>(requestAnimationFrame);
    for (let k = 0; k < 120; k++) {
      box.scrollTop += 400;
      const now = await new Promise<number>(requestAnimationFrame);
      gaps.push(now - last);
      last = now;
    }
    return gaps;
  });
  await page.close();
  const { length } = brief.statements;
  return [
    {
      what: 'a word typed until the ledger shows what has it, median',
      statements: length,
      ms: Math.round(median(typing)),
      goal: 100,
    },
    {
      what: 'frame while scrolling the ledger, median',
      statements: length,
      ms: Math.round(median(frames)),
      goal: 17,
    },
  ];
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;
