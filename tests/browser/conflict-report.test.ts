/** A conflict report as a reader has it: in a real browser, with and without script, in light and dark, on a phone, under attack. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { conflictHtmlParts } from '../../src/briefing/conflict-page.ts';
import type { ConflictReport } from '../../src/record/conflict-report.ts';
import { catalogReport, HOSTILE, hostileReport, largeReport } from '../fixtures/conflict-reports.ts';
import { accessibilityFaults } from './accessibility.ts';
import { launchChromium } from './chromium.ts';

// A browser takes its time on a busy machine; nothing here is a measurement.
vi.setConfig({ testTimeout: 60_000 });

const SYRIA = catalogReport('syria-iraq-1975');
const ELMIRA = catalogReport('elmira-1991');
const REPORTS: readonly (readonly [name: string, report: ConflictReport])[] = [
  ['options', SYRIA],
  ['listed states', ELMIRA],
  ['64 states', largeReport(3, 2)],
  ['512 states', largeReport(3, 3)],
  ['hostile text', hostileReport()],
];

let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'readout-conflict-'));
  browser = await launchChromium();
}, 60_000);

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A page with the report, and what it asked the network for or complained of. */
async function opened(report: ConflictReport, options: BrowserContextOptions = {}) {
  const file = join(folder, `${Math.random().toString(36).slice(2)}.html`);
  writeFileSync(file, [...conflictHtmlParts(report)].join(''));
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  const address = pathToFileURL(file).href;
  await page.goto(address);
  return { page, requests, complaints, address };
}

const shownStates = (page: Page): Promise<readonly string[]> =>
  page.locator('.states tbody tr:visible th .state').allTextContents();

describe.each([
  ['light', { colorScheme: 'light', viewport: { width: 1280, height: 900 } }],
  ['dark', { colorScheme: 'dark', viewport: { width: 1280, height: 900 } }],
  ['phone', { colorScheme: 'light', viewport: { width: 360, height: 740 } }],
  ['dark phone', { colorScheme: 'dark', viewport: { width: 360, height: 740 } }],
] as const)('axe finds nothing: %s', (_, options) => {
  // Of 512 states the table is as of 64, and axe takes half a minute over it.
  test.each(REPORTS.filter(([name]) => name !== '512 states'))('%s', async (__, report) => {
    const { page } = await opened(report, options);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

test.each(REPORTS)('a phone never scrolls sideways: %s', async (_, report) => {
  const { page } = await opened(report, { viewport: { width: 320, height: 640 } });
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll('body *:not(.scroll *)')]
      .filter((element) => element.getBoundingClientRect().right > 321)
      .map(({ outerHTML }) => outerHTML.slice(0, 80)),
  );
  expect(wide).toEqual([]);
});

test.each(REPORTS)('every link leads to a place and every id is one: %s', async (_, report) => {
  const { page } = await opened(report);
  const [lost, twice] = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    return [
      [...document.querySelectorAll('a[href^="#"]')]
        .map((link) => link.getAttribute('href') ?? '')
        .filter((hash) => document.getElementById(hash.slice(1)) === null),
      ids.filter((id, index) => ids.indexOf(id) !== index),
    ];
  });
  expect(lost).toEqual([]);
  expect(twice).toEqual([]);
});

test.each(REPORTS)('no words of the graph run over the box that they stand in: %s', async (_, report) => {
  const { page } = await opened(report);
  const over = await page.evaluate(() =>
    [...document.querySelectorAll('#graph rect.state')].flatMap((box) => {
      const { left, right } = box.getBoundingClientRect();
      return [...(box.parentElement?.querySelectorAll('text') ?? [])]
        .filter((text) => {
          const at = text.getBoundingClientRect();
          return at.left < left || at.right > right;
        })
        .map(({ textContent }) => textContent);
    }),
  );
  expect(over).toEqual([]);
});

describe('the state table', () => {
  test('narrows by what holds, by options and by words, and says how many are left', async () => {
    const { page } = await opened(SYRIA);
    expect(await shownStates(page)).toEqual(['NYY', 'NNN', 'YNN', 'NYN', 'NNY', 'YNY']);
    await page.getByRole('combobox', { name: 'Holds by' }).selectOption('some');
    expect(await shownStates(page)).toEqual(['NYY', 'NNN']);
    await page.getByRole('combobox', { name: 'Holds by' }).selectOption('SEQ');
    expect(await shownStates(page)).toEqual(['NYY']);
    expect(await page.getByRole('status').textContent()).toBe('1 state shown');
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByRole('combobox', { name: 'Attack' }).selectOption('Y');
    await page.getByRole('combobox', { name: 'Escalate' }).selectOption('N');
    expect(await shownStates(page)).toEqual(['NNY', 'YNY']);
    await page.getByRole('searchbox', { name: 'Text' }).fill('release WATER');
    expect(await shownStates(page)).toEqual(['YNY']);
  });

  test('a link to a state that the form hides shows it', async () => {
    const { page } = await opened(SYRIA);
    await page.getByRole('combobox', { name: 'Holds by' }).selectOption('some');
    await page.locator('#decision-makers').getByRole('link', { name: 'YNY' }).first().click();
    await page.locator(':target').waitFor({ state: 'visible' });
    expect(await page.locator(':target .state').textContent()).toBe('YNY');
  });

  test('what holds leads to why it does, and from there back', async () => {
    const { page } = await opened(ELMIRA);
    await page.locator('.states').getByRole('link', { name: 'GMR, SMR' }).first().click();
    const why = page.locator(':target');
    expect(await why.locator('h3').textContent()).toContain('holds by GMR and SMR');
    await why.locator('h3 a').click();
    expect(await page.locator(':target').getAttribute('data-h')).toBe('GMR SMR');
  });
});

describe('without script', () => {
  test('it reads whole and shows no form that does nothing', async () => {
    const { page } = await opened(SYRIA, { javaScriptEnabled: false });
    expect(await page.locator('#filter').isVisible()).toBe(false);
    expect(await shownStates(page)).toHaveLength(6);
    await page.locator('.states').getByRole('link', { name: 'all five' }).click();
    expect(new URL(page.url()).hash).toBe('#why-1');
  });
});

test('hostile text stays text, and nothing of it runs', async () => {
  const { page, complaints } = await opened(hostileReport());
  expect(await page.title()).toBe(HOSTILE);
  expect(await page.locator('script').count()).toBe(1);
  expect(await page.locator('img, iframe, object, embed').count()).toBe(0);
  expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('it asks nobody for anything, and its policy lets nothing else run', async () => {
  const { page, requests, complaints, address } = await opened(SYRIA);
  expect(requests.filter((url) => !url.startsWith(address) && url !== 'data:,')).toEqual([]);
  expect(complaints).toEqual([]);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "broken"';
    document.body.append(script);
  });
  expect(await page.title()).toBe(SYRIA.title);
});
