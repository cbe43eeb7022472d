/**
 * A brief made by hand about an invented negotiation: two states, Veldmark and the Corran Isles, over fishing in the
 * Kettle Strait, with a mediator. Spans are found in the texts, so that they are verbatim by making.
 */

import type { Actor } from '../../src/record/actor.ts';
import type { Block, BlockKind, RemovedText, Span } from '../../src/record/article.ts';
import type { Brief, BriefArticle } from '../../src/record/brief.ts';
import { NOTHING_PLACED } from '../../src/record/position.ts';
import type { Conditional, Statement } from '../../src/record/statement.ts';

type Line = readonly [kind: BlockKind, text: string];

export function articleOf(
  fields: Partial<BriefArticle> & Pick<BriefArticle, 'id' | 'from'>,
  lines: readonly Line[],
): BriefArticle {
  const blocks: Block[] = [];
  let text = '';
  for (const [kind, line] of lines) {
    if (text !== '') text += '\n\n';
    blocks.push({ kind, start: text.length, end: text.length + line.length });
    text += line;
  }
  const title = lines.find(([kind]) => kind === 'title')?.[1];
  return {
    kind: 'news',
    ...(title === undefined ? {} : { title }),
    authors: [],
    language: 'en',
    sha256: '0f'.repeat(32),
    removed: [],
    ...fields,
    text,
    blocks,
  };
}

/** The span of the `nth` place where `article` reads `words`. */
export function spanIn(article: BriefArticle, words: string, nth: number = 0): Span {
  let start = article.text.indexOf(words);
  for (let skipped = 0; skipped < nth; skipped++) start = article.text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`${article.id} doesn't read ${JSON.stringify(words)}`);
  return { article: article.id, start, end: start + words.length, text: words };
}

type Wording = Partial<Omit<Statement, 'content' | 'source' | 'cue'>> & {
  readonly source?: string;
  readonly cue?: string;
  readonly content: readonly string[];
};

export function statementOf(article: BriefArticle, id: string, wording: Wording): Statement {
  const { source, cue, content, ...rest } = wording;
  return {
    id,
    article: article.id,
    quotation: 'direct',
    certainty: 'asserted',
    concrete: { value: 0.2, because: ['no party, date, place, amount or measure named'] },
    utterance: `u-${id}`,
    confidence: 0.93,
    by: 'statements/learned',
    ...rest,
    ...(source === undefined ? {} : { source: wordsIn(article, source, content[0]!) }),
    ...(cue === undefined ? {} : { cue: wordsIn(article, cue, content[0]!) }),
    content: content.map((words) => spanIn(article, words)),
  };
}

/** Whole `words` in the block that holds `near`, or else in the article. */
function wordsIn(article: BriefArticle, words: string, near: string): Span {
  const place = spanIn(article, near);
  const block = article.blocks.find(({ start, end }) => start <= place.start && place.start < end)!;
  const found = new RegExp(`(?<!\\p{L})${words}(?!\\p{L})`, 'u').exec(
    article.text.slice(block.start, block.end),
  );
  if (found === null) return spanIn(article, words);
  const start = block.start + found.index;
  return { article: article.id, start, end: start + words.length, text: words };
}

const removed: readonly RemovedText[] = [
  { text: 'About the author: Petra Lindqvist has covered the coast for twelve years.', why: 'author box' },
  { text: 'We value your privacy. Accept all cookies?', why: 'cookie notice' },
];

const courier = articleOf(
  {
    id: 'a1',
    from: 'courier-talks.html',
    outlet: 'courier',
    published: '2031-03-12',
    authors: ['Petra Lindqvist'],
    url: 'https://courier.example/strait-talks',
    removed,
  },
  [
    ['title', 'Veldmark offers to halve its herring quota as Kettle Strait talks open'],
    [
      'paragraph',
      'HARN — Veldmark is ready to halve its herring quota in the Kettle Strait, its fisheries envoy Ines Aldermoor said on Tuesday, hours before talks with the Corran Isles began.',
    ],
    [
      'paragraph',
      '“We will take forty thousand tonnes and not one tonne more,” Aldermoor told Radio Harn. “But the patrol boats must leave the shoals by the first of May.”',
    ],
    [
      'paragraph',
      'Her counterpart, Corran foreign minister Tobias Wrenfield, denied that any boat had crossed the line. “There are no patrol boats on the shoals,” he said.',
    ],
    ['heading', 'A mediator with a deadline'],
    [
      'paragraph',
      'If no text is signed by the end of April, the Northern Compact could withdraw its mediators, according to two diplomats who asked not to be named.',
    ],
    [
      'paragraph',
      'Secretary-General Maud Okonjo-Hale said Wrenfield had told her that “the isles may accept inspection at sea” if it is mutual.',
    ],
    ['list-item', 'Quota: Veldmark takes 81,000 tonnes a year now.'],
    ['list-item', 'Shoals: both sides claim the Middle Bank.'],
  ],
);

