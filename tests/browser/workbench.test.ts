/** The workbench as a person uses it: a real browser, a real server, a real study. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import {
  killableStudy,
  openedAt,
  revisionsOf,
  servedStudy,
  settled,
  statusOf,
  TALKS,
  workbenchBrowser,
} from './served-study.ts';

const browser = workbenchBrowser();

/** What events and moves are read to say is only possible. */
const POSSIBLE = `Korva and Sund meet

Harbour Post, 4 March 2031

The presence of two ministers at the talks signals that Korva will not be negotiating alone. “We will sign,” Petra Vass said.
The collapse of the last round shows that neither side trusts the other, and the summit highlights the tension between them.
`;

const cardWith = (page: Page, words: string) => page.locator('.card', { hasText: words });
describe('correcting in the ledger', () => {
  test('takes two keys for a certainty, is seen at once, kept, undone and brought back', async () => {
    const study = await servedStudy();
    const { page, complaints } = await openedAt(browser, study);
    const card = cardWith(page, 'We will fight on');
    await card.locator('.as').click();
    await page.keyboard.press('c');
    await page.keyboard.press('h');
    await expect.poll(() => card.locator('select').first().inputValue()).toBe('hedged');
    await settled(page);
    expect((await revisionsOf(study)).at(-1)?.act).toMatchObject({
      does: 'decide',
      decision: { decides: 'certainty', is: 'hedged' },
    });
    await page.keyboard.press('u');
    await expect.poll(() => card.locator('select').first().inputValue()).toBe('asserted');
    await page.keyboard.press('U');
    await expect.poll(() => card.locator('select').first().inputValue()).toBe('hedged');
    await page.reload();
    await expect.poll(() => card.locator('select').first().inputValue()).toBe('hedged');
    expect(complaints).toEqual([]);
  });

  test('changes the speaker by typing part of a name', async () => {
    const study = await servedStudy();
    const { page } = await openedAt(browser, study);
    const card = cardWith(page, 'We will fight on');
    await card.locator('.as').click();
    await page.keyboard.press('s');
    await page.getByRole('dialog').getByRole('combobox').fill('kerel');
    await page.keyboard.press('Enter');
    await expect.poll(() => card.locator('.name').textContent()).toContain('Jon Kerel');
    await settled(page);
    expect(await card.locator('.name').textContent()).toContain('Jon Kerel');
  });

  test('takes a statement out and offers to bring it back', async () => {
    const study = await servedStudy();
    const { page } = await openedAt(browser, study);
    await cardWith(page, 'We will fight on').locator('.as').click();
    await page.keyboard.press('x');
    await expect.poll(() => cardWith(page, 'We will fight on').count()).toBe(0);
    await settled(page);
    await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => cardWith(page, 'We will fight on').count()).toBe(1);
  });

  test('puts a statement on an issue that its words do not name, and takes it off', async () => {
    const study = await servedStudy();
    const { page } = await openedAt(browser, study);
    const card = cardWith(page, 'We will fight on');
    const choose = async (stance: string): Promise<void> => {
      await card.getByRole('button', { name: 'Stance' }).click();
      await page.getByRole('dialog').getByRole('combobox').fill('withdraw');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').getByRole('button', { name: stance }).click();
    };
    const shown = (): Promise<string[]> =>
      card.locator('.chips li', { hasText: 'Withdrawal' }).allTextContents();
    expect(await shown()).toEqual([]);
    await choose('strongly against');
    await expect.poll(shown).toEqual([expect.stringMatching(/−−$/)]);
    await settled(page);
    expect(await shown()).toEqual([expect.stringMatching(/−−$/)]);
    await choose('Not about it');
    await expect.poll(shown).toEqual([]);
    await settled(page);
    expect(await shown()).toEqual([]);
  });

  test('offers what is corrected for the other articles that report the same words', async () => {
    const study = await servedStudy({
      'talks.txt': TALKS,
      'copy.txt': TALKS.replace('Harbour Post', 'Valley Herald'),
    });
    const { page } = await openedAt(browser, study);
    const cards = cardWith(page, 'We will fight on');
    await cards.first().locator('select').first().selectOption('hedged');
    await page.getByRole('button', { name: 'Change there too' }).click();
    await expect.poll(() => cards.nth(1).locator('select').first().inputValue()).toBe('hedged');
    await settled(page);
    expect(await revisionsOf(study)).toHaveLength(2);
    // An offer to take the last change back is there for that one alone.
    const notices = page.locator('.notice');
    await cards.first().getByRole('button', { name: 'Not a statement' }).click();
    await cardWith(page, 'welcomed a ceasefire')
      .first()
      .getByRole('button', { name: 'Not a statement' })
      .click();
    expect(await notices.getByRole('button', { name: 'Undo' }).count()).toBe(1);
    expect(await notices.textContent()).toContain('welcomed a ceasefire');
  });

  test('calls right what is only possible', async () => {
    const study = await servedStudy({ 'talks.txt': POSSIBLE });
    const { page } = await openedAt(browser, study);
    const possible = page.locator('.card.possible');
    await possible.first().waitFor();
    const before = await possible.count();
    expect(before).toBeGreaterThan(0);
    await possible.first().getByRole('button', { name: 'It is right' }).click();
    await expect.poll(() => possible.count()).toBe(before - 1);
    await settled(page);
    expect(await possible.count()).toBe(before - 1);
  });

  test('narrows by filters that say how many each would show, and by words, and keeps that in the address', async () => {
    const study = await servedStudy();
    const { page } = await openedAt(browser, study);
    const all = Number(/^\d+/.exec((await page.locator('.tally [role="status"]').textContent())!)![0]);
    const filter = (name: string) =>
      page.locator('.filters label', { hasText: new RegExp(`^${name}`) }).locator('select');
    const options = await filter('Certainty').locator('option').allTextContents();
    const counts = options.slice(1).map((words) => Number(/\((\d+)\)/.exec(words)![1]));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all);
    const vass = (await filter('Speaker').locator('option').allTextContents()).find((words) =>
      words.startsWith('Petra Vass ('),
    )!;
    await filter('Speaker').selectOption({ label: vass });
    await expect.poll(() => page.locator('.card').count()).toBe(Number(/\((\d+)\)/.exec(vass)![1]));
    await page.getByRole('searchbox').fill('fight');
    await expect.poll(() => page.locator('.card').count()).toBe(1);
    await page.reload();
    await expect.poll(() => page.locator('.card').count()).toBe(1);
    await page.getByRole('searchbox').fill('nothing like it');
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(() => page.locator('.card').count()).toBe(all);
  });

  test('gives what is shown as a file', async () => {
    const study = await servedStudy();
    const { page } = await openedAt(browser, study, '#/ledger?q=fight');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export as CSV' }).click(),
    ]);
    const lines = readFileSync(await download.path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('“We will fight on,”');
  });
});

