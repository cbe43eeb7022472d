import { describe, expect, it } from 'vitest';
import { readModel } from './model-file.ts';
import { conflictReport } from './report.ts';

/** Two sides with so many options each, all of which they would rather take. */
function report(each: number, pattern: string, also: readonly number[] = []) {
  const side = (name: string): string => {
    const ids = Array.from({ length: each }, (_, k) => `${name}${k}`);
    return `  - { name: ${name}, options: [ ${ids.map((id) => `{ id: ${id} }`).join(', ')} ], preferences: [ ${ids.join(', ')} ] }\n`;
  };
  const text = `title: Talks\ndecisionMakers:\n${side('a')}${side('b')}statusQuo: []\n`;
  return conflictReport(readModel(text, 'model'), 'model', '', { also, pattern });
}

const shownOf = ({ shown, states }: ReturnType<typeof report>): readonly string[] =>
  shown.map((state) => states[state]!.name);

describe('what is set out of a model with many states', () => {
  it('is what holds and today where nothing is looked for', () => {
    expect(shownOf(report(5, ''))).toEqual(['YYYYYYYYYY', 'NNNNNNNNNN']);
  });

  it('is every state of a pattern, and no more than can be read', () => {
    const some = shownOf(report(5, 'Y--N------'));
    expect(some).toHaveLength(256);
    expect(some.every((name) => /^Y..N/.test(name))).toBe(true);
    expect(shownOf(report(5, 'Y---------'))).toHaveLength(256);
    expect(shownOf(report(5, 'NNNNNNNNN-'))).toEqual(['NNNNNNNNNN', 'NNNNNNNNNY']);
    expect(shownOf(report(5, '-'))).toHaveLength(2);
  });

  it('is all of them where they are few, whatever is looked for', () => {
    expect(shownOf(report(2, 'Y---'))).toHaveLength(16);
  });

  it('explains a state that is asked for, and none that can’t be', () => {
    const names = ({ reasons, states }: ReturnType<typeof report>): readonly string[] =>
      reasons.map(({ state }) => states[state]!.name);
    expect(names(report(5, '', [5, 2 ** 10]))).toEqual(['NNNNNNNNNN', 'YYYYYYYYYY', 'YNYNNNNNNN']);
  });
});