const wire = articleOf(
  {
    id: 'a2',
    from: 'wire-copy.txt',
    outlet: 'northwire',
    published: '2031-03-12',
    kind: 'wire',
    sameStoryAs: 'a1',
  },
  [
    ['title', 'Veldmark to halve herring quota, envoy says'],
    [
      'paragraph',
      '“We will take forty thousand tonnes and not one tonne more,” Ines Aldermoor told Radio Harn on Tuesday.',
    ],
    ['paragraph', 'The Corran navy reportedly moved two boats last week.'],
  ],
);

const readout = articleOf(
  {
    id: 'a3',
    from: 'corran-readout.md',
    outlet: 'corran-ministry',
    published: '2031-03-14',
    kind: 'official',
  },
  [
    ['title', 'Readout of the second meeting on the Kettle Strait'],
    [
      'paragraph',
      'Minister Wrenfield stressed that the Middle Bank is Corran water and that quotas would be discussed only after the line is agreed.',
    ],
    ['quote', 'The sea has no fence, but it has a line.'],
    ['paragraph', 'Will Veldmark put its offer in writing? the minister asked.'],
  ],
);

const undated = articleOf({ id: 'a4', from: 'notes/leaflet.txt', kind: 'other' }, [
  ['paragraph', 'Fishers of Lower Tamsin fear that the quota will be cut again, a leaflet says.'],
]);

const actors: readonly Actor[] = [
  actor('veldmark', 'Veldmark', 'state', { aliases: ['Harn'] }),
  actor('corran', 'Corran Isles', 'state', { aliases: ['Corran', 'the isles'] }),
  actor('compact', 'Northern Compact', 'bloc'),
  actor('sund', 'Republic of Sund', 'state'),
  actor('aldermoor', 'Ines Aldermoor', 'person', {
    offices: [
      {
        title: 'fisheries envoy',
        of: 'veldmark',
        evidence: [spanIn(courier, 'its fisheries envoy Ines Aldermoor')],
      },
    ],
    side: 'veldmark',
    sideEvidence: [spanIn(courier, 'its fisheries envoy')],
    aliases: ['Aldermoor'],
  }),
  actor('wrenfield', 'Tobias Wrenfield', 'person', {
    offices: [
      {
        title: 'foreign minister',
        of: 'corran',
        evidence: [spanIn(courier, 'Corran foreign minister Tobias Wrenfield')],
      },
    ],
    side: 'corran',
    aliases: ['Wrenfield', 'Minister Wrenfield'],
  }),
  actor('okonjo', 'Maud Okonjo-Hale', 'person', {
    offices: [
      { title: 'Secretary-General', evidence: [spanIn(courier, 'Secretary-General Maud Okonjo-Hale')] },
    ],
    side: 'compact',
  }),
  actor('diplomats', 'two diplomats', 'unnamed'),
  actor('leaflet', 'a leaflet', 'unnamed'),
  actor('courier', 'Harn Courier', 'outlet'),
  actor('northwire', 'Northwire', 'outlet'),
  actor('corran-ministry', 'Corran Ministry of the Sea', 'organisation', { side: 'corran' }),
  actor('radio', 'Radio Harn', 'outlet'),
];

function actor(id: string, name: string, kind: Actor['kind'], fields: Partial<Actor> = {}): Actor {
  return { id, name, kind, offices: [], aliases: [], mentions: [], ...fields };
}

