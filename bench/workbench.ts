/**
 * How fast the workbench is in a real browser: what it loads first, how long until a study can be worked on, and from a key to the
 * painted answer. The page is the built one; a small server stands in for Readout's and answers with a brief grown from the sample,
 * so that the page alone is measured: a decision is kept and its brief is there at once.
 */

import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import type { Brief } from '../src/record/brief.ts';
import type { Decision } from '../src/record/revision.ts';
import type { StudySummary } from '../src/record/workbench.ts';
import { builtWebFiles, WEB_POLICY } from '../src/server/web-files.ts';
import { sentStates } from '../src/server/workbench.ts';
import { decided } from '../src/web/decided.ts';
import { launchChromium } from '../tests/browser/chromium.ts';
import { grownBrief, sampleBrief } from './grown-brief.ts';
import { median, ROOT, rounded } from './sample.ts';

export interface WorkbenchTime {
  readonly what: string;
  readonly statements?: number;
  readonly milliseconds?: number;
  readonly slowest?: number;
  readonly kilobytes?: number;
  /** What it shall not exceed, in the same unit, where that was set. */
  readonly goal?: number;
}

const TIMES = 9;
/** Each of its letters leaves fewer statements. */
const SOUGHT = 'dah';

export async function workbenchTimes(): Promise<readonly WorkbenchTime[]> {
  execFileSync(process.execPath, ['scripts/build-web.mjs', '--if-stale'], { cwd: ROOT });
  const sample = await sampleBrief();
  const browser = await launchChromium();
  try {
    return [
      ...(await opening(browser, grownBrief(sample, 1000))),
      ...(await deciding(browser, grownBrief(sample, 10_000))),
      ...(await listing(browser, grownBrief(sample, 100_000))),
    ];
  } finally {
    await browser.close();
  }
}

/** Script that comes with the page, as a server that packs it sends it, and the time until a key does something. */
async function opening(browser: Browser, brief: Brief): Promise<readonly WorkbenchTime[]> {
  const stand = await standIn(brief);
  const times: number[] = [];
  const scripts = new Map<string, number>();
  for (let k = 0; k < 5; k++) {
    const page = await browser.newPage();
    page.on('response', async (response) => {
      if (response.url().endsWith('.js'))
        scripts.set(response.url(), gzipSync(await response.body()).byteLength);
    });
    await page.goto(`${stand.url}/#/ledger`);
    await page.locator('.card').first().waitFor();
    // The time of the page's own clock when a key first does something; it runs from the moment that the page was asked for.
    await page.keyboard.press('j');
    await page.waitForFunction(() => document.querySelector('.card[aria-current="true"]') !== null);
    times.push(await page.evaluate(() => performance.now()));
    await page.close();
  }
  await stand.close();
  const bytes = [...scripts.values()].reduce((sum, size) => sum + size, 0);
  return [
    { what: 'script loaded first, gzipped', kilobytes: rounded(bytes / 1000, 1), goal: 250 },
    { what: 'open until a key is heeded', ...row(brief, times), goal: 1500 },
  ];
}

/** From a key in the drawer to the painted matrix. */
async function deciding(browser: Browser, brief: Brief): Promise<readonly WorkbenchTime[]> {
  const rows: WorkbenchTime[] = [];
  for (const isKept of [true, false]) {
    const stand = await standIn(brief, isKept);
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const fullest = brief.positions.toSorted((a, b) => b.statements.length - a.statements.length)[0]!;
    await page.goto(`${stand.url}/#/matrix?show=${fullest.statements.slice(0, 30).join(',')}`);
    await page.locator('.drawer .card').first().waitFor();
    await page.locator('.matrix').waitFor();
    const presses: Press[] = [];
    for (let k = 0; k < TIMES; k++) {
      await page.keyboard.press('j');
      await page.locator('.drawer .card[aria-current="true"]').waitFor();
      presses.push(await pressed(page, 'x', '.view'));
      if (isKept)
        await page.waitForFunction(() => document.querySelector('.link [role="status"]')?.textContent === '');
    }
    const what = isKept ? 'key to matrix' : `key to matrix, up to ${TIMES} decisions not kept yet`;
    rows.push(...pressRows(what, brief, presses));
    await page.close();
    await stand.close();
  }
  return rows;
}

