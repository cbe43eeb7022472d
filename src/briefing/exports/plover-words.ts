/**
 * Words that by themselves name one of PLOVER's sixteen event types (Halterman et al. 2023), and whether they are for or
 * against. Words of opinion, comment and wish ("say", "warn", "want", "hope") name none: PLOVER codes no comments.
 * The first word of an expression that names a type decides it: "refused to accept" is a refusal.
 */

import { wordKey } from '../../core/word-forms.ts';

export type PloverEvent =
  | 'AGREE'
  | 'CONSULT'
  | 'SUPPORT'
  | 'CONCEDE'
  | 'COOPERATE'
  | 'AID'
  | 'RETREAT'
  | 'REQUEST'
  | 'ACCUSE'
  | 'REJECT'
  | 'THREATEN'
  | 'PROTEST'
  | 'SANCTION'
  | 'MOBILIZE'
  | 'COERCE'
  | 'ASSAULT';

/** Verbal cooperation, material cooperation, verbal conflict, material conflict. */
export const QUAD_CODES: Readonly<Record<PloverEvent, 1 | 2 | 3 | 4>> = {
  AGREE: 1,
  CONSULT: 1,
  SUPPORT: 1,
  CONCEDE: 1,
  COOPERATE: 2,
  AID: 2,
  RETREAT: 2,
  REQUEST: 3,
  ACCUSE: 3,
  REJECT: 3,
  THREATEN: 3,
  PROTEST: 4,
  SANCTION: 4,
  MOBILIZE: 4,
  COERCE: 4,
  ASSAULT: 4,
};

/** Which way somebody who does it stands towards its object; absent where it may be either. */
export const SIGNS: Readonly<Partial<Record<PloverEvent, 1 | -1>>> = {
  AGREE: 1,
  SUPPORT: 1,
  CONCEDE: 1,
  COOPERATE: 1,
  AID: 1,
  ACCUSE: -1,
  REJECT: -1,
};

/** Types that say nothing without a recipient. */
export const NEEDS_RECIPIENT: ReadonlySet<PloverEvent> = new Set(['COOPERATE', 'AID']);

/** Lemmas with the words after them; `_` stands for up to eight words, a bar parts the entries. */
const ENTRIES: Readonly<Record<PloverEvent, string>> = {
  AGREE:
    'agree|consent to|accept|promise|pledge|vow|guarantee|commit to|offer|undertake|undertook|assure|ready to|willing to|' +
    'prepared to|open to|willingness to|readiness to|commitment to',
  CONSULT: 'meet with|hold talks|confer with|consult with|negotiate with|visit',
  SUPPORT:
    'agree with|support|back|endorse|welcome|praise|commend|applaud|hail|embrace|ratify|sign|recognise|recognize|defend|' +
    'backing for|endorsement of|in favour of|in favor of|supportive of|approve|congratulate|thank|stand by|stand behind|' +
    'side with',
  CONCEDE: 'concede|yield to|ease|lift|apologise|apologize|waive|apology for|compromise',
  COOPERATE: 'cooperate with|cooperation with|extradite|exchange',
  AID: 'supply|deliver|donate|send aid|compensate|shelter|fund',
  RETREAT: 'withdraw|release|free|cede|relinquish|surrender|disarm|hand over|resign|evacuate|repatriate',
  REQUEST:
    'demand|urge|call for|call on|call upon|ask for|ask _ to|request|appeal for|appeal to|press for|push for|insist on|' +
    'lobby for|campaign for|require|insistence on',
  ACCUSE:
    'accuse|blame|condemn|denounce|criticise|criticize|decry|deplore|lambast|slam|blast|object to|allege|' +
    'condemnation of|critical of|opposed to|oppose|complain',
  REJECT:
    'reject|refuse|decline|rule out|rebuff|dismiss|veto|turn down|spurn|refusal to|rejection of|repudiate|' +
    'push back against|push back on|shoot down|block|resist|unwilling to|defy',
  THREATEN: 'threaten|threat to',
  PROTEST: 'protest|demonstrate against|rally against|go on strike',
  SANCTION: 'impose|expel|suspend|withhold|withheld|boycott|cut ties|break off|sever|cancel',
  MOBILIZE: 'mobilise|mobilize|deploy',
  COERCE: 'arrest|detain|seize|ban|outlaw|jail|confiscate|deport|occupy|annex',
  ASSAULT: 'attack|bomb|shell|kill|invade|strike at|assassinate|torture',
};

const MOST_BETWEEN = 8;

interface Entry {
  readonly event: PloverEvent;
  /** Keys of its words after the first. */
  readonly after: readonly string[];
}

/** By the key of the first word, those of more words first. */
const BY_FIRST: ReadonlyMap<string, readonly Entry[]> = entriesByFirst();

function entriesByFirst(): ReadonlyMap<string, readonly Entry[]> {
  const all = Object.entries(ENTRIES).flatMap(([event, entries]) =>
    entries.split('|').map((entry) => {
      const [first = '', ...after] = entry.split(' ').map((word) => (word === '_' ? word : wordKey(word)));
      return { first, event: event as PloverEvent, after };
    }),
  );
  const sorted = all.toSorted((a, b) => b.after.length - a.after.length);
  return Map.groupBy(sorted, ({ first }) => first);
}

/** The event type that `words` name; undefined when none does. */
export function eventNamed(words: string): PloverEvent | undefined {
  const keys = (words.match(/[\p{L}\p{M}-]+/gu) ?? []).map(wordKey);
  for (const [k, key] of keys.entries()) {
    const found = BY_FIRST.get(key)?.find(({ after }) => stands(after, keys, k + 1));
    if (found !== undefined) return found.event;
  }
  return undefined;
}

/** Whether `after` stands in `keys` from `at` on, a gap filled by one to eight words. */
function stands(after: readonly string[], keys: readonly string[], at: number): boolean {
  const gap = after.indexOf('_');
  if (gap < 0) return after.every((key, k) => keys[at + k] === key);
  const next = keys.indexOf(after[gap + 1]!, at + gap + 1);
  return (
    next >= 0 &&
    next - at - gap <= MOST_BETWEEN &&
    after.slice(0, gap).every((key, k) => keys[at + k] === key)
  );
}
