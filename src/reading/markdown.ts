/**
 * Markdown as a draft: blocks by marked's block lexer, inline syntax by our own linear pass. Lines that nest quotes
 * or lists past any use are read as plain text instead, since a nested lexer is where hostile input costs most.
 */
import { Lexer, type Token, type Tokens } from 'marked';
import type { Draft, DraftBlock, DraftReading } from './draft.ts';
import { splitFrontMatter } from './front-matter.ts';
import { joinLines } from './lines.ts';
import { plainInline } from './markdown-inline.ts';
import { readPlainText } from './plain-text.ts';

/** The draft of a Markdown text, with or without front matter. */
export function readMarkdown(text: string): DraftReading {
  const { matter, fault, body } = splitFrontMatter(text.replace(/\r\n?/g, '\n'));
  const draft = nestsTooDeep(body) ? readPlainText(body) : draftOf(body, matter?.title);
  const { deck, ...named } = matter ?? { authors: [] };
  const blocks =
    deck === undefined ? draft.blocks : [{ kind: 'heading', text: deck } as const, ...draft.blocks];
  const authors = named.authors.length > 0 ? named.authors : draft.authors;
  const faults = fault === undefined ? [] : [frontMatterFault(fault)];
  return { drafts: [{ ...draft, ...named, authors, blocks }], faults };
}

function frontMatterFault(fault: string): DraftReading['faults'][number] {
  return {
    code: 'reading/front-matter',
    problem: `the front matter is no valid YAML (${fault})`,
    mend: 'Correct the lines between the two --- lines; the text below them was read.',
  };
}

// Forty marks of quotes or lists in a row, or a list mark under twenty levels of indentation.
const NESTED = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)])){40}|^[ \t]{80,}[-*+>\d]/m;

function nestsTooDeep(text: string): boolean {
  return NESTED.test(text);
}

function draftOf(body: string, title: string | undefined): Draft {
  const blocks = portions(body)
    .flatMap(lexed)
    .flatMap((token) => blocksOf(token, 'paragraph'));
  const first = blocks[0];
  const heads = first?.kind === 'title' || first?.kind === 'heading';
  const ownTitle = title === undefined && heads ? first.text : undefined;
  return {
    ...(ownTitle === undefined ? {} : { title: ownTitle }),
    authors: [],
    blocks: blocks.map((block) => (block.kind === 'title' ? { ...block, kind: 'heading' } : block)),
    removed: [],
  };
}

function lexed(markdown: string): readonly Token[] {
  const lexer = new Lexer();
  return lexer.blockTokens(markdown, lexer.tokens);
}

// The lexer's time grows with the square of some texts' length, so it is handed a long text in portions.
const PORTION = 4000;

/** `body` cut into portions, at a blank line before an unindented one if there is such a place soon. */
function portions(body: string): readonly string[] {
  const cut: string[] = [];
  let start = 0;
  while (body.length - start > PORTION) {
    const window = body.slice(start + PORTION, start + 2.5 * PORTION);
    const [blank, line] = [/\n[ \t]*\n(?=\S)/.exec(window), window.indexOf('\n')];
    const at = blank ? blank.index + blank[0].length : line < 0 ? window.length : line + 1;
    cut.push(body.slice(start, start + PORTION + at));
    start += PORTION + at;
  }
  return [...cut, body.slice(start)];
}

function blocksOf(token: Token, kind: DraftBlock['kind']): readonly DraftBlock[] {
  switch (token.type) {
    case 'heading':
      return headingBlocks(token as Tokens.Heading);
    case 'paragraph':
    case 'text':
      return textBlocks((token as Tokens.Text).raw, kind);
    case 'list':
      return (token as Tokens.List).items.flatMap((item) =>
        item.tokens.flatMap((part) => blocksOf(part, 'list-item')),
      );
    case 'blockquote':
      return (token as Tokens.Blockquote).tokens.flatMap((part) => blocksOf(part, 'quote'));
    case 'code':
      return textBlocks((token as Tokens.Code).text, kind);
    case 'table':
      return tableRows(token as Tokens.Table);
    case 'html':
      return textBlocks((token as Tokens.HTML).raw.replace(/<!--[\s\S]*?(?:-->|$)/g, ' '), kind);
    default:
      return [];
  }
}

// A paragraph over a line of dashes is a heading to Markdown; at this length it is a paragraph before a rule.
const LONGEST_HEADING = 240;

function headingBlocks({ text, depth }: Tokens.Heading): readonly DraftBlock[] {
  const words = plainInline(text);
  if (words === '') return [];
  return [
    { kind: words.length > LONGEST_HEADING ? 'paragraph' : depth === 1 ? 'title' : 'heading', text: words },
  ];
}

function textBlocks(raw: string, kind: DraftBlock['kind']): readonly DraftBlock[] {
  const lines = raw.split('\n').map((line) => line.trim());
  // Lines longer than people wrap at are paragraphs that the writer set on lines of their own.
  const ownLines = lines.length > 1 && lines.some((line) => line.length > 160);
  const pieces = ownLines ? lines : [joinLines(lines.filter((line) => line !== ''))];
  return pieces.flatMap((piece) => {
    const text = plainInline(piece);
    if (text === '') return [];
    return [{ kind: kind === 'paragraph' && isBoldLine(piece, text) ? 'heading' : kind, text } as const];
  });
}

/** Whether bold type is all there is of a paragraph, as in `**What we know**`: then it is a heading. */
function isBoldLine(piece: string, text: string): boolean {
  const inner = /^(\*\*|__)(\S[\s\S]*\S|\S)\1$/.exec(piece.slice(0, 400).trim())?.[2];
  return (
    inner !== undefined &&
    !inner.includes('**') &&
    !inner.includes('__') &&
    text.length <= 200 &&
    !/[.!]["”’]?$/.test(text)
  );
}

function tableRows({ header, rows }: Tokens.Table): readonly DraftBlock[] {
  return [header, ...rows].flatMap((row) => {
    const text = row
      .map((cell) => plainInline(cell.text))
      .filter((cell) => cell !== '')
      .join(' | ');
    return text === '' ? [] : [{ kind: 'paragraph', text } as const];
  });
}
