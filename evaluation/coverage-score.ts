/**
 * Scores a brief against what a careful reader found in the same articles. Texts are compared by their words, so that
 * wrapping, emphasis and the shape of quotation marks don't matter. A found statement matches an annotated one when
 * their contents share half of their words (intersection over union), one to one, best overlap first; what is
 * annotated as optional counts neither for nor against.
 */
import type { Actor } from '../src/record/actor.ts';
import type { Brief, BriefArticle } from '../src/record/brief.ts';
import { type Conditional, DESCRIBED, type Statement } from '../src/record/statement.ts';

export interface GoldStatement {
  readonly source?: string;
  readonly cue?: string;
  readonly content: readonly string[];
  readonly speaker?: string;
  readonly office?: string;
  readonly side?: string;
  readonly via?: string;
  readonly when?: string;
  readonly quotation: string;
  readonly certainty: string;
  readonly optional?: boolean;
}

export interface GoldArticle {
  readonly title?: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly authors: readonly string[];
  readonly statements: readonly GoldStatement[];
  readonly conditionals: readonly { readonly condition: string; readonly outcome: string }[];
  readonly removed: readonly string[];
}

export interface Count {
  readonly right: number;
  readonly gold: number;
  readonly found: number;
}

/** Counts by what was counted, and what went wrong, in words. */
export interface ArticleScore {
  readonly counts: Readonly<Record<string, Count>>;
  readonly faults: readonly string[];
}

/** Scores what `brief` holds of `article`, leaving out statements below `confidence`. */
export function scoreArticle(
  brief: Brief,
  article: BriefArticle,
  gold: GoldArticle,
  confidence: number,
): ArticleScore {
  const words = wordsOf(article.text);
  const actors = new Map(brief.actors.map((actor) => [actor.id, actor]));
  const found = brief.statements.filter(
    (one) => one.article === article.id && one.confidence >= confidence && one.by !== DESCRIBED,
  );
  const located = gold.statements.map(({ content }) => placesOf(words, content));
  const places = found.map(({ content }) => wordsIn(words, content));
  const pairs = matched(located, places);
  const scores: ArticleScore[] = [
    statementsScore(gold, found, located, pairs),
    ...pairs
      .filter(({ gold: i }) => !gold.statements[i]!.optional)
      .map(({ gold: i, found: j }) => detailScore(gold.statements[i]!, found[j]!, actors)),
    conditionalScore(brief, article, gold, words),
    pageScore(article, gold, actors),
  ];
  return {
    counts: sumCounts(scores.map(({ counts }) => counts)),
    faults: scores.flatMap(({ faults }) => faults),
  };
}

/** All counts of the same name added up. */
export function sumCounts(all: readonly ArticleScore['counts'][]): Record<string, Count> {
  const sums: Record<string, Count> = {};
  for (const counts of all) {
    for (const [what, { right, gold, found }] of Object.entries(counts)) {
      const sum = sums[what] ?? { right: 0, gold: 0, found: 0 };
      sums[what] = { right: sum.right + right, gold: sum.gold + gold, found: sum.found + found };
    }
  }
  return sums;
}

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

type Place = ReadonlySet<number>;

interface Pair {
  readonly gold: number;
  readonly found: number;
  readonly overlap: number;
}

function wordsOf(text: string): readonly Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), ({ 0: word, index }) => ({
    word: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));
}

/** Every place where the pieces stand one after another; empty when the article hasn't got them. */
function placesOf(words: readonly Word[], pieces: readonly string[]): readonly Place[] {
  const [first, ...rest] = pieces.map((piece) => wordsOf(piece).map(({ word }) => word));
  return occurrences(words, first!, 0).flatMap((start) => {
    const place = new Set(first!.map((_, k) => start + k));
    let from = start + first!.length;
    for (const piece of rest) {
      const next = occurrences(words, piece, from)[0] ?? occurrences(words, piece, 0)[0];
      if (next === undefined) return [];
      for (let k = 0; k < piece.length; k += 1) place.add(next + k);
      from = next + piece.length;
    }
    return [place];
  });
}

function occurrences(words: readonly Word[], piece: readonly string[], from: number): readonly number[] {
  const starts: number[] = [];
  for (let i = from; i + piece.length <= words.length; i += 1)
    if (piece.every((word, k) => words[i + k]!.word === word)) starts.push(i);
  return piece.length > 0 ? starts : [];
}

