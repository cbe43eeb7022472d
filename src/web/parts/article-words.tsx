/** The text of an article, block by block, with source, cue and content of every statement marked as in the brief. */
import type { ComponentChildren, JSX, RefObject } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { Article } from '../../record/article.ts';
import type { Statement } from '../../record/statement.ts';
import { markedBlocks, type TextBlock, type TextPiece } from '../article-marks.ts';
import { focused } from '../correcting.ts';
import type { Lookup } from '../lookup.ts';
import { M } from '../messages.ts';
import { address } from '../place.ts';

export interface ArticleWordsProps {
  readonly known: Lookup;
  readonly article: Article;
  readonly statements: readonly Statement[];
  readonly box: RefObject<HTMLDivElement | null>;
}

export function ArticleWords({ known, article, statements, box }: ArticleWordsProps): JSX.Element {
  const { span } = address.value.query;
  const blocks = useMemo(
    () => markedBlocks(article, statements, soughtIn(span)),
    [article, statements, span],
  );
  const on = focused.value;
  useEffect(() => {
    const sought = box.current?.querySelector('.sought') ?? box.current?.querySelector('.on');
    sought?.scrollIntoView({ block: 'nearest' });
  }, [on, span, blocks]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: by key the cards are gone through, and each marks its words here
    // biome-ignore lint/a11y/noStaticElementInteractions: the same
    <div class="text" ref={box} onClick={focusClicked}>
      {blocks.map((block) => (
        <BlockBox key={block.start} block={block}>
          {block.pieces.map((piece) => (
            <PieceBox key={piece.start} piece={piece} known={known} on={on} />
          ))}
        </BlockBox>
      ))}
    </div>
  );
}

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
  readonly known: Lookup;
  readonly on: string | undefined;
}

function PieceBox({
  piece: { start, text, look, statements, begins },
  known,
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
          aria-label={M.statement(known.numbers.get(id) ?? 0)}
        >
          {known.numbers.get(id)}
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

function soughtIn(span: string | undefined): { readonly start: number; readonly end: number } | undefined {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(span ?? '') ?? [];
  return start === undefined || end === undefined ? undefined : { start: Number(start), end: Number(end) };
}
