/**
 * What holds for every view, on the brief of positions made by hand; and each as a file to look at, `tests/views/*.html`,
 * which `vitest -u` writes again.
 */
import { describe, expect, test } from 'vitest';
import { bigBrief } from '../../tests/browser/big-brief.ts';
import { FIXTURE } from '../../tests/browser/brief-fixture.ts';
import { POSITIONS_BRIEF } from '../../tests/fixtures/positions-brief.ts';
import { html, htmlOf } from '../core/markup.ts';
import type { Brief } from '../record/brief.ts';
import { NOTHING_PLACED } from '../record/position.ts';
import { actorIssueNetwork } from './actor-issue-network.ts';
import { agreementNetworks } from './agreement-networks.ts';
import { assessmentList } from './assessment-list.ts';
import { clashingPairs } from './clashing-pairs.ts';
import { parallelDocuments } from './parallel-documents.ts';
import { positionMatrix } from './position-matrix.ts';
import { relayPicture } from './relay-picture.ts';
import { statementTimeline } from './statement-timeline.ts';
import { type LinkTo, tableMarkup, type View } from './view.ts';

const VIEWS: readonly (readonly [name: string, make: (brief: Brief, linkTo: LinkTo) => View | undefined])[] =
  [
    ['position-matrix', positionMatrix],
    ['statement-timeline', statementTimeline],
    ['actor-issue-network', actorIssueNetwork],
    ['agreement-networks', agreementNetworks],
    ['clashing-pairs', clashingPairs],
    ['parallel-documents', parallelDocuments],
    ['relay-picture', relayPicture],
    ['assessment-list', assessmentList],
  ];

/** Every place has an address that names it. */
const linkTo: LinkTo = (place) => {
  switch (place.kind) {
    case 'statements':
      return { href: `#${place.ids[0]}`, ...(place.ids.length > 1 ? { filter: place.ids.join(' ') } : {}) };
    case 'words':
      return { href: `#${place.span.article}-${place.span.start}` };
    case 'wish':
      return { href: `#wish-${place.at}` };
    default:
      return { href: `#${place.kind}-${place.id}` };
  }
};

const EMPTY: Brief = {
  ...POSITIONS_BRIEF,
  articles: [],
  actors: [],
  statements: [],
  ...NOTHING_PLACED,
  table: [],
  principals: [],
  notHeardFrom: [],
};

const HOSTILE = '"><script>alert(1)</script><a onclick="x">\'&';

/** All that comes from outside is hostile: names, words, ids. */
function hostile(brief: Brief): Brief {
  const text = JSON.stringify(brief, (_, value) => (value === undefined ? undefined : value));
  const spoiled = JSON.parse(text, (key, value) => {
    const isWords = ['name', 'words', 'because', 'what', 'definition', 'title'].includes(key);
    return isWords && typeof value === 'string' ? `${value}${HOSTILE}` : value;
  }) as Brief;
  const ids = spoiled.statements.map(({ id }) => id);
  const renamed = JSON.stringify(spoiled).replaceAll(
    new RegExp(`"(${ids.join('|')})"`, 'g'),
    (_, id: string) => JSON.stringify(id + HOSTILE),
  );
  return JSON.parse(renamed) as Brief;
}

