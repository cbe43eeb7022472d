import { describe, expect, test } from 'vitest';
import { articleOf, spanIn, statementOf } from '../../../tests/browser/brief-fixture.ts';
import { HOSTILE } from '../../../tests/fixtures/hostile-positions.ts';
import type { Brief } from '../../record/brief.ts';
import type { HeldAttitude, Statement } from '../../record/statement.ts';
import { ploverOf } from './plover.ts';
import { eventNamed } from './plover-words.ts';

interface Line {
  readonly id: string;
  readonly date: string;
  readonly enddate?: string;
  readonly event: readonly string[];
  readonly context: readonly string[];
  readonly quad_code: number;
  readonly source: readonly { readonly identifier_id: string }[];
  readonly recipient?: readonly { readonly identifier_id: string }[];
  readonly event_text: readonly string[];
  readonly text_info: { readonly start: number; readonly end: number };
}

const linesOf = (brief: Brief): Line[] => ploverOf(brief).parts.map((part) => JSON.parse(part) as Line);

describe('eventNamed', () => {
  test.each([
    ['agreed to', 'AGREE'],
    ['agreed with', 'SUPPORT'],
    ['is ready to', 'AGREE'],
    ['promised', 'AGREE'],
    ['committed to', 'AGREE'],
    ['voiced support for', 'SUPPORT'],
    ['called on both sides to', 'REQUEST'],
    ['asked the isles to', 'REQUEST'],
    ['demanded', 'REQUEST'],
    ['refused to accept', 'REJECT'],
    ['ruled out', 'REJECT'],
    ['rule out', 'REJECT'],
    ['will push back against', 'REJECT'],
    ['threatened to withdraw', 'THREATEN'],
    ['withdrew', 'RETREAT'],
    ['denied', undefined],
    ['asked', undefined],
    ['said', undefined],
    ['warned that', undefined],
    ['wants', undefined],
    ['disagreed', undefined],
    ['unsupportive of', undefined],
    ['asked to whom', undefined],
    ['met', undefined],
    ['met with', 'CONSULT'],
    ['held talks', 'CONSULT'],
    ['turned down', 'REJECT'],
    ['turned', undefined],
    ['called', undefined],
  ])('%j names %j', (words, event) => expect(eventNamed(words)).toBe(event));
});

describe('ploverOf', () => {
  test('draws events from attitudes and cues, with who does them to whom', () => {
    const lines = linesOf(HOSTILE).map(({ source, recipient, event, context, date, enddate }) => ({
      who: source[0]!.identifier_id,
      whom: recipient?.map(({ identifier_id }) => identifier_id).join(),
      event: event[0],
      context,
      date: enddate === undefined ? date : `${date}/${enddate}`,
    }));
    expect(lines).toEqual([
      { who: 'vandor', whom: undefined, event: 'REJECT', context: ['future'], date: '2032-05-02' },
      { who: 'kint', whom: undefined, event: 'REJECT', context: [], date: '2032-05-02' },
      { who: 'ostria', whom: undefined, event: 'AGREE', context: ['future'], date: '2032-05-02' },
      { who: 'ostria', whom: undefined, event: 'THREATEN', context: [], date: '2032-05-01/2032-05-31' },
      { who: 'kint', whom: 'ostria', event: 'ACCUSE', context: [], date: '2032-05-02' },
      { who: 'kint', whom: 'ostria', event: 'AGREE', context: ['negation'], date: '2032-05-02' },
    ]);
  });

  test('counts what tells of no event, and all expressions are in or out', () => {
    const { records, leftOut } = ploverOf(HOSTILE);
    expect(records).toEqual([{ count: 6, what: 'event' }]);
    // Three times "said", and a delay.
    expect(leftOut).toEqual([{ count: 4, what: 'expression', why: 'no word that names an event of PLOVER' }]);
  });

  test('lists the members of a group that acts', () => {
    const actors = HOSTILE.actors.map((actor) =>
      actor.id === 'kint' ? { ...actor, members: ['vandor', 'cmd'] } : actor,
    );
    const line = linesOf({ ...HOSTILE, actors }).find(({ event_text: [words] }) => words === 'blamed');
    expect(line?.source.map(({ identifier_id }) => identifier_id)).toEqual(['vandor', 'cmd']);
  });

  test('places the words in code points', () => {
    const characters = [...HOSTILE.articles[0]!.text];
    for (const { event_text, text_info } of linesOf(HOSTILE))
      expect(characters.slice(text_info.start, text_info.end).join('')).toBe(event_text[0]);
  });
});

