/** Who is who in the workbench: renamed, merged, moved to a side, given an office, taken out; each undone. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { launchChromium } from './chromium.ts';
import { buildWorkbench, openedAt, servedStudy, settled } from './served-study.ts';

vi.setConfig({ testTimeout: 120_000 });

let browser: Browser;
beforeAll(async () => {
  buildWorkbench();
  browser = await launchChromium();
}, 120_000);
afterAll(() => browser?.close());

const row = (page: Page, name: string) => page.locator('.people-list .row', { hasText: name });
async function choose(page: Page, name: string): Promise<void> {
  await row(page, name).click();
  await page.locator('.actor h2', { hasText: name }).waitFor();
}
const title = (page: Page) => page.locator('.actor h2').textContent();

describe('who is who', () => {
  test('renames, and undo takes it back', async () => {
    const study = await servedStudy();
    const { page, complaints } = await openedAt(browser, study, '#/people');
    await choose(page, 'Petra Vass');
    await page.keyboard.press('r');
    const dialog = page.getByRole('dialog');
    expect(await dialog.textContent()).toMatch(/\d+ statements? of “Petra Vass” go under the new name/);
    await page.keyboard.type('Jon Kerel');
    expect(await dialog.getByRole('alert').textContent()).toContain('Somebody else is called so');
    await dialog.getByRole('textbox').fill('Petra Vass-Orr');
    await page.keyboard.press('Enter');
    await expect.poll(() => title(page)).toBe('Petra Vass-Orr');
    await settled(page);
    expect(await title(page)).toBe('Petra Vass-Orr');
    await page.keyboard.press('u');
    await expect.poll(() => title(page)).toBe('Petra Vass');
    expect(complaints).toEqual([]);
  });

  test('merges two, saying how many statements that moves, by keyboard alone', async () => {
    const study = await servedStudy();
    const { page } = await openedAt(browser, study, '#/people');
    await choose(page, 'Petra Vass');
    await page.keyboard.press('m');
    await page.keyboard.type('jon kerel');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await expect
      .poll(() => dialog.textContent())
      .toMatch(/\d+ statements? of “Jon Kerel” become those of “Petra Vass”\./);
    await dialog.getByRole('button', { name: 'Petra Vass' }).click();
    await expect.poll(() => row(page, 'Jon Kerel').count()).toBe(0);
    await settled(page);
    expect(await row(page, 'Jon Kerel').count()).toBe(0);
  });

  test('moves somebody to another side and to none, and takes somebody out', async () => {
    const study = await servedStudy();
    const { page } = await openedAt(browser, study, '#/people');
    await choose(page, 'Petra Vass');
    await page.keyboard.press('s');
    await page.keyboard.type('sund');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.actor').textContent()).toContain('Speaks for Sund');
    await settled(page);
    expect(await page.locator('.actor').textContent()).toContain('Speaks for Sund');
    await page.keyboard.press('x');
    await page.getByRole('dialog').getByRole('button', { name: 'Nobody who takes part' }).click();
    await expect.poll(() => row(page, 'Petra Vass').count()).toBe(0);
    expect(await page.locator('.person').textContent()).toContain('not in the study any more');
  });

  test('adds an office and takes one away, and leads to the words that show one', async () => {
    const study = await servedStudy();
    const { page } = await openedAt(browser, study, '#/people');
    await choose(page, 'Jon Kerel');
    await page.keyboard.press('o');
    await page.getByRole('dialog').getByLabel('Title').fill('chief negotiator');
    await page.keyboard.press('Enter');
    await settled(page);
    await expect.poll(() => page.locator('.offices').textContent()).toContain('chief negotiator');
    await page
      .locator('.offices li', { hasText: 'chief negotiator' })
      .getByRole('button', { name: 'Not its office' })
      .click();
    await settled(page);
    await expect.poll(() => page.locator('.offices').textContent()).not.toContain('chief negotiator');
    await page.locator('.offices .evidence q').first().click();
    await page.locator('.sought').first().waitFor();
  });

  test.each([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['phone', { colorScheme: 'light', viewport: { width: 390, height: 800 } }],
  ] as const)('axe finds nothing in it: %s', async (_, options) => {
    const study = await servedStudy();
    const { page } = await openedAt(browser, study, '#/people', options);
    await choose(page, 'Petra Vass');
    await page.locator('.actor').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    for (const key of ['r', 'm', 's', 'o', 'x']) {
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  });
});
