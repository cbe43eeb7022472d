import { describe, expect, it } from 'vitest';
import { analysisOf, marked } from '../../../tests/fixtures/statements.ts';
import { citationsOf, isMereCitation } from './citations.ts';
import { relationOf } from './relation.ts';

const read = (input: string): string[] => {
  const { text, found } = marked(input);
  const analysis = analysisOf(text);
  const slice = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  return citationsOf(analysis, relationOf(analysis, found)).map(
    ({ words, outlet, sure }) => `${slice(words)} → ${slice(outlet)}${sure ? '' : '?'}`,
  );
};

describe('citationsOf', () => {
  it.each([
    ['⟨The dam will rise⟩, ⟦the Brondal Herald⟧ ⟪reported⟫, citing CNN.', 'citing CNN → CNN?'],
    [
      '⟨The dam will rise⟩, ⟦the Brondal Herald⟧ ⟪reported⟫, citing Le Fleuve.',
      'citing Le Fleuve → Le Fleuve?',
    ],
    [
      '⟪According to⟫ ⟦the Brondal Herald⟧, which cited the news agency Task, ⟨the dam will rise⟩.',
      'cited the news agency Task → Task',
    ],
    [
      '⟪According to⟫ ⟦the Brondal Herald⟧, ⟨which cited Radio Task, the dam will rise⟩.',
      'cited Radio Task → Radio Task',
    ],
    [
      '⟨The dam will rise⟩, ⟪according to⟫ ⟦a report in the Brondal Herald⟧.',
      'a report in the Brondal Herald → Brondal Herald',
    ],
    [
      '⟦A story published by the weekly Estuary⟧ ⟪said⟫ ⟨the dam will rise⟩.',
      'A story published by the weekly Estuary → Estuary',
    ],
    [
      '⟨The dam will rise, as first reported by the Brondal Herald⟩, ⟦an official⟧ ⟪said⟫.',
      'as first reported by the Brondal Herald → Brondal Herald',
    ],
    [
      '⟨“We are ready,”⟩ ⟦Orrin⟧ was ⟪quoted as saying⟫ by the Kelmaran state news agency Task.',
      'quoted as saying by the Kelmaran state news agency Task → Task',
    ],
    [
      '⟦Orrin⟧ was quoted by the agency Task as ⟪saying⟫ ⟨that the offer stood⟩.',
      'quoted by the agency Task → Task',
    ],
  ])('reads %j', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    '⟦Orrin⟧ ⟪said⟫ ⟨the offer stood⟩, citing a report in the Brondal Herald.',
    '⟦Orrin⟧ ⟪said⟫ ⟨a report in the Brondal Herald was wrong⟩.',
    'Asked about a report in the Brondal Herald, ⟦Orrin⟧ ⟪said⟫ ⟨the offer stood⟩.',
    '⟦The Brondal Herald⟧ ⟪reported⟫ ⟨the offer stood⟩, citing two people close to the talks.',
    '⟦Orrin⟧ ⟪said⟫ ⟨the offer stood⟩. It was reported by the Brondal Herald.',
    '⟨“As reported by the Brondal Herald, the offer stands,”⟩ ⟦Orrin⟧ ⟪said⟫.',
  ])('sees none in %j', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('isMereCitation', () => {
  it.each([
    [true, 'The dam will rise, ⟦the Herald⟧ reported, ⟪citing⟫ ⟨CNN⟩.'],
    [true, '⟦The Herald⟧, ⟪citing⟫ ⟨two people familiar with the talks⟩, said the dam would rise.'],
    [false, '⟦Orrin⟧ left, ⟪citing⟫ ⟨that the dam was rising⟩.'],
    [false, '⟦Orrin⟧ ⟪said⟫ ⟨the offer⟩.'],
  ])('says %s of %j', (expected, input) => {
    const { text, found } = marked(input);
    const analysis = analysisOf(text);
    expect(isMereCitation(analysis, relationOf(analysis, found))).toBe(expected);
  });
});
