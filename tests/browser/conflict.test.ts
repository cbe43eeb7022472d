/**
 * The solver in a page: its modules, types stripped and nothing bundled, in a Web Worker of a real browser give what they give
 * in Node. How long that takes is told by `bench/`, not here.
 */
import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { solve } from '../../src/conflict/solve.ts';
import { CONCEPTS } from '../../src/record/conflict-model.ts';
import { largeGame } from '../conflict/random-games.ts';
import { launchChromium } from './chromium.ts';

// A browser takes its time on a busy machine; nothing here is a measurement.
vi.setConfig({ testTimeout: 60_000 });

const ROOT = join(import.meta.dirname, '../..');
const PAGE = 'http://readout.test/';
const BITS = 18;
const SEED = 1;

/** What the worker runs: the game drawn anew and solved; it answers with how many equilibria there are, and where the first. */
const WORKER = `
  import { solve } from '/src/conflict/solve.ts';
  import { largeGame } from '/tests/conflict/random-games.ts';
  const game = largeGame(${BITS}, ${SEED});
  const begun = performance.now();
  const { equilibria } = solve(game);
  const milliseconds = performance.now() - begun;
  const found = Object.entries(equilibria).map(([concept, marks]) =>
    [concept, marks.reduce((sum, mark) => sum + mark, 0), marks.indexOf(1)]);
  postMessage({ found, milliseconds });
`;

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
}, 60_000);

afterAll(() => browser?.close());

test('a game of 2^18 states is solved in a Web Worker as it is in Node', async () => {
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await serve(page);
  await page.goto(PAGE);
  const { found, milliseconds } = await page.evaluate(
    () =>
      new Promise<{ found: unknown; milliseconds: number }>((resolve, reject) => {
        const worker = new Worker('/worker.js', { type: 'module' });
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
      }),
  );
  const { equilibria } = solve(largeGame(BITS, SEED));
  expect(found).toEqual(
    CONCEPTS.map((concept) => {
      const marks = equilibria[concept];
      return [concept, marks.reduce((sum, mark) => sum + mark, 0), marks.indexOf(1)];
    }),
  );
  expect(milliseconds).toBeGreaterThan(0);
  expect(faults).toEqual([]);
});

/** Answers for the project's modules and the worker; anything else isn't there. */
async function serve(page: Page): Promise<void> {
  await page.context().route(`${PAGE}**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const javascript = { contentType: 'text/javascript' };
    if (pathname === '/') await route.fulfill({ contentType: 'text/html', body: '<!doctype html>' });
    else if (pathname === '/worker.js') await route.fulfill({ ...javascript, body: WORKER });
    else if (/^\/(?:src|tests)\/.*\.ts$/.test(pathname)) {
      const text = await readFile(join(ROOT, pathname), 'utf8');
      await route.fulfill({ ...javascript, body: stripTypeScriptTypes(text) });
    } else await route.fulfill({ status: 404 });
  });
}
