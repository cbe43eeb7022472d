import { describe, expect, it } from 'vitest';
import { notHeardFrom } from './not-heard-from.ts';

const said = (side: string, confidence: number) => ({ side, relayed: false, confidence });

describe('sides not heard from', () => {
  const counts = [
    { side: 's1', mentions: 20 },
    { side: 's2', mentions: 5 },
    { side: 's3', mentions: 3 },
    { side: 's4', mentions: 2 },
  ];

  it('are those named often enough, without a statement of their own', () => {
    expect(notHeardFrom(counts, [said('s1', 0.9)])).toEqual(['s2']);
  });

  it('count as silent when what they are said to say is only possible', () => {
    expect(notHeardFrom(counts, [said('s1', 0.6), said('s2', 0.6)])).toEqual(['s1', 's2']);
  });

  it('count as silent when only others tell what they said', () => {
    expect(notHeardFrom(counts, [said('s1', 0.9), { ...said('s2', 0.9), relayed: true }])).toEqual(['s2']);
  });

  it('are none where nobody is named', () => {
    expect(notHeardFrom([], [])).toEqual([]);
  });
});
