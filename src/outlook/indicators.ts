/** What to find out and to look out for: the wishes that move outcomes most, by how little they rest on. */
import { dateWords } from '../core/phrases.ts';
import type { Indicator, Influence, OutlookWish } from '../record/outlook.ts';
import type { WordedOption } from './conditions.ts';
import type { Simulation } from './simulate.ts';

/** Kept of each list. */
const MOST = 6;
/** Less than this moves nothing that a reader would see. */
const LEAST_MOVE = 0.05;
/** Words older than this, in days, may be worth hearing again. */
const OLD = 60;

/** Assumed wishes with the most that each moves any share, the largest first. */
export function assumptionsOf(
  { options, issues }: Simulation,
  wishes: readonly OutlookWish[],
): readonly Influence[] {
  return largestOfEach([...issues, ...options].flatMap(({ tornado }) => tornado))
    .filter(({ wish, moves }) => wishes[wish]!.basis === 'assumed' && Math.abs(moves) >= LEAST_MOVE)
    .slice(0, MOST);
}

/** Wishes by how much the share of an issue hangs on them, as what to look out for. */
export function indicatorsOf(
  { options, issues }: Simulation,
  wishes: readonly OutlookWish[],
  worded: (id: string) => WordedOption,
  asOf: string | undefined,
): readonly Indicator[] {
  const asked = issues.length > 0 ? issues : options.map((one) => ({ ...one, options: [one.option] }));
  const ofEach = asked.flatMap(({ tornado, options: ids }) =>
    tornado.map(({ wish, moves }) => ({ wish, moves, options: ids })),
  );
  return largestOfEach(ofEach)
    .filter(({ moves }) => Math.abs(moves) >= LEAST_MOVE)
    .slice(0, MOST)
    .map(({ wish, moves, options: ids }) => ({
      wish,
      moves,
      options: ids,
      words: watchWords(wishes[wish]!, worded, asOf),
    }));
}

/** Of each wish what it moves most, the largest first. */
function largestOfEach<One extends Influence>(influences: readonly One[]): readonly One[] {
  const most = new Map<number, One>();
  for (const one of influences)
    if (Math.abs(one.moves) > Math.abs(most.get(one.wish)?.moves ?? 0)) most.set(one.wish, one);
  return [...most.values()].sort((a, b) => Math.abs(b.moves) - Math.abs(a.moves));
}

/** One sentence on what would tell, by what the wish rests on now. */
function watchWords(
  { decisionMaker, basis, options, latest }: OutlookWish,
  worded: (id: string) => WordedOption,
  asOf: string | undefined,
): string {
  const about = `“${worded(options[0]!).outcome}”`;
  const isOld = latest !== undefined && asOf !== undefined && daysBetween(latest, asOf) > OLD;
  switch (basis) {
    case 'assumed':
      return `Any word of ${decisionMaker} on ${about}: nothing here shows what it wants.`;
    case 'inferred':
      return `Whether ${decisionMaker} says that it is ready for ${about}: this is inferred, not said.`;
    case 'reported':
      return `${decisionMaker}’s own words on ${about}: what it wants is known by report alone.`;
    default:
      return isOld
        ? `Whether ${decisionMaker} repeats or takes back what it last said on ${about} on ${dateWords(latest)}.`
        : `Whether ${decisionMaker} holds to what it says on ${about}.`;
  }
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