function wordsIn(
  words: readonly Word[],
  spans: readonly { readonly start: number; readonly end: number }[],
): Place {
  const inside = ({ start, end }: Word): boolean =>
    spans.some((span) => start < span.end && end > span.start);
  return new Set(words.flatMap((word, i) => (inside(word) ? [i] : [])));
}

function matched(golds: readonly (readonly Place[])[], founds: readonly Place[]): readonly Pair[] {
  const pairs = golds.flatMap((places, gold) =>
    founds.map((place, found) => ({
      gold,
      found,
      overlap: Math.max(0, ...places.map((one) => shareOf(one, place))),
    })),
  );
  const used = { gold: new Set<number>(), found: new Set<number>() };
  return pairs
    .filter(({ overlap }) => overlap >= 0.5)
    .toSorted((a, b) => b.overlap - a.overlap)
    .filter(({ gold, found }) => {
      if (used.gold.has(gold) || used.found.has(found)) return false;
      used.gold.add(gold);
      used.found.add(found);
      return true;
    });
}

function shareOf(a: Place, b: Place): number {
  const both = [...a].filter((i) => b.has(i)).length;
  return both / (a.size + b.size - both || 1);
}

function statementsScore(
  { statements }: GoldArticle,
  found: readonly Statement[],
  located: readonly (readonly Place[])[],
  pairs: readonly Pair[],
): ArticleScore {
  const isOptional = ({ gold }: Pair): boolean => statements[gold]!.optional === true;
  const right = pairs.filter((pair) => !isOptional(pair)).length;
  const hit = {
    gold: new Set(pairs.map((pair) => pair.gold)),
    found: new Set(pairs.map((pair) => pair.found)),
  };
  return {
    counts: {
      statements: {
        right,
        gold: statements.filter(({ optional }) => !optional).length,
        found: found.length - pairs.filter(isOptional).length,
      },
    },
    faults: [
      ...statements.flatMap(({ content, optional }, i) => {
        if (optional || hit.gold.has(i)) return [];
        return [`${located[i]!.length === 0 ? 'not in the text' : 'missed'}: ${content.join(' … ')}`];
      }),
      ...found.flatMap((one, j) =>
        hit.found.has(j)
          ? []
          : [
              `not annotated (${one.confidence.toFixed(2)}): ${one.source?.text} | ${one.cue?.text} | ${textOf(one)}`,
            ],
      ),
    ],
  };
}

/** How a matched statement's other fields agree; a field that isn't annotated isn't counted. */
function detailScore(
  gold: GoldStatement,
  found: Statement,
  actors: ReadonlyMap<string, Actor>,
): ArticleScore {
  const speaker = found.speaker === undefined ? undefined : actors.get(found.speaker);
  const side = actors.get(found.speakingFor ?? speaker?.side ?? '');
  const via = found.via === undefined ? undefined : actors.get(found.via);
  const details: readonly (readonly [
    what: string,
    expected: string | undefined,
    is: string,
    right: boolean,
  ])[] = [
    ['source', gold.source ?? 'none', `${found.source?.text}`, sharesWord(gold.source, found.source?.text)],
    ['cue', gold.cue ?? 'none', `${found.cue?.text}`, sharesWord(gold.cue, found.cue?.text)],
    ['speaker', gold.speaker, `${speaker?.name}`, isNamed(speaker, gold.speaker)],
    [
      'office',
      gold.office,
      `${speaker?.offices.map(({ title }) => title)}`,
      holdsOffice(speaker, gold.office),
    ],
    ['side', gold.side, `${side?.name}`, isNamed(side, gold.side)],
    ['via', gold.via, `${via?.name}`, nameKey(via?.name ?? '').includes(nameKey(gold.via ?? ''))],
    ['when', gold.when, `${found.when?.text}`, sharesWord(gold.when, found.when?.text)],
    ['quotation', gold.quotation, found.quotation, gold.quotation === found.quotation],
    ['certainty', gold.certainty, found.certainty, gold.certainty === found.certainty],
  ];
  const counted = details.filter(([, expected]) => expected !== undefined);
  return {
    counts: Object.fromEntries(
      counted.map(([what, , , right]) => [what, { right: right ? 1 : 0, gold: 1, found: 1 }]),
    ),
    faults: counted.flatMap(([what, expected, is, right]) =>
      right ? [] : [`${what} is ${is}, not ${expected}: ${textOf(found)}`],
    ),
  };
}