describe('two people', () => {
  test('see each other’s changes', async () => {
    const study = await servedStudy();
    const [one, two] = [await openedAt(browser, study), await openedAt(browser, study)];
    await cardWith(one.page, 'We will fight on').locator('select').first().selectOption('hedged');
    await expect
      .poll(() => cardWith(two.page, 'We will fight on').locator('select').first().inputValue(), {
        timeout: 20_000,
      })
      .toBe('hedged');
  });

  test('who change one statement at once: the second is told, and chooses', async () => {
    const study = await servedStudy();
    const [one, two] = [await openedAt(browser, study), await openedAt(browser, study)];
    // The second hears nothing of the first.
    await two.page.route('**/api/workbench*', (route) => route.abort());
    await cardWith(one.page, 'We will fight on').locator('select').first().selectOption('hedged');
    await settled(one.page);
    await cardWith(two.page, 'We will fight on').locator('select').first().selectOption('reported');
    await expect
      .poll(() => two.page.locator('.notice').textContent())
      .toContain('has changed the same thing');
    expect(await revisionsOf(study)).toHaveLength(1);
    await two.page.unroute('**/api/workbench*');
    await two.page.getByRole('button', { name: 'Keep mine' }).click();
    await settled(two.page);
    expect((await revisionsOf(study)).at(-1)?.act).toMatchObject({
      decision: { decides: 'certainty', is: 'reported' },
    });
    await expect
      .poll(() => cardWith(one.page, 'We will fight on').locator('select').first().inputValue(), {
        timeout: 20_000,
      })
      .toBe('reported');
  });

  test('who change different statements at once are not asked', async () => {
    const study = await servedStudy();
    const [one, two] = [await openedAt(browser, study), await openedAt(browser, study)];
    await Promise.all([
      cardWith(one.page, 'We will fight on').locator('select').first().selectOption('hedged'),
      cardWith(two.page, 'may open the port').locator('select').first().selectOption('asserted'),
    ]);
    await Promise.all([settled(one.page), settled(two.page)]);
    expect(await revisionsOf(study)).toHaveLength(2);
    expect(await one.page.locator('.notice.fault').count()).toBe(0);
    expect(await two.page.locator('.notice.fault').count()).toBe(0);
  });
});

