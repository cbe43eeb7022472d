import { describe, expect, it } from 'vitest';
import { analysisOf } from '../../../tests/fixtures/statements.ts';
import type { Found } from '../found.ts';
import { withSpeakingSource } from './speaking-source.ts';

const foundIn = (text: string, source: string): Found => {
  const start = text.indexOf(source);
  return {
    source: [{ start, end: start + source.length }],
    cue: [],
    content: [{ start: 0, end: 1 }],
    confidence: 0.9,
    by: 'statements/learned',
  };
};
const readSource = (text: string, source: string): { words: string; confidence: number } => {
  const found = withSpeakingSource(analysisOf(text), foundIn(text, source));
  return {
    words: found.source.map(({ start, end }) => text.slice(start, end)).join('|'),
    confidence: found.confidence,
  };
};

describe('withSpeakingSource', () => {
  it.each([
    ['The envoys were on the phone explaining that it works.', 'The envoys were on the phone', 'The envoys'],
    ['Oru, the deal is dead, signalling that it failed.', 'Oru, the deal is dead', 'Oru'],
    [
      'The envoy who led the talks said that it works.',
      'The envoy who led the talks',
      'The envoy who led the talks',
    ],
    [
      'OSTERVIK, May 3 (Nordline) — The union said that it works.',
      'OSTERVIK, May 3 (Nordline) — The union',
      'The union',
    ],
    ['NATO said that it works.', 'NATO', 'NATO'],
    ['The minister, Ada Oru, said that it works.', 'The minister, Ada Oru,', 'The minister, Ada Oru,'],
  ])('keeps the noun phrase of the source in %j', (text, source, words) => {
    expect(readSource(text, source)).toEqual({ words, confidence: 0.9 });
  });

  it.each([
    ['The summit signals that they agree.', 'The summit', true],
    ['The involvement of the envoy shows that they agree.', 'The involvement of the envoy', true],
    ['The delegation said that they agree.', 'The delegation', false],
    ['The Corven Commission said that they agree.', 'The Corven Commission', false],
    ['Union officials said that they agree.', 'Union officials', false],
  ])('in %j, asks whether %j can speak', (text, source, doubtful) => {
    expect(readSource(text, source).confidence < 0.7).toBe(doubtful);
  });
});
