import { createHash } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { FIXTURE } from '../../tests/browser/brief-fixture.ts';
import { OUTLOOK_BRIEF } from '../../tests/fixtures/outlook-brief.ts';
import { POSITIONS_BRIEF } from '../../tests/fixtures/positions-brief.ts';
import type { Brief } from '../record/brief.ts';
import { NOTHING_PLACED } from '../record/position.ts';
import { briefHtml, briefHtmlParts } from './html.ts';

const EMPTY: Brief = {
  ...FIXTURE,
  articles: [],
  actors: [],
  statements: [],
  conditionals: [],
  ...NOTHING_PLACED,
  table: [],
  principals: [],
  notHeardFrom: [],
  problems: [],
};

function sectionsOf(brief: Brief): readonly string[] {
  return [...parseHTML(briefHtml(brief)).document.querySelectorAll('main > section')].map(({ id }) => id);
}

test('the page has its sections in the order of the brief', () => {
  expect(sectionsOf(FIXTURE)).toEqual([
    'bottom-line',
    'heard',
    'conditionals',
    'pictures',
    'people',
    'problems',
    'sources',
    'key',
    'statements',
    'articles',
  ]);
});

test('who stands where comes before who is heard, and pictures after what is said to clash', () => {
  expect(sectionsOf(POSITIONS_BRIEF)).toEqual([
    'bottom-line',
    'positions',
    'assessment',
    'heard',
    'disagreements',
    'parallels',
    'pictures',
    'people',
    'sources',
    'key',
    'statements',
    'articles',
  ]);
});

test('what may happen stands between what clashes and the conditions that are stated', () => {
  const sections = sectionsOf(OUTLOOK_BRIEF);
  expect(sections[sections.indexOf('outlook') - 1]).toBe('parallels');
  expect(sections[sections.indexOf('outlook') + 1]).toBe('conditionals');
});

test('a position that an article describes is marked, stands apart, and is no statement of anybody', () => {
  const { document } = parseHTML(briefHtml(POSITIONS_BRIEF));
  expect(document.querySelector('#described .ledger')?.children).toHaveLength(1);
  expect(document.querySelector('#s11 .mark')?.textContent).toBe('described by the article, not said');
  expect(document.querySelectorAll('.mark')).toHaveLength(1);
  expect(document.querySelector('.ledger.said #s11')).toBeNull();
  expect(document.querySelector('#statements-title .count')?.textContent).toBe('14');
});

test('a card tells the issues of its statement and whose stance it shows', () => {
  const { document } = parseHTML(briefHtml(POSITIONS_BRIEF));
  const chips = (card: string): readonly (string | null)[] =>
    [...document.querySelectorAll(`${card} .chip`)].map(({ textContent }) => textContent);
  expect(chips('#s2')).toEqual(['++ Fishing quota', '++ Patrol boats']);
  expect(chips('#s12')).toEqual(['++ Sea line (Republic of Sund)']);
  expect(chips('#s9')).toEqual(['Inspection']);
});

test('a section with nothing in it is left out', () => {
  expect(sectionsOf(EMPTY)).toEqual(['bottom-line', 'statements']);
});

test('the same brief gives the same page', () => {
  expect(briefHtml(FIXTURE)).toBe(briefHtml(structuredClone(FIXTURE)));
});

test('no part of the page holds two articles or two cards of statements', () => {
  for (const part of briefHtmlParts(FIXTURE)) {
    expect(part.split('<article ').length).toBeLessThanOrEqual(2);
    expect(part.split('<li id="s').length).toBeLessThanOrEqual(2);
  }
});

test('the policy names the very style and script of the page, and nothing is in line', () => {
  const page = briefHtml(FIXTURE);
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll('&#39;', "'");
  for (const element of ['style', 'script']) {
    const code = new RegExp(`<${element}>([^]*?)</${element}>`).exec(page)?.[1] ?? '';
    expect(policy).toContain(`${element}-src 'sha256-${createHash('sha256').update(code).digest('base64')}'`);
  }
  expect(page).not.toMatch(/ (?:style|on[a-z]+)="/);
});

test('statements that word one utterance alike share a card, with a place for each', () => {
  const { document } = parseHTML(briefHtml(FIXTURE));
  expect(document.querySelector('#s8')?.closest('li')?.id).toBe('s2');
});

test('an article without a title goes by its file name', () => {
  const { document } = parseHTML(briefHtml(FIXTURE));
  expect(document.querySelector('#a4 h3')?.textContent).toBe('notes/leaflet.txt');
});
