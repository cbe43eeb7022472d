/**
 * Scores found attributions against annotated ones, by tokens of letters, digits and single marks.
 * exact: an unbroken piece counts when its first and last tokens are those of an annotated piece of its role.
 * token: tokens that carry the role. linked: content overlaps by half (intersection over union) and sources share a
 * token or are both absent, one to one, best overlap first. triple: all three roles agree token for token.
 */
import type { Range } from '../src/core/range.ts';
import { touching } from '../src/core/sorted.ts';

export interface SpansByRole {
  readonly source: readonly Range[];
  readonly cue: readonly Range[];
  readonly content: readonly Range[];
}

export interface Count {
  hits: number;
  gold: number;
  found: number;
}

export interface AttributionScore {
  readonly exact: Record<Role, Count>;
  readonly token: Record<Role, Count>;
  readonly linked: Count;
  readonly triple: Count;
  /** Linked recall by how the gold content is quoted: `found` isn't counted. */
  readonly recall: Record<'direct' | 'mixed' | 'indirect', Count>;
}

/** For each found attribution, whether it was linked: what calibration is measured from. */
export interface ScoredArticle {
  readonly linked: readonly boolean[];
}

type Role = keyof SpansByRole;
const ROLES: readonly Role[] = ['source', 'cue', 'content'];

export function emptyScore(): AttributionScore {
  const count = (): Count => ({ hits: 0, gold: 0, found: 0 });
  const byRole = (): Record<Role, Count> => ({ source: count(), cue: count(), content: count() });
  return {
    exact: byRole(),
    token: byRole(),
    linked: count(),
    triple: count(),
    recall: { direct: count(), mixed: count(), indirect: count() },
  };
}

/** Adds one article's counts to `score`. */
export function addArticle(
  score: AttributionScore,
  text: string,
  gold: readonly SpansByRole[],
  found: readonly SpansByRole[],
): ScoredArticle {
  const tokens = tokensOf(text);
  const golds = gold.map((one) => tokenSets(one, tokens)).filter(hasAny);
  const founds = found.map((one) => tokenSets(one, tokens));
  for (const role of ROLES) {
    addCount(
      score.exact[role],
      new Set(golds.flatMap((one) => runs(one[role], tokens, text))),
      new Set(founds.flatMap((one) => runs(one[role], tokens, text))),
    );
    addCount(score.token[role], union(golds, role), union(founds, role));
  }
  const linked = addLinked(score, golds, founds);
  addTriples(score.triple, golds, founds);
  const quoted = quotedTokens(text, tokens);
  golds.forEach(({ content }, i) => {
    const inside = [...content].filter((token) => quoted[token]).length;
    const form = inside === 0 ? 'indirect' : inside === content.size ? 'direct' : 'mixed';
    score.recall[form].gold++;
    if (linked.gold.has(i)) score.recall[form].hits++;
  });
  return { linked: founds.map((_, j) => linked.found.has(j)) };
}

export const precision = ({ hits, found }: Count): number => (found === 0 ? 0 : hits / found);
export const recall = ({ hits, gold }: Count): number => (gold === 0 ? 0 : hits / gold);
/** Harmonic mean of precision and recall. */
export const f1 = (count: Count): number => {
  const sum = precision(count) + recall(count);
  return sum === 0 ? 0 : (2 * precision(count) * recall(count)) / sum;
};

type TokenSets = Record<Role, Set<number>>;

const hasAny = (sets: TokenSets): boolean => ROLES.some((role) => sets[role].size > 0);

function tokensOf(text: string): Range[] {
  const pattern = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function tokenSets(spans: SpansByRole, tokens: readonly Range[]): TokenSets {
  const setOf = (ranges: readonly Range[]): Set<number> =>
    new Set(ranges.flatMap((range) => touching(tokens, range)));
  return { source: setOf(spans.source), cue: setOf(spans.cue), content: setOf(spans.content) };
}

/** Unbroken pieces as "first-last", cut at line breaks. */
function runs(set: ReadonlySet<number>, tokens: readonly Range[], text: string): string[] {
  const out: string[] = [];
  let from = -1;
  let last = -2;
  for (const i of [...set].sort((a, b) => a - b)) {
    const joined = i === last + 1 && !text.slice(tokens[last]!.end, tokens[i]!.start).includes('\n');
    if (!joined) {
      if (from >= 0) out.push(`${from}-${last}`);
      from = i;
    }
    last = i;
  }
  if (from >= 0) out.push(`${from}-${last}`);
  return out;
}

function addCount<T>(count: Count, gold: ReadonlySet<T>, found: ReadonlySet<T>): void {
  count.gold += gold.size;
  count.found += found.size;
  for (const one of found) if (gold.has(one)) count.hits++;
}

const union = (all: readonly TokenSets[], role: Role): Set<number> =>
  new Set(all.flatMap((one) => [...one[role]]));

const shared = (a: ReadonlySet<number>, b: ReadonlySet<number>): number =>
  [...a].filter((i) => b.has(i)).length;

function addLinked(
  score: AttributionScore,
  golds: readonly TokenSets[],
  founds: readonly TokenSets[],
): { gold: Set<number>; found: Set<number> } {
  const pairs: { overlap: number; i: number; j: number }[] = [];
  golds.forEach((gold, i) => {
    founds.forEach((found, j) => {
      const both = shared(gold.content, found.content);
      const overlap = both / (gold.content.size + found.content.size - both || 1);
      const none = gold.source.size === 0 && found.source.size === 0;
      if (overlap >= 0.5 && (none || shared(gold.source, found.source) > 0)) pairs.push({ overlap, i, j });
    });
  });
  const used = { gold: new Set<number>(), found: new Set<number>() };
  for (const { i, j } of pairs.sort((a, b) => b.overlap - a.overlap)) {
    if (used.gold.has(i) || used.found.has(j)) continue;
    used.gold.add(i);
    used.found.add(j);
  }
  score.linked.hits += used.gold.size;
  score.linked.gold += golds.length;
  score.linked.found += founds.length;
  return used;
}

function addTriples(count: Count, golds: readonly TokenSets[], founds: readonly TokenSets[]): void {
  const key = (one: TokenSets): string =>
    ROLES.map((role) => [...one[role]].sort((a, b) => a - b).join()).join('|');
  const left = new Map<string, number>();
  for (const found of founds) left.set(key(found), (left.get(key(found)) ?? 0) + 1);
  for (const gold of golds) {
    const rest = left.get(key(gold)) ?? 0;
    if (rest === 0) continue;
    left.set(key(gold), rest - 1);
    count.hits++;
  }
  count.gold += golds.length;
  count.found += founds.length;
}

/** Tokens inside double quotation marks; a line break closes what was left open. */
function quotedTokens(text: string, tokens: readonly Range[]): boolean[] {
  let open = false;
  let at = 0;
  return tokens.map(({ start, end }) => {
    if (text.slice(at, start).includes('\n')) open = false;
    at = end;
    const word = text.slice(start, end);
    if (word === '"') {
      open = !open;
      return true;
    }
    if (word === '“') open = true;
    const inside = open;
    if (word === '”') open = false;
    return inside;
  });
}
