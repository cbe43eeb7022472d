/** The model in the workbench: solved as it is edited, asked what if, saved, and undone. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { openedAt, revisionsOf, servedStudy, settled, workbenchBrowser } from './served-study.ts';

const browser = workbenchBrowser();

const solvedWords = (page: Page) => page.locator('.model-solved').textContent();
const bar = (page: Page) => page.getByRole('region', { name: 'How the model stands' });
const handles = (page: Page) => page.locator('.maker').first().locator('.handle');
const switches = (page: Page) => page.locator('.maker').first().locator('.wish-more select');
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
    await bar(page).getByRole('button', { name: 'Save' }).click();
    await settled(page);
    expect((await revisionsOf(study)).at(-1)?.act).toMatchObject({
      decision: { decides: 'document', of: 'model' },
    });
    await expect.poll(() => bar(page).textContent()).toContain('As it was saved.');
    // To move one wish is not to check the others.
    expect(await page.locator('.outlook .lede').textContent()).toMatch(
      /drafted from the positions .* a person has changed:.* none of which a person has checked/,
    );
    await page.keyboard.press('u');
    await expect
      .poll(() => bar(page).textContent(), { timeout: 20_000 })
      .toContain('Drafted from the coverage.');
    await expect.poll(() => labels(page)).toEqual(before);
  });

  test('stays in sight with what is not saved, and the brief tells of it and can save it', async () => {
    const study = await servedStudy();
    const { page, complaints } = await openedAt(browser, study, '#/model', {
      viewport: { width: 1280, height: 500 },
    });
    await expect.poll(() => solvedWords(page), { timeout: 20_000 }).toContain('What the model comes to');
    await page.goto(page.url().replace(/#.*/, '#/brief'));
    await page.locator('iframe').waitFor();
    expect(await page.getByText('not in this brief').count()).toBe(0);
    await page.goto(page.url().replace(/#.*/, '#/model'));
    for (const size of [
      { width: 1280, height: 500 },
      { width: 390, height: 800 },
    ]) {
      await page.setViewportSize(size);
      await handles(page).last().focus();
      await page.keyboard.press('Alt+ArrowUp');
      await page.locator('.model-solved h2').last().scrollIntoViewIfNeeded();
      const save = await bar(page).getByRole('button', { name: 'Save' }).boundingBox();
      expect(save!.y).toBeGreaterThanOrEqual(0);
      expect(save!.y + save!.height).toBeLessThanOrEqual(size.height);
    }
    await page.goto(page.url().replace(/#.*/, '#/brief'));
    await page.getByText('not in this brief').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'Look at the model' }).click();
    await bar(page).getByText('not saved').waitFor();
    await page.goBack();
    await page.locator('main').getByRole('button', { name: 'Save' }).click();
    await settled(page);
    expect(await page.getByText('not in this brief').count()).toBe(0);
    expect((await revisionsOf(study)).at(-1)?.act).toMatchObject({
      decision: { decides: 'document', of: 'model' },
    });
    expect(complaints).toEqual([]);
  });

  test('answers what if a wish were the other way round, and changes nothing by that', async () => {
    const study = await servedStudy();
    const { page } = await openedAt(browser, study, '#/model');
    await expect.poll(() => solvedWords(page), { timeout: 20_000 }).toContain('What the model comes to');
    await switches(page).nth(0).selectOption('turned');
    await page.locator('.what-if table').waitFor({ timeout: 20_000 });
    expect(await page.locator('.what-if').textContent()).toContain('would hold by');
    await switches(page).nth(1).selectOption('left out');
    await page
      .getByRole('region', { name: /1 wish were the other way round and 1 wish were left out/ })
      .waitFor();
    // An edit elsewhere leaves the switches be.
    await handles(page).first().focus();
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => switches(page).nth(1).inputValue()).toBe('turned');
    await page.getByRole('button', { name: 'Drop the changes' }).click();
    await page.getByRole('button', { name: 'Back to how it is' }).click();
    expect(await page.locator('.what-if').count()).toBe(0);
    expect(await bar(page).textContent()).toContain('Drafted from the coverage.');
  });

  test('takes a wish and an option, and tells what is wrong with one', async () => {
    const study = await servedStudy();
    const { page } = await openedAt(browser, study, '#/model');
    await handles(page).first().waitFor();
    const maker = page.locator('.maker').first();
    await maker.getByText('Write it').click();
    await maker.getByRole('textbox', { name: 'Add a wish, written' }).fill('nonsense-option');
    await page.keyboard.press('Enter');
    await expect.poll(() => maker.getByRole('alert').textContent()).toContain('nonsense-option');
    await maker.getByRole('textbox', { name: 'Add an option' }).fill('Open the port');
    await maker.getByRole('button', { name: 'Add an option' }).click();
    await maker.getByLabel('Option', { exact: true }).selectOption('Open the port');
    await maker.getByLabel('Option: taken or not').selectOption('is not taken');
    await maker.getByRole('button', { name: 'Add a wish' }).click();
    await expect.poll(async () => (await labels(page))[0]).toBe('not “Open the port”');
    await maker.getByLabel('Alone or with another option').selectOption('if and only if');
    await maker.getByLabel('Second option', { exact: true }).selectOption({ index: 0 });
    await maker.getByRole('button', { name: 'Add a wish' }).click();
    await expect.poll(async () => (await labels(page))[0]).toMatch(/^not “Open the port” if and only if /);
    await page.getByRole('button', { name: 'As text' }).click();
    const yaml = page.getByRole('textbox', { name: 'The model as YAML' });
    await yaml.fill(`${await yaml.inputValue()}\nnonsense: 1\n`);
    await expect.poll(() => page.locator('.faults').textContent()).toMatch(/model:\d+:\d+/);
    expect(await bar(page).getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
  });

  test('tells what can’t be, and takes what can’t be', async () => {
    const study = await servedStudy();
    const { page } = await openedAt(browser, study, '#/model');
    const form = page.getByRole('form', { name: 'Add what can’t be' });
    await form.waitFor();
    const before = await page.locator('.infeasible li').count();
    await form.getByRole('button', { name: 'Add what can’t be' }).click();
    await expect.poll(() => page.locator('.infeasible li').count()).toBe(before + 1);
    await page.locator('.infeasible').getByRole('button').last().click();
    await expect.poll(() => page.locator('.infeasible li').count()).toBe(before);
  });

  test('takes and loses a decision maker, and takes changes back one by one', async () => {
    const study = await servedStudy();
    const { page } = await openedAt(browser, study, '#/model');
    await handles(page).first().waitFor();
    const names = () =>
      page.locator('.maker-name').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    const before = await names();
    await page.getByRole('textbox', { name: 'Add a decision maker' }).fill('Ostria');
    await page.keyboard.press('Enter');
    await expect.poll(names).toEqual([...before, 'Ostria']);
    await page.getByRole('button', { name: 'Remove Ostria' }).click();
    await expect.poll(names).toEqual(before);
    await page.getByText('“Ostria” left the model, and with it 1 option.').waitFor();
    await page.getByRole('button', { name: `Remove ${before[0]} with` }).click();
    await expect.poll(names).toEqual(before.slice(1));
    const told = page.locator('.notice', { hasText: `“${before[0]}” left the model, and with it` });
    expect(await told.textContent()).toMatch(/\d options? and \d wish(?:es)?\./);
    await told.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(names).toEqual(before);
    // What was told before is not the last change any more.
    await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
    expect(await names()).toEqual([...before, 'Ostria']);
    await page.getByRole('button', { name: 'Remove Ostria' }).click();
    await page.locator('main').focus();
    await page.keyboard.press('u');
    await expect.poll(names).toEqual([...before, 'Ostria']);
    await page.getByRole('button', { name: 'Take back the last change' }).click();
    await expect.poll(() => bar(page).textContent()).toContain('Drafted from the coverage.');
    expect(await revisionsOf(study)).toEqual([]);
  });

  test('keeps comments when it is saved, and loses nothing that the study refuses', async () => {
    const study = await servedStudy();
    const { page } = await openedAt(browser, study, '#/model');
    const yaml = page.getByRole('textbox', { name: 'The model as YAML' });
    await handles(page).first().waitFor();
    await page.getByRole('button', { name: 'As text' }).click();
    const drafted = await yaml.inputValue();
    await yaml.fill(`# to be checked with the desk\n${drafted}`);
    await bar(page).getByRole('button', { name: 'Save' }).click();
    await settled(page);
    await expect.poll(() => bar(page).textContent(), { timeout: 20_000 }).toContain('As it was saved.');
    expect(await yaml.inputValue()).toContain('# to be checked with the desk');
    const states = 'title: t\nstates: [a]\ndecisionMakers: [{ name: A, moves: {}, ranking: [a] }]\n';
    await yaml.fill(states);
    await bar(page).getByRole('button', { name: 'Save' }).click();
    await page.getByText('Not kept:').waitFor();
    await expect.poll(() => bar(page).textContent()).toContain('not saved');
    expect(await yaml.inputValue()).toBe(states);
  });

  test('explains the state that is chosen', async () => {
    const study = await servedStudy();
    const { page } = await openedAt(browser, study, '#/model');
    await page.locator('.states tbody tr').first().waitFor({ timeout: 20_000 });
    const row = page.locator('.states tbody tr').last();
    const name = await row.locator('.state').textContent();
    await row.locator('a').first().click();
    await expect
      .poll(() => page.locator('.why .state').first().textContent(), { timeout: 20_000 })
      .toBe(name);
    expect(await page.locator('.why').count()).toBe(1);
    expect(new URL(page.url()).hash).toContain(`state=${name}`);
    await page.locator('.model-solved .filters select').first().selectOption('Y');
    const shown = await page.locator('.states tbody .state').allTextContents();
    expect(shown.filter((one) => !one.startsWith('Y'))).toEqual([]);
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
    await switches(page).first().selectOption('turned');
    await page.locator('.what-if table').waitFor({ timeout: 20_000 });
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'As text' }).click();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
