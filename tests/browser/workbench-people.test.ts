/** Who is who in the workbench: renamed, merged, moved to a side, given an office, taken out; each undone. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { openedAt, revisionsOf, servedStudy, settled, workbenchBrowser } from './served-study.ts';

const browser = workbenchBrowser();

/** One is written of as if she were two, the other shares her last name. */
const SMITHS = {
  'talks.txt': `Korva at the table

Harbour Post, 4 March 2031

Korva’s foreign minister, Ann Smith, said on Monday that Korva would talk. “We will meet,” she said.

Sund’s president, Jon Kerel, said that Sund welcomed a ceasefire.
`,
  'port.txt': `Port stays open

By Ada Holm, Harbour Post

5 March 2031

Smith, a poet, said that the strike was over. “We won,” he said. Ships were waiting, the Sund Gazette reported.
`,
};

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
    expect(await dialog.textContent()).toMatch(/\d+ statements? of “Petra Vass” will go under the new name/);
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
      .toMatch(/\d+ statements? of “Jon Kerel” will go to “Petra Vass”\./);
    await dialog.getByRole('button', { name: 'Petra Vass' }).click();
    await expect.poll(() => row(page, 'Jon Kerel').count()).toBe(0);
    await settled(page);
    expect(await row(page, 'Jon Kerel').count()).toBe(0);
  });

  test('merges into the state, not into whom it is asked of, when Enter is pressed twice', async () => {
    const study = await servedStudy();
    const { page } = await openedAt(browser, study, '#/people');
    await choose(page, 'Petra Vass');
    await page.keyboard.press('m');
    await page.keyboard.type('korva');
    await page.keyboard.press('Enter');
    const stays = page.getByRole('dialog').locator('.stays button');
    await expect.poll(() => stays.allTextContents()).toEqual(['Korva', 'Petra Vass']);
    await page.keyboard.press('Enter');
    await expect.poll(() => title(page)).toBe('Korva');
    expect(await row(page, 'Petra Vass').count()).toBe(0);
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
    await page.getByRole('dialog').getByRole('button', { name: 'Not an actor' }).click();
    await expect.poll(() => row(page, 'Petra Vass').count()).toBe(0);
    expect(await page.locator('.person').textContent()).toContain('Choose somebody in the list');
    expect(await page.locator('.notices').textContent()).toContain('“Petra Vass” is not an actor');
  });

  test('says that a place that was read as a person is a state, and that it is none', async () => {
    const study = await servedStudy();
    const { page } = await openedAt(browser, study, '#/people');
    await choose(page, 'Petra Vass');
    await page.keyboard.press('w');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'state', exact: true }).click();
    await expect.poll(() => page.locator('.actor .quiet').first().textContent()).toMatch(/^state/);
    await settled(page);
    expect(await page.locator('.actor .quiet').first().textContent()).toMatch(/^state/);
    await page.keyboard.press('w');
    await page.keyboard.press('Enter');
    expect((await revisionsOf(study)).map(({ act }) => act.does === 'decide' && act.decision)).toEqual([
      { decides: 'kind', of: 'Petra Vass', is: 'state' },
    ]);
    await page.keyboard.press('w');
    await dialog.getByRole('button', { name: 'Not an actor' }).click();
    expect(await dialog.textContent()).toContain('will have no speaker');
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
    await page.locator('.offices .evidence a').first().click();
    await page.locator('.sought').first().waitFor();
  });

  test('merges several that are chosen in the list, and undo parts them', async () => {
    const study = await servedStudy();
    const { page } = await openedAt(browser, study, '#/people');
    await page.getByLabel('Choose Petra Vass for merging').check();
    expect(await page.locator('.person').textContent()).toContain('Tick another to merge the two');
    await page.getByLabel('Choose Jon Kerel for merging').check();
    expect(await page.locator('.person').textContent()).not.toContain('Tick another');
    expect(await page.locator('.people-tally').textContent()).toContain('2 chosen');
    await page.keyboard.press('m');
    const dialog = page.getByRole('dialog');
    expect(await dialog.textContent()).toMatch(/\d+ statements? of “Petra Vass” will go to “Jon Kerel”\./);
    await dialog.getByRole('button', { name: 'Jon Kerel' }).click();
    await expect.poll(() => title(page)).toBe('Jon Kerel');
    await expect.poll(() => row(page, 'Petra Vass').count()).toBe(0);
    await settled(page);
    expect(await row(page, 'Petra Vass').count()).toBe(0);
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await expect.poll(() => row(page, 'Petra Vass').count()).toBe(1);
  });

  test('proposes who may be one, merges them at a click, and parts the two again', async () => {
    const study = await servedStudy(SMITHS);
    const { page, complaints } = await openedAt(browser, study, '#/people');
    const likely = page.locator('.likely');
    expect(await likely.textContent()).toMatch(/Smith \/ Ann Smith same last name/);
    await likely.getByRole('button', { name: /Merge: \d+ statements? of “Smith”/ }).click();
    await expect.poll(() => likely.count()).toBe(0);
    await settled(page);
    await choose(page, 'Ann Smith');
    await page.keyboard.press('d');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Smith', { exact: true }).check();
    expect(await dialog.getByRole('status').textContent()).toMatch(
      /^2 statements will go to “Smith”; 2 statements will stay with “Ann Smith”\.$/,
    );
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await dialog.getByRole('button', { name: 'They are another' }).press('Enter');
    const saidBy = async (name: string): Promise<string | null> =>
      page
        .locator('.row a', { has: page.getByText(name, { exact: true }) })
        .locator('.said')
        .textContent();
    await expect.poll(() => saidBy('Smith')).toBe('2 statements');
    await settled(page);
    expect(await saidBy('Smith')).toBe('2 statements');
    expect(complaints).toEqual([]);
  });

  test('does not propose again what was said to be different people', async () => {
    const study = await servedStudy(SMITHS);
    const { page } = await openedAt(browser, study, '#/people');
    await page.getByRole('button', { name: 'Different people' }).click();
    await expect.poll(() => page.locator('.likely').count()).toBe(0);
    await page.reload();
    await row(page, 'Ann Smith').waitFor();
    expect(await page.locator('.likely').count()).toBe(0);
  });

  test('keeps what is sought and hidden in the address, and goes through it by keys', async () => {
    const study = await servedStudy(SMITHS);
    const { page } = await openedAt(browser, study, '#/people?q=nobody+here');
    await page.getByText('Nobody fits.').waitFor();
    await page.getByRole('button', { name: 'Show all' }).click();
    await row(page, 'Harbour Post').waitFor();
    await page.getByLabel(/^outlets/).uncheck();
    await expect.poll(() => row(page, 'Harbour Post').count()).toBe(0);
    await page.getByRole('searchbox').fill('a');
    await page.getByRole('searchbox').blur();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    const first = await page.locator('.people-list .row bdi').first().textContent();
    await expect.poll(() => title(page)).toBe(first);
    expect(page.url()).toMatch(/q=a/);
    expect(page.url()).toMatch(/hide=outlets/);
    await page.reload();
    await expect.poll(() => title(page)).toBe(first);
    expect(await row(page, 'Harbour Post').count()).toBe(0);
  });

  test('tells from when to when an office is held, at once and after', async () => {
    const study = await servedStudy();
    const { page } = await openedAt(browser, study, '#/people');
    await choose(page, 'Jon Kerel');
    await page.keyboard.press('o');
    const dialog = page.getByRole('dialog');
    await page.keyboard.type('chief negotiator');
    await dialog.getByLabel('At').selectOption('Sund');
    await dialog.getByLabel('From').fill('2030-01-01');
    await dialog.getByLabel('To').fill('2032-01-01');
    await dialog.getByRole('button', { name: 'Save' }).click();
    const words = 'chief negotiator, Sund (from 2030-01-01 to 2032-01-01)';
    await expect.poll(() => page.locator('.offices').textContent(), { interval: 10 }).toContain(words);
    await settled(page);
    expect(await page.locator('.offices').textContent()).toContain(words);
    expect(await page.locator('.actor').textContent()).toContain('Speaks for Sund');
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
    await page.getByLabel('Choose Petra Vass for merging').check();
    await page.getByLabel('Choose Jon Kerel for merging').check();
    expect(await accessibilityFaults(page)).toEqual([]);
    for (const key of ['r', 'm', 's', 'w', 'o', 'x']) {
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  });
});