describe('a server that is killed', () => {
  test('loses nothing: what was decided meanwhile is kept in the page and sent when it is let in again', async () => {
    const study = await killableStudy();
    const { page } = await openedAt(browser, study);
    await cardWith(page, 'We will fight on').locator('select').first().selectOption('hedged');
    await settled(page);
    await study.kill();
    await cardWith(page, 'may open the port').locator('select').first().selectOption('asserted');
    await expect.poll(() => page.locator('.link').textContent()).toContain('The server does not answer');
    await expect.poll(() => statusOf(page)).toContain('1 change not saved yet');
    await study.restart();
    const field = page.getByLabel('The whole address that the terminal shows');
    await field.waitFor({ timeout: 30_000 });
    expect((await field.boundingBox())!.width).toBeGreaterThan(400);
    await field.fill(study.url().replace(/\?.*/, ''));
    await page.getByRole('button', { name: 'Go on' }).click();
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('no ?token=');
    await field.fill('http://127.0.0.1:1/?token=notthisone_notthisone');
    await page.getByRole('button', { name: 'Go on' }).click();
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('paste the newest one');
    await field.fill(study.url());
    await page.getByRole('button', { name: 'Go on' }).click();
    await settled(page);
    expect(await revisionsOf(study)).toHaveLength(2);
    expect(await cardWith(page, 'may open the port').locator('select').first().inputValue()).toBe('asserted');
  });

  test('leaves no screen that could not be fetched, nor its brief, once it is back', async () => {
    const study = await killableStudy();
    const { page } = await openedAt(browser, study);
    await study.kill();
    await page.getByRole('link', { name: 'Brief', exact: true }).click();
    await page.getByText('could not be fetched').waitFor();
    await study.restart();
    const field = page.getByLabel('The whole address that the terminal shows');
    await field.waitFor({ timeout: 30_000 });
    await field.fill(study.url());
    await page.getByRole('button', { name: 'Go on' }).click();
    const title = page.frameLocator('iframe').locator('h1');
    await expect.poll(() => title.textContent(), { timeout: 20_000 }).toBe('Valley talks');
  });

  test('loses nothing when the page is closed meanwhile either', async () => {
    const study = await killableStudy();
    const { page } = await openedAt(browser, study);
    await study.kill();
    await cardWith(page, 'We will fight on').locator('select').first().selectOption('hedged');
    await expect.poll(() => statusOf(page)).toContain('1 change not saved yet');
    await study.restart();
    await page.goto('about:blank');
    await page.goto(`${study.url()}#/ledger`);
    await expect.poll(async () => (await revisionsOf(study)).length, { timeout: 20_000 }).toBe(1);
  });
});

test('text of an article is never markup', async () => {
  const study = await servedStudy({
    'evil.html': `<html><head><title>&lt;img src=x onerror=document.title='owned'&gt; talks</title></head><body><article><h1>&lt;img src=x onerror=document.title='owned'&gt; talks</h1><p>“&lt;script&gt;document.title='owned'&lt;/script&gt; We will fight on, and never sign,” said Petra &lt;b&gt;Vass&lt;/b&gt;, foreign minister of Korva.</p><p>“&lt;svg onload=document.title='owned'&gt; is our offer,” Vass said. “Sund may open the port,” Jon Kerel said on Monday in the capital of the country.</p></article></body></html>`,
  });
  const { page, complaints } = await openedAt(browser, study);
  await expect.poll(() => page.locator('.card').count()).toBeGreaterThan(0);
  expect(await page.locator('main script, main img, main b, main svg[onload]').count()).toBe(0);
  expect(await page.title()).not.toContain('owned');
  expect(complaints).toEqual([]);
});

describe('keys', () => {
  test('are listed by ?, go everywhere, and can be turned off', async () => {
    const study = await servedStudy();
    const { page } = await openedAt(browser, study);
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog');
    expect(await dialog.textContent()).toContain('Certainty: hedged');
    await dialog.getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    expect(new URL(page.url()).hash).toBe('#/ledger');
    await page.getByRole('button', { name: /^Keys/ }).click();
    await dialog.getByRole('checkbox').check();
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    await expect.poll(() => new URL(page.url()).hash).toBe('#/reader');
  });
});

test('a study without articles says how to add some, and takes them', async () => {
  const study = await servedStudy({});
  const { page } = await openedAt(browser, study);
  expect(await page.locator('main').textContent()).toContain('There is nothing in this study yet.');
  await page
    .locator('main input[type="file"]')
    .setInputFiles({ name: 'talks.txt', mimeType: 'text/plain', buffer: Buffer.from(TALKS) });
  await expect.poll(() => page.locator('.card').count(), { timeout: 20_000 }).toBeGreaterThan(3);
});

describe('accessibility', () => {
  test.each([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['phone', { colorScheme: 'light', viewport: { width: 390, height: 800 } }],
  ] as const)('axe finds nothing in the ledger, its dialogs and its notices: %s', async (_, options) => {
    const study = await servedStudy();
    const { page } = await openedAt(browser, study, '#/ledger', options);
    await page.locator('.card').first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await cardWith(page, 'We will fight on').locator('.as').click();
    for (const key of ['?', 's', 'i']) {
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await page.keyboard.press('x');
    await page.locator('.notice').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
