/**
 * Takes the furniture of a page out of it, so that what looks for the article does not see it, and gives its text.
 * An element that holds much of the page's prose stays, whatever it is called.
 */
import type { RemovedText } from '../record/article.ts';
import { tidy } from './lines.ts';
import { blocksUnder } from './page-blocks.ts';
import { furnitureRuleFor } from './page-furniture-rules.ts';

/** Takes furniture out of the page and gives its text; an element with much of the page's prose stays. */
export function takeFurniture(document: Document): readonly RemovedText[] {
  const prose = proseLength(document.body);
  const removed: RemovedText[] = [];
  const walk = (element: Element): void => {
    for (const child of [...element.children]) {
      const rule = furnitureRuleFor(
        child.localName,
        child.getAttribute('role') ?? '',
        `${child.getAttribute('class') ?? ''} ${child.id ?? ''}`,
      );
      const why = rule?.why ?? outerEdge(child);
      if (why === undefined || proseLength(child) > prose * 0.4) walk(child);
      else {
        const text = tidy(
          blocksUnder(child)
            .map((block) => block.text)
            .join(' '),
        );
        if (text !== '') removed.push({ text, why });
        child.remove();
      }
    }
  };
  walk(document.body);
  return removed;
}

/** A page's own header or footer; those inside an article may hold its title and deck. */
function outerEdge(element: Element): string | undefined {
  const why = EDGES[element.localName];
  return why && !element.closest('article, main') && !element.querySelector('h1') ? why : undefined;
}

const EDGES: Readonly<Record<string, string>> = { header: 'navigation', footer: 'site footer' };

/** How much running text is under an element, in characters of its longer paragraphs. */
function proseLength(element: Element): number {
  let length = 0;
  for (const paragraph of element.querySelectorAll('p, li, blockquote')) {
    const size = (paragraph.textContent ?? '').length;
    if (size > 80) length += size;
  }
  return length;
}
