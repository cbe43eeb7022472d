/**
 * How deeply a page nests its elements, counted on the bytes of its tags before any parser sees it: parsers and
 * extractors walk the tree by recursion, and time or stack grow with depth. Pages that people publish stay below 100.
 */
import { withoutReferences } from '../core/character-references.ts';
import { tidy } from './lines.ts';

/** Beyond this depth a page's text is read flat, without its structure. */
export const DEEPEST_PAGE = 400;

/** An upper bound on how deeply the elements of `html` are nested: elements never closed count as open. */
export function nestingDepth(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    const next = html[at + 1] ?? '';
    if (next === '/') depth = Math.max(0, depth - 1);
    else if (LETTER.test(next)) {
      const raw = RAW.exec(html.slice(at + 1, at + 12));
      if (raw) at = endOf(html, raw[1]!, at);
      else if (!NEVER_OPEN.test(html.slice(at + 1, at + 12))) depth += 1;
    }
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

// What stands in these is no element, however much it looks like one.
const RAW = /^(script|style|textarea|title)(?:[\s/>]|$)/i;

/** Where the end tag of a raw element starts, or the end of the text. */
function endOf(html: string, name: string, start: number): number {
  const end = new RegExp(`</${name}`, 'gi');
  end.lastIndex = start;
  return (end.exec(html)?.index ?? html.length) + 1;
}

const LETTER = /[a-z]/i;
// Elements without content, and those whose end tag may be left out, which a next one closes.
const NEVER_OPEN =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|option|tr|td|th|thead|tbody|tfoot|html|head|body|script|style|path|circle|rect|g|use|line|polygon)(?:[\s/>]|$)/i;

/** The lines of text on a page, read without parsing it: every tag ends a line. */
export function flatLines(html: string): readonly string[] {
  return withoutRawText(html)
    .split(/<[^<>]{0,5000}>/)
    .map((piece) => tidy(withoutReferences(piece)))
    .filter((line) => line !== '');
}

function withoutRawText(html: string): string {
  return ['script', 'style', 'head'].reduce(
    (text, name) => {
      const pieces = text.split(new RegExp(`<${name}(?=[\\s>])`, 'i'));
      const end = new RegExp(`</${name}\\s{0,20}>`, 'i');
      const after = pieces.slice(1).map((piece) => {
        const found = end.exec(piece);
        return found ? piece.slice(found.index + found[0].length) : '';
      });
      return [pieces[0], ...after].join(' ');
    },
    html.replace(/<!--[\s\S]*?(?:-->|$)/g, ' '),
  );
}
