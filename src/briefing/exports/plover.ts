/**
 * Events in PLOVER's JSON Lines (Political Language Ontology for Verifiable Event Records), as far as statements carry
 * them: who does what towards whom, drawn from the words that express an attitude or from the cue. An event needs a
 * word that names its type, an actor who does it and a date; whatever lacks one is left out and counted. What an event
 * didn't, may or will yet do stands in `context`, where PLOVER has it: historical, future, hypothetical, negation.
 */
import type { Actor } from '../../record/actor.ts';
import type { Span } from '../../record/article.ts';
import type { Brief, BriefArticle } from '../../record/brief.ts';
import { type Certainty, DESCRIBED, type HeldAttitude, type Statement } from '../../record/statement.ts';
import { isSaid, type Lookup, lookUp } from '../lookup.ts';
import { officeWords, outletName } from '../words.ts';
import { placesIn } from './code-points.ts';
import { type Exported, leftOutOf } from './exported.ts';
import { eventNamed, NEEDS_RECIPIENT, type PloverEvent, QUAD_CODES, SIGNS } from './plover-words.ts';
import { textName } from './web-annotation.ts';

export type PloverContext = 'historical' | 'future' | 'hypothetical' | 'negation';

interface Event {
  readonly statement: Statement;
  readonly event: PloverEvent;
  readonly context: readonly PloverContext[];
  readonly source: Actor;
  readonly recipient?: Actor;
  readonly date: string;
  readonly words: Span;
}

export function ploverOf(brief: Brief): Exported {
  const lookup = lookUp(brief);
  const recipients = recipientsIn(brief, lookup);
  const seen = new Set<string>();
  const events: Event[] = [];
  const reasons: string[] = [];
  for (const expression of brief.statements.flatMap(expressionsOf)) {
    const event = eventOf(expression, lookup, recipients);
    if (typeof event === 'string') reasons.push(event);
    else if (seen.has(sameness(event))) reasons.push('the same event as one before: told again');
    else {
      seen.add(sameness(event));
      events.push(event);
    }
  }
  const line = lineOf(brief, lookup);
  return {
    parts: events.map((event, k) => `${JSON.stringify(line(event, k))}\n`),
    records: [{ count: events.length, what: 'event' }],
    leftOut: leftOutOf('expression', reasons),
  };
}

/** Words of a statement that may tell of an event: an attitude's, or the cue's where no attitude is in it. */
interface Expression {
  readonly statement: Statement;
  readonly words: Span;
  readonly attitude?: HeldAttitude;
}

function expressionsOf(statement: Statement): readonly Expression[] {
  const { cue, attitudes = [] } = statement;
  const isTold =
    cue === undefined ||
    attitudes.some(({ expression: { start, end } }) => start < cue.end && cue.start < end);
  return [
    ...attitudes.map((attitude) => ({ statement, words: attitude.expression, attitude })),
    ...(isTold ? [] : [{ statement, words: cue }]),
  ];
}

/** The event, or why there is none. */
function eventOf(
  { statement, words, attitude }: Expression,
  lookup: Lookup,
  recipients: (actor: Actor, statement: Statement, object: Span | undefined) => Actor | undefined,
): Event | string {
  if (!isSaid(statement) && statement.by !== DESCRIBED) return 'confidence too low: perhaps not said';
  const named = eventNamed(words.text) ?? actNamed(attitude);
  if (named === undefined) return 'no word that names an event of PLOVER';
  if (attitude === undefined && !isVerbal(named)) return 'no word that names an event of PLOVER';
  const object = attitude?.object ?? objectOfCue(statement);
  if (isOfFact(words, object) && (named === 'CONCEDE' || named === 'AGREE'))
    return 'grants that something is so, which is no event';
  if (named === 'REJECT' && object !== undefined && SILENCE.test(object.text))
    return 'declines to speak, which is no event';
  const source = lookup.actors.get(holderOf(statement, attitude) ?? '');
  if (source === undefined) return 'nobody known who does it';
  if (certaintiesOf(statement, attitude).includes('asked') && named !== 'REQUEST') return 'asked, not told';
  const isNegated = NEGATION.test(words.text);
  const sign = SIGNS[named];
  if (attitude !== undefined && sign !== undefined && sign * attitude.towards < 0 && !isNegated)
    return 'the words name an event that the stance read from them goes against';
  const article = lookup.articles.get(statement.article)!;
  const date = statement.when?.date ?? article.published;
  if (date === undefined) return 'no date';
  const event = outcome(named, words.text, isNegated);
  const recipient = recipients(source, statement, object);
  if (recipient === undefined && NEEDS_RECIPIENT.has(event)) return 'no recipient, which the event needs';
  const context = contextOf({
    statement,
    words,
    attitude,
    isNegated: isNegated && event === named,
    date,
    article,
  });
  return {
    statement,
    event,
    context,
    source,
    date,
    words,
    ...(recipient === undefined ? {} : { recipient }),
  };
}

