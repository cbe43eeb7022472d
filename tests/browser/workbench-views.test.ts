/** Matrix, timeline, networks, disagreements, brief and history of the workbench, live. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { openedAt, revisionsOf, servedStudy, settled, workbenchBrowser } from './served-study.ts';

const browser = workbenchBrowser();

const FOLDER = join(import.meta.dirname, '../../catalog/coverage/articles');
const COVERAGE = Object.fromEntries(
  [
    '2026-03-09-corda-talks-open.html',
    '2026-03-12-miravane-briefing.txt',
    '2026-03-13-two-voices.txt',
    '2026-03-15-sunday-programmes.md',
  ].map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]),
);

describe('the matrix', () => {
  test('opens a cell’s sentences, and changes at once when a stance is decided there', async () => {
    const study = await servedStudy();
    const { page, complaints } = await openedAt(browser, study, '#/matrix');
    const cell = page.locator('.matrix td a').first();
    await cell.waitFor();
    const before = await page.locator('.matrix').textContent();
    await page.locator('summary', { hasText: 'The same as a table' }).click();
    const table = page.locator('#view-matrix details table');
    await table.locator('tbody tr').first().waitFor();
    const rows = await table.locator('tbody tr').count();
    const [row] = await page.locator('.matrix tbody tr').elementHandles();
    await cell.click();
    const drawer = page.locator('.drawer');
    await drawer.locator('.card').first().waitFor();
    await drawer.locator('.card .as').first().click();
    await page.keyboard.press('i');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').press('Enter');
    await dialog.locator('.stances button', { hasText: 'strongly for' }).click();
    await expect.poll(() => page.locator('.matrix').textContent()).not.toBe(before);
    const changed = await page.locator('.matrix').textContent();
    // What is as it was is where it was, and what was opened is open.
    expect(await row!.evaluate((element) => element.isConnected)).toBe(true);
    expect(await table.locator('tbody tr').count()).toBe(rows);
    await settled(page);
    expect(await page.locator('.matrix').textContent()).toBe(changed);
    await page.keyboard.press('u');
    await expect.poll(() => page.locator('.matrix').textContent()).toBe(before);
    expect(complaints).toEqual([]);
  });
});

test('the head is as high on every screen, and a picture that is wider than the window says so', async () => {
  const study = await servedStudy(COVERAGE);
  const { page } = await openedAt(browser, study, '#/matrix');
  const heights = new Set<number>();
  for (const screen of ['matrix', 'disagreements', 'history', 'reader']) {
    await page.evaluate((name) => {
      location.hash = `#/${name}`;
    }, screen);
    await page.locator(`nav [aria-current="page"][href="#/${screen}"]`).waitFor();
    heights.add(await page.locator('.top').evaluate((element) => element.clientHeight));
  }
  expect(heights.size).toBe(1);
  await page.setViewportSize({ width: 240, height: 800 });
  await page.evaluate(() => {
    location.hash = '#/matrix';
  });
  await page.getByText('Wider than the window').waitFor();
  const matrix = page.locator('#view-matrix > .scroll');
  expect(await matrix.getAttribute('data-cut')).toBe('');
  await matrix.evaluate((element) => element.scrollTo({ left: 10_000 }));
  await expect.poll(() => matrix.getAttribute('data-cut')).toBe(null);
  await page.setViewportSize({ width: 3000, height: 800 });
  await expect.poll(() => page.getByText('Wider than the window').count()).toBe(0);
});

test('a pair that is no disagreement is taken out at once and for good, and an undo brings it back', async () => {
  const study = await servedStudy({
    'voices.txt': readFileSync(join(FOLDER, '2026-03-13-two-voices.txt'), 'utf8'),
  });
  const { page, complaints } = await openedAt(browser, study, '#/disagreements');
  const pairs = page.locator('.clashes > li');
  await pairs.first().waitFor();
  const before = await pairs.count();
  await expect.poll(() => pairs.first().locator('blockquote').first().textContent()).toMatch(/\.$/);
  await page.keyboard.press('j');
  await expect.poll(() => pairs.first().getAttribute('aria-current')).toBe('true');
  await page.keyboard.press('x');
  await expect.poll(() => pairs.count()).toBe(before - 1);
  await settled(page);
  expect(await pairs.count()).toBe(before - 1);
  expect((await revisionsOf(study)).at(-1)!.act).toMatchObject({
    decision: { decides: 'not a disagreement' },
  });
  await page.keyboard.press('u');
  await expect.poll(() => pairs.count()).toBe(before);
  await page.getByLabel('Grade').selectOption('opposition');
  await expect.poll(() => page.locator('.clashes .grade', { hasText: 'contradiction' }).count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('the brief is what would be written now, and can be had as files', async () => {
  const study = await servedStudy();
  const { page, complaints } = await openedAt(browser, study, '#/brief');
  const frame = page.frameLocator('iframe');
  await expect.poll(() => frame.locator('h1').textContent(), { timeout: 20_000 }).toBe('Valley talks');
  for (const [kind, head] of [
    ['HTML', '<!doctype html>'],
    ['Markdown', '# Valley talks'],
    ['JSON', '{'],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('main').getByRole('link', { name: kind, exact: true }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8').startsWith(head)).toBe(true);
  }
  expect(complaints).toEqual([]);
});

test('the history tells who decided what about which words, and what was undone', async () => {
  const study = await servedStudy();
  const { page } = await openedAt(browser, study, '#/ledger');
  await page
    .locator('.card', { hasText: 'We will fight on' })
    .locator('select')
    .first()
    .selectOption('hedged');
  await settled(page);
  await page.keyboard.press('g');
  await page.keyboard.press('h');
  const history = page.locator('.history');
  await expect.poll(() => history.textContent()).toContain('Certainty: hedged');
  expect(await history.textContent()).toContain('Petra Vass: “We will fight on,”');
  await page.keyboard.press('u');
  await expect.poll(() => history.locator('s').count()).toBe(1);
  await expect.poll(() => history.textContent()).toContain('Took back 1: Certainty: hedged');
  await history.locator('.about a').first().click();
  await expect.poll(() => page.locator('.sought').first().textContent()).toContain('We will fight on');
});

test('the history shows the words of a statement that was taken out, in their sentence, and what was taken back', async () => {
  const study = await servedStudy();
  const { page } = await openedAt(browser, study, '#/ledger');
  await page.locator('.card', { hasText: 'Sund welcomed a ceasefire' }).locator('.as').click();
  await page.keyboard.press('x');
  await settled(page);
  await page.evaluate(() => {
    location.hash = '#/history';
  });
  const about = page.locator('.history .about');
  await expect
    .poll(() => about.first().textContent())
    .toMatch(/^Sund’s president, Jon Kerel, said that Sund welcomed a ceasefire\..*Korva rejects truce/);
  expect(await about.first().locator('.q').textContent()).toContain('Sund welcomed a ceasefire');
  await page.keyboard.press('u');
  await expect
    .poll(() => page.locator('.history li').first().textContent())
    .toMatch(/Took back 1: Not a statement.*Jon Kerel: .*Sund welcomed a ceasefire/);
});

describe('accessibility', () => {
  test.each([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['phone', { colorScheme: 'light', viewport: { width: 390, height: 800 } }],
  ] as const)('axe finds nothing in the views: %s', async (_, options) => {
    const study = await servedStudy(COVERAGE);
    const { page, complaints } = await openedAt(browser, study, '#/matrix', options);
    for (const screen of ['matrix', 'timeline', 'networks', 'disagreements', 'history', 'brief']) {
      await page.evaluate((name) => {
        location.hash = `#/${name}`;
      }, screen);
      await page.locator(`.screen-${screen} > *:not(.sr):not([role="status"])`).first().waitFor();
      expect([screen, await accessibilityFaults(page)]).toEqual([screen, []]);
    }
    expect(complaints).toEqual([]);
  });
});
