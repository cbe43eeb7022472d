/** What axe finds wrong with a page by WCAG 2.2 AA and its own best practice: each fault with up to three places. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

export async function accessibilityFaults(page: Page): Promise<readonly unknown[]> {
  // The page's own policy forbids foreign script, so axe comes in over the debugger, which it doesn't bind.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: axe puts itself on the window
    const { violations } = await (globalThis as any).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    // biome-ignore lint/suspicious/noExplicitAny: as axe gives them
    return violations.map(({ id, nodes }: any) => [id, nodes.slice(0, 3).map(({ html }: any) => html)]);
  });
}
