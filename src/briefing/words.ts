/**
 * How the brief words what the record holds: one table for each scale, so that a label, its place in the filter and
 * its line in the key are the same words everywhere.
 */
import { counted, dateWords } from '../core/phrases.ts';
import { type Actor, type ActorKind, isHeldOn, type Office } from '../record/actor.ts';
import type { Brief, BriefArticle } from '../record/brief.ts';
import type { Certainty, Quotation, Statement } from '../record/statement.ts';
import { type Lookup, sideOf } from './lookup.ts';

export { counted, dateRange, dateWords, grouped, inQuotationMarks, listed } from '../core/phrases.ts';

export interface ScalePoint<Value extends string> {
  readonly value: Value;
  readonly meaning: string;
}

export const CERTAINTIES: readonly ScalePoint<Certainty>[] = [
  { value: 'asserted', meaning: 'put as a fact, a plan or a demand, without reserve' },
  { value: 'hedged', meaning: 'softened: may, likely, appears, hopes' },
  { value: 'reported', meaning: 'passed on from someone else, or from no one named' },
  { value: 'denied', meaning: 'said not to be so' },
  { value: 'conditional', meaning: 'said to hold only if something else does' },
  { value: 'asked', meaning: 'put as a question or a request' },
];

export const QUOTATIONS: readonly ScalePoint<Quotation>[] = [
  { value: 'direct', meaning: "the speaker's words, in quotation marks" },
  { value: 'mixed', meaning: "the article's words with some of the speaker's in quotation marks" },
  { value: 'indirect', meaning: "the article's words for what was said" },
];

const KINDS: Readonly<Record<ActorKind, string>> = {
  person: 'person',
  organisation: 'organisation',
  state: 'state',
  bloc: 'bloc',
  group: 'group',
  outlet: 'outlet',
  unnamed: 'unnamed source',
};

export function kindWord(kind: ActorKind): string {
  return KINDS[kind];
}

/** `93 %`, never 100 unless it is. */
export function percent(share: number): string {
  return `${Math.floor(share * 100 + 1e-9)}\u{202F}%`;
}

export function speakerName(lookup: Lookup, { speaker, source }: Statement): string {
  const actor = speaker === undefined ? undefined : lookup.actors.get(speaker);
  return actor?.name ?? source?.text ?? 'No source named';
}

/**
 * The actor's offices as the articles word them, each once: `foreign minister, Veldmark`, `envoy of Maud Hale`; the same
 * office of a person is left out where a state or body is known to hold it.
 */
export function officeWords(lookup: Lookup, actor: Actor): readonly string[] {
  const within = (a: string, b: string): boolean =>
    a !== b && ` ${b} `.toLowerCase().includes(` ${a.toLowerCase()} `);
  const isPersons = ({ of }: Office): boolean => of !== undefined && lookup.actors.get(of)?.kind === 'person';
  const isSameOfBody = (office: Office, other: Office): boolean =>
    other.of !== undefined && !isPersons(other) && office.title.toLowerCase() === other.title.toLowerCase();
  const words = actor.offices
    .filter(({ title }) => title.trim() !== '')
    .filter(
      ({ title, of }) =>
        !actor.offices.some((other) => (of === undefined || other.of === of) && within(title, other.title)),
    )
    .filter((office) => !isPersons(office) || !actor.offices.some((other) => isSameOfBody(office, other)))
    .map((office) => {
      const { title, of } = office;
      return officeWord(title, of === undefined ? undefined : lookup.actors.get(of)) + termWords(office);
    });
  return [...new Set(words)];
}

function officeWord(title: string, holder: Actor | undefined): string {
  if (holder === undefined || title.includes(holder.name)) return title;
  return holder.kind === 'state' || holder.kind === 'bloc'
    ? `${title}, ${holder.name}`
    : `${title} of ${holder.name}`;
}

/** ` (from 2 May 2024 to 3 May 2026)`; nothing where no dates are known. */
function termWords({ from, to }: Office): string {
  const words = [
    ...(from === undefined ? [] : [`from ${dateWords(from)}`]),
    ...(to === undefined ? [] : [`to ${dateWords(to)}`]),
  ];
  return words.length === 0 ? '' : ` (${words.join(' ')})`;
}

