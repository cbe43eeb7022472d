/** The text of an article, block by block, with source, cue and content of every statement marked as in the brief. */
import type { ComponentChildren, JSX, RefObject } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { Article } from '../../record/article.ts';
import type { Statement } from '../../record/statement.ts';
import { type Mark, markedBlocks, type TextBlock, type TextPiece } from '../article-marks.ts';
import { focused } from '../correcting.ts';
import type { Lookup } from '../lookup.ts';
import { M } from '../messages.ts';
import { address } from '../place.ts';

export interface ArticleWordsProps {
  readonly known: Lookup;
  readonly article: Article;
  readonly statements: readonly Statement[];
  /** What a draft is made of. */
  readonly drafted: readonly Mark[];
  readonly box: RefObject<HTMLDivElement | null>;
}

export function ArticleWords({ known, article, statements, drafted, box }: ArticleWordsProps): JSX.Element {
  const { span } = address.value.query;
  const blocks = useMemo(
    () => markedBlocks(article, statements, [...soughtIn(span), ...drafted]),
    [article, statements, span, drafted],
  );
  const on = focused.value;
  // In this order: what a link leads to comes into view last, and is left when another statement is gone to.
  useEffect(() => reach(box.current, '.on'), [on]);
  useEffect(() => reach(box.current, '.sought'), [span]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: by key the cards are gone through, and each marks its words here
    // biome-ignore lint/a11y/noStaticElementInteractions: the same
    <div class="text" ref={box} onClick={focusClicked}>
      {blocks.map((block) => (
        <BlockWords key={block.start} block={block} numbers={known.numbers} on={onIn(block, on)} />
      ))}
    </div>
  );
}

const reach = (box: Element | null, selector: string): void =>
  box?.querySelector(selector)?.scrollIntoView({ block: 'nearest' });

interface BlockWordsProps {
  readonly block: TextBlock;
  readonly numbers: ReadonlyMap<string, number>;
  readonly on: string | undefined;
}

/** Drawn again only where something in it has changed: an article can be long. */
function BlockWords({ block, numbers, on }: BlockWordsProps): JSX.Element {
  return useMemo(
    () => (
      <BlockBox block={block}>
        {block.pieces.map((piece) => (
          <PieceBox key={piece.start} piece={piece} numbers={numbers} on={on} />
        ))}
      </BlockBox>
    ),
    [block, numbers, on],
  );
}

/** The statement in focus, where a block has words of it. */
const onIn = ({ pieces }: TextBlock, on: string | undefined): string | undefined =>
  on !== undefined && pieces.some(({ statements }) => statements.includes(on)) ? on : undefined;

function BlockBox({
  block: { kind },
  children,
}: {
  readonly block: TextBlock;
  readonly children: ComponentChildren;
}): JSX.Element {
  switch (kind) {
    case 'title':
      return <h2 dir="auto">{children}</h2>;
    case 'heading':
      return <h3 dir="auto">{children}</h3>;
    case 'quote':
      return <blockquote dir="auto">{children}</blockquote>;
    case 'list-item':
      return (
        <p class="item" dir="auto">
          {children}
        </p>
      );
    case 'paragraph':
      return <p dir="auto">{children}</p>;
  }
}

interface PieceBoxProps {
  readonly piece: TextPiece;
  readonly numbers: ReadonlyMap<string, number>;
  readonly on: string | undefined;
}

function PieceBox({
  piece: { start, text, look, statements, begins },
  numbers,
  on,
}: PieceBoxProps): JSX.Element {
  const isOn = on !== undefined && statements.includes(on);
  return (
    <>
      {begins.map((id) => (
        <button
          key={id}
          type="button"
          class="n"
          data-statement={id}
          aria-label={M.statement(numbers.get(id) ?? 0)}
        >
          {numbers.get(id)}
        </button>
      ))}
      <span data-at={start} data-statement={statements.at(-1)} class={`${look}${isOn ? ' on' : ''}`}>
        {text}
      </span>
    </>
  );
}

/** A click that selects nothing goes to the card of the innermost statement there. */
function focusClicked({ target }: MouseEvent): void {
  if (!(target instanceof Element) || !(getSelection()?.isCollapsed ?? true)) return;
  const id = target.closest<HTMLElement>('[data-statement]')?.dataset.statement;
  if (id !== undefined) focused.value = id;
}

/** The span that an address leads to. */
function soughtIn(span: string | undefined): readonly Mark[] {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(span ?? '') ?? [];
  return start === undefined || end === undefined
    ? []
    : [{ start: Number(start), end: Number(end), look: 'sought' }];
}
