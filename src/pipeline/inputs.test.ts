import { describe, expect, test } from 'vitest';
import { InputError } from '../record/problem.ts';
import { inputsOf, open } from './inputs.ts';
import type { Outside } from './outside.ts';

const FILES: Readonly<Record<string, string>> = {
  'coverage/b.txt': 'b',
  'coverage/a.html': 'a',
  'coverage/.hidden.txt': 'hidden',
  'coverage/photo.jpg': 'no',
  'coverage/README.md': 'about the folder',
  'coverage/week 2/Readme-of-the-talks.md': 'an article',
  'coverage/week 2/z.md': 'z',
  'empty/notes.docx': 'no',
};

/** A machine with the files above and nothing else. */
const outside: Outside = {
  look: async (name) => {
    const path = name.replace(/\/$/, '');
    if (path in FILES) return { kind: 'file', size: path === 'coverage/b.txt' ? 60_000_000 : 1 };
    return Object.keys(FILES).some((file) => file.startsWith(`${path}/`))
      ? { kind: 'folder', size: 0 }
      : undefined;
  },
  list: async (folder) => {
    const inside = Object.keys(FILES).filter((file) => file.startsWith(`${folder}/`));
    const names = inside.map((file) => file.slice(folder.length + 1).replace(/\/.*/, '/'));
    return [...new Set(names)];
  },
  read: async (path) => new TextEncoder().encode(FILES[path]),
  stream: async function* () {},
  standardInput: async function* () {
    yield new TextEncoder().encode('from ');
    yield new TextEncoder().encode('a pipe');
  },
  fetchPage: async (url) => {
    if (url.endsWith('/gone'))
      throw new InputError({ code: 'fetch/status', where: url, problem: 'p', mend: 'm' });
    return { bytes: new TextEncoder().encode('page'), url: `${url}?moved` };
  },
};

const named = async (...names: string[]) => {
  const { inputs, problems } = await inputsOf(names, outside);
  return {
    from: inputs.map(({ from }) => from),
    problems: problems.map(({ code, where }) => `${code} ${where}`),
  };
};

describe('inputsOf', () => {
  test('walks a folder in sorted order and takes what can hold an article', async () => {
    expect(await named('coverage')).toEqual({
      from: [
        'coverage/a.html',
        'coverage/b.txt',
        'coverage/week 2/Readme-of-the-talks.md',
        'coverage/week 2/z.md',
      ],
      problems: [],
    });
    expect(await named('coverage/')).toMatchObject({
      from: [
        'coverage/a.html',
        'coverage/b.txt',
        'coverage/week 2/Readme-of-the-talks.md',
        'coverage/week 2/z.md',
      ],
    });
  });

  test('takes a file that is named, whatever it is called, and keeps the order given', async () => {
    expect(await named('coverage/photo.jpg', '-', 'https://example.org/a', 'coverage/a.html')).toEqual({
      from: ['coverage/photo.jpg', '-', 'https://example.org/a', 'coverage/a.html'],
      problems: [],
    });
  });

  test('tells of what is missing or empty and goes on', async () => {
    expect(await named('no.txt', 'empty', 'coverage/a.html')).toEqual({
      from: ['coverage/a.html'],
      problems: ['input/missing no.txt', 'input/empty-folder empty'],
    });
  });
});

describe('open', () => {
  const text = async (from: string, kind: 'file' | 'page' | 'standard input') => {
    const opened = await open({ from, kind }, outside);
    return 'problem' in opened ? opened.problem.code : new TextDecoder().decode(opened.source.bytes);
  };

  test('gives the bytes of a file, a page or standard input', async () => {
    expect(await text('coverage/a.html', 'file')).toBe('a');
    expect(await text('-', 'standard input')).toBe('from a pipe');
    expect(await text('https://example.org/a', 'page')).toBe('page');
  });

  test('keeps where a page was found in the end', async () => {
    expect(await open({ from: 'https://example.org/a', kind: 'page' }, outside)).toMatchObject({
      source: { from: 'https://example.org/a', url: 'https://example.org/a?moved' },
    });
  });

  test('gives a problem for a file that is too large, gone since, or refused', async () => {
    expect(await text('coverage/b.txt', 'file')).toBe('reading/too-large');
    expect(await text('gone.txt', 'file')).toBe('input/missing');
    expect(await text('https://example.org/gone', 'page')).toBe('fetch/status');
  });

  test('lets a bug through', async () => {
    const broken: Outside = { ...outside, read: () => Promise.reject(new TypeError('bug')) };
    await expect(open({ from: 'coverage/a.html', kind: 'file' }, broken)).rejects.toThrow(TypeError);
  });
});
