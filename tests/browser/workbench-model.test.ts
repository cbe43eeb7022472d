/** The model in the workbench: solved as it is edited, asked what if, saved, and undone. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { openedAt, revisionsOf, servedStudy, settled, workbenchBrowser } from './served-study.ts';

const browser = workbenchBrowser();

const solvedWords = (page: Page) => page.locator('.model-solved').textContent();
const handles = (page: Page) => page.locator('.maker').first().locator('.handle');
const labels = (page: Page) =>
  handles(page).evaluateAll((all) =>
    all.map((one) => one.getAttribute('aria-label')?.replace(/, \d+ of.*/s, '')),
  );

describe('the model', () => {
  test('is drafted from the coverage, its wishes lead to their sentences, and it is solved', async () => {
    const study = await servedStudy();
    const { page, complaints } = await openedAt(browser, study, '#/model');
    await expect.poll(() => solvedWords(page), { timeout: 20_000 }).toContain('What the model comes to');
    await page.locator('.rests.evident a').first().click();
    await page.locator('.drawer .card').first().waitFor();
    expect(complaints).toEqual([]);
  });

  test('is put in another order by keyboard, saved, and undone', async () => {
    const study = await servedStudy();
    const { page } = await openedAt(browser, study, '#/model');
    await handles(page).first().waitFor();
    const before = await labels(page);
    await handles(page).first().focus();
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => labels(page)).toEqual([before[1], before[0], ...before.slice(2)]);
    expect(await page.evaluate(() => document.activeElement?.id)).toMatch(/^wish-.*-1$/);
    await page.reload();
    await expect
      .poll(() => labels(page), { timeout: 20_000 })
      .toEqual([before[1], before[0], ...before.slice(2)]);
    await page.locator('.model-edit').getByRole('button', { name: 'Save' }).click();
    await settled(page);
    expect(revisionsOf(study).at(-1)?.act).toMatchObject({ decision: { decides: 'document', of: 'model' } });
    await expect.poll(() => page.locator('.model-edit').textContent()).toContain('As it was saved.');
    await page.keyboard.press('u');
    await expect
      .poll(() => page.locator('.model-edit').textContent(), { timeout: 20_000 })
      .toContain('Drafted from the coverage.');
    await expect.poll(() => labels(page)).toEqual(before);
  });

  test('answers what if a wish were the other way round, and changes nothing by that', async () => {
    const study = await servedStudy();
    const { page } = await openedAt(browser, study, '#/model');
    await expect.poll(() => solvedWords(page), { timeout: 20_000 }).toContain('What the model comes to');
    await page.getByLabel('the other way round').first().check();
    await page.locator('.what-if table').waitFor({ timeout: 20_000 });
    expect(await page.locator('.what-if').textContent()).toContain('would hold by');
    await page.getByRole('button', { name: 'Back to how it is' }).click();
    expect(await page.locator('.what-if').count()).toBe(0);
    expect(await page.locator('.model-edit').textContent()).toContain('Drafted from the coverage.');
  });

  test('takes a wish and an option, and tells what is wrong with one', async () => {
    const study = await servedStudy();
    const { page } = await openedAt(browser, study, '#/model');
    await handles(page).first().waitFor();
    const maker = page.locator('.maker').first();
    await maker.getByRole('textbox', { name: 'Add a wish' }).fill('nonsense-option');
    await maker.getByRole('button', { name: 'Add a wish' }).click();
    expect(await maker.getByRole('alert').textContent()).toContain('nonsense-option');
    await maker.getByRole('textbox', { name: 'Add an option' }).fill('Open the port');
    await maker.getByRole('button', { name: 'Add an option' }).click();
    await maker.getByRole('textbox', { name: 'Add a wish' }).fill('not open-the-port');
    await maker.getByRole('button', { name: 'Add a wish' }).click();
    await expect.poll(async () => (await labels(page))[0]).toBe('not “Open the port”');
    await page.getByRole('button', { name: 'As text' }).click();
    const yaml = page.getByRole('textbox', { name: 'The model as YAML' });
    await yaml.fill(`${await yaml.inputValue()}\nnonsense: 1\n`);
    await expect.poll(() => page.locator('.faults').textContent()).toMatch(/model:\d+:\d+/);
    expect(await page.locator('.model-edit').getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
  });

  test('explains the state that is chosen', async () => {
    const study = await servedStudy();
    const { page } = await openedAt(browser, study, '#/model');
    await page.locator('.states tbody tr').first().waitFor({ timeout: 20_000 });
    await page.locator('.states tbody a').first().click();
    await expect.poll(() => page.locator('.why').count(), { timeout: 20_000 }).toBe(1);
    expect(await page.locator('.why').textContent()).toContain('holds by');
  });

  test('can be begun where the coverage suggests none', async () => {
    const study = await servedStudy({
      'note.txt':
        'Notes\n\nHarbour Post, 4 March 2031\n\nThe weather was fine, said Ada Holm, a resident of the valley.\n',
    });
    const { page } = await openedAt(browser, study, '#/model');
    await page.getByRole('button', { name: 'Begin a model' }).click();
    await expect.poll(() => page.locator('.maker').count()).toBe(2);
    await expect.poll(() => solvedWords(page), { timeout: 20_000 }).toContain('Of 4 states');
  });

  test.each([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['phone', { colorScheme: 'light', viewport: { width: 390, height: 800 } }],
  ] as const)('axe finds nothing in it: %s', async (_, options) => {
    const study = await servedStudy();
    const { page } = await openedAt(browser, study, '#/model', options);
    await page.locator('.states tbody tr').first().waitFor({ timeout: 20_000 });
    await page.getByLabel('the other way round').first().check();
    await page.locator('.what-if table').waitFor({ timeout: 20_000 });
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'As text' }).click();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
