import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from './tokens.ts';

const words = (text: string): string[] => tokenize(text).map((token) => token.word);

describe('tokenize', () => {
  it.each([
    ['We don’t know.', ['We', 'do', 'n’t', 'know', '.']],
    ["Korva's envoy", ['Korva', "'s", 'envoy']],
    ['The U.S. side', ['The', 'U.S.', 'side']],
    ['Mr. Tal left. No. 3 stayed', ['Mr.', 'Tal', 'left', '.', 'No.', '3', 'stayed']],
    ['He said no. Then', ['He', 'said', 'no', '.', 'Then']],
    ['J. R. Oru', ['J.', 'R.', 'Oru']],
    ['so do I. We', ['so', 'do', 'I', '.', 'We']],
    ['$3.2 million', ['$', '3.2', 'million']],
    ['game-changing.”', ['game-changing', '.', '”']],
    ['the talks ended.Then', ['the', 'talks', 'ended', '.', 'Then']],
    ['see https://a.example/x, now', ['see', 'https://a.example/x', ',', 'now']],
    ['“cannot”', ['“', 'can', 'not', '”']],
  ])('cuts %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('covers every character that is not white space, in order, once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        let at = 0;
        for (const token of tokenize(text)) {
          expect(text.slice(at, token.start).trim()).toBe('');
          expect(token.word).toBe(text.slice(token.start, token.end));
          expect(token.word).not.toMatch(/\s/u);
          expect(token.end).toBeGreaterThan(token.start);
          at = token.end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});
