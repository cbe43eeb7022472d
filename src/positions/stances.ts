/**
 * Statements → stances: each attitude on an issue gives its holder a stance, by which pole its object names and whether
 * the holder is for or against it. What nobody expresses is no stance: a statement may be about an issue and take none.
 */
import { type Actor, isHeldOn } from '../record/actor.ts';
import type { Span } from '../record/article.ts';
import type { BriefArticle } from '../record/brief.ts';
import type { PositionBasis, Stance } from '../record/position.ts';
import { DESCRIBED, type HeldAttitude, SAID_CONFIDENCE, type Statement } from '../record/statement.ts';
import { leansOf } from './object-lean.ts';
import { type IssueTerms, matchesIn, type TermMatch } from './terms.ts';

/** A statement below this confidence shows no stance. */
export const STANCE_CONFIDENCE = 0.5;

/** Whether a statement is a position that an article describes in its own words. */
export const isDescribed = ({ by }: Pick<Statement, 'by'>): boolean => by === DESCRIBED;

export interface Coverage {
  readonly actors: ReadonlyMap<string, Actor>;
  readonly articles: ReadonlyMap<string, BriefArticle>;
}

/** The stances that `statements` show, in their order. Whoever asks takes none, but may tell where others stand. */
export function stancesOf(
  statements: readonly Statement[],
  terms: IssueTerms,
  coverage: Coverage,
): readonly Stance[] {
  return statements.flatMap((statement) =>
    statement.confidence < STANCE_CONFIDENCE
      ? []
      : strongest(
          (statement.attitudes ?? [])
            .filter((one) => statement.certainty !== 'asked' || one.actor !== undefined)
            .flatMap((one) => stancesIn(statement, one, terms, coverage))
            .flatMap((stance) => ofMembers(stance, statement, coverage))
            .flatMap((stance) => withSpeaker(stance, statement, coverage)),
        ),
  );
}

/**
 * What is said of "X and Y" is said of each. The article's own publisher words it itself; of the others it is a report,
 * since a joint statement that one side publishes is that side's account.
 */
function ofMembers(
  stance: Stance,
  { article }: Statement,
  { actors, articles }: Coverage,
): readonly Stance[] {
  const members = actors.get(stance.actor)?.members ?? [];
  if (members.length === 0) return [stance];
  const publisher = sideOf(actors.get(articles.get(article)?.outlet ?? ''));
  return members.map((actor) => {
    const isPublisher = publisher !== undefined && sideOf(actors.get(actor)) === publisher;
    return { ...stance, actor, basis: isPublisher ? stance.basis : 'reported' };
  });
}

/** Whoever states its own side's position takes it: "my government will not sign". */
function withSpeaker(
  stance: Stance,
  { speaker, speakingFor }: Statement,
  { actors }: Coverage,
): readonly Stance[] {
  if (speaker === undefined || speaker === stance.actor || stance.basis === 'reported') return [stance];
  const side = speakingFor ?? sideOf(actors.get(speaker));
  return side === stance.actor ? [stance, { ...stance, actor: speaker, basis: 'own words' }] : [stance];
}

/** The words of `span` that are of an issue. */
export interface SpanReading {
  readonly words: readonly string[];
  readonly matches: readonly TermMatch[];
}

export function readSpan({ text }: Span, terms: IssueTerms): SpanReading {
  const { words, matches } = matchesIn(text, terms);
  return { words, matches };
}

