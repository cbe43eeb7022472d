/**
 * Coverage of a negotiation that grows with the number asked for, the same for the same seed: invented states, people
 * and outlets; articles of their own, wire copies, reports that cite another outlet, and official notes from one form.
 * A cast of a few states and many outlets is shared by all; people join slowly, as they do in real coverage.
 */
import type { Source } from '../src/reading/read.ts';

export interface SyntheticSource extends Source {
  readonly role: 'own' | 'wire copy' | 'relay' | 'official note';
  /** Number of the article that a wire copy repeats. */
  readonly repeats?: number;
}

interface Story {
  readonly title: string;
  readonly outlet: string;
  readonly day: number;
  readonly paragraphs: readonly string[];
}

const STATES: readonly (readonly [name: string, adjective: string, capital: string])[] = [
  ['Kelvara', 'Kelvaran', 'Tessmark'],
  ['Osthmar', 'Osthmarian', 'Skarnfjord'],
  ['Pelenia', 'Pelenian', 'Mirvale'],
  ['Quilland', 'Quillandish', 'Anselby'],
  ['Dravonia', 'Dravonian', 'Corvast'],
];
const OFFICES = ['Foreign Minister', 'Defence Minister', 'Prime Minister', 'Trade Minister'];
const POSTS = ['special envoy', 'chief negotiator', 'deputy foreign minister', 'government spokesman'];
const SYLLABLES =
  'bran cor del far gar hal jor kel lan mor nor pel quin ras sel tor ul ver wen yar zan mir ost dan lor ven'.split(
    ' ',
  );
const ENDINGS = 'ik ard en elle o ova ast ier und ez'.split(' ');
const OUTLETS = ['Corda Press', 'Brondal Herald', 'Neth Tribune', 'Radio Mirvale', 'Lowland Gazette'];
const OBJECTS =
  'harbour dam bridge canal ferry mine pipeline valley customs-house ridge railway reservoir lighthouse airfield quarry'.split(
    ' ',
  );
const THINGS =
  'schedule protocol corridor inspection timetable deposit register patrol escrow annex survey tariff quota census permit'.split(
    ' ',
  );
const VERBS = 'open close inspect widen share mark guard rent restore insure survey'.split(' ');
const WHENS = 'by spring,before winter,within a month,next year,without delay,in three stages,on paper'.split(
  ',',
);
const SET_PHRASES = [
  'We remain committed to peace',
  'All options are on the table',
  'The talks were frank and constructive',
];

/** `count` articles, one after another; only the last hundred stories are kept to be copied. */
export function* syntheticCoverage(count: number, seed: number): Generator<SyntheticSource> {
  const random = generator(seed);
  const stories: { readonly number: number; readonly story: Story }[] = [];
  for (let number = 1; number <= count; number += 1) {
    const draw = random();
    const latest = stories.length === 0 ? undefined : pick(stories, random);
    if (latest && draw < 0.15) {
      const story = copied(latest.story, number, random);
      yield { ...sourceOf(story, number), role: 'wire copy', repeats: latest.number };
      continue;
    }
    const role = latest && draw < 0.3 ? 'relay' : draw < 0.36 ? 'official note' : 'own';
    const story =
      role === 'official note'
        ? officialNote(number, random)
        : ownStory(number, random, role === 'relay' ? latest?.story.outlet : undefined);
    stories.push({ number, story });
    if (stories.length > 100) stories.shift();
    yield { ...sourceOf(story, number), role };
  }
}

function sourceOf({ title, outlet, day, paragraphs }: Story, number: number): Source {
  const head = `---\ntitle: "${title}"\ndate: ${dateOf(day)}\npublisher: ${outlet}\n---\n`;
  const text = `${head}\n# ${title}\n\n${paragraphs.join('\n\n')}\n`;
  return { from: `${number}.md`, bytes: new TextEncoder().encode(text) };
}

/** Twelve articles a day. */
const dateOf = (day: number): string =>
  new Date(Date.UTC(2031, 0, 1 + day)).toISOString().slice(0, 'YYYY-MM-DD'.length);

function ownStory(number: number, random: Random, cited: string | undefined): Story {
  const first = personOf(number, random);
  const second = personOf(number, random);
  const spokes = personOf(number, random);
  const said = Array.from({ length: 10 }, () => claim(random));
  const paragraphs = [
    `${first.introduced} said on Tuesday that ${said[0]}, a day after talks in ${pick(STATES, random)[2]}.`,
    `“${capital(said[1]!)},” ${first.surname} told reporters. “${capital(said[2]!)}.”`,
    `${second.introduced} rejected the proposal, saying that ${said[3]}.`,
    cited === undefined
      ? `“${pick(SET_PHRASES, random)},” ${second.surname} added.`
      : `${second.surname} would accept that ${said[4]}, according to a report in the ${cited}.`,
    `${capital(said[5]!)}, two officials with knowledge of the matter said, asking not to be named.`,
    `${spokes.introduced} warned that if ${said[6]}, then ${said[7]}.`,
    cited === undefined
      ? `The ${spokes.adjective} government denied that ${said[8]}.`
      : `The ${cited} first reported that ${said[8]}, citing a person close to the talks.`,
    `“${capital(said[9]!)},” ${spokes.surname} wrote in a post.`,
  ];
  return {
    title: titleOf(random),
    outlet: outletOf(number, random),
    day: Math.floor(number / 12),
    paragraphs,
  };
}

