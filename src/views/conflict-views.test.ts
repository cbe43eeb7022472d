/**
 * What holds for every view of a conflict report, and what each tells; and each as a file to look at, `tests/views/conflict-*.html`,
 * which `vitest -u` writes again.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  catalogReport,
  HOSTILE,
  hostileReport,
  largeReport,
  reportOf,
} from '../../tests/fixtures/conflict-reports.ts';
import { conflictMarkdown } from '../briefing/conflict-markdown.ts';
import { conflictHtmlParts } from '../briefing/conflict-page.ts';
import { readModel } from '../conflict/model-file.ts';
import { type Child, html, htmlOf } from '../core/markup.ts';
import { CONCEPTS } from '../record/conflict-model.ts';
import type { ConflictReport, ReportCoalition } from '../record/conflict-report.ts';
import { conflictGraph } from './conflict-graph.ts';
import { moverKey } from './conflict-movers.ts';
import { conflictPaths } from './conflict-paths.ts';
import { conflictCoalitions, conflictStability } from './conflict-stability.ts';
import { conflictStates, stateFilter, statesLede } from './conflict-states.ts';
import { bottomLines } from './conflict-words.ts';
import { tableMarkup } from './view.ts';

const SYRIA = catalogReport('syria-iraq-1975');
const ELMIRA = catalogReport('elmira-1991');
const LARGE = largeReport(3, 3);

const row = (state: number): string => `#row-${state}`;
const VIEWS: readonly (readonly [name: string, make: (report: ConflictReport) => Child])[] = [
  [
    'conflict-states',
    (report) => [
      statesLede(report),
      stateFilter(report),
      conflictStates(report, { row: (state) => `row-${state}`, reasons: (state) => `#why-${state}` }),
    ],
  ],
  [
    'conflict-graph',
    (report) => {
      const view = conflictGraph(report, row);
      return (
        view && [view.description, moverKey(report), view.picture, tableMarkup(view.table, () => undefined)]
      );
    },
  ],
  ['conflict-paths', (report) => conflictPaths(report, row)],
  ['conflict-stability', (report) => conflictStability(report, { anchor: (state) => `why-${state}`, row })],
  // Published models name no coalitions: what it has is that of the first two who decide.
  ['conflict-coalitions', (report) => conflictCoalitions(together(report), row)],
];

/** A report whose first two decision makers act together and could move from the first state that holds to the last. */
function together(report: ConflictReport): ConflictReport {
  const [first = 0, last = 0] = [report.shown[0], report.shown.at(-1)];
  const improvements = [{ to: last, sanctions: [], undeterred: CONCEPTS }];
  const states = [{ state: first, kept: [], improvements, leftOut: 0 }];
  return { ...report, coalitions: [...report.coalitions, { members: [0, 1], states, leftOut: 1 }] };
}

