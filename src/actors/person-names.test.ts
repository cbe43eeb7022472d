import { describe, expect, it } from 'vitest';
import { personName, sameFullName, shortNameFits } from './person-names.ts';

const name = (text: string) => personName(text.split(' '));

describe('one person’s name', () => {
  it.each([
    ['Oleksandr Marchevskyy', 'Oleksandr Marchevsky', true],
    ['Harold J. Oakes', 'Harold Oakes', true],
    ['Renée Tremblay', 'Renee Tremblay', true],
    ['J. Tremblay', 'Jean Tremblay', true],
    ['Lena Adair', 'Rolf Adair', false],
    ['Lena Adair', 'Lena Odair', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(sameFullName(name(a), name(b))).toBe(same);
  });

  it.each([
    ['von der Leyen', 'Ursula von der Leyen', 2],
    ['Xi', 'Xi Jinping', 1],
    ['Rutte', 'Mark Rutte', 2],
    ['Mann', 'Mark Rutte', 0],
  ])('%s is short for %s: %i', (short, full, fit) => {
    expect(shortNameFits(name(short), name(full))).toBe(fit);
  });
});
