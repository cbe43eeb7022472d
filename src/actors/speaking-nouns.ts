/**
 * What can be a source at all: people, bodies, outlets, documents, polls. "The lack of details", "an attack on one
 * member" and "Dam" say nothing, however a sentence puts them; for such a source no speaker is better than a wrong one.
 */
import type { Annotation } from './annotation.ts';
import { BODY_NOUNS, ORGANISATION_WORDS, UNNAMED_NOUNS } from './name-words.ts';
import { OFFICE_HEADS } from './offices.ts';
import { OUTLET_NOUNS } from './outlets.ts';
import { INDEFINITE } from './source-words.ts';

/** Whether a phrase whose head is the token before `stop` can speak. */
export function canSpeak({ lower, tokens }: Annotation, start: number, stop: number): boolean {
  const last = lower[stop - 1]!;
  const head = stop - 1 > start && PARTICIPLE.test(last) ? lower[stop - 2]! : last;
  if (INDEFINITE.has(head) || /^\d/.test(head)) return stop - start <= 2;
  if (!/\p{L}/u.test(head) || /[\p{L}]\/|\/\p{L}/u.test(tokens[start]!.word)) return false;
  const singular = head.replace(/s$/, '');
  return (
    [head, singular].some(
      (word) =>
        UNNAMED_NOUNS.has(word) ||
        BODY_NOUNS.has(word) ||
        ORGANISATION_WORDS.has(word) ||
        (OFFICE_HEADS.has(word) && word !== 'figure') ||
        OUTLET_NOUNS.has(word) ||
        SPEAKING.has(word),
    ) || isPerson(singular)
  );
}

/** "A copy seen by the paper": the noun stands before it. */
const PARTICIPLE = /(?:ed|een|itten|ained|aken)$/;

/** Words for people by what they do or where they are from: "dockworker", "climatologist", "islander". */
const isPerson = (word: string): boolean =>
  /(?:men|women|man|woman|people|folk|ers?|ors?|ists?|ians?|eers?|ees|crats?|ants?)$/.test(word) &&
  !THINGS.has(word);

const SPEAKING: ReadonlySet<string> = new Set(
  `opposition office programme program presidency delegation negotiating secretariat hospital university police palace
  throne court bench tribunal jury watchdog copy paper memorandum email message interview documentary footage recording
  note notes minutes briefing dossier analysis assessment forecast estimate index census audit inquiry investigation
  handout announcement speech address remark remarks comment comments manifesto charter constitution clause annex
  questioner voice voices caller youth youths relative relatives friend friends colleague colleagues mother father wife
  husband son daughter brother sister parent parents child children student students patient patients refugee refugees
  guard guards crew crews ranks faithful clergy priest priests monk nun islanders skerries locals peers public both
  congregation chiefs monarch monarchy royal heir ex-official hawks doves dissident dissidents hostage hostages captive`.split(
    /\s+/,
  ),
);

const THINGS: ReadonlySet<string> = new Set(
  `number order power river water weather matter winter summer factor corridor border computer offer disaster paper
  center centre fighter danger error terror war door floor harbor harbour labor labour honor horror sector vector
  doctor's career fear year tear gear layer laser timer encounter disorder barrier frontier carrier transfer shelter
  cover quarter corner chamber tower flower shower fever anger hunger wonder answer never ever over under after
  restaurant plant grant warrant covenant want constant instant restrict want cease remainder reminder surrender
  committees degrees trees fees guarantee guarantees ceasefire`.split(/\s+/),
);
