/**
 * Attitudes → whose they are. What is expressed inside somebody's words belongs to that statement; what its cue
 * expresses ("rejected", "reiterated") is its speaker's; what the article tells in its own words of a holder who is
 * named becomes a described position, which is nobody's utterance.
 */
import type { Range } from '../core/range.ts';
import { type Article, spanOf } from '../record/article.ts';
import { type Attitude, type Certainty, DESCRIBED, SAID_CONFIDENCE } from '../record/statement.ts';
import type { Analysis } from './en/analysis.ts';
import { ATTITUDES } from './en/attitude-lexicon.ts';
import { attitudesIn, type FoundAttitude } from './en/attitudes.ts';
import type { Stretch } from './en/noun-phrase.ts';
import { type Relation, rangeOf } from './en/relation.ts';
import type { Found } from './found.ts';

export interface PlacedAttitudes {
  /** By number of the finding. */
  readonly ofFindings: ReadonlyMap<number, readonly Attitude[]>;
  readonly described: readonly Found[];
  /** One for each of `described`. */
  readonly ofDescribed: readonly Attitude[];
}

/** How often a described position is right, on annotated coverage: `evaluation/positions.json`. */
const DESCRIBED_CONFIDENCE = 0.7;
/** More of one statement's attitudes aren't kept. */
const MOST_ATTITUDES = 20;

/**
 * The attitudes of `article`, each with its statement. One that is the cue of a statement which is only possible is a
 * described position beside: whether or not it was said, it tells where its holder stands.
 */
export function placeAttitudes(
  article: Article,
  analysis: Analysis,
  findings: readonly Found[],
  relations: readonly Relation[],
): PlacedAttitudes {
  const holders = innermost(analysis, findings, relations);
  const cues = cueOwners(analysis, relations);
  const ofFindings = new Map<number, Attitude[]>();
  const described: Found[] = [];
  const ofDescribed: Attitude[] = [];
  const add = (k: number, attitude: Attitude): void => {
    const list = ofFindings.get(k) ?? [];
    if (list.length < MOST_ATTITUDES) list.push(attitude);
    ofFindings.set(k, list);
  };
  const cued = new Set<number>();
  for (const found of attitudesIn(analysis)) {
    const inside = holders[found.expression.from]!;
    const holder = found.holder ?? found.self;
    const cue = inRange(found.expression, cues);
    const isCue = cue !== undefined && inside !== cue;
    if (isCue) {
      cued.add(cue);
      const object = found.by === 'threat' ? found.object : objectOfCue(relations[cue]!, found);
      add(cue, attitudeOf(article, analysis, { ...without(found), object }));
    }
    if (inside >= 0) {
      add(inside, attitudeOf(article, analysis, clipped(found, holders, inside)));
    } else if ((!isCue || findings[cue]!.confidence < SAID_CONFIDENCE) && holder !== undefined) {
      const attitude = attitudeOf(article, analysis, without(found));
      described.push({
        source: [range(analysis, holder)],
        cue: [range(analysis, found.expression)],
        content: [range(analysis, found.object)],
        confidence: DESCRIBED_CONFIDENCE,
        by: DESCRIBED,
      });
      ofDescribed.push(attitude);
    }
  }
  for (const [k, relation] of relations.entries()) {
    const attitude = cued.has(k) ? undefined : cueAttitude(article, analysis, relation);
    if (attitude !== undefined) add(k, attitude);
  }
  return { ofFindings, described, ofDescribed };
}

/** A cue that stands behind what it is about: "“No,” he insisted". */
function cueAttitude(article: Article, analysis: Analysis, { cue, content }: Relation): Attitude | undefined {
  const first = content[0];
  const last = content.at(-1);
  if (first === undefined || last === undefined) return undefined;
  for (const i of cue) {
    const predicate = ATTITUDES.get(analysis.lemma[i]!)?.find(
      ({ kind, words }) =>
        (words.length === 1 || (words.length === 2 && words[1] === 'that')) &&
        kind === 'verb' &&
        /^VB/.test(analysis.tag[i]!),
    );
    if (predicate === undefined) continue;
    return {
      expression: spanIn(article, rangeOf(analysis, i, i)),
      object: spanIn(article, rangeOf(analysis, first, lastOfFirstPiece(content))),
      towards: predicate.towards,
      certainty: 'asserted',
      by: 'cue',
    };
  }
  return undefined;
}

function attitudeOf(article: Article, analysis: Analysis, found: FoundAttitude): Attitude {
  const { holder, expression, object, towards, hedged, conditional, by } = found;
  const certainty: Certainty = conditional ? 'conditional' : hedged ? 'hedged' : 'asserted';
  return {
    ...(holder && { holder: spanIn(article, range(analysis, holder)) }),
    expression: spanIn(article, range(analysis, expression)),
    object: spanIn(article, range(analysis, object)),
    towards,
    certainty,
    by,
  };
}

const without = ({ holder: _, ...found }: FoundAttitude): FoundAttitude => found;

/** A cue is about its content where that follows it; else about what follows in its own clause. */
function objectOfCue({ content }: Relation, { expression, object }: FoundAttitude): Stretch {
  const first = content[0];
  return first === undefined || first < expression.from
    ? object
    : { from: first, to: lastOfFirstPiece(content) + 1 };
}

/** The last token that follows the first without a gap. */
function lastOfFirstPiece(content: readonly number[]): number {
  let k = 0;
  while (k + 1 < content.length && content[k + 1] === content[k]! + 1) k++;
  return content[k]!;
}

/** An object doesn't reach out of the words that it stands in. */
function clipped(found: FoundAttitude, holders: Int32Array, inside: number): FoundAttitude {
  let { from, to } = found.object;
  const isIn = (i: number): boolean => holders[i]! >= 0;
  while (to > from + 1 && !isIn(to - 1)) to--;
  while (from < to - 1 && !isIn(from)) from++;
  return holders[found.expression.from] === inside ? { ...found, object: { from, to } } : found;
}

/** For each token, the finding whose content it stands in, the shortest of several; −1 for none. */
function innermost(
  { tokens }: Analysis,
  findings: readonly Found[],
  relations: readonly Relation[],
): Int32Array {
  const holders = new Int32Array(tokens.length).fill(-1);
  const byLength = findings
    .map((_, k) => k)
    .sort((a, b) => relations[b]!.content.length - relations[a]!.content.length || a - b);
  for (const k of byLength) for (const i of relations[k]!.content) holders[i] = k;
  return holders;
}

function cueOwners({ tokens }: Analysis, relations: readonly Relation[]): Int32Array {
  const owners = new Int32Array(tokens.length).fill(-1);
  for (const [k, { cue }] of relations.entries()) for (const i of cue) owners[i] = k;
  return owners;
}

function inRange({ from, to }: Stretch, owners: Int32Array): number | undefined {
  for (let i = from; i < to; i++) if (owners[i]! >= 0) return owners[i]!;
  return undefined;
}

const range = (analysis: Analysis, { from, to }: Stretch): Range => rangeOf(analysis, from, to - 1);
const spanIn = (article: Article, { start, end }: Range): ReturnType<typeof spanOf> =>
  spanOf(article, start, end);
