/** Reading an article in the workbench, and adding and mending statements by what is selected in it. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { openedAt, revisionsOf, servedStudy, settled, workbenchBrowser } from './served-study.ts';

const browser = workbenchBrowser();

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
    const decision = (await revisionsOf(study)).at(-1)!.act as unknown as {
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
    // The focus is on it, now that the server has given it an id of its own.
    expect(await card.getAttribute('aria-current')).toBe('true');
    expect(await card.getAttribute('id')).not.toContain('new');
  });

  test('adds by keyboard alone, one stretch for each block, said by somebody new', async () => {
    const study = await servedStudy();
    const { page } = await openedAt(browser, study, '#/reader');
    await page.locator('.text').waitFor();
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('a');
    await expect
      .poll(() => page.locator('.draft blockquote').textContent())
      .toMatch(/^Korva rejects truce \[…\] Harbour/);
    expect((await page.locator('.text .draft-q').allTextContents()).join('')).toMatch(/truceHarbour/);
    await page.keyboard.press('b');
    await page.keyboard.press('w');
    await page.getByRole('combobox', { name: 'Speaker' }).fill('Ina Holm');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.draft dl').textContent()).toContain('Ina Holm');
    await page.keyboard.press('Control+Enter');
    const card = page.locator('.beside .card[aria-current="true"]');
    await expect.poll(() => card.locator('.name').textContent()).toContain('Ina Holm');
    await settled(page);
    expect(await card.locator('.name').textContent()).toContain('Ina Holm');
    expect(await card.locator('blockquote .q').allTextContents()).toHaveLength(2);
  });

  test('takes whatever is selected word for word, across marks and numbers', async () => {
    const study = await servedStudy();
    const { page } = await openedAt(browser, study, '#/reader');
    await page.locator('.text').waitFor();
    const wrong = await page.locator('.text').evaluate(async (box) => {
      const all = [...box.querySelectorAll<HTMLElement>('[data-at]')];
      const found: unknown[] = [];
      const drawn = () => new Promise((next) => setTimeout(next, 20));
      for (let k = 0; k < all.length; k++) {
        const [from, to] = [all[k]!, all[Math.min(all.length - 1, k + (k % 5))]!];
        const length = to.textContent!.length;
        const [start, end] = [k % from.textContent!.length, from === to ? length : 1 + (k % length)];
        getSelection()!.setBaseAndExtent(from.firstChild!, start, to.firstChild!, end);
        const text = all.map(({ textContent }) => textContent).join('\u0000');
        const lengthUpTo = (piece: HTMLElement) =>
          all.slice(0, all.indexOf(piece)).reduce((sum, one) => sum + one.textContent!.length + 1, 0);
        const words = text.slice(lengthUpTo(from) + start, lengthUpTo(to) + end).replaceAll('\u0000', '');
        await drawn();
        const shown = document.querySelector('.selection-bar p')?.textContent?.replace(/\s+/g, '') ?? '';
        const sought = words.replace(/\s+/g, '');
        if (!shown.includes('…') && shown !== sought) found.push([shown, sought]);
      }
      return found;
    });
    expect(wrong).toEqual([]);
  });

  test('goes on to the next statement when one is taken out', async () => {
    const study = await servedStudy();
    const { page } = await openedAt(browser, study, '#/reader');
    await page.locator('.text .q').first().click();
    const current = page.locator('.beside .card[aria-current="true"] blockquote');
    await expect.poll(() => current.count()).toBe(1);
    const next = await page.locator('.beside .card blockquote').nth(1).textContent();
    await page.keyboard.press('x');
    await expect.poll(() => current.textContent()).toBe(next);
  });

  test('says who says a statement by the name that is selected', async () => {
    const study = await servedStudy();
    const { page } = await openedAt(browser, study, '#/reader');
    await page.locator('.text .q', { hasText: 'We will fight on' }).click();
    await selectWords(page, 'Jon Kerel');
    await page.getByRole('button', { name: 'Who says statement' }).click();
    const name = page.locator('.beside .card', { hasText: 'We will fight on' }).locator('.name');
    await expect.poll(() => name.textContent()).toContain('Jon Kerel');
    await settled(page);
    expect(await name.textContent()).toContain('Jon Kerel');
  });

  test('asks for the text again when the server is back', async () => {
    const study = await servedStudy();
    const { page } = await openedAt(browser, study, '#/ledger');
    let asked = 0;
    await page.route('**/api/articles/*', (route) => {
      asked++;
      return asked === 1 ? route.abort() : route.continue();
    });
    await page.goto(page.url().replace(/#.*/, '#/reader'));
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.text').waitFor();
    expect(asked).toBe(2);
  });

  test('is read on a phone: the card of what is tapped comes over the text and goes again', async () => {
    const study = await servedStudy();
    const { page } = await openedAt(browser, study, '#/reader', { viewport: { width: 390, height: 800 } });
    await page.locator('.text').waitFor();
    const sheet = page.locator('.beside');
    expect(await sheet.isVisible()).toBe(false);
    const words = page.locator('.text .q', { hasText: 'Sund may open the port' });
    await words.click();
    await expect.poll(() => sheet.locator('.card:visible').count()).toBe(1);
    expect(await sheet.locator('.card:visible blockquote').textContent()).toContain('open the port');
    const [over, under] = [await sheet.boundingBox(), await words.boundingBox()];
    expect(under!.y + under!.height).toBeLessThanOrEqual(over!.y);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Close the statement' }).click();
    await expect.poll(() => sheet.isVisible()).toBe(false);
  });

  test('brings back a text that reading took out, in its place behind the others', async () => {
    const study = await servedStudy({
      'a.html':
        '<html><body><article><h1>Talks begin</h1><p>Sund may open the port, Jon Kerel, its president, said on Monday.</p></article><section id="comments" class="comments"><h2>Comments</h2><p>Petra Vass said that Korva would stay out.</p></section></body></html>',
    });
    const { page } = await openedAt(browser, study, '#/reader');
    await page.locator('.removed summary').click();
    const taken = page.locator('.removed li', { hasText: 'Petra Vass' });
    await taken.getByRole('button', { name: 'Bring it back' }).click();
    await expect.poll(() => page.locator('.text').textContent()).toContain('Korva would stay out');
    await settled(page);
    expect(await taken.count()).toBe(0);
    expect(await page.locator('.beside .card', { hasText: 'Korva would stay out' }).count()).toBe(1);
    await page.keyboard.press('u');
    await expect.poll(() => taken.count()).toBe(1);
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
    for (let letter = 0; letter < 5; letter++) await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('a');
    await expect.poll(() => page.locator('.draft blockquote').textContent()).toBe('Harbour Post, 4 March');
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
    await page.keyboard.press('n');
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
