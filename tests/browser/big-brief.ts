/** A synthetic brief of any size, the same for the same numbers: for measuring, and for showing that a big one opens. */

import type { Actor } from '../../src/record/actor.ts';
import type { Brief } from '../../src/record/brief.ts';
import { NOTHING_PLACED } from '../../src/record/position.ts';
import type { Certainty, Quotation } from '../../src/record/statement.ts';
import { articleOf, FIXTURE, statementOf } from './brief-fixture.ts';

const CERTAINTIES: readonly Certainty[] = [
  'asserted',
  'hedged',
  'reported',
  'denied',
  'conditional',
  'asked',
];
const QUOTATIONS: readonly Quotation[] = ['direct', 'indirect', 'mixed'];
const SPEAKERS = 200;
const SIDES = 6;

export function bigBrief(articles: number, statementsEach: number): Brief {
  const made = Array.from({ length: articles }, (_, index) => madeArticle(index, statementsEach));
  return {
    ...FIXTURE,
    articles: made.map(({ article }) => article),
    actors: [
      ...Array.from({ length: SIDES }, (_, side) => side).map(sideActor),
      ...Array.from({ length: SPEAKERS }, (_, speaker) => speakerActor(speaker)),
    ],
    statements: made.flatMap(({ statements }) => statements),
    conditionals: [],
    ...NOTHING_PLACED,
    table: [],
    principals: [],
    notHeardFrom: [],
    problems: [],
  };
}

function madeArticle(index: number, statementsEach: number) {
  const numbers = Array.from({ length: statementsEach }, (_, at) => index * statementsEach + at);
  const article = articleOf(
    {
      id: `a${index}`,
      from: `article-${index}.html`,
      published: `2031-03-${String(1 + (index % 28)).padStart(2, '0')}`,
    },
    [
      ['title', `Talks, report ${index}`],
      ...numbers.map(
        (number) =>
          [
            'paragraph',
            `Speaker ${number % SPEAKERS} said in round ${number} that the quota of the strait would be settled by line ${number} of the text before the boats leave. Others listened to it, and the room was full until the evening, as it had been on the day before.`,
          ] as const,
      ),
    ],
  );
  const statements = numbers.map((number) =>
    statementOf(article, `st${number}`, {
      source: `Speaker ${number % SPEAKERS}`,
      cue: 'said',
      content: [
        `that the quota of the strait would be settled by line ${number} of the text before the boats leave`,
      ],
      quotation: QUOTATIONS[number % 3]!,
      certainty: CERTAINTIES[number % 6]!,
      speaker: `p${number % SPEAKERS}`,
      confidence: 0.6 + (number % 40) / 100,
    }),
  );
  return { article, statements };
}

function sideActor(side: number): Actor {
  return { id: `side${side}`, name: `Side ${side}`, kind: 'state', offices: [], aliases: [], mentions: [] };
}

function speakerActor(speaker: number): Actor {
  const side = `side${speaker % SIDES}`;
  return {
    id: `p${speaker}`,
    name: `Speaker ${speaker}`,
    kind: 'person',
    offices: [{ title: 'envoy', of: side, evidence: [] }],
    side,
    aliases: [],
    mentions: [],
  };
}
