import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import type { Article } from '../record/article.ts';
import { articleAsIs, hashOf } from './article.ts';
import { withRestoredText } from './restored-text.ts';

const articleWith = (text: string, ...removed: readonly string[]): Omit<Article, 'id'> => ({
  ...articleAsIs(text, 'a.txt', {}),
  removed: removed.map((one) => ({ text: one, why: 'related links' })),
});

test.each<readonly [string, string, readonly string[]]>([
  ['one paragraph is one block', 'Vass said no.', ['Vass said no.']],
  ['two are two', 'One.\n\nTwo.', ['One.', 'Two.']],
  ['a line break alone makes none', 'One\nand more.', ['One\nand more.']],
  ['a blank line may hold blanks', ' One. \n \t\n\n Two.\n', ['One.', 'Two.']],
])('of a text that is brought back %s', (_, restored, pieces) => {
  const article = withRestoredText(articleWith('The dam is full.', restored), restored)!;
  expect(article.blocks.slice(1).map(({ start, end }) => article.text.slice(start, end))).toEqual(pieces);
});

it('takes what was taken out, and nothing else', () => {
  expect(withRestoredText(articleWith('The dam is full.', 'One.'), 'One')).toBeUndefined();
});

it('leaves all that stood where it stood, in order, with what is brought back word for word behind it', () => {
  const words = fc.array(fc.constantFrom('One.', '“Two,”', ' ', '\n', '\n\n', '\r\n', '\t', 'é𝄞'), {
    maxLength: 12,
  });
  const text = words.map((list) => list.join(''));
  fc.assert(
    fc.property(text, fc.array(text, { minLength: 1, maxLength: 3 }), fc.nat(), (before, removed, at) => {
      const article = articleWith(before, ...removed);
      const restored = removed[at % removed.length]!;
      const after = withRestoredText(article, restored)!;
      expect(after.text.startsWith(before)).toBe(true);
      expect(after.text.endsWith(restored)).toBe(true);
      expect(after.sha256).toBe(hashOf(after.text));
      expect(after.blocks.slice(0, article.blocks.length)).toEqual(article.blocks);
      expect(after.removed).toHaveLength(removed.length - 1);
      const fresh = after.blocks.slice(article.blocks.length);
      for (const [k, { start, end }] of fresh.entries()) {
        expect(start).toBeGreaterThanOrEqual(fresh[k - 1]?.end ?? before.length);
        expect(after.text.slice(start, end)).toMatch(/^\S(?:.*\S)?$/s);
      }
      const shown = fresh.map(({ start, end }) => after.text.slice(start, end)).join('');
      expect(shown.replace(/\s/g, '')).toBe(restored.replace(/\s/g, ''));
    }),
  );
});
