import { describe, expect, it } from 'vitest';
import { analysisOf, marked } from '../../../../tests/fixtures/statements.ts';
import { withLooseReports } from './loose-reports.ts';

/** "source | content" of what the rule adds to the marked finding, if there is one. */
function added(input: string): string[] {
  const { text, found } = marked(input);
  const cut = (pieces: typeof found.content): string =>
    pieces.map(({ start, end }) => text.slice(start, end)).join(' + ');
  return withLooseReports(analysisOf(text), found.content.length > 0 ? [found] : [])
    .filter(({ by }) => by === 'statements/rules/loose-reports')
    .map(({ source, content }) => `${cut(source)} | ${cut(content)}`);
}

describe('withLooseReports', () => {
  it.each([
    [
      'The mood was clouded by reports that Korva also backed a plan to cede the valley.',
      'reports | Korva also backed a plan to cede the valley',
    ],
    [
      'Amid unconfirmed reports that the army had left, talks went on.',
      'unconfirmed reports | the army had left, talks went on',
    ],
    ['There were rumours that the envoy would resign; nobody knew.', 'rumours | the envoy would resign'],
  ])('reads %j', (text, expected) => {
    expect(added(text)).toEqual([expected]);
  });

  it.each([
    '⟦Tal⟧ ⟪denied⟫ ⟨reports that the army had left⟩.',
    'The commission’s reports that the army had left were read.',
    'They wrote reports that nobody read.',
    'He reports that the army left.',
  ])('adds nothing in %j', (text) => {
    expect(added(text)).toEqual([]);
  });
});