/** Nothing and a mere mark, as the colon of a transcript, are the same here. */
function sharesWord(a: string | undefined, b: string | undefined): boolean {
  const words = new Set(wordsOf(b ?? '').map(({ word }) => word));
  if (a === undefined || words.size === 0) return a === undefined && words.size === 0;
  const mine = wordsOf(a).map(({ word }) => word);
  const telling = mine.filter((word) => !/^(?:the|an?|of|on)$/.test(word));
  return (telling.length > 0 ? telling : mine).some((word) => words.has(word));
}

function isNamed(actor: Actor | undefined, name: string | undefined): boolean {
  if (actor === undefined || name === undefined) return false;
  if (name === 'unnamed') return actor.kind === 'unnamed';
  return [actor.name, ...actor.aliases].some((one) => nameKey(one) === nameKey(name));
}

function nameKey(name: string): string {
  return wordsOf(name.replace(/^(?:the|an?)\s/i, ''))
    .map(({ word }) => word)
    .join(' ');
}

function holdsOffice(actor: Actor | undefined, office: string | undefined): boolean {
  const words = wordsOf(office ?? '').map(({ word }) => word);
  return (actor?.offices ?? []).some(({ title }) => {
    const held = new Set(wordsOf(title).map(({ word }) => word));
    return words.every((word) => held.has(word));
  });
}

function conditionalScore(
  brief: Brief,
  { id }: BriefArticle,
  { conditionals }: GoldArticle,
  words: readonly Word[],
): ArticleScore {
  const found = brief.conditionals.filter(({ article }) => article === id);
  const golds = conditionals.map(({ condition, outcome }) => [
    placesOf(words, [condition]),
    placesOf(words, [outcome]),
  ]);
  const left = new Set(found);
  const missed = conditionals.filter((_, i) => {
    const hit = [...left].find((one) => fits(words, golds[i]!, one));
    if (hit) left.delete(hit);
    return !hit;
  });
  return {
    counts: {
      conditionals: {
        right: conditionals.length - missed.length,
        gold: conditionals.length,
        found: found.length,
      },
    },
    faults: [
      ...missed.map(({ condition, outcome }) => `missed conditional: ${condition} → ${outcome}`),
      ...[...left].map(
        ({ condition, outcome }) => `conditional not annotated: ${condition.text} → ${outcome.text}`,
      ),
    ],
  };
}

function fits(
  words: readonly Word[],
  [condition, outcome]: readonly (readonly Place[])[],
  one: Conditional,
): boolean {
  const near = (places: readonly Place[], span: Conditional['condition']): boolean =>
    places.some((place) => shareOf(place, wordsIn(words, [span])) >= 0.5);
  return near(condition!, one.condition) && near(outcome!, one.outcome);
}

/** Title, outlet, date and authors as read, and whether what is no part of the article was taken out. */
function pageScore(
  article: BriefArticle,
  gold: GoldArticle,
  actors: ReadonlyMap<string, Actor>,
): ArticleScore {
  const outlet = article.outlet === undefined ? undefined : actors.get(article.outlet)?.name;
  const removed = article.removed.map(({ text }) => text.replaceAll(/\s+/g, ' ')).join('\n');
  const gone = (text: string): boolean => removed.includes(text) && !article.text.includes(text);
  const read: readonly (readonly [what: string, expected: unknown, is: unknown])[] = [
    ['title', gold.title, article.title],
    ['outlet', gold.outlet && nameKey(gold.outlet), outlet && nameKey(outlet)],
    ['published', gold.published, article.published],
    ['authors', gold.authors.join(), article.authors.join()],
  ];
  const wrong = read.filter(([, expected, is]) => expected !== is);
  const kept = gold.removed.filter((text) => !gone(text));
  return {
    counts: {
      page: { right: read.length - wrong.length, gold: read.length, found: read.length },
      removed: {
        right: gold.removed.length - kept.length,
        gold: gold.removed.length,
        found: gold.removed.length,
      },
    },
    faults: [
      ...wrong.map(([what, expected, is]) => `${what} read as ${is}, not ${expected}`),
      ...kept.map((text) => `not removed, or not listed: ${text}`),
    ],
  };
}

function textOf({ content }: Statement): string {
  return content.map(({ text }) => text).join(' … ');
}