function stancesIn(
  statement: Statement,
  attitude: HeldAttitude,
  terms: IssueTerms,
  coverage: Coverage,
): readonly Stance[] {
  const actor = attitude.holder === undefined ? statement.speaker : attitude.actor;
  if (actor === undefined || coverage.actors.get(actor)?.kind === 'outlet') return [];
  const { words, matches } = readSpan(attitude.object, terms);
  const date = dayOf(statement, coverage.articles);
  return [...leansOf(words, matches, isDeed(attitude))].flatMap(([issue, lean]) => {
    if (lean === 0) return [];
    const strength = attitude.certainty === 'asserted' ? Math.abs(attitude.towards) : 1;
    const stance = Math.sign(attitude.towards) * Math.sign(lean) * Math.min(strength, Math.abs(lean));
    return [
      {
        statement: statement.id,
        actor,
        issue,
        stance,
        basis: basisOf(statement, actor, coverage),
        ...(date === undefined ? {} : { date }),
        expression: attitude.expression,
        object: attitude.object,
        because: reasonOf(attitude, lean),
      },
    ];
  });
}

/** When a statement was made, or its article's date. */
const dayOf = ({ when, article }: Statement, articles: Coverage['articles']): string | undefined =>
  when?.date ?? articles.get(article)?.published;

/** Whether an attitude's object begins with a verb: "will | discuss a lease", "agreed to | discuss a lease". */
const isDeed = ({ by, expression }: HeldAttitude): boolean =>
  by === 'resolve' || by === 'act' || /\bto$/i.test(expression.text);

/**
 * By whose word: the actor's own, one of its people's, or others'. A state's officials word its own position unless
 * they are there to speak for others.
 */
function basisOf(statement: Statement, actor: string, { actors, articles }: Coverage): PositionBasis {
  if (isDescribed(statement)) {
    const publisher = articles.get(statement.article)?.outlet;
    return publisher !== undefined && (publisher === actor || sideOf(actors.get(publisher)) === actor)
      ? 'own words'
      : 'reported';
  }
  if (/^(?:reported|asked)$/.test(statement.certainty) || statement.confidence < SAID_CONFIDENCE)
    return 'reported';
  const { speaker, speakingFor } = statement;
  if (speaker === actor) return 'own words';
  if (speaker === undefined) return 'reported';
  const side = speakingFor ?? sideOf(actors.get(speaker));
  if (side === undefined) return 'reported';
  if (side === actor)
    return isSpokesperson(actors.get(speaker), dayOf(statement, articles)) ? 'spokesperson' : 'own words';
  return sideOf(actors.get(actor)) === side ? 'spokesperson' : 'reported';
}

/** The side an actor's words count for; a state or bloc is its own. */
export function sideOf(actor: Actor | undefined): string | undefined {
  if (actor === undefined) return undefined;
  return actor.side ?? (actor.kind === 'state' || actor.kind === 'bloc' ? actor.id : undefined);
}

/** Offices whose holders speak for another. */
const SPEAKING_FOR = /\b(?:spokes(?:man|woman|person|people)|press secretary|press officer)\b/i;

/** Whether an actor speaks for another, on a day if one is given. */
export const isSpokesperson = (actor: Actor | undefined, day?: string): boolean =>
  actor?.offices.some((office) => SPEAKING_FOR.test(office.title) && isHeldOn(office, day)) ?? false;

function reasonOf({ expression, towards, certainty, by }: HeldAttitude, lean: number): string {
  const way = towards > 0 ? 'for' : 'against';
  const pole = lean > 0 ? 'the pole at +2' : 'the pole at −2';
  const softened = certainty === 'asserted' ? '' : `, ${certainty}`;
  return `${by}: “${expression.text}” is ${way} its object, which names ${pole}${softened}`;
}

/** One stance for each actor and issue of a statement: the strongest, the first of equals; none where they clash. */
function strongest(stances: readonly Stance[]): readonly Stance[] {
  const groups = Map.groupBy(stances, ({ actor, issue }) => JSON.stringify([actor, issue]));
  return [...groups.values()].flatMap((group) => {
    const signs = new Set(group.map(({ stance }) => Math.sign(stance)));
    return signs.size > 1
      ? []
      : [group.reduce((best, one) => (Math.abs(one.stance) > Math.abs(best.stance) ? one : best))];
  });
}