/** From a key in the search to the painted list, and frames while it is scrolled. */
async function listing(browser: Browser, brief: Brief): Promise<readonly WorkbenchTime[]> {
  const stand = await standIn(brief);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${stand.url}/#/ledger`);
  await page.locator('.card').first().waitFor();
  const opened = await page.evaluate(() => performance.now());
  await page.locator('[data-search]').focus();
  const typed: Press[] = [];
  for (let k = 0; k < 3; k++) {
    for (const key of SOUGHT) typed.push(await pressed(page, key, '.tally'));
    await page.locator('[data-search]').fill('');
  }
  await page.goto(`${stand.url}/#/ledger`);
  const frames = await page.evaluate(async () => {
    const box = document.querySelector('.virtual')!;
    const times: number[] = [];
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    let last = await frame();
    for (let k = 0; k < 120; k++) {
      box.scrollTop += k % 40 === 39 ? 200_000 : 400;
      const now = await frame();
      times.push(now - last);
      last = now;
    }
    return times;
  });
  await page.close();
  await stand.close();
  return [
    { what: 'open until the list is there', ...row(brief, [opened]) },
    ...pressRows('key in the search to list', brief, typed),
    { what: 'frame while scrolling', ...row(brief, frames) },
  ];
}

const row = ({ statements }: Brief, times: readonly number[]) => ({
  statements: statements.length,
  milliseconds: rounded(median(times), 1),
  slowest: rounded(Math.max(...times), 1),
});

interface Press {
  readonly changed: number;
  readonly painted: number;
}

/** Milliseconds from a key, as the browser stamps it, until something within `selector` has changed, and until that is painted. */
async function pressed(page: Page, key: string, selector: string): Promise<Press> {
  await page.evaluate((within) => {
    const press = new Promise<Press>((resolve, reject) => {
      setTimeout(() => reject(new Error(`no change in ${within}`)), 20_000);
      let start = 0;
      document.addEventListener(
        'keydown',
        (event) => {
          start = event.timeStamp;
        },
        { capture: true, once: true },
      );
      const watch = new MutationObserver(() => {
        watch.disconnect();
        const changed = performance.now() - start;
        // The first task behind the next frame runs once that frame is painted.
        requestAnimationFrame(() =>
          setTimeout(() => resolve({ changed, painted: performance.now() - start })),
        );
      });
      watch.observe(document.querySelector(within)!, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
    });
    Object.assign(window, { press });
  }, selector);
  await page.keyboard.press(key);
  return page.evaluate(() => (window as unknown as { readonly press: Promise<Press> }).press);
}

const pressRows = (what: string, brief: Brief, presses: readonly Press[]): readonly WorkbenchTime[] => [
  {
    what,
    ...row(
      brief,
      presses.map(({ changed }) => changed),
    ),
    goal: 100,
  },
  {
    what: `${what}, painted`,
    ...row(
      brief,
      presses.map(({ painted }) => painted),
    ),
  },
];

interface StandIn {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Answers as the server of a study does; a decision is never acknowledged where `keeps` is false. */
async function standIn(first: Brief, keeps = true): Promise<StandIn> {
  const files = builtWebFiles()!;
  const states = sentStates();
  let brief = first;
  let count = 0;
  const etag = (): string => `"${count}-1-0"`;
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const json = (body: string): void => {
      response.setHeader('etag', etag());
      response.setHeader('content-type', 'application/json').end(body);
    };
    if (pathname === '/api/workbench')
      json(
        states.answer(summaryOf(brief, count, etag()), () => brief, searchParams.get('since') ?? undefined),
      );
    else if (pathname === '/api/events') {
      response
        .setHeader('content-type', 'text/event-stream')
        .write(`event: state\ndata: {"etag":${JSON.stringify(etag())}}\n\n`);
    } else if (pathname === '/api/revisions') {
      const { decision } = JSON.parse(await text(request)) as { readonly decision: Decision };
      if (!keeps) return;
      brief = decided(brief, decision);
      count++;
      json(
        JSON.stringify({
          seq: count,
          at: '2031-01-01T00:00:00Z',
          who: 'bench',
          act: { does: 'decide', decision },
        }),
      );
    } else {
      const file = files.get(pathname);
      if (file === undefined) response.writeHead(404).end('{}');
      else
        response
          .writeHead(200, { 'content-type': file.type, 'content-security-policy': WEB_POLICY })
          .end(file.bytes);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const summaryOf = (
  { articles, statements, actors }: Brief,
  revisions: number,
  etag: string,
): StudySummary => ({
  title: 'Bench',
  readout: '0',
  articles: articles.length,
  statements: statements.length,
  actors: actors.length,
  revisions,
  decisions: revisions,
  documents: [],
  etag,
});
