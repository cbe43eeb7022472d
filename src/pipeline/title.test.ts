import { expect, test } from 'vitest';
import { composedTitle } from './title.ts';

const article = (published?: string, title?: string) => ({
  from: 'a.txt',
  ...(published === undefined ? {} : { published }),
  ...(title === undefined ? {} : { title }),
});

test.each([
  [[], 'No articles'],
  [[article('2025-03-04', 'Talks resume')], 'Talks resume'],
  [[article()], 'a.txt'],
  [[article(), article()], '2 articles'],
  [[article('2025-03-04'), article('2025-03-04'), article()], '3 articles, 4 March 2025'],
  [[article('2025-03-04'), article('2025-03-02')], '2 articles, 2–4 March 2025'],
  [[article('2025-02-27'), article('2025-03-02')], '2 articles, 27 February – 2 March 2025'],
  [[article('2024-12-31'), article('2025-01-01')], '2 articles, 31 December 2024 – 1 January 2025'],
])('a title says what is there: %j', (articles, title) => {
  expect(composedTitle(articles)).toBe(title);
});