/**
 * What the speaker of a statement is: `special envoy, Veldmark`, `for Veldmark`; the side only if no office says
 * it. Offices that it held at the time, those with dates first.
 */
export function roleWords(lookup: Lookup, statement: Statement): readonly string[] {
  const known = statement.speaker === undefined ? undefined : lookup.actors.get(statement.speaker);
  const day = statement.when?.date ?? lookup.articles.get(statement.article)?.published;
  const actor = known && { ...known, offices: officesOn(known, day) };
  const side = sideOf(lookup, statement);
  const offices = actor?.offices.slice(0, 2) ?? [];
  const told = side === undefined || side.id === actor?.id || offices.some(({ of }) => of === side.id);
  return [
    ...(actor === undefined ? [] : officeWords(lookup, actor).slice(0, 2)),
    ...(told ? [] : [`for ${side.name}`]),
  ];
}

function officesOn({ offices }: Actor, day: string | undefined): readonly Office[] {
  const held = offices.filter((office) => isHeldOn(office, day));
  const isDated = ({ from, to }: Office): boolean => from !== undefined || to !== undefined;
  const dated = held.filter(isDated).map(({ from: _, to: __, ...office }) => office);
  return [...dated, ...held.filter((office) => !isDated(office))];
}

export function outletName(lookup: Lookup, { outlet }: BriefArticle): string {
  return (outlet === undefined ? undefined : lookup.actors.get(outlet)?.name) ?? 'Outlet not known';
}

export function articleTitle({ title, from }: BriefArticle): string {
  return title ?? from;
}

/** `Harn Courier, 18 Aug 2025`. */
export function sourceWords(
  lookup: Lookup,
  article: BriefArticle,
  length: 'long' | 'short' = 'short',
): string {
  const date = article.published === undefined ? 'no date' : dateWords(article.published, length);
  return `${outletName(lookup, article)}, ${date}`;
}

/** All pieces of the content; words left out between them are shown as such. */
export function contentWords({ content }: Statement): string {
  return content.map(({ text }) => text).join(' […] ');
}

/**
 * The words that a bottom line quotes: the content, with the cue where the article's own words run from the one into the
 * other ("thanked | the minister for her patience"), since such a content says little without it.
 */
export function tellingWords({ articles }: Lookup, statement: Statement): string {
  const { cue, content, quotation } = statement;
  const text = articles.get(statement.article)?.text;
  const [only, ...more] = content;
  if (quotation === 'direct' || cue === undefined || only === undefined || more.length > 0 || !text)
    return contentWords(statement);
  return text.slice(cue.end, only.start).trim() === '' ? text.slice(cue.start, only.end) : only.text;
}

/** Source and cue as the article words them, in its order. */
export function sourceAndCue({
  source,
  cue,
}: Statement): readonly { readonly role: 'source' | 'cue'; readonly text: string }[] {
  const parts = [
    ...(source === undefined ? [] : [{ role: 'source' as const, ...source }]),
    ...(cue === undefined ? [] : [{ role: 'cue' as const, ...cue }]),
  ];
  return parts.sort((a, b) => a.start - b.start).map(({ role, text }) => ({ role, text }));
}

/** `Sunday (17 Aug 2025)`. */
export function whenWords({ when }: Statement): string | undefined {
  if (when === undefined) return undefined;
  if (when.date === undefined) return when.text;
  const date = dateWords(when.date, 'short');
  if (when.precision === 'month') return `${when.text} (${date.replace(/^\d+ /, '')})`;
  return `${when.text} (${when.precision === 'week' ? `week of ${date}` : date})`;
}

/** That people have corrected what was read: nothing where none has. */
export const correctionsWords = ({ madeBy: { corrections = 0 } }: Brief): string =>
  corrections === 0
    ? ''
    : ` People have corrected what was read: ${counted(corrections, 'correction is', 'corrections are')} in this brief.`;
