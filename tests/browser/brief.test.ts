/** The brief as a reader has it: in a real browser, with and without script, in light and dark, and under attack. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { briefHtml } from '../../src/briefing/html.ts';
import type { Brief } from '../../src/record/brief.ts';
import { OUTLOOK_BRIEF } from '../fixtures/outlook-brief.ts';
import { POSITIONS_BRIEF } from '../fixtures/positions-brief.ts';
import { accessibilityFaults } from './accessibility.ts';
import { bigBrief } from './big-brief.ts';
import { FIXTURE } from './brief-fixture.ts';
import { launchChromium } from './chromium.ts';
import { hostileBrief } from './hostile-brief.ts';

// A browser takes its time on a busy machine; nothing here is a measurement.
vi.setConfig({ testTimeout: 60_000 });

let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'readout-brief-'));
  browser = await launchChromium();
}, 60_000);

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A page with the brief, and what it asked the network for or complained of. */
async function opened(brief: Brief, options: BrowserContextOptions = {}) {
  const file = join(folder, `${Math.random().toString(36).slice(2)}.html`);
  writeFileSync(file, briefHtml(brief));
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

function shownCards(page: Page): Promise<readonly string[]> {
  return page.locator('.ledger.said > li:visible').evaluateAll((cards) => cards.map(({ id }) => id));
}

describe('accessibility', () => {
  test.each([
    ['light', { colorScheme: 'light', viewport: { width: 1280, height: 900 } }],
    ['dark', { colorScheme: 'dark', viewport: { width: 1280, height: 900 } }],
    ['phone', { colorScheme: 'light', viewport: { width: 360, height: 740 } }],
    ['dark phone', { colorScheme: 'dark', viewport: { width: 360, height: 740 } }],
  ] as const)('axe finds nothing: %s', async (_, options) => {
    for (const brief of [FIXTURE, POSITIONS_BRIEF, OUTLOOK_BRIEF]) {
      const { page } = await opened(brief, options);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      expect(await accessibilityFaults(page)).toEqual([]);
    }
  });

  test('a phone never scrolls sideways', async () => {
    for (const brief of [FIXTURE, POSITIONS_BRIEF, OUTLOOK_BRIEF, hostileBrief()]) {
      const { page } = await opened(brief, { viewport: { width: 320, height: 640 } });
      const wide = await page.evaluate(() =>
        [...document.querySelectorAll('body *:not(.scroll *)')]
          .filter((element) => element.getBoundingClientRect().right > 321)
          .map(({ outerHTML }) => outerHTML.slice(0, 80)),
      );
      expect(wide).toEqual([]);
    }
  });
});

describe('the ledger', () => {
  test('what is only possible is folded apart from what is said', async () => {
    const { page } = await opened(FIXTURE);
    expect(await shownCards(page)).toEqual(['s1', 's2', 's3', 's4', 's5', 's6', 's7', 's10', 's12', 's13']);
    const possible = page.locator('details.possible');
    await expect(possible.getAttribute('open')).resolves.toBeNull();
    expect(await possible.locator('.ledger > li').evaluateAll((cards) => cards.map(({ id }) => id))).toEqual([
      's9',
      's11',
    ]);
  });

  test('it narrows by speaker, side, certainty, quotation and words, and says how many are left', async () => {
    const { page } = await opened(FIXTURE);
    const status = page.getByRole('status');
    await page.getByRole('combobox', { name: 'Speaker' }).selectOption({ label: 'Ines Aldermoor (3)' });
    expect(await shownCards(page)).toEqual(['s1', 's2']);
    await expect(status.textContent()).resolves.toBe('3 statements shown');
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByRole('combobox', { name: 'Side' }).selectOption({ label: 'Corran Isles (6)' });
    await page.getByRole('combobox', { name: 'Certainty' }).selectOption('denied');
    expect(await shownCards(page)).toEqual(['s3', 's4']);
    await page.getByRole('combobox', { name: 'Quotation' }).selectOption('own');
    expect(await shownCards(page)).toEqual(['s4']);
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByRole('searchbox', { name: 'Text' }).fill('MIDDLE BANK');
    expect(await shownCards(page)).toEqual(['s10']);
  });

  test('it sorts, and goes back to the order of the coverage', async () => {
    const { page } = await opened(FIXTURE);
    await page.getByRole('combobox', { name: 'Order' }).selectOption('newest');
    expect((await shownCards(page)).slice(0, 2)).toEqual(['s10', 's12']);
    await page.getByRole('combobox', { name: 'Order' }).selectOption('concrete');
    expect((await shownCards(page)).slice(0, 2)).toEqual(['s2', 's1']);
    await page.getByRole('button', { name: 'Show all' }).click();
    expect((await shownCards(page)).slice(0, 2)).toEqual(['s1', 's2']);
  });

  test('a figure narrows the ledger to what it counts', async () => {
    const { page } = await opened(FIXTURE);
    await page.locator('#bottom-line').getByRole('link', { name: '2 statements are denials' }).click();
    expect(await shownCards(page)).toEqual(['s3', 's4']);
  });

  test('a quote is copied with its reference', async () => {
    const { page } = await opened(FIXTURE, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('button', { name: 'Copy statement 4 with' }).click();
    await page.getByRole('button', { name: 'Copy statement 4 with' }).filter({ hasText: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      '“There are no patrol boats on the shoals,” — Tobias Wrenfield, foreign minister, Corran Isles. Harn Courier, 12 March 2031, “Veldmark offers to halve its herring quota as Kettle Strait talks open”, https://courier.example/strait-talks',
    );
  });
});

describe('from statement to sentence and back', () => {
  test('the card leads to its sentence, where all its pieces are marked, and the sentence to its card', async () => {
    const { page } = await opened(FIXTURE);
    await page.locator('#s7 .where a').click();
    expect(new URL(page.url()).hash).toBe('#t7');
    expect(await page.locator('article .on').allTextContents()).toEqual([
      '7',
      'Wrenfield',
      'had told',
      '“the isles may accept inspection at sea” if it is mutual',
    ]);
    await page.locator('#t7').click();
    expect(new URL(page.url()).hash).toBe('#s7');
  });

  test('a piece that several statements share names all of them and leads to the innermost', async () => {
    const { page } = await opened(FIXTURE);
    const piece = page.locator('article a.q', { hasText: 'the isles may accept inspection' });
    expect(await piece.getAttribute('data-s')).toBe('s6 s7');
    expect(await piece.getAttribute('href')).toBe('#s7');
  });

  test('a sentence whose card the filter hides shows it again', async () => {
    const { page } = await opened(FIXTURE);
    await page.getByRole('combobox', { name: 'Certainty' }).selectOption('denied');
    await page.locator('#t1').click();
    await page.locator('#s1').waitFor({ state: 'visible' });
    expect(await shownCards(page)).toContain('s1');
  });

  test.each([
    ['statements', FIXTURE],
    ['positions', POSITIONS_BRIEF],
    ['an outlook', OUTLOOK_BRIEF],
    ['hostile text', hostileBrief()],
  ])(
    'every link inside the brief of %s has its place, and every statement its card and its sentence',
    async (_, brief) => {
      const { page } = await opened(brief);
      const lost = await page.evaluate(() =>
        [...document.querySelectorAll('a[href^="#"]')]
          .map((link) => link.getAttribute('href') ?? '')
          .filter((hash) => document.getElementById(hash.slice(1)) === null),
      );
      expect(lost).toEqual([]);
      for (const number of brief.statements.keys()) {
        expect(await page.locator(`#s${number + 1}`).count()).toBe(1);
        expect(await page.locator(`#t${number + 1}`).count()).toBe(1);
      }
      expect(
        await page.evaluate(() => {
          const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
          return ids.filter((id, index) => ids.indexOf(id) !== index);
        }),
      ).toEqual([]);
    },
  );

  test('the articles stand there unchanged', async () => {
    const { page } = await opened(FIXTURE);
    const texts = await page.locator('article .text').evaluateAll((bodies) =>
      bodies.map((body) => {
        for (const number of body.querySelectorAll('.n')) number.remove();
        return [...body.querySelectorAll('h3, h4, p, li, blockquote')]
          .map((block) => block.textContent)
          .join('\n\n');
      }),
    );
    expect(texts).toEqual(FIXTURE.articles.map(({ text }) => text));
  });
});

describe('who stands where', () => {
  test('a cell leads to its statements alone, and from there to the sentence', async () => {
    const { page } = await opened(POSITIONS_BRIEF);
    await page
      .locator('#positions')
      .getByRole('link', { name: 'Veldmark on Patrol boats: strongly for (the boats leave), 2 statements' })
      .click();
    expect(await shownCards(page)).toEqual(['s1', 's2']);
    await expect(page.getByRole('status').textContent()).resolves.toBe('2 statements shown');
    await page.locator('#s2 .where a').click();
    expect(await page.locator('article .on').allTextContents()).toContain(
      '“But the patrol boats must leave the shoals by the first of May.”',
    );
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(await shownCards(page)).toHaveLength(14);
  });

  test('a cell of one statement jumps to it, also where it is described and not said', async () => {
    const { page } = await opened(POSITIONS_BRIEF);
    await page.locator('#positions').getByRole('link', { name: 'Brandt Sorel on Sea line' }).click();
    expect(new URL(page.url()).hash).toBe('#s11');
    await expect(page.locator('#s11').isVisible()).resolves.toBe(true);
    await page.locator('#s11 .where a').click();
    expect(await page.locator('article .on').allTextContents()).toContain('any line through the Middle Bank');
  });

  test('without script a cell leads to its first statement', async () => {
    const { page } = await opened(POSITIONS_BRIEF, { javaScriptEnabled: false });
    await page.locator('#positions').getByRole('link', { name: 'Veldmark on Patrol boats' }).click();
    expect(new URL(page.url()).hash).toBe('#s1');
  });

  test('the ledger narrows by issue, and a chip opens what the issue is', async () => {
    const { page } = await opened(POSITIONS_BRIEF);
    await page.getByRole('combobox', { name: 'Issue' }).selectOption({ label: 'Patrol boats (3)' });
    expect(await shownCards(page)).toEqual(['s1', 's2', 's3']);
    await page.locator('#s3 .chip').click();
    await page.locator('#i2').waitFor({ state: 'visible' });
    await expect(page.locator('#i2').textContent()).resolves.toContain('Armed boats on the shoals.');
  });

  test('on a phone the matrix and the pictures scroll in their own boxes', async () => {
    const { page } = await opened(POSITIONS_BRIEF, { viewport: { width: 390, height: 844 } });
    const boxes = await page
      .locator('#positions .scroll, #pictures .view > .scroll')
      .evaluateAll((all) => all.map((box) => box.scrollWidth > box.clientWidth && box.clientWidth <= 390));
    expect(boxes).toEqual([true, true, true, true, true]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  test('a pair that clashes leads to each of its sentences', async () => {
    const { page } = await opened(POSITIONS_BRIEF);
    const first = page.locator('.clashes > li').first();
    await first.getByRole('link', { name: 'Northwire, 13 Mar 2031' }).click();
    const words = await page.locator(':target + *').textContent();
    expect(words).toContain('Aldermoor, the former fisheries envoy');
  });

  test('a mark of a picture leads to what it stands for, by pointer and, in its table, by keyboard', async () => {
    const { page } = await opened(POSITIONS_BRIEF);
    const timeline = page.locator('#view-timeline');
    await timeline.locator('a[href="#s7"]').first().click();
    expect(new URL(page.url()).hash).toBe('#s7');
    await timeline.getByText('The same as a table').click();
    await timeline.getByRole('row', { name: '11 Mar 2031' }).getByRole('link', { name: '2' }).press('Enter');
    expect(await shownCards(page)).toEqual(['s1', 's2']);
  });

  test('a line of the assessment opens to its sentences', async () => {
    const { page } = await opened(POSITIONS_BRIEF);
    const line = page.locator('#assessment details', { hasText: 'Inspection: inspection at sea' });
    await line.locator('summary').click();
    await line.getByRole('link', { name: 'Corran Ministry of the Sea, 18 Mar 2031' }).click();
    expect(new URL(page.url()).hash).toBe('#s14');
  });
});

describe('what may happen', () => {
  test('a share leads to the wish that moves it, and from there to its sentences', async () => {
    const { page } = await opened(OUTLOOK_BRIEF);
    const outlook = page.locator('#outlook');
    await outlook.getByText('What it hangs on').first().click();
    await outlook.locator('.tornado a').first().click();
    const wish = page.locator(':target');
    expect(await wish.locator('th').textContent()).toMatch(
      /^(?:Veldmark|Corran Isles) (?:wants|does not want) “/,
    );
    await wish.locator('a').click();
    const cards = await shownCards(page);
    expect(cards.length).toBeGreaterThan(0);
    const hash = new URL(page.url()).hash;
    expect(hash === '#statements' || cards.includes(hash.slice(1))).toBe(true);
  });

  test('a condition of the coverage stands beside the model’s answer and leads to its card', async () => {
    const { page } = await opened(OUTLOOK_BRIEF);
    const stated = page.locator('#outlook li', { hasText: 'If “the patrol boats leave”' });
    expect(await stated.textContent()).toMatch(/In the model: “the boats leave” in \d+ % of draws/);
    await stated.getByRole('link', { name: 'If' }).click();
    expect(new URL(page.url()).hash).toBe('#c1');
  });

  test('the twenty dots say what they show', async () => {
    const { page } = await opened(OUTLOOK_BRIEF);
    const dots = page.locator('#outlook .dots').first();
    const named = /^(\d+) of 20 draws$/.exec((await dots.getAttribute('aria-label')) ?? '')?.[1];
    expect(await dots.locator('circle:not(.open)').count()).toBe(Number(named));
  });
});

describe('without script', () => {
  test('it reads whole, jumps both ways, and shows no form that does nothing', async () => {
    const { page } = await opened(FIXTURE, { javaScriptEnabled: false });
    await expect(page.locator('#filter').isVisible()).resolves.toBe(false);
    await expect(page.locator('#s1').isVisible()).resolves.toBe(true);
    expect(await page.getByRole('button', { name: 'Copy' }).count()).toBe(0);
    await page.locator('#s5 .where a').click();
    expect(new URL(page.url()).hash).toBe('#t5');
    await page.locator('#t9').click();
    await expect(page.locator('#s9').isVisible()).resolves.toBe(true);
  });
});

describe('hostile text', () => {
  test('it stays text wherever it comes in, and nothing of it runs', async () => {
    const brief = hostileBrief();
    const { page, complaints } = await opened(brief);
    expect(await page.title()).toBe(brief.title.replace(/\s+/g, ' '));
    expect(await page.locator('script').count()).toBe(1);
    expect(await page.locator('img, iframe, object, embed').count()).toBe(0);
    expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
    expect(await page.locator('article .text').textContent()).toContain(
      '<script>document.title="broken"</script>',
    );
    expect(await page.locator('#s1 blockquote').textContent()).toBe(brief.statements[0]?.content[0]?.text);
    expect(complaints).toEqual([]);
  });
});

test('it asks nobody for anything, and its policy lets nothing else run', async () => {
  const { page, requests, complaints, address } = await opened(FIXTURE);
  await page.locator('#s1 .where a').click();
  expect(requests.filter((url) => !url.startsWith(address) && url !== 'data:,')).toEqual([]);
  expect(complaints).toEqual([]);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "broken"';
    document.body.append(script);
  });
  expect(await page.title()).toBe(FIXTURE.title);
});

test('a brief of thousands of statements opens, jumps to the very sentence, and narrows', async () => {
  const { page, complaints } = await opened(bigBrief(150, 20), { viewport: { width: 1280, height: 900 } });
  await page.evaluate(() => {
    location.hash = '#t2900';
  });
  await page.waitForFunction(() => {
    const top = document.querySelector('#t2900')?.getBoundingClientRect().top ?? -1;
    return top >= 0 && top < innerHeight;
  });
  await page.getByRole('searchbox').fill('by line 777 of');
  expect(await shownCards(page)).toEqual(['s778']);
  expect(complaints).toEqual([]);
});

test('a small brief is small: under 300 kB and its articles', () => {
  const size = briefHtml(FIXTURE).length - FIXTURE.articles.reduce((sum, { text }) => sum + text.length, 0);
  expect(size).toBeLessThan(100_000);
});
