import { describe, expect, test } from 'vitest';
import { bylineAuthors, isName } from './byline.ts';
import { calendarDate } from './calendar-date.ts';
import { datelineOf } from './dateline.ts';
import { headLineOf, trailingDate } from './head-lines.ts';
import { isOfficialName, publisherOf } from './publisher.ts';

test.each([
  ['By Ana Ruiz', ['Ana Ruiz']],
  ['By Ana Ruiz and Per Olsen, Harbour Press', ['Ana Ruiz', 'Per Olsen']],
  ['By ANA RUIZ in Orvale', ['Ana Ruiz']],
  ['By ANA RUIZ, Political Editor, and PER OLSEN', ['Ana Ruiz', 'Per Olsen']],
  ['Ana Ruiz, Industry Correspondent', ['Ana Ruiz']],
  ['Ana Ruiz, the minister, left', []],
  ['Written by Jean-Luc de la Tour | Northwire', ['Jean-Luc de la Tour']],
  ['By Monday the talks had collapsed', []],
  ['By Land and Sea', []],
  ['By all accounts Ana Ruiz was late', []],
])('byline: %s', (line, authors) => {
  expect(bylineAuthors(line)).toEqual(authors);
});

test.each([
  ['Ana Ruiz', true],
  ['Ursula van der Berg', true],
  ["Sean O'Dell Jr.", true],
  ['Ana', false],
  ['Harbour Press', false],
  ['the Ruiz family', false],
])('is a name: %s, %s', (text, answer) => {
  expect(isName(text)).toBe(answer);
});

test.each([
  ['2031-03-04T22:10:00+02:00', '2031-03-04'],
  ['Tue, 04 Mar 2031 10:00:00 GMT', '2031-03-04'],
  ['Published March 4th, 2031 at noon', '2031-03-04'],
  ['4 Sept. 2031', '2031-09-04'],
  ['20310304', '2031-03-04'],
  ['03/04/2031', undefined],
  ['31 February 2031', undefined],
  ['March 2031', undefined],
  ['1234567890', undefined],
])('date: %s', (text, date) => {
  expect(calendarDate(text)).toBe(date);
});

test.each([
  ['ORVALE, March 4 (Northwire) — The ports will reopen.', { agency: 'Northwire' }],
  ['PORT VELAND, Korrin (NW) - The ports will reopen.', { agency: 'NW' }],
  ['ORVALE, 4 March 2031 (Northwire) -- The ports', { agency: 'Northwire', published: '2031-03-04' }],
  ['Orvale, 4 March 2031 – The ports will reopen.', { published: '2031-03-04' }],
  ['Orvale, 4 March 2031 was the day.', undefined],
  ['ORVALE — The ports will reopen.', undefined],
  ['NATO (the alliance) — as its critics call it — agreed.', undefined],
  ['Orvale (Northwire) said nothing.', undefined],
])('dateline: %s', (text, dateline) => {
  expect(datelineOf(text)).toEqual(dateline);
});

describe('lines at the head', () => {
  test.each([
    ['March 4, 2031 10:20 GMT', 'date line'],
    ['Published: Tuesday, 4 March 2031', 'date line'],
    ['2031-03-04', 'date line'],
    ['Harbour Dispatch | 4 March 2031', 'date line'],
    ['4 March 2031 6:12pm PT', 'date line'],
    ['Updated 3 hours ago', 'date line'],
    ['By Ana Ruiz', 'byline'],
  ])('%s is a %s', (text, why) => {
    expect(headLineOf(text)?.why).toBe(why);
  });

  test.each([
    'On March 4, 2031 the ports reopened.',
    'March 4, 2031 was the day it all changed.',
    'Talks broke down 3 hours ago',
  ])('%s is none', (text) => {
    expect(headLineOf(text)).toBeUndefined();
  });
});

test.each([
  ['https://www.harbourpost.example/world/ports', { name: 'harbourpost.example', kind: 'news' }],
  ['https://mfa.gov.xy/readout', { name: 'mfa.gov.xy', kind: 'official' }],
  ['https://www.un.org/en/1', { name: 'United Nations', kind: 'official' }],
  ['https://governor-news.example/', { name: 'governor-news.example', kind: 'news' }],
  ['https://mygov.example/', { name: 'mygov.example', kind: 'news' }],
  ['file:///gov.xy/a.html', undefined],
  ['http://10.0.0.1/', undefined],
])('publisher of %s', (url, publisher) => {
  expect(publisherOf(url)).toEqual(publisher);
});

test.each([
  ['Press briefing on the talks, 12 March 2031', '2031-03-12'],
  ['Remarks to the council (March 12, 2031)', '2031-03-12'],
  ['What the treaty of 12 March 2031 means', undefined],
  ['Nothing has moved since 12 March 2031', undefined],
])('a title ends in a date: %s', (text, date) => {
  expect(trailingDate(text)).toBe(date);
});

test.each([
  ['Ministry of Foreign Affairs of Korrin', true],
  ['FOREIGN MINISTRY OF KORRIN', true],
  ['Office of the President of Veland', true],
  ['Government Weekly', false],
  ['Ministry says no', false],
  ['Department store shares fall', false],
])('is the name of an official body: %s, %s', (name, answer) => {
  expect(isOfficialName(name)).toBe(answer);
});
