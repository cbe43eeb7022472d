/**
 * Who fights, and who mediates: the sides that the articles name as at war with each other, as attacking or as attacked, and
 * those that they name as mediating or hosting. An issue that each side that fights has to grant is theirs alone, whoever else
 * sits at the table.
 */
import type { Article } from '../record/article.ts';
import type { NamedSide } from './named-sides.ts';

const WAR =
  '(?:wars?|fighting|hostilities|invasion|aggression|offensive|shelling|bombardment|bombing|air ?strikes?|(?:missile|drone)s?(?: attacks?| strikes?)?|attacks?|assaults?|incursions?)';
const STOPPED =
  '(?:cease-?fire|truce|armistice|peace(?: deal| agreement| treaty| talks)?|war|fighting|conflict|hostilities)';
const SUFFIX = '(?:n|an|ian|ese|i|ish)?';

/** Ids of the sides, those told of most often first. Time grows with the names: give those of the principals. */
export function fightersIn(
  articles: readonly Pick<Article, 'text'>[],
  names: readonly NamedSide[],
): readonly string[] {
  return namedMost(articles, names, (name) => [
    // "Korva's war on", "Korvan aggression"; "the war in Korva"; "a truce between Korva and Sund"
    String.raw`(?<!\p{L})${name}(?:['’]s)?(?: \p{L}[\p{L}-]+)? ${WAR}\b`,
    String.raw`\b${WAR} (?:in|on|against|of)(?: \p{L}+){0,5} ${name}(?!\p{L})`,
    String.raw`\b${STOPPED}(?: \p{L}+){0,2} between (?:the )?(?:\p{Lu}[\p{L}-]+,? (?:and )?(?:the )?){0,2}${name}(?!\p{L})`,
    String.raw`(?<!\p{L})${name}(?: has| had| have)? (?:invaded|shelled|bombed|attacked)\b`,
  ]);
}

/** Ids of the sides that mediate or host: "Midland’s mediators", "hosted by Midland". */
export function mediatorsIn(
  articles: readonly Pick<Article, 'text'>[],
  names: readonly NamedSide[],
): readonly string[] {
  return namedMost(articles, names, (name) => [
    String.raw`(?<!\p{L})${name}(?:['’]s(?: \p{L}+)?)? (?:mediators?|mediation|brokers?|facilitators?)\b`,
    String.raw`(?<!\p{L})${name}(?: has| had| have| is| was)? (?:mediat(?:ed|es|ing)|broker(?:ed|s|ing)|host(?:ed|s|ing)|chair(?:ed|s|ing))\b`,
    String.raw`\b(?:mediated|brokered|hosted|chaired|facilitated) by (?:the )?${name}(?!\p{L})`,
  ]);
}

/** The sides of whom the patterns of their names find anything, those found most often first. */
function namedMost(
  articles: readonly Pick<Article, 'text'>[],
  names: readonly NamedSide[],
  patternsOf: (name: string) => readonly string[],
): readonly string[] {
  const sides = Map.groupBy(names, ({ side }) => side);
  const told = [...sides].map(([side, own]) => {
    const name = `(?:${own.map(({ name }) => wordedName(name)).join('|')})`;
    const patterns = patternsOf(name).map((source) => new RegExp(source, 'gu'));
    const times = articles.reduce(
      (sum, { text }) => sum + patterns.reduce((all, pattern) => all + (text.match(pattern)?.length ?? 0), 0),
      0,
    );
    return { side, times };
  });
  return told
    .filter(({ times }) => times > 0)
    .sort((a, b) => b.times - a.times)
    .map(({ side }) => side);
}

/** A name, or whose it is: "Korva", "Korvan"; "Halmere", "Halmeran". */
function wordedName(name: string): string {
  const stem = name.replace(/[aeiouy]+$/, '');
  return `${escaped(name)}${SUFFIX}|${escaped(stem)}i?an`;
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
