/**
 * What the workbench page is sent, as text: each item of a brief's lists is made JSON once and compared as such, so that a page
 * that holds a state kept here is told by places what stayed. Items that moved among others may be sent again; the result is the
 * same. All of it is linear in the brief, but for a logarithm.
 */
import type { Brief } from '../record/brief.ts';
import { LISTS, type ListName, type StudySummary } from '../record/workbench.ts';

/** A brief as it is sent: items of its lists, and the rest, as JSON. */
export interface SentBrief {
  readonly lists: { readonly [Name in ListName]: readonly string[] };
  readonly rest: string;
}

/** What an answer leaves out of a brief: texts and words that a page asks for when they are looked at. */
export const slimBrief = (brief: Brief): Brief => ({
  ...brief,
  articles: brief.articles.map((article) => ({ ...article, text: '', blocks: [], removed: [] })),
  actors: brief.actors.map((actor) => ({ ...actor, mentions: [] })),
  issues: brief.issues.map((issue) => ({ ...issue, evidence: [] })),
});

/** `before` is a state whose strings are taken again where they are the same, so that states kept beside it cost little. */
export function sentBrief(brief: Brief, before?: SentBrief): SentBrief {
  const slim = slimBrief(brief);
  const listOf = (name: ListName): readonly string[] => {
    const known = new Map((before?.lists[name] ?? []).map((text) => [text, text]));
    return slim[name].map((item) => {
      const text = JSON.stringify(item);
      return known.get(text) ?? text;
    });
  };
  const rest = Object.fromEntries(Object.entries(slim).filter(([name]) => !(name in LIST_NAMES)));
  return {
    lists: Object.fromEntries(LISTS.map((name) => [name, listOf(name)])) as SentBrief['lists'],
    rest: JSON.stringify(rest),
  };
}

const LIST_NAMES = Object.fromEntries(LISTS.map((name) => [name, true]));

/** A `WorkbenchAnswer` as JSON: `since` is the state that the page holds, where it is known. */
export function workbenchText(
  study: StudySummary,
  { lists, rest }: SentBrief,
  since?: { readonly etag: string; readonly sent: SentBrief },
): string {
  const runs = LISTS.map((name) => `"${name}":${runsText(lists[name], since?.sent.lists[name])}`);
  const from = since === undefined ? '' : `"since":${JSON.stringify(since.etag)},`;
  return `{"study":${JSON.stringify(study)},${from}"lists":{${runs.join(',')}},"rest":${rest}}\n`;
}

function runsText(now: readonly string[], before: readonly string[] | undefined): string {
  // Both empty is the same list too.
  if (before?.length === 0 && now.length === 0) return '[{"same":[0,0]}]';
  const places = stayedPlaces(now, before ?? []);
  const runs: string[] = [];
  for (let from = 0; from < now.length; ) {
    let to = from + 1;
    const at = places[from];
    while (to < now.length && places[to] === (at === undefined ? undefined : at + to - from)) to++;
    runs.push(
      at === undefined
        ? `{"items":[${now.slice(from, to).join(',')}]}`
        : `{"same":[${at},${at + to - from}]}`,
    );
    from = to;
  }
  return `[${runs.join(',')}]`;
}

/** Where each item stood before, rising from item to item; undefined for one that is new, or was passed by others. */
export function stayedPlaces(
  now: readonly string[],
  before: readonly string[],
): readonly (number | undefined)[] {
  const waiting = new Map<string, number[]>();
  for (let k = before.length - 1; k >= 0; k--) {
    const places = waiting.get(before[k]!);
    if (places === undefined) waiting.set(before[k]!, [k]);
    else places.push(k);
  }
  const stayed = now.map((text) => waiting.get(text)?.pop());
  const kept = longestRising(stayed);
  return stayed.map((place, k) => (kept.has(k) ? place : undefined));
}

/** Indices of a longest rising part, by patience sorting (Fredman 1975). */
function longestRising(places: readonly (number | undefined)[]): ReadonlySet<number> {
  const [ends, previous]: [number[], number[]] = [[], []];
  for (const [k, place] of places.entries()) {
    if (place === undefined) continue;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[ends[middle]!]! < place) low = middle + 1;
      else high = middle;
    }
    previous[k] = ends[low - 1] ?? -1;
    ends[low] = k;
  }
  const kept = new Set<number>();
  for (let k = ends.at(-1) ?? -1; k >= 0; k = previous[k]!) kept.add(k);
  return kept;
}

/** The state now and those before it that a page may still hold. */
const MOST_STATES = 4;

export interface SentStates {
  /** The text of the answer in the state `etag`, with what stayed since another one if that is still known. */
  readonly answer: (study: StudySummary, brief: () => Brief, since: string | undefined) => string;
}

/** Keeps what was sent of the last states. */
export function sentStates(): SentStates {
  const states = new Map<string, SentBrief>();
  return {
    answer: (study, brief, since) => {
      const { etag } = study;
      const now = states.get(etag) ?? sentBrief(brief(), [...states.values()].at(-1));
      // The last one asked for stands last; the first goes.
      states.delete(etag);
      states.set(etag, now);
      for (const old of [...states.keys()].slice(0, -MOST_STATES)) states.delete(old);
      const sent = since === undefined ? undefined : states.get(since);
      return workbenchText(study, now, sent && { etag: since!, sent });
    },
  };
}
