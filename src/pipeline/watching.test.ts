import { expect, test } from 'vitest';
import { machine, type Outside } from './outside.ts';
import { freshInputs } from './watching.ts';

test('a file is fresh when it is new or has grown, a feed each time, and what isn’t there yet may come', async () => {
  const sizes = new Map<string, number>();
  const outside: Outside = {
    ...machine,
    look: (path) =>
      Promise.resolve(
        path === 'in'
          ? { kind: 'folder', size: 0 }
          : sizes.has(path)
            ? { kind: 'file', size: sizes.get(path)! }
            : undefined,
      ),
    list: () => Promise.resolve([...sizes.keys()].map((path) => path.slice('in/'.length))),
  };
  const fresh = freshInputs(['in', 'https://a.example/feed'], outside);
  const names = async (): Promise<readonly string[]> => (await fresh()).map(({ from }) => from);
  const feed = 'https://a.example/feed';
  expect(await names()).toEqual([feed]);
  sizes.set('in/a.txt', 10);
  expect(await names()).toEqual(['in/a.txt', feed]);
  expect(await names()).toEqual([feed]);
  sizes.set('in/a.txt', 20).set('in/b.html', 5);
  expect(await names()).toEqual(['in/a.txt', 'in/b.html', feed]);
});
