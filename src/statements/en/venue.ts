/**
 * Through which outlet or at which venue something was said: "told Reuters", "speaking on CNN", "in a post on …",
 * "at a news conference in …". Gives the words of the name, or of the venue when it has none; which actor it is (if
 * any) is for the actors stage. A person told ("told the president") and a topic ("on Tuesday", "on Korva") are none.
 */
import type { Range } from '../../core/range.ts';
import type { Analysis } from './analysis.ts';
import type { Relation } from './relation.ts';
import { rangeOf } from './relation.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const MEDIA_WORDS = words(
  'news times post journal tv radio press today magazine daily herald tribune network guardian agency channel broadcasting ' +
    'show tonight telegraph gazette observer standard mail mirror star sun globe chronicle courier review weekly monitor ' +
    'broadcaster newspaper television podcast live newshour report',
);
const PLATFORMS = words(
  'reuters bloomberg politico axios facebook twitter telegram instagram youtube tiktok substack medium mastodon bluesky x ' +
    'linkedin weibo threads wechat newsweek fortune economist associated',
);
const PLATFORM_PAIRS = words('truth');
const BODIES = words('eu un us uk usa uae nato g7 g20 who imf opec osce au asean mp pm ceo');
const OCCASIONS = words(
  'conference briefing interview speech address rally summit press-conference statement post tweet letter op-ed article ' +
    'essay podcast broadcast appearance remarks message video memo hearing debate forum testimony column livestream',
);
const ON_AIR = words(
  'speak appear interview talk post tweet write air announce broadcast quote publish tell say take add',
);
const LONGEST_NAME = 7;
/** How far from the cue a venue is looked for, in tokens. */
const REACH = 40;

/** The words that name where the relation was said. */
export function venueOf(analysis: Analysis, relation: Relation): Range | undefined {
  const anchor = relation.cue[0];
  if (anchor === undefined) return undefined;
  const content = new Set(relation.content);
  const last = relation.cue.at(-1)!;
  const from = Math.max(analysis.sentenceStart[anchor]!, last - REACH);
  const to = Math.min(analysis.sentenceEnd[anchor]!, last + REACH);
  let occasion: Range | undefined;
  for (let i = from; i < to; i++) {
    if (content.has(i)) continue;
    const named = toldOutlet(analysis, relation, i) ?? onOutlet(analysis, i);
    if (named) return named;
    occasion ??= atOccasion(analysis, i);
  }
  return occasion;
}

/** Whether the name reads like an outlet's, a programme's or a platform's. */
export function looksLikeOutlet(name: readonly string[]): boolean {
  return (
    soundsLikeOutlet(name) ||
    name.some(
      (word) => /^[\p{Lu}\d]{2,5}$/u.test(word) && /\p{Lu}{2}/u.test(word) && !BODIES.has(word.toLowerCase()),
    )
  );
}

/** Whether a word of the name says that it is an outlet's, not initials alone, which bodies have too. */
export function soundsLikeOutlet(name: readonly string[]): boolean {
  const lower = name.map((word) => word.toLowerCase());
  if (lower.some((word) => MEDIA_WORDS.has(word)) && name.some((word) => /^\p{Lu}/u.test(word))) return true;
  if (lower.some((word) => PLATFORMS.has(word))) return true;
  return PLATFORM_PAIRS.has(lower[0] ?? '') && lower.length > 1;
}

function toldOutlet(analysis: Analysis, { cue }: Relation, i: number): Range | undefined {
  if (analysis.lemma[i] !== 'tell' || !cue.includes(i)) return undefined;
  return outletFrom(analysis, i + 1);
}

/** "on CNN", "with the Daily Herald", "to Reuters" behind a verb or noun of speaking; "in the Daily Herald" behind writing. */
function onOutlet(analysis: Analysis, i: number): Range | undefined {
  const preposition = wordAt(analysis, i);
  if (!/^(?:on|to|with|by|in|via|for)$/.test(preposition)) return undefined;
  if (!followsSpeaking(analysis, i)) return undefined;
  return outletFrom(analysis, i + 1);
}

function followsSpeaking(analysis: Analysis, i: number): boolean {
  for (let j = i - 1; j >= Math.max(analysis.sentenceStart[i]!, i - 6); j--) {
    const lemma = analysis.lemma[j]!;
    if (ON_AIR.has(lemma) || OCCASIONS.has(lemma)) return true;
    if (/^[,;:]$/.test(wordAt(analysis, j))) return false;
  }
  return false;
}

function outletFrom(analysis: Analysis, first: number): Range | undefined {
  let from = first;
  while (
    /^(?:the|a|an|‘|“|"|his|her|their|social|media|platform|network)$/.test(wordAt(analysis, from)) &&
    from < first + 4
  ) {
    if (/^[Tt]he$/.test(analysis.tokens[from]!.word) && /^[Tt]he$/.test(wordAt(analysis, first)))
      from = first + 1;
    else from++;
  }
  const last = nameEnd(analysis, from);
  if (last < from) return undefined;
  const name = analysis.tokens.slice(from, last + 1).map((token) => token.word);
  return looksLikeOutlet(name) ? rangeOf(analysis, from, last) : undefined;
}

/** The last token of the name that starts at `from`: capitalised words, joined by "of", "the", "and", "'s". */
export function nameEnd(analysis: Analysis, from: number): number {
  let last = from - 1;
  const end = Math.min(analysis.sentenceEnd[from] ?? 0, from + LONGEST_NAME);
  for (let i = from; i < end; i++) {
    const { word } = analysis.tokens[i]!;
    if (isDayOrMonth(word)) break;
    if (/^\p{Lu}/u.test(word)) last = i;
    else if (
      !(
        /^(?:of|the|&|and|with)$/.test(word) &&
        /^\p{Lu}/u.test(analysis.tokens[i + 1]?.word ?? '') &&
        last === i - 1
      )
    )
      break;
  }
  return last;
}

/** "at a news conference in Oslo", "in a televised address" */
function atOccasion(analysis: Analysis, i: number): Range | undefined {
  if (
    !/^(?:at|in|during)$/.test(wordAt(analysis, i)) ||
    !/^(?:a|an|the|his|her|their|its)$/.test(wordAt(analysis, i + 1))
  )
    return undefined;
  const end = Math.min(analysis.sentenceEnd[i]!, i + 8);
  for (let j = i + 2; j < end; j++) {
    if (!/^(?:JJ|NN|VBN|VBG|POS|CD)/.test(analysis.tag[j]!)) return undefined;
    if (!OCCASIONS.has(analysis.lemma[j]!) || OCCASIONS.has(analysis.lemma[j + 1] ?? '')) continue;
    const place = /^(?:in|at)$/.test(wordAt(analysis, j + 1)) ? nameEnd(analysis, j + 2) : j;
    return rangeOf(analysis, i + 1, place >= j + 2 ? place : j);
  }
  return undefined;
}

const isDayOrMonth = (word: string): boolean =>
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/.test(
    word,
  );

const wordAt = ({ tokens }: Analysis, i: number): string => tokens[i]?.word.toLowerCase() ?? '';