const statements: readonly Statement[] = [
  statementOf(courier, 'a1-st1', {
    source: 'its fisheries envoy Ines Aldermoor',
    cue: 'said',
    content: ['Veldmark is ready to halve its herring quota in the Kettle Strait'],
    quotation: 'indirect',
    speaker: 'aldermoor',
    speakingFor: 'veldmark',
    when: { ...spanIn(courier, 'on Tuesday'), date: '2031-03-11', precision: 'day' },
    concrete: { value: 0.6, because: ['names a party', 'names a place', 'names a measure'] },
  }),
  statementOf(courier, 'a1-st2', {
    source: 'Aldermoor',
    cue: 'told',
    content: [
      '“We will take forty thousand tonnes and not one tonne more,”',
      '“But the patrol boats must leave the shoals by the first of May.”',
    ],
    speaker: 'aldermoor',
    speakingFor: 'veldmark',
    via: 'radio',
    utterance: 'u-tonnes',
    concrete: { value: 0.8, because: ['names an amount', 'names a date', 'names a place'] },
  }),
  statementOf(courier, 'a1-st3', {
    source: 'Corran foreign minister Tobias Wrenfield',
    cue: 'denied',
    content: ['that any boat had crossed the line'],
    quotation: 'indirect',
    certainty: 'denied',
    speaker: 'wrenfield',
    speakingFor: 'corran',
  }),
  statementOf(courier, 'a1-st4', {
    source: 'he',
    cue: 'said',
    content: ['“There are no patrol boats on the shoals,”'],
    certainty: 'denied',
    speaker: 'wrenfield',
    speakingFor: 'corran',
    confidence: 0.97,
  }),
  statementOf(courier, 'a1-st5', {
    source: 'two diplomats who asked not to be named',
    cue: 'according to',
    content: ['If no text is signed by the end of April, the Northern Compact could withdraw its mediators'],
    quotation: 'indirect',
    certainty: 'conditional',
    speaker: 'diplomats',
    confidence: 0.88,
  }),
  statementOf(courier, 'a1-st6', {
    source: 'Secretary-General Maud Okonjo-Hale',
    cue: 'said',
    content: ['Wrenfield had told her that “the isles may accept inspection at sea” if it is mutual'],
    quotation: 'mixed',
    certainty: 'reported',
    speaker: 'okonjo',
    speakingFor: 'compact',
  }),
  statementOf(courier, 'a1-st7', {
    source: 'Wrenfield',
    cue: 'had told',
    content: ['“the isles may accept inspection at sea” if it is mutual'],
    quotation: 'mixed',
    certainty: 'hedged',
    speaker: 'wrenfield',
    speakingFor: 'corran',
    confidence: 0.81,
  }),
  statementOf(wire, 'a2-st1', {
    source: 'Ines Aldermoor',
    cue: 'told',
    content: ['“We will take forty thousand tonnes and not one tonne more,”'],
    speaker: 'aldermoor',
    speakingFor: 'veldmark',
    via: 'radio',
    utterance: 'u-tonnes',
  }),
  statementOf(wire, 'a2-st2', {
    cue: 'reportedly',
    content: ['The Corran navy', 'moved two boats last week'],
    quotation: 'indirect',
    certainty: 'reported',
    confidence: 0.52,
  }),
  statementOf(readout, 'a3-st1', {
    source: 'Minister Wrenfield',
    cue: 'stressed',
    content: [
      'that the Middle Bank is Corran water and that quotas would be discussed only after the line is agreed',
    ],
    quotation: 'indirect',
    speaker: 'wrenfield',
    speakingFor: 'corran',
  }),
  statementOf(readout, 'a3-st2', {
    source: 'Minister Wrenfield',
    content: ['The sea has no fence, but it has a line.'],
    speaker: 'wrenfield',
    speakingFor: 'corran',
    confidence: 0.64,
    by: 'statements/block-quote',
  }),
  statementOf(readout, 'a3-st3', {
    source: 'the minister',
    cue: 'asked',
    content: ['Will Veldmark put its offer in writing?'],
    quotation: 'indirect',
    certainty: 'asked',
    speaker: 'wrenfield',
    speakingFor: 'corran',
  }),
  statementOf(undated, 'a4-st1', {
    source: 'a leaflet',
    cue: 'says',
    content: ['Fishers of Lower Tamsin fear that the quota will be cut again'],
    quotation: 'indirect',
    certainty: 'hedged',
    speaker: 'leaflet',
    confidence: 0.74,
  }),
];

const conditionals: readonly Conditional[] = [
  {
    article: 'a1',
    condition: spanIn(courier, 'no text is signed by the end of April'),
    outcome: spanIn(courier, 'the Northern Compact could withdraw its mediators'),
    modality: 'could',
    statement: 'a1-st5',
    speaker: 'diplomats',
  },
];

/** Four articles, thirteen statements, of which two are only possible. */
export const FIXTURE: Brief = {
  format: 'readout-brief/1',
  madeBy: {
    readout: '0.1.0',
    models: { statements: 'tagger, sha256 5d41402abc4b2a76b9719d911017c592' },
    settings: { language: 'en' },
    seed: 1,
  },
  title: 'Talks on the Kettle Strait',
  asOf: '2031-03-14',
  articles: [courier, wire, readout, undated],
  actors,
  statements,
  conditionals,
  ...NOTHING_PLACED,
  table: [],
  principals: [],
  notHeardFrom: ['sund'],
  problems: [
    {
      code: 'reading/no-date',
      where: 'notes/leaflet.txt',
      problem: 'it bears no date of publication',
      mend: 'Give one with --published YYYY-MM-DD.',
    },
  ],
};