describe.each(VIEWS)('%s', (name, make) => {
  const view = make(POSITIONS_BRIEF, linkTo)!;

  test('looks as it did', async () => {
    const page = html`<!-- ${view.title}: ${view.description} -->\n${view.picture}\n${tableMarkup(view.table, linkTo)}\n`;
    await expect(htmlOf(page)).toMatchFileSnapshot(`../../tests/views/${name}.html`);
  });

  test('is the same each time and leaves the brief as it was', () => {
    const brief = structuredClone(POSITIONS_BRIEF);
    expect(htmlOf(make(brief, linkTo)!.picture)).toBe(htmlOf(view.picture));
    expect(brief).toEqual(POSITIONS_BRIEF);
  });

  test('is described in one sentence', () => {
    expect(view.description).toMatch(/^[^\n]+[^.]\.$/);
    expect(view.description).not.toMatch(/\. |undefined|NaN/);
  });

  test('has a table whose rows are as wide as its head', () => {
    const widths = new Set(view.table.rows.map(({ length }) => length));
    expect([...widths]).toEqual([view.table.head.length]);
  });

  test('carries no style, no id and no number that is none', () => {
    expect(htmlOf(view.picture)).not.toMatch(/ (?:style|id|on[a-z]+)=|NaN|Infinity|undefined/);
  });

  test('has nothing to show of nothing', () => {
    expect(make(EMPTY, linkTo)).toBeUndefined();
  });

  test('reads without a single link where a page has no places', () => {
    const bare = make(POSITIONS_BRIEF, () => undefined)!;
    expect(htmlOf(bare.picture)).not.toContain('href=');
    expect(htmlOf(tableMarkup(bare.table, () => undefined))).not.toContain('href=');
  });

  test('keeps hostile words and ids text', () => {
    const spoiled = make(hostile(POSITIONS_BRIEF), linkTo)!;
    const written = htmlOf([spoiled.picture, tableMarkup(spoiled.table, linkTo)]);
    expect(written).not.toMatch(/<script|<a onclick|onclick="/);
    expect(written).toContain('&lt;script&gt;');
  });

  test('leads to words of the brief alone', () => {
    const written = htmlOf([view.picture, tableMarkup(view.table, linkTo)]);
    const led = [...written.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!);
    const known = new Set([
      ...POSITIONS_BRIEF.statements.map(({ id }) => id),
      ...POSITIONS_BRIEF.actors.map(({ id }) => `actor-${id}`),
      ...POSITIONS_BRIEF.issues.map(({ id }) => `issue-${id}`),
      ...POSITIONS_BRIEF.disagreements.flatMap(({ a, b }) =>
        [a, b].map(({ evidence }) => `${evidence.article}-${evidence.start}`),
      ),
      ...POSITIONS_BRIEF.parallels.flatMap(({ onlyA, onlyB }) =>
        [...onlyA, ...onlyB].map(({ article, start }) => `${article}-${start}`),
      ),
    ]);
    expect(led.filter((id) => !known.has(id))).toEqual([]);
    expect(led.length).toBeGreaterThan(0);
  });
});

describe('every mark leads to its sentences', () => {
  const statementsLed = (view: View | undefined): ReadonlySet<string> => {
    const written = htmlOf(view?.picture);
    return new Set(
      [...written.matchAll(/href="#([^"]+)"(?: data-filter="([^"]+)")?/g)].flatMap(([, first, all]) =>
        all === undefined ? [first!] : all.split(' '),
      ),
    );
  };

  test('of the matrix: each statement of each position', () => {
    const led = statementsLed(positionMatrix(POSITIONS_BRIEF, linkTo));
    const rests = POSITIONS_BRIEF.positions.flatMap(({ statements }) => statements);
    expect(rests.filter((id) => !led.has(id))).toEqual([]);
  });

  test('of the timeline: each statement that is said and has a date', () => {
    const led = statementsLed(statementTimeline(POSITIONS_BRIEF, linkTo));
    const missing = POSITIONS_BRIEF.statements.filter(({ id }) => !led.has(id)).map(({ id }) => id);
    expect(missing).toEqual(['s-push-back', 's-season']);
  });

  test('of the relays and of the assessment: each that they rest on', () => {
    const relayed = statementsLed(relayPicture(POSITIONS_BRIEF, linkTo));
    expect(POSITIONS_BRIEF.relays.filter(({ statement }) => !relayed.has(statement))).toEqual([]);
    const assessed = statementsLed(assessmentList(POSITIONS_BRIEF, linkTo));
    const rests = POSITIONS_BRIEF.assessment.flatMap(({ statements }) => statements);
    expect(rests.filter((id) => !assessed.has(id))).toEqual([]);
  });
});

describe('the matrix', () => {
  test.each([
    [
      'a pole, a basis and a date',
      'Corran Isles on Patrol boats: strongly against (the boats stay), 1 statement, own words, since 11 March 2031',
    ],
    [
      'who deviates, and statements that pull apart',
      'Veldmark on Fishing quota: for (the quota is cut), 3 statements, own words, since 11 March 2031, statements pull apart (spread 1.7), Brandt Sorel deviating',
    ],
    [
      'a change',
      'Tobias Wrenfield on Inspection: between the poles, 2 statements, own words, since 11 March 2031, statements pull apart (spread 2.0), changed from strongly against to strongly for on 18 March 2031',
    ],
    [
      'a report',
      'Republic of Sund on Sea line: strongly for (a line through the Middle Bank), 1 statement, reported, since 15 March 2031',
    ],
    [
      'no date',
      'the fishers of Lower Tamsin on Compensation: strongly for (fishers are paid), 1 statement, inferred',
    ],
  ])('names a cell in words: %s', (_, words) => {
    expect(htmlOf(positionMatrix(POSITIONS_BRIEF, linkTo)?.picture)).toContain(
      `<span class="named">${words}</span>`,
    );
  });

  test('has sides with their people below them, then those of no side; columns by how many have a stance', () => {
    const { head, rows } = positionMatrix(POSITIONS_BRIEF, linkTo)!.table;
    expect(head).toEqual([
      'Actor',
      'Inspection',
      'Fishing quota',
      'Sea line',
      'Patrol boats',
      'Compensation',
    ]);
    expect(rows.map(([name]) => name?.text)).toEqual([
      'Veldmark',
      '– Ines Aldermoor',
      '– Brandt Sorel',
      'Corran Isles',
      '– Tobias Wrenfield',
      'Northern Compact',
      '– Maud Okonjo-Hale',
      'Republic of Sund (not heard from)',
      'Fishers’ League',
      'the fishers of Lower Tamsin',
    ]);
  });
});

describe('the timeline', () => {
  test('is not drawn for one day', () => {
    const [first] = FIXTURE.articles;
    const statements = FIXTURE.statements.filter(({ article, when }) => article === first!.id && !when);
    expect(statementTimeline({ ...FIXTURE, statements }, linkTo)).toBeUndefined();
  });

  test('shows a repeated utterance once', () => {
    const led = htmlOf(statementTimeline(FIXTURE, linkTo)?.picture);
    expect(led).toContain('data-filter="a1-st2 a2-st1"');
    expect(led).not.toContain('href="#a2-st1"');
  });

  test('of thousands is a circle for each day of a lane, with all utterances counted', () => {
    const view = statementTimeline(bigBrief(150, 20), linkTo)!;
    const written = htmlOf(view.picture);
    const counts = [...written.matchAll(/<title>[^<]*: (\d+) utterances?<\/title>/g)].map(([, n]) =>
      Number(n),
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(
      Number(/^([\d,]+) utterances/.exec(view.description)![1]!.replace(',', '')),
    );
    expect(counts.length).toBeLessThan(200);
  });
});
