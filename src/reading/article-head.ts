/**
 * What the blocks at the head of an article say of it: who wrote it, when, and on a line beside these, for whom.
 * Those blocks are no part of what happened and leave the text.
 */
import type { RemovedText } from '../record/article.ts';
import type { DraftBlock } from './draft.ts';
import { headLineOf } from './head-lines.ts';
import { isOutletName } from './publisher.ts';

export interface ArticleHead {
  readonly authors: readonly string[];
  readonly published?: string;
  readonly outlet?: string;
  readonly removed: readonly RemovedText[];
  /** The blocks that are left. */
  readonly rest: readonly DraftBlock[];
}

/** Reads the head of an article off its first blocks. */
export function headOf(blocks: readonly DraftBlock[]): ArticleHead {
  const top = blocks.slice(0, HEAD_BLOCKS).map((block) => ({ block, line: headLineOf(block.text) }));
  const isBeside = (i: number): boolean => top[i - 1]?.line !== undefined || top[i + 1]?.line !== undefined;
  const masthead = top.find(({ block, line }, i) => !line && isBeside(i) && isOutletName(block.text))?.block;
  const lines = top.flatMap(({ line }) => line ?? []);
  const published = lines.flatMap((line) => line.published ?? [])[0];
  const outlet = masthead?.text ?? lines.flatMap((line) => line.outlet ?? [])[0];
  const reasons = new Map(
    top.map(({ block, line }) => [block, block === masthead ? 'outlet line' : line?.why]),
  );
  return {
    authors: lines.flatMap((line) => (line.why === 'byline' ? line.authors : [])),
    ...(published === undefined ? {} : { published }),
    ...(outlet === undefined ? {} : { outlet }),
    removed: [...reasons].flatMap(([{ text }, why]) => (why ? [{ text, why }] : [])),
    rest: blocks.filter((block) => reasons.get(block) === undefined),
  };
}

// How far down a byline or a date may stand: below deck, picture and section name.
const HEAD_BLOCKS = 7;
