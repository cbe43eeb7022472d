/**
 * The one place where text becomes HTML. Whatever a template is given is escaped, unless it is markup that another
 * template made; the mark of that is a symbol, which nothing read from a file can carry.
 */

const MARKUP: unique symbol = Symbol('markup');

export interface Markup {
  readonly [MARKUP]: readonly Part[];
}

/** Text as it stands, or text that is made when it is written. */
type Part = string | (() => Iterable<string>);

export type Child = Markup | string | number | false | undefined | readonly Child[];

/** The markup of a template; attribute values in it stand in double quotes. */
export function html(strings: TemplateStringsArray, ...children: readonly Child[]): Markup {
  const parts: Part[] = [];
  let text = strings[0]!;
  for (let index = 0; index < children.length; index++) {
    for (const part of partsOf(children[index])) {
      if (typeof part === 'string') text += part;
      else {
        parts.push(text, part);
        text = '';
      }
    }
    text += strings[index + 1]!;
  }
  parts.push(text);
  return { [MARKUP]: parts };
}

/** The children that `make` gives for `list`, each made when all before it is written: for a list that may be long. */
export function each<Item>(list: readonly Item[], make: (item: Item) => Child): Markup {
  return {
    [MARKUP]: [
      function* () {
        for (const item of list) yield* htmlParts(make(item));
      },
    ],
  };
}

/** Style or script of our own, which HTML doesn't let us escape. Never for text from outside. */
export function ownCode(text: string): Markup {
  if (/<[/!]/.test(text)) throw new Error('a page code that could end its own element');
  return { [MARKUP]: [text] };
}

/** The characters of `child`. */
export function htmlOf(child: Child): string {
  return [...htmlParts(child)].join('');
}

/** The characters of `child`, part after part; what an `each` gives is made as its turn comes. */
export function* htmlParts(child: Child): Generator<string> {
  for (const part of partsOf(child)) {
    if (typeof part === 'string') yield part;
    else yield* part();
  }
}

/** `children` with `between` in between. */
export function joined(children: readonly Child[], between: Child): readonly Child[] {
  return children.flatMap((child, index) => (index === 0 ? [child] : [between, child]));
}

/** A link out of the brief if `url` is an http(s) address, its text alone if not. */
export function outwardLink(url: string, text: string = url): Markup {
  return /^https?:\/\/[^\s]+$/i.test(url)
    ? html`<a href="${url}" rel="noreferrer noopener external">${text}</a>`
    : html`${text}`;
}

function partsOf(child: Child): readonly Part[] {
  if (child === undefined || child === false) return [];
  if (typeof child === 'string') return [escaped(child)];
  if (typeof child === 'number') return [String(child)];
  return isMarkup(child) ? child[MARKUP] : child.flatMap(partsOf);
}

function isMarkup(child: Markup | readonly Child[]): child is Markup {
  return MARKUP in child;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A parser would read a carriage return as a line feed and drop a null, and neither would be verbatim.
  '\r': '&#13;',
  '\0': '\u{FFFD}',
};

function escaped(text: string): string {
  return text.replace(/[&<>"'\r\0]/g, (character) => ENTITIES[character]!);
}