describe('what a statement supports', () => {
  const WORDS =
    'It is said that Ostria will not accept, would accept, did not accept, did not reject, accepts, conceded that, supplied the truce to Vandor of old and Vandor’s heirs, to comment in 2020.';
  const article = articleOf({ id: 'a1', from: 'x', published: '2032-05-02' }, [['paragraph', WORDS]]);
  const lineWith = (
    expression: string,
    attitude: Partial<HeldAttitude> = {},
    statement: Partial<Omit<Statement, 'content' | 'source'>> = {},
    object = 'the truce',
  ): string | string[] => {
    const held: HeldAttitude = {
      expression: spanIn(article, expression),
      object: spanIn(article, object),
      towards: 2,
      certainty: 'asserted',
      by: 'predicate',
      ...attitude,
    };
    const brief: Brief = {
      ...HOSTILE,
      articles: [article],
      issues: [],
      relations: [],
      actors: HOSTILE.actors.map((actor) => ({
        ...actor,
        mentions: actor.id === 'vandor' ? [spanIn(article, 'Vandor'), spanIn(article, 'Vandor', 1)] : [],
      })),
      statements: [
        {
          ...statementOf(article, 's', { content: [WORDS], speaker: 'ostria', attitudes: [held] }),
          ...statement,
        },
      ],
    };
    const { parts, leftOut } = ploverOf(brief);
    if (parts[0] === undefined) return leftOut[0]!.why;
    const { event, context } = JSON.parse(parts[0]) as Line;
    return [...event, ...context];
  };
  const year2020 = { ...spanIn(article, 'in 2020'), date: '2020-01-01', precision: 'unknown' as const };

  test.each([
    ['accepts', {}, {}, ['AGREE']],
    ['will not accept', { towards: -2 }, {}, ['REJECT', 'future']],
    ['did not accept', { towards: -2 }, {}, ['AGREE', 'negation']],
    ['did not reject', {}, {}, ['REJECT', 'negation']],
    ['would accept', {}, {}, ['AGREE', 'hypothetical']],
    ['accepts', { certainty: 'conditional' }, {}, ['AGREE', 'hypothetical']],
    ['accepts', { certainty: 'hedged' }, {}, ['AGREE', 'hypothetical']],
    ['accepts', { certainty: 'denied' }, {}, ['AGREE', 'negation']],
    ['accepts', {}, { when: year2020 }, ['AGREE', 'historical']],
    ['conceded that', {}, {}, 'grants that something is so, which is no event'],
    ['accepts', { towards: -2 }, {}, 'the words name an event that the stance read from them goes against'],
    ['accepts', { certainty: 'asked' }, {}, 'asked, not told'],
    ['accepts', { holder: spanIn(article, 'It') }, {}, 'nobody known who does it'],
    ['accepts', {}, { confidence: 0.4 }, 'confidence too low: perhaps not said'],
    ['supplied', {}, {}, 'no recipient, which the event needs'],
  ] as const)('%j with %j of %j gives %j', (expression, attitude, statement, found) =>
    expect(lineWith(expression, attitude, statement)).toEqual(found),
  );

  test('an object that names an actor outright is the recipient', () =>
    expect(lineWith('supplied', {}, {}, 'Vandor')).toEqual(['AID']));

  test.each([
    ['Vandor of old', ['AID']],
    ['Vandor of', ['AID']],
    ['Vandor’s heirs', 'no recipient, which the event needs'],
    ['to Vandor', 'no recipient, which the event needs'],
  ] as const)('an object that begins with a name and goes on %j gives %j', (object, found) =>
    expect(lineWith('supplied', {}, {}, object)).toEqual(found),
  );

  test('declining to speak is no event', () =>
    expect(lineWith('did not reject', { towards: -2 }, {}, 'to comment')).toBe(
      'declines to speak, which is no event',
    ));

  test.each([
    ['conceded that', 'direct', 'grants that something is so, which is no event'],
    ['accepts', 'direct', 'grants that something is so, which is no event'],
    ['accepts', 'indirect', ['AGREE']],
    ['supplied', 'indirect', 'no word that names an event of PLOVER'],
  ] as const)('a cue alone, %j in %s speech, gives %j', (cue, quotation, found) =>
    expect(lineWith(cue, {}, { attitudes: [], cue: spanIn(article, cue), quotation })).toEqual(found),
  );
});