/** A cue is a word of speech: "released" there is of a paper, not of a prisoner. */
function isVerbal(event: PloverEvent): boolean {
  return QUAD_CODES[event] === 1 || QUAD_CODES[event] === 3;
}

/** What a cue is about is its content, unless that is what somebody's own words were: “Yes,” he agreed. */
function objectOfCue({ content, quotation }: Statement): Span | undefined {
  return quotation === 'direct' ? undefined : content[0];
}

/** "Agreed that the talks are slow", "“They are slow,” she conceded". */
function isOfFact(words: Span, object: Span | undefined): boolean {
  return object === undefined || /\bthat$/i.test(words.text) || /^that\b/i.test(object.text);
}

const SILENCE = /^(?:to )?(?:comment|be (?:named|identified|quoted|drawn)|say|answer|elaborate|speak)\b/i;

/** "Won't accept" is a refusal; a cooperative act that is to come is an intention, which PLOVER counts as AGREE. */
function outcome(named: PloverEvent, words: string, isNegated: boolean): PloverEvent {
  if (isNegated) return SIGNS[named] === 1 && OUTLOOK.test(words) ? 'REJECT' : named;
  return FUTURE.test(words) && (QUAD_CODES[named] === 2 || named === 'CONCEDE') ? 'AGREE' : named;
}

