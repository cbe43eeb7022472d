/**
 * Transcripts: lines that begin with a label of who speaks ("NAME: text", "Q: text"), the lines without a label going
 * on with the speaker before. Only where several labels stand, at least one of them twice or all in capitals:
 * a lone "Note: …" is no speaker. Words are verbatim though nothing quotes them.
 */
import type { Range } from '../../../core/range.ts';
import type { Article } from '../../../record/article.ts';
import type { Found } from '../../found.ts';
import type { Analysis } from '../analysis.ts';
import { type Line, linesOf } from './lines.ts';
import { isNameLike } from './names.ts';

export const TRANSCRIPT = 'statements/rules/transcript';

interface Turn {
  readonly label: Range;
  readonly colon: Range;
  readonly name: string;
  readonly first: Range;
  readonly at: number;
  /** Whether words that could be spoken follow the label, not just a figure or a name. */
  readonly speech: boolean;
}

const FEWEST_TURNS = 3;
/** Share of turns that must hold words of running speech: a table of figures holds none. */
const SPEAKING = 0.6;
/** Several labels of one form leave no other reading; what can fail is a list of labelled points. */
const CONFIDENCE = 0.95;
const QUESTION_LABEL = /^(?:Q|A|Question|Answer|QUESTION|ANSWER)$/;
const STAGE_DIRECTION = /^[([][^()[\]]{0,200}[)\]]\.?$/;

/** The turns of a transcript. The last one has no next to end it, so it keeps to its line: what follows may be narrated. */
export function transcript(_: Analysis, article: Article): Found[] {
  const lines = linesOf(article);
  const turns = lines.flatMap((line, at) => turnAt(line, at) ?? []);
  if (!isTranscript(turns)) return [];
  return turns.flatMap((turn, k) => {
    const next = turns[k + 1];
    const more = next ? continuation(lines, turn.at + 1, next.at) : [];
    const content = [turn.first, ...more].filter(({ start, end }) => end > start);
    if (content.length === 0) return [];
    return [{ source: [turn.label], cue: [turn.colon], content, confidence: CONFIDENCE, by: TRANSCRIPT }];
  });
}

function turnAt(line: Line, at: number): Turn | undefined {
  if (line.kind === 'title') return undefined;
  const match = /^([\p{L}][^:\n]{0,60}?)(?:\s?\([^()]{1,40}\))?[*_]{0,3}:[*_]{0,3}(?:\s+|$)/u.exec(line.text);
  if (!match) return undefined;
  const name = match[1]!.replace(/[*_]+$/, '');
  if (!isLabel(name)) return undefined;
  const start = line.start + match[0].length;
  return {
    label: { start: line.start, end: line.start + name.length },
    colon: colonIn(line, match[0]),
    name,
    first: STAGE_DIRECTION.test(line.text.slice(match[0].length))
      ? { start, end: start }
      : { start, end: line.end },
    at,
    speech: /(?:^|\s)\p{Ll}+(?:\s|[,.?!…—-]|$)/u.test(line.text.slice(match[0].length)),
  };
}

function colonIn(line: Line, lead: string): Range {
  const at = line.start + lead.lastIndexOf(':');
  return { start: at, end: at + 1 };
}

const isLabel = (name: string): boolean =>
  QUESTION_LABEL.test(name) || (isNameLike(name) && name.split(/\s+/).length <= 7 && !/\d/.test(name));

function isTranscript(turns: readonly Turn[]): boolean {
  if (turns.length < FEWEST_TURNS) return false;
  if (turns.filter(({ speech }) => speech).length < turns.length * SPEAKING) return false;
  const names = turns.map(({ name }) => name);
  const inCapitals = names.filter((name) => name === name.toUpperCase()).length;
  return inCapitals >= FEWEST_TURNS || names.length - new Set(names).size >= 2;
}

/** The following lines of the same turn; a heading ends it. */
function continuation(lines: readonly Line[], from: number, until: number): Range[] {
  const more: Range[] = [];
  for (let i = from; i < until; i++) {
    const line = lines[i]!;
    if (line.kind === 'heading' || /^(?:END|#{2,})\b/.test(line.text)) break;
    if (!STAGE_DIRECTION.test(line.text)) more.push({ start: line.start, end: line.end });
  }
  return more;
}
