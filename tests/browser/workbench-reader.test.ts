/** Reading an article in the workbench, and adding and mending statements by what is selected in it. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { launchChromium } from './chromium.ts';
import { buildWorkbench, openedAt, revisionsOf, servedStudy, settled } from './served-study.ts';

vi.setConfig({ testTimeout: 120_000 });

let browser: Browser;
beforeAll(async () => {
  buildWorkbench();
  browser = await launchChromium();
}, 120_000);
afterAll(() => browser?.close());

/** Selects words of the article as a mouse would, from the middle of one piece to that of another. */
async function selectWords(page: Page, words: string): Promise<void> {
  await page.locator('.text').evaluate((box, words) => {
    const all = [...box.querySelectorAll('[data-at]')];
    const whole = all.map(({ textContent }) => textContent ?? '').join('');
    let [start, end] = [whole.indexOf(words), whole.indexOf(words) + words.length];
    const range = document.createRange();
    for (const piece of all) {
      const length = piece.textContent?.length ?? 0;
      if (start >= 0 && start < length) range.setStart(piece.firstChild!, start);
      if (end > 0 && end <= length) range.setEnd(piece.firstChild!, end);
      start -= length;
      end -= length;
    }
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  }, words);
}

describe('the reader', () => {
  test('shows the text with its statements, and each leads to the other', async () => {
    const study = await servedStudy();
    const { page, complaints } = await openedAt(browser, study, '#/reader');
    await page.locator('.text').waitFor();
    expect(await page.locator('.text').textContent()).toContain('Korva will never accept a ceasefire');
    await page.locator('.text .q', { hasText: 'We will fight on' }).click();
    const card = page.locator('.beside .card', { hasText: 'We will fight on' });
    await expect.poll(() => card.getAttribute('aria-current')).toBe('true');
    await page.keyboard.press('j');
    await expect.poll(() => page.locator('.text .on').count()).toBeGreaterThan(0);
    expect(await page.locator('.text .on').allTextContents()).not.toContain('“We will fight on,”');
    await page.keyboard.press('c');
    await page.keyboard.press('d');
    await expect.poll(() => page.locator('.text .on.denied').count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });

  test('adds a statement out of what is selected, verbatim, with its source and cue', async () => {
    const study = await servedStudy();
    const { page } = await openedAt(browser, study, '#/reader');
    await page.locator('.text').waitFor();
    await selectWords(page, 'rejects truce');
    await page.getByRole('button', { name: 'New statement' }).click();
    await selectWords(page, 'Korva');
    await page.getByRole('button', { name: 'Who says it (source)' }).click();
    await page.getByRole('button', { name: 'Keep it' }).click();
    const card = page.locator('.beside .card', { hasText: 'rejects truce' });
    await expect.poll(() => card.count()).toBe(1);
    await settled(page);
    const decision = revisionsOf(study).at(-1)!.act as unknown as {
      readonly decision: Record<string, unknown>;
    };
    expect(decision.decision).toMatchObject({
      decides: 'a statement',
      content: [{ start: 6, end: 19 }],
      source: { start: 0, end: 5 },
      quotation: 'indirect',
    });
    await expect.poll(() => card.locator('blockquote').textContent()).toBe('rejects truce');
    expect(await card.locator('.name').textContent()).toContain('Korva');
  });

  test('mends the words of a statement', async () => {
    const study = await servedStudy();
    const { page } = await openedAt(browser, study, '#/reader');
    await page.locator('.text .q', { hasText: 'We will fight on' }).click();
    await selectWords(page, 'fight on');
    await page.keyboard.press('w');
    const card = page.locator('.beside .card', { hasText: 'fight on' });
    await expect.poll(() => card.locator('blockquote').textContent()).toBe('fight on');
    await settled(page);
    expect(await card.locator('blockquote').textContent()).toBe('fight on');
  });

  test('selects by keyboard alone: a sentence, then less of it', async () => {
    const study = await servedStudy();
    const { page } = await openedAt(browser, study, '#/reader');
    await page.locator('.text').waitFor();
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => page.locator('.selection-bar p').textContent()).toContain('Harbour Post');
    await page.keyboard.press('a');
    await expect
      .poll(() => page.locator('.draft blockquote').textContent())
      .toBe('Harbour Post, 4 March 2031');
  });

  test('marks what a link is about, and goes from article to article', async () => {
    const study = await servedStudy({
      'a.txt':
        'Talks begin\n\nHarbour Post, 3 March 2031\n\nSund may open the port, Jon Kerel, its president, said on Monday.\n',
      'b.txt':
        'Talks end\n\nHarbour Post, 4 March 2031\n\n“We will fight on,” said Petra Vass, foreign minister of Korva.\n',
    });
    const { page } = await openedAt(browser, study, '#/reader/a1?span=0-5');
    await expect.poll(() => page.locator('.sought').textContent()).toBe('Talks');
    await page.keyboard.press(']');
    await expect.poll(() => page.locator('.text h2').textContent()).toBe('Talks end');
    await page.getByRole('searchbox').fill('begin');
    await page.getByRole('link', { name: /Talks begin/ }).click();
    await expect.poll(() => page.locator('.text h2').textContent()).toBe('Talks begin');
  });

  test.each([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['phone', { colorScheme: 'light', viewport: { width: 390, height: 800 } }],
  ] as const)('axe finds nothing in it: %s', async (_, options) => {
    const study = await servedStudy();
    const { page } = await openedAt(browser, study, '#/reader', options);
    await page.locator('.text .q', { hasText: 'We will fight on' }).click();
    await selectWords(page, 'Korva');
    await page.locator('.selection-bar').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('a');
    await page.locator('.draft').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});
