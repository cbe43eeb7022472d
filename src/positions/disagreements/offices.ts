/**
 * Offices that exclude each other: one text calls somebody the president, another, or the same, a former one. A former
 * office without a name counts only in the head of an article in which a single person holds that office now.
 */
import type { Actor } from '../../record/actor.ts';
import type { Span } from '../../record/article.ts';
import { spanOf } from '../../record/article.ts';
import type { BriefArticle } from '../../record/brief.ts';
import type { DisagreementRule, Findings, FoundDisagreement } from './disagreement.ts';

const FORMER = /^(?:former|ex|ex-|then|one-?time|retired)[\s-]+/i;
/** Blocks of an article that head it. */
const HEAD_BLOCKS = 2;

export const officeContradictions: DisagreementRule = (findings) =>
  [...findings.actors.values()]
    .filter(({ kind }) => kind === 'person')
    .flatMap((actor) => {
      const pair = heldAndFormer(actor) ?? headlineFormer(findings, actor);
      return pair === undefined ? [] : [contradictionOf(actor, pair)];
    });

type Pair = readonly [now: Span, former: Span];

function heldAndFormer({ offices }: Actor): Pair | undefined {
  for (const held of offices) {
    if (FORMER.test(held.title)) continue;
    const former = offices.find(
      ({ title, of }) =>
        FORMER.test(title) &&
        title.replace(FORMER, '').toLowerCase() === held.title.toLowerCase() &&
        (of === undefined || held.of === undefined || of === held.of),
    );
    const [now, past] = [held.evidence[0], former?.evidence[0]];
    if (now !== undefined && past !== undefined) return [now, past];
  }
  return undefined;
}

/** "Former U.S. president signals headway" over an article on the U.S. president. */
function headlineFormer({ articles, actors }: Findings, actor: Actor): Pair | undefined {
  for (const office of actor.offices) {
    const now = office.evidence[0];
    if (now === undefined || office.of === undefined || FORMER.test(office.title)) continue;
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

function contradictionOf({ name }: Actor, [now, former]: Pair): FoundDisagreement {
  return {
    grade: 'contradiction',
    between: 'sources',
    a: { evidence: now },
    b: { evidence: former },
    rule: 'office',
    because: `${name} is “${now.text}” in one place and “${former.text}” in another; one can't both hold an office and be a former holder`,
  };
}
