import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { showMarkup } from './changed-markup.ts';

const boxOf = (markup: string): Element => {
  const { document } = parseHTML('<!doctype html><html><body><div></div></body></html>');
  const box = document.querySelector('div')!;
  showMarkup(box, markup);
  return box;
};

const markups = fc.letrec<{ readonly node: string; readonly nodes: string }>((tie) => ({
  nodes: fc.array(tie('node'), { maxLength: 6 }).map((list) => list.join('')),
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('a', 'b ', '&lt;i&gt;'),
    fc
      .tuple(fc.constantFrom('p', 'b', 'i'), fc.constantFrom('', ' class="x"', ' class="y"'), tie('nodes'))
      .map(([tag, attribute, inside]) => `<${tag}${attribute}>${inside}</${tag}>`),
  ),
})).nodes;

test('whatever was shown before, afterwards the page shows what it is to show', () => {
  fc.assert(
    fc.property(markups, markups, (before, after) => {
      const box = boxOf(before);
      showMarkup(box, after);
      expect(box.innerHTML).toBe(boxOf(after).innerHTML);
    }),
  );
});

const rows = (...names: readonly string[]): string => names.map((name) => `<p>${name}</p>`).join('');

test('rows that stay as they are stay the same nodes, wherever they go', () => {
  const box = boxOf(rows('a', 'b', 'c', 'd', 'e'));
  const [, b, c, d] = [...box.children];
  showMarkup(box, rows('a', 'c', 'd', 'b', 'new', 'e'));
  expect([...box.children].slice(1, 4)).toEqual([c, d, b]);
  expect(box.children[1] === c && box.children[3] === b).toBe(true);
});

test('a row of which one cell changes stays, and so do its other cells', () => {
  const box = boxOf('<p><b>1</b><i class="n1">2</i></p>');
  const [row, kept] = [box.firstElementChild!, box.querySelector('b')];
  showMarkup(box, '<p><b>1</b><i class="p1">3</i></p>');
  expect(box.firstElementChild === row && box.querySelector('b') === kept).toBe(true);
  expect(box.innerHTML).toBe('<p><b>1</b><i class="p1">3</i></p>');
});

test('what a person has opened stays open when what is in it changes', () => {
  const box = boxOf('<details><p>1</p></details>');
  box.querySelector('details')!.setAttribute('open', '');
  showMarkup(box, '<details><p>2</p></details>');
  expect(box.innerHTML).toBe('<details open><p>2</p></details>');
});
