/** What is selected on the page, as a stretch of the article: pieces carry where they begin, and nothing else counts. */

export interface Selected {
  readonly start: number;
  readonly end: number;
}

/** The stretch of `box` that `range` covers; undefined where it covers no text of it. */
function selectedIn(box: Element, range: Range): Selected | undefined {
  let [start, end] = [Number.POSITIVE_INFINITY, -1];
  for (const piece of box.querySelectorAll<HTMLElement>('[data-at]')) {
    const text = piece.firstChild;
    if (text === null || !range.intersectsNode(text)) continue;
    const at = Number(piece.dataset.at);
    const length = text.textContent?.length ?? 0;
    const from = text === range.startContainer ? range.startOffset : 0;
    const to = text === range.endContainer ? range.endOffset : length;
    if (from >= to) continue;
    start = Math.min(start, at + from);
    end = Math.max(end, at + to);
  }
  return start < end ? { start, end } : undefined;
}

/** What is selected now in `box`. */
export function selectedNow(box: Element | null): Selected | undefined {
  const selection = getSelection();
  if (box === null || selection === null || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  return range.collapsed ? undefined : selectedIn(box, range);
}

const WORD = /[\p{L}\p{M}\p{N}]/u;
/** Between two letters it is of their word. */
const JOINT = /[’'-]/;

/** A selection without the blanks at its ends, out to the ends of the words that it cuts: a hand is not that exact. */
export function wholeWords(text: string, { start, end }: Selected): Selected {
  const isIn = (at: number): boolean =>
    WORD.test(text[at] ?? '') ||
    (JOINT.test(text[at] ?? '') && WORD.test(text[at - 1] ?? '') && WORD.test(text[at + 1] ?? ''));
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  if (from === to) return { start, end };
  while (from > 0 && isIn(from - 1) && isIn(from)) from--;
  while (to < text.length && isIn(to - 1) && isIn(to)) to++;
  return { start: from, end: to };
}

/** Selects a stretch on the page and brings it into view. */
export function select(box: Element, { start, end }: Selected): void {
  const [from, to] = [pointAt(box, start, 'start'), pointAt(box, end, 'end')];
  if (from === undefined || to === undefined) return;
  getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  from.node.parentElement?.scrollIntoView({ block: 'nearest' });
}

function pointAt(
  box: Element,
  at: number,
  side: 'start' | 'end',
): { readonly node: Node; readonly offset: number } | undefined {
  for (const piece of box.querySelectorAll<HTMLElement>('[data-at]')) {
    const node = piece.firstChild;
    const [from, length] = [Number(piece.dataset.at), node?.textContent?.length ?? 0];
    if (node === null || at < from || at > from + length) continue;
    if (side === 'start' ? at < from + length : at > from) return { node, offset: at - from };
  }
  return undefined;
}