function officialNote(number: number, random: Random): Story {
  const [name, , capitalCity] = pick(STATES, random);
  const other = `${capital(pick(SYLLABLES, random) + pick(SYLLABLES, random))}ia`;
  const minister = personOf(number, random).name;
  const thing = pick(THINGS, random);
  return {
    title: `Outcome of the meeting between ${name} and ${other} on the ${thing}`,
    outlet: `Ministry of Foreign Affairs of ${name}`,
    day: Math.floor(number / 12),
    paragraphs: [
      `In line with the agreed calendar, experts of ${name} and ${other} met in ${capitalCity} for technical talks on the ${thing}. Following those talks:`,
      `${name} and ${other} agreed to keep the ${thing} open and to prevent its use for military purposes.`,
      `${name} and ${other} will continue working toward a durable and lasting settlement, and welcome the good offices of third countries.`,
      `Minister ${minister} reiterated that ${claim(random)}.`,
      `${name} expresses gratitude to its hosts for their hospitality in once again facilitating these important discussions.`,
    ],
  };
}

/** Another outlet's version: a new heading, straight marks, paragraphs left out, one put elsewhere, one of its own. */
function copied(story: Story, number: number, random: Random): Story {
  const end = random() < 0.3 ? 3 : story.paragraphs.length;
  const kept = story.paragraphs
    .filter((_, k) => k < end && (k === 0 || random() > 0.2))
    .map((paragraph) => paragraph.replaceAll(/[“”]/g, '"'));
  if (random() < 0.3 && kept.length > 3) kept.push(...kept.splice(2, 1));
  if (random() < 0.5) kept.push(`A resident told this paper that ${claim(random)}.`);
  return { ...story, title: titleOf(random), outlet: outletOf(number, random), paragraphs: kept };
}

interface Person {
  readonly name: string;
  readonly surname: string;
  readonly introduced: string;
  readonly adjective: string;
}

/** People early in the list are named most; the list grows by one for every ten articles. */
function personOf(number: number, random: Random): Person {
  const place = Math.floor(random() ** 2 * (20 + number / 10));
  const own = generator(place * 7919 + 1);
  const surname = capital(pick(SYLLABLES, own) + pick(SYLLABLES, own) + pick(ENDINGS, own));
  const name = `${capital(pick(SYLLABLES, own) + pick(ENDINGS, own))} ${surname}`;
  const [state, adjective] = pick(STATES, own);
  const introduced =
    own() < 0.5 ? `${adjective} ${pick(OFFICES, own)} ${name}` : `${name}, ${state}’s ${pick(POSTS, own)},`;
  return { name, surname, introduced, adjective };
}

/** Thousands of millions of different ones, in six forms, so that two alike are rare. */
function claim(random: Random): string {
  const [name] = pick(STATES, random);
  const [other, adjective] = pick(STATES, random);
  const place = `${pick(SYLLABLES, random)}${pick(ENDINGS, random)}`;
  const count = 2 + Math.floor(random() * 90);
  const [object, thing, verb, when] = [OBJECTS, THINGS, VERBS, WHENS].map((list) => pick(list, random));
  return pick(
    [
      `${name} would ${verb} ${count} ${object} posts near ${capital(place)} ${when}`,
      `the ${adjective} side had ${verb}ed no ${object} under the ${thing} of ${capital(place)}`,
      `nobody in ${other} could ${verb} a ${object} ${when} without the ${capital(place)} ${thing}`,
      `the ${capital(place)} ${thing} gives ${name} ${count} days to ${verb} its ${object}`,
      `it was too early to ${verb} the ${object} at ${capital(place)}, ${when} or later`,
      `a ${thing} for ${count} ${object} crews from ${capital(place)} will be signed ${when}`,
    ],
    random,
  );
}

const titleOf = (random: Random): string =>
  `Talks on the ${pick(OBJECTS, random)} ${pick(THINGS, random)} turn to ${pick(OBJECTS, random)} ${pick(THINGS, random)}`;

const outletOf = (number: number, random: Random): string =>
  random() < 0.6
    ? pick(OUTLETS, random)
    : `${capital(pick(SYLLABLES, generator(number % 40)) + pick(ENDINGS, random))} Post`;

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

type Random = () => number;

const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)]!;

/** Mulberry32: enough for drawing words. */
function generator(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
