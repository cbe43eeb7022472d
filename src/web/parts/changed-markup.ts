/**
 * Brings what a page shows to what it is to show, and touches only what differs: what one looks at, has opened or has the focus on
 * stays where it is, and the browser lays out again only what has changed.
 */

/** Makes the content of `box` that of `markup`, which is escaped where it is made (`core/markup.ts`). */
export function showMarkup(box: Element, markup: string): void {
  if (box.firstChild === null) {
    box.innerHTML = markup;
    return;
  }
  const next = box.ownerDocument.createElement('template');
  next.innerHTML = markup;
  matchChildren(box, next.content);
}

/** Equal nodes stay, or move to where they now stand; of those that are left each becomes the next one that is wanted. */
function matchChildren(now: Node, next: Node): void {
  const [olds, news, end] = middle([...now.childNodes], [...next.childNodes]);
  const equal = Map.groupBy(olds, markupOf);
  const kept = news.map((node) => equal.get(markupOf(node))?.shift());
  const isKept = new Set(kept);
  const free = olds.filter((node) => !isKept.has(node));
  const shown = news.map((node, k) => kept[k] ?? matched(free.shift(), node));
  for (const node of free) node.remove();
  let at: ChildNode | null = olds.find((node) => node.parentNode === now) ?? end;
  for (const node of shown) {
    // One that went further down, rather than all below it one up.
    if (at !== null && at !== node && at.nextSibling === node && at !== end) {
      now.insertBefore(at, end);
      at = node;
    }
    if (at === node) at = at.nextSibling;
    else now.insertBefore(node, at);
  }
}

type Middle = readonly [olds: readonly ChildNode[], news: readonly ChildNode[], end: ChildNode | null];

/** What stands between the ends that are equal already. */
function middle(olds: readonly ChildNode[], news: readonly ChildNode[]): Middle {
  const most = Math.min(olds.length, news.length);
  let head = 0;
  while (head < most && olds[head]!.isEqualNode(news[head]!)) head++;
  let tail = 0;
  while (tail < most - head && olds.at(-1 - tail)!.isEqualNode(news.at(-1 - tail)!)) tail++;
  return [
    olds.slice(head, olds.length - tail),
    news.slice(head, news.length - tail),
    olds[olds.length - tail] ?? null,
  ];
}

/** `old` made like `wanted` as far as it can be, or else `wanted`. */
function matched(old: ChildNode | undefined, wanted: ChildNode): ChildNode {
  if (old === undefined) return wanted;
  if (!isElement(old) || !isElement(wanted) || old.tagName !== wanted.tagName) {
    old.replaceWith(wanted);
    return wanted;
  }
  for (const { name, value } of wanted.attributes)
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  // What a person has opened stays open.
  for (const name of old.getAttributeNames())
    if (!wanted.hasAttribute(name) && name !== 'open') old.removeAttribute(name);
  matchChildren(old, wanted);
  return old;
}

const isElement = (node: Node): node is ChildNode & Element => node.nodeType === 1;

const markupOf = (node: ChildNode): string => (isElement(node) ? node.outerHTML : (node.nodeValue ?? ''));