describe.each(VIEWS)('%s', (name, make) => {
  test.each([
    ['syria-iraq', SYRIA],
    ['elmira', ELMIRA],
  ])('looks as it did: %s', async (model, report) => {
    const page = html`<!-- ${name}: ${report.title} -->\n${make(report)}\n`;
    await expect(htmlOf(page)).toMatchFileSnapshot(`../../tests/views/${name}-${model}.html`);
  });

  test('is the same each time and leaves the report as it was', () => {
    const report = structuredClone(ELMIRA);
    expect(htmlOf(make(report))).toBe(htmlOf(make(ELMIRA)));
    expect(report).toEqual(ELMIRA);
  });

  test('carries no style and no number that is none', () => {
    for (const report of [SYRIA, ELMIRA, LARGE, hostileReport()])
      expect(htmlOf(make(report))).not.toMatch(/ (?:style|on[a-z]+)="|NaN|Infinity|undefined/);
  });

  test('keeps hostile words text', () => {
    const written = htmlOf(make(hostileReport()));
    expect(written).not.toMatch(/<script|<img|<\/style/);
    expect(written).toContain('&lt;script&gt;');
  });
});

describe('the report', () => {
  test.each([
    ['syria-iraq', SYRIA],
    ['elmira', ELMIRA],
    ['cuba', catalogReport('cuban-missile-crisis')],
    ['hostile', hostileReport()],
    ['large', LARGE],
  ])('explains what the solver says, by another way: %s', (_, report) => {
    for (const { state, decisionMakers } of report.reasons)
      for (const [i, { improvements }] of decisionMakers.entries()) {
        const stable = CONCEPTS.filter((concept) =>
          improvements.every(({ undeterred }) => !undeterred.includes(concept)),
        );
        const isUnseen = report.states[state]!.unseen.includes(i);
        expect(report.states[state]!.stable[i]).toEqual(isUnseen ? [] : stable);
      }
  });

  test('says what those who act together keep and leave', () => {
    const text = readFileSync(
      join(import.meta.dirname, '../../catalog/conflicts/prisoners-dilemma.yaml'),
      'utf8',
    );
    const joined = reportOf(
      `${text}\ncoalitions: [[${readModel(text, 'm')
        .decisionMakers.map(({ id }) => id)
        .join(', ')}]]\n`,
    );
    const [{ states }] = joined.coalitions as [ReportCoalition];
    expect(states.map(({ state, kept }) => [joined.states[state]!.name, kept.length])).toEqual([
      ['NN', 0],
      ['YY', 5],
    ]);
    expect(bottomLines(joined).join('\n')).toContain(
      'Together, First prisoner and Second prisoner would leave NN (nothing is done), which holds while each acts alone.',
    );
    const page = htmlOf(conflictCoalitions(joined, () => undefined)!);
    expect(page).toContain('<bdi>First prisoner with Second prisoner</bdi>');
    expect(page).toContain('First prisoner takes “Keep silent”; Second prisoner takes “Keep silent”');
    expect(conflictMarkdown(joined)).toContain(
      '- NN (nothing is done) holds by all five concepts; the coalition leaves it by all five concepts.',
    );
  });

  test('says who does not see a state, and what one believes of another', () => {
    const report = hostileReport();
    expect(report.decisionMakers[1]!.view).toMatchObject({
      unseenStates: 2,
      believes: [{ decisionMaker: 0 }],
    });
    const blind = report.shown.filter((state) => report.states[state]!.unseen.includes(1));
    expect(blind.map((state) => report.states[state]!.name).sort()).toEqual(['NYN', 'NYY']);
    for (const state of blind) expect(report.states[state]!.stable[1]).toEqual([]);
    const table = htmlOf(conflictStates(report, { row: String, reasons: () => undefined }));
    expect(table.match(/>not seen</g)).toHaveLength(2);
    expect(conflictMarkdown(report)).toContain('Does not see 2 states that can be, those where ');
  });

  test('has paths whose every step is an improvement', () => {
    for (const { paths, graph, statusQuo } of [ELMIRA, SYRIA, catalogReport('cuban-missile-crisis')])
      for (const { to, steps } of paths!.ends.filter((end) => end.steps !== undefined)) {
        let from = statusQuo!;
        for (const step of steps!) {
          expect(graph!.improvements).toContainEqual({ ...step, from });
          from = step.to;
        }
        expect(from).toBe(to);
      }
  });

  test('puts states that hold first and says what it leaves out', () => {
    expect(SYRIA.shown.map((state) => SYRIA.states[state]!.name)).toEqual([
      'NYY',
      'NNN',
      'YNN',
      'NYN',
      'NNY',
      'YNY',
    ]);
    expect(statesLede(SYRIA)).toBe('6 of 8 combinations can be. Those that hold come first.');
    expect(LARGE.graph).toBeUndefined();
    expect(LARGE.feasible).toBe(512);
    expect(statesLede(LARGE)).toMatch(
      /^512 states\. Shown are those that hold.* and today’s; \d+ states are left out/,
    );
  });

  test('is refused for more states than a page holds, with a mend', () => {
    expect(() => largeReport(3, 5)).toThrow(
      /32768 states that can be; a report is made of 16384 at most\nLeave out/,
    );
  });

  test('sums up in sentences', () => {
    expect(bottomLines(SYRIA)).toEqual([
      'Of 6 states that can be, 2 hold by some concept of stability and 1 by all five.',
      'By all five: NYY (“Escalate” by Syria; “Attack” by Iraq).',
      'Today, NNN (nothing is done), holds by GMR.',
      'By improvements today leads to 2 other states, 1 of which holds.',
    ]);
  });

  test('counts all that today leads to, also what is not told one by one', () => {
    const { paths, states } = largeReport(2, 6);
    const led = paths!.ends.filter(
      ({ to, steps }) => steps !== undefined && steps.length > 0 && states[to]!.holds.length > 0,
    );
    expect(paths!.held).toBeGreaterThanOrEqual(led.length);
    if (paths!.ends.some(({ steps }) => steps === undefined)) expect(paths!.held).toBe(led.length);
    expect(bottomLines(ELMIRA).at(-1)).toBe('By improvements today leads to 1 other state, which holds.');
  });

  test('brackets a condition within a condition', () => {
    const nested = reportOf(
      'title: T\ndecisionMakers:\n  - name: A\n    options: [{ id: x, name: X }, { id: y, name: Y }]\n    preferences: [not (x and y) if (x or y)]\n',
    );
    expect(nested.decisionMakers[0]!.preferences).toMatchObject({
      wishes: [{ words: 'not (“X” and “Y”) if (“X” or “Y”)' }],
    });
  });
});

describe('the graph', () => {
  interface Box {
    readonly look: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }
  const boxesOf = (report: ConflictReport): readonly Box[] =>
    [
      ...htmlOf(conflictGraph(report, row)!.picture).matchAll(
        /<rect class="([^"]*)" x="([^"]*)" y="([^"]*)" width="([^"]*)" height="([^"]*)"/g,
      ),
    ].map(([, look, ...numbers]) => {
      const [x, y, width, height] = numbers.map(Number);
      return { look: look!, x: x!, y: y!, width: width!, height: height! };
    });

  const REPORTS = [
    SYRIA,
    ELMIRA,
    catalogReport('cuban-missile-crisis'),
    largeReport(3, 2),
    largeReport(6, 1),
  ];

  test('has today alone on top, and no box over another', () => {
    for (const report of REPORTS) {
      const boxes = boxesOf(report);
      expect(boxes).toHaveLength(report.feasible);
      const today = boxes.find(({ look }) => look.includes('now'))!;
      for (const a of boxes) {
        if (a !== today) expect(a.y).toBeGreaterThan(today.y + today.height);
        for (const b of boxes)
          if (a !== b)
            expect(
              a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y,
            ).toBe(true);
      }
    }
  });

  test('has every arrow end at the box that it leads to, also where improvements go round in a circle', () => {
    const circle = reportOf(
      JSON.stringify({
        title: 'Circle',
        states: ['a', 'b', 'c', 'd'],
        decisionMakers: [
          { name: 'One', moves: { b: ['c'], d: ['a'] }, ranking: ['c', 'a', 'b', 'd'] },
          { name: 'Two', moves: { c: ['d'], a: ['b'] }, ranking: ['d', 'b', 'c', 'a'] },
          { name: 'Three', moves: { d: ['b'] }, ranking: ['b', 'a', 'c', 'd'] },
        ],
        statusQuo: 'a',
      }),
    );
    for (const report of [SYRIA, ELMIRA, circle]) {
      const written = htmlOf(conflictGraph(report, row)!.picture);
      const names = [...written.matchAll(/class="title"[^>]*>(?:today · )?([^<]*)</g)].map(
        ([, name]) => name!,
      );
      const boxes = new Map(boxesOf(report).map((box, k) => [names[k], box]));
      const tips = [...written.matchAll(/class="tip[^"]*" d="M(\S+) ([\d.]+)L/g)];
      expect(tips).toHaveLength(report.graph!.improvements.length);
      for (const [k, { to, from }] of report.graph!.improvements.entries()) {
        const [x, y] = tips[k]!.slice(1).map(Number);
        const [end, start] = [to, from].map((state) => boxes.get(report.states[state]!.name)!);
        const side = start!.y < end!.y ? end!.y : end!.y + end!.height;
        expect(Math.abs(y! - side)).toBeLessThan(0.2);
        expect(x! > end!.x && x! < end!.x + end!.width).toBe(true);
      }
    }
  });

  test('draws every improvement of a small model, each with the letter of its mover', () => {
    for (const report of [SYRIA, ELMIRA]) {
      const written = htmlOf(conflictGraph(report, row)!.picture);
      const { improvements } = report.graph!;
      expect([...written.matchAll(/class="edge/g)]).toHaveLength(improvements.length);
      const letters = [...written.matchAll(/text-anchor="middle">([A-Z])<\/text><\/g>/g)].map(
        ([, letter]) => letter,
      );
      expect(letters).toEqual(improvements.map(({ decisionMaker }) => 'ABC'[decisionMaker]));
    }
  });

  test('of many arrows leaves out only what two of the same mover make', () => {
    const report = largeReport(3, 2);
    const { description, picture } = conflictGraph(report, row)!;
    const drawn = [...htmlOf(picture).matchAll(/class="edge/g)].length;
    expect(drawn).toBeLessThan(report.graph!.improvements.length);
    expect(description).toContain(`of the improvements ${drawn} are drawn`);
  });
});

describe('the page and the Markdown', () => {
  const page = (report: ConflictReport): string => [...conflictHtmlParts(report)].join('');

  test('carry nothing hostile as markup', () => {
    expect(page(hostileReport())).not.toMatch(/<img|<script>document/);
    const text = conflictMarkdown(hostileReport());
    expect(text).not.toMatch(/(?<!\\)<(?:script|img)|(?<!\\)\[a\]\(/);
    expect(text).not.toContain(HOSTILE);
  });

  test('tell every concept that is named in them', () => {
    for (const text of [page(ELMIRA), conflictMarkdown(ELMIRA)])
      for (const concept of CONCEPTS) expect(text).toContain(concept);
    expect(conflictMarkdown(ELMIRA)).toContain(
      '- GMR, SMR: but then Ministry of the Environment moves to “modify and delay, insisted”, and Local government is no better off than before, whatever it does next.',
    );
  });

  test('stay readable where nothing is known of today and nobody wants anything', () => {
    const bare = reportOf(
      'title: Bare\ndecisionMakers:\n  - name: A\n    options: [{ id: x }]\n    preferences: []\n',
    );
    expect(page(bare)).not.toContain('id="paths"');
    expect(conflictMarkdown(bare)).toContain('No wish: all states are as good to it.');
  });
});