const FUTURE = /\b(?:will|won[’']t|shall|going to)\b|[’']ll\b/i;
const NEGATION = /\b(?:not|never|no|without|neither|nor)\b|n[’']t\b|\bcannot\b/i;
const OUTLOOK = /\b(?:will|won[’']t|would|wouldn[’']t|shall|can|cannot|can[’']t|going to)\b|[’']ll\b/i;

/** "Will withdraw", "lifted the blockade": the act is the object's first word. */
function actNamed(attitude: HeldAttitude | undefined): PloverEvent | undefined {
  if (attitude?.by !== 'resolve' && attitude?.by !== 'act') return undefined;
  return eventNamed(attitude.object.text.split(/\s+/).slice(0, 3).join(' '));
}

/** Actor id. A holder who is named and not known is not the speaker. */
function holderOf(statement: Statement, attitude: HeldAttitude | undefined): string | undefined {
  if (attitude?.holder !== undefined) return attitude.actor;
  return attitude?.actor ?? statement.speaker;
}

function certaintiesOf(statement: Statement, attitude: HeldAttitude | undefined): readonly Certainty[] {
  return [statement.certainty, ...(attitude === undefined ? [] : [attitude.certainty])];
}

interface Circumstances {
  readonly statement: Statement;
  readonly words: Span;
  readonly attitude: HeldAttitude | undefined;
  readonly isNegated: boolean;
  readonly date: string;
  readonly article: BriefArticle;
}

function contextOf({
  statement,
  words,
  attitude,
  isNegated,
  date,
  article,
}: Circumstances): readonly PloverContext[] {
  // How sure a statement is of its content says nothing of the saying, which the cue names.
  const certainties = attitude === undefined ? [] : [attitude.certainty];
  const isLongAgo = statement.when?.date !== undefined && yearsBetween(date, article.published) >= 1;
  return [
    ...(isLongAgo ? (['historical'] as const) : []),
    ...(FUTURE.test(words.text) ? (['future'] as const) : []),
    ...(certainties.some((certainty) => certainty === 'conditional' || certainty === 'hedged') ||
    /\b(?:would|could|might|may)\b/i.test(words.text)
      ? (['hypothetical'] as const)
      : []),
    ...(isNegated || certainties.includes('denied') ? (['negation'] as const) : []),
  ];
}

function yearsBetween(earlier: string, later: string | undefined): number {
  return later === undefined ? 0 : (Date.parse(later) - Date.parse(earlier)) / (365.25 * 86_400_000);
}

/** The actor whom the object names first of all, or whom the brief says that the statement backs or criticises. */
function recipientsIn({ actors, relations }: Brief, lookup: Lookup) {
  const named = Map.groupBy(
    actors.flatMap(({ id, mentions }) =>
      mentions.map(({ article, start, end }) => ({ id, article, start, end })),
    ),
    ({ article, start }) => JSON.stringify([article, start]),
  );
  const addressee = ({ article, start, end, text }: Span): string | undefined => {
    const from = start + (TITLE.exec(text)?.[0].length ?? 0);
    const mentions = named.get(JSON.stringify([article, from])) ?? [];
    return mentions.find((mention) => mention.end === end || ADDRESSED.test(text.slice(mention.end - start)))
      ?.id;
  };
  const related = new Map(
    relations.flatMap(({ from, to, statements }) =>
      statements.map((statement) => [JSON.stringify([from, statement]), to] as const),
    ),
  );
  return (source: Actor, { id }: Statement, object: Span | undefined): Actor | undefined => {
    const found = (object && addressee(object)) ?? related.get(JSON.stringify([source.id, id]));
    return found === undefined || found === source.id ? undefined : lookup.actors.get(found);
  };
}

/** What may stand before a name that a mention leaves out. */
const TITLE = /^(?:the|mr|mrs|ms|mx|dr|sir)\b\.?\s+/i;

/** What may follow a name that an act is done to: "Ostria of breaking the truce", not "Ostria's plan". */
const ADDRESSED = /^,?\s+(?:of|for|over|to|that|about|after|with|in|on|against)\b/i;

/** Two tellings of one utterance are one event. */
function sameness({ statement, event, context, source, recipient }: Event): string {
  return JSON.stringify([statement.utterance, event, context, source.id, recipient?.id]);
}

function lineOf(brief: Brief, lookup: Lookup): (event: Event, k: number) => object {
  const place = placesIn(brief);
  return ({ statement, event, context, source, recipient, date, words }, k) => {
    const article = lookup.articles.get(statement.article)!;
    const { url, title, language } = article;
    return {
      id: `${statement.id}-${k + 1}`,
      date,
      ...endDate(statement),
      source: actorsOf(lookup, source),
      ...(recipient === undefined ? {} : { recipient: actorsOf(lookup, recipient) }),
      event: [event],
      quad_code: QUAD_CODES[event],
      context,
      event_text: [words.text],
      text_info: place(words),
      cite_info: {
        corpus: textName(article),
        url,
        title,
        language,
        publication: article.outlet === undefined ? undefined : outletName(lookup, article),
      },
      coder: `readout ${brief.madeBy.readout}`,
      statement: statement.id,
    };
  };
}

/** The last day of the week or month that it was said in, where the text tells no day. */
function endDate({ when }: Statement): { readonly enddate?: string } {
  if (when?.date === undefined || (when.precision !== 'week' && when.precision !== 'month')) return {};
  const first = new Date(`${when.date}T00:00Z`);
  const last =
    when.precision === 'week'
      ? first.setUTCDate(first.getUTCDate() + 6)
      : Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0);
  return { enddate: new Date(last).toISOString().slice(0, 10) };
}

/** One event of several actors, who are listed: "the two ministers". */
function actorsOf(lookup: Lookup, actor: Actor): readonly object[] {
  const members = actor.members?.map((id) => lookup.actors.get(id)).filter((member) => member !== undefined);
  return (members === undefined || members.length === 0 ? [actor] : members).map((one) =>
    actorOf(lookup, one),
  );
}

function actorOf(lookup: Lookup, actor: Actor): object {
  return {
    actor_text: actor.name,
    identifier_id: actor.id,
    identifier_text: actor.name,
    kind: actor.kind,
    side: actor.side === undefined ? undefined : lookup.actors.get(actor.side)?.name,
    office: officeWords(lookup, actor).join('; ') || undefined,
  };
}
