import { describe, expect, test } from 'vitest';
import { withoutBoilerplate } from './boilerplate.ts';
import { LINE_RULES, lineRuleFor } from './boilerplate-lines.ts';
import { SECTION_RULES, sectionRuleFor } from './boilerplate-sections.ts';
import type { DraftBlock } from './draft.ts';
import { FURNITURE_RULES, furnitureRuleFor } from './page-furniture-rules.ts';

describe('a rule takes its example and leaves its near miss', () => {
  test.each(LINE_RULES)('line: $why, $matches', ({ why, matches, nearMiss }) => {
    expect(lineRuleFor(matches)?.why).toBe(why);
    expect(lineRuleFor(nearMiss)).toBeUndefined();
  });

  test.each(SECTION_RULES)('section: $why, $matches', ({ why, matches, nearMiss }) => {
    expect(sectionRuleFor(matches)?.why).toBe(why);
    expect(sectionRuleFor(nearMiss)).toBeUndefined();
  });

  test.each(FURNITURE_RULES)('element: $why, $matches', ({ why, matches, nearMiss }) => {
    expect(ruleForStartTag(matches)?.why).toBe(why);
    expect(ruleForStartTag(nearMiss)).toBeUndefined();
  });
});

function ruleForStartTag(html: string): ReturnType<typeof furnitureRuleFor> {
  const [, tag, names] = /^<(\w+)(?: (?:class|id)="([^"]*)")?>$/.exec(html) ?? [];
  return furnitureRuleFor(tag!, '', names ?? '');
}

const PROSE =
  'The envoy said on Tuesday that the ports would reopen within days, and that nothing else had been agreed, although a second text on tolls was said to be with both of the capitals for their comments and corrections before the weekend.';

function blocks(...texts: readonly string[]): readonly DraftBlock[] {
  return texts.map((text) => ({ kind: text.length < 40 ? 'heading' : 'paragraph', text }));
}

describe('sections', () => {
  test('an author box at the end goes whole, and its name is an author', () => {
    const cleaned = withoutBoilerplate(
      blocks(
        PROSE,
        PROSE,
        'About the Author',
        'Ana Ruiz',
        'She writes about ports, ships and the sea for many papers.',
      ),
    );
    expect(cleaned.blocks).toHaveLength(2);
    expect(cleaned.authors).toEqual(['Ana Ruiz']);
    expect(cleaned.removed.map(({ why }) => why)).toEqual(['author box', 'author box', 'author box']);
  });

  test('comments after an author box have a reason of their own', () => {
    const cleaned = withoutBoilerplate(
      blocks(PROSE, 'About the Author', 'Ana Ruiz', 'Comments', 'Well said, and long overdue if you ask me!'),
    );
    expect(cleaned.removed.map(({ why }) => why)).toEqual([
      'author box',
      'author box',
      'comments',
      'comments',
    ]);
  });

  test('related links in the middle end where prose goes on', () => {
    const cleaned = withoutBoilerplate(
      blocks(PROSE, 'Related articles', 'Five things about the ports of the south coast', PROSE, PROSE),
    );
    expect(cleaned.blocks.map(({ text }) => text)).toEqual([PROSE, PROSE, PROSE]);
  });

  test('a heading that only reads like a section keeps the prose under it, and itself', () => {
    const given = blocks(PROSE, 'Comments', PROSE, PROSE, PROSE, PROSE, PROSE, PROSE, PROSE, PROSE);
    expect(withoutBoilerplate(given).blocks).toEqual(given);
  });
});

test.each([
  ['“We agree on nothing yet.” (Watch)', '“We agree on nothing yet.”'],
  ['“We agree on nothing yet.” (Read more)', '“We agree on nothing yet.”'],
  ['He told her to stay on guard (watch)', 'He told her to stay on guard (watch)'],
  ['“We agree on nothing yet.” (Reuters)', '“We agree on nothing yet.” (Reuters)'],
])('the label of a link after a quotation goes: %s', (text, left) => {
  expect(withoutBoilerplate([{ kind: 'list-item', text }]).blocks[0]?.text).toBe(left);
});
