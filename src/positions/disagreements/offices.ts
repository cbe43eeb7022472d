/**
 * Offices that exclude each other: one text calls somebody the president, another, or the same, a former one. A former
 * office without a name counts only in the head of an article in which a single person holds that office now. "President
 * X" alone claims nothing: former holders keep the title, and so does whoever held it when the story happened.
 * An office that is known to have ended excludes none.
 */
import { dateWords } from '../../core/phrases.ts';
import type { Actor } from '../../record/actor.ts';
import type { Span } from '../../record/article.ts';
import { spanOf } from '../../record/article.ts';
import type { BriefArticle } from '../../record/brief.ts';
import type { DisagreementRule, Findings, FoundDisagreement } from './disagreement.ts';

const FORMER = /^(?:former|ex|ex-|one-?time|retired)[\s-]+/i;
const THEN = /\b(?:then|was|were|had been|while|when|as|under)\b/i;
/** Titles that are given for life, or for courtesy. */
const COURTESY =
  /^(?:(?:vice[ -])?president|secretary|governor|gov|senator|sen|ambassador|general|gen|judge|justice|mayor|chancellor|(?:prime |deputy )?minister|premier|congress(?:man|woman)|representative|rep|speaker|sir|dame|king|queen|prince|princess)s?\b/i;
/** Blocks of an article that head it. */
const HEAD_BLOCKS = 2;

export const officeContradictions: DisagreementRule = (findings) =>
  [...findings.actors.values()]
    .filter(({ kind }) => kind === 'person')
    .flatMap((actor) => {
      const pair = heldAndFormer(actor) ?? headlineFormer(findings, actor);
      return pair === undefined ? [] : [contradictionOf(findings, actor, pair)];
    });

type Pair = readonly [now: Span, former: Span];

function heldAndFormer({ offices }: Actor): Pair | undefined {
  for (const held of offices) {
    if (FORMER.test(held.title) || held.to !== undefined) continue;
    const former = offices.find(
      ({ title, of }) =>
        FORMER.test(title) &&
        title.replace(FORMER, '').toLowerCase() === held.title.toLowerCase() &&
        (of === undefined || held.of === undefined || of === held.of),
    );
    const now = held.evidence.find(({ text }) => claimsOffice(text, held.title));
    const past = former?.evidence[0];
    if (now !== undefined && past !== undefined) return [now, past];
  }
  return undefined;
}

/** "U.S. President X", "X, the works manager"; not "President X", nor "X, then the works manager". */
function claimsOffice(text: string, title: string): boolean {
  const before = text.slice(0, Math.max(0, text.toLowerCase().indexOf(title.toLowerCase())));
  return !THEN.test(text) && (!COURTESY.test(title) || /\p{L}/u.test(before.replace(/\bthe\b/gi, '')));
}

/** "Former U.S. president signals headway" over an article on the U.S. president. */
function headlineFormer({ articles, actors }: Findings, actor: Actor): Pair | undefined {
  for (const office of actor.offices) {
    const now = office.evidence[0];
    if (now === undefined || office.of === undefined || FORMER.test(office.title) || office.to !== undefined)
      continue;
    const others = [...actors.values()].filter(
      (other) =>
        other !== actor &&
        other.offices.some(
          ({ title, of }) => title.toLowerCase().endsWith(office.title.toLowerCase()) && of === office.of,
        ),
    );
    if (others.length > 0) continue;
    const owner = actors.get(office.of);
    const article = articles.find(({ id }) => id === now.article);
    const former = owner && article && formerInHead(article, office.title, [owner.name, ...owner.aliases]);
    if (former !== undefined) return [now, former];
  }
  return undefined;
}

function formerInHead(article: BriefArticle, title: string, owners: readonly string[]): Span | undefined {
  for (const { start, end } of article.blocks.slice(0, HEAD_BLOCKS)) {
    const text = article.text.slice(start, end).toLowerCase();
    for (const owner of owners) {
      const phrase = `former ${owner.toLowerCase()} ${title.toLowerCase()}`;
      const at = text.indexOf(phrase);
      const after = article.text.slice(start + at + phrase.length, start + at + phrase.length + 3);
      if (at < 0 || /^\s\p{Lu}|^['’\p{L}]/u.test(after)) continue;
      return spanOf(article, start + at, start + at + phrase.length);
    }
  }
  return undefined;
}

/** Who is a former holder some days later may have left the office in between. */
function contradictionOf({ articles }: Findings, { name }: Actor, [now, former]: Pair): FoundDisagreement {
  const [held, left] = [now, former].map(
    ({ article }) => articles.find(({ id }) => id === article)?.published,
  );
  const mayHaveLeft = held !== undefined && left !== undefined && held < left;
  return {
    grade: mayHaveLeft ? 'tension' : 'contradiction',
    between: mayHaveLeft ? 'over time' : 'sources',
    a: { evidence: now },
    b: { evidence: former },
    rule: 'office',
    because: `${name} is “${now.text}” in one place and “${former.text}” in another; ${mayHaveLeft ? `between ${dateWords(held)} and ${dateWords(left)} the office may have changed hands` : 'the one says that the office is held, the other that it was'}`,
  };
}
