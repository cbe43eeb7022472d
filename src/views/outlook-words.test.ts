import { describe, expect, test } from 'vitest';
import { OUTLOOK_BRIEF } from '../../tests/fixtures/outlook-brief.ts';
import type { Outlook } from '../record/outlook.ts';
import { outlookLede } from './outlook-words.ts';

const OUTLOOK = OUTLOOK_BRIEF.outlook!;
const all = OUTLOOK.wishes.length;

describe('what an outlook opens with', () => {
  const DRAFTED = 'By a conflict model that was drafted from the positions in the coverage';
  test.each([
    ['a draft', { from: 'drafted' }, `${DRAFTED} and that no person has checked:`, /reports\)\. A share/],
    [
      'a draft that was given as it was',
      { from: 'given', draft: { isChanged: false, unchecked: all } },
      `${DRAFTED} and that no person has checked:`,
      /reports\)\. A share/,
    ],
    [
      'a draft that was changed and of which nothing was checked',
      { from: 'given', draft: { isChanged: true, unchecked: all } },
      `${DRAFTED} and that a person has changed:`,
      /\), none of which a person has checked\. A share/,
    ],
    [
      'a draft that was changed and checked in part',
      { from: 'given', draft: { isChanged: true, unchecked: 2 } },
      `${DRAFTED} and that a person has changed:`,
      /\), 2 of which no person has checked\. A share/,
    ],
    [
      'a draft that was checked throughout',
      { from: 'given', draft: { isChanged: false, unchecked: 0 } },
      `${DRAFTED}:`,
      /\), each of them checked or written by a person\. A share/,
    ],
    [
      'a model that a person wrote whole',
      { from: 'given' },
      'By the conflict model that was given:',
      /reports\)\. A share/,
    ],
  ] satisfies readonly (readonly [string, Partial<Outlook>, string, RegExp])[])(
    'tells of %s',
    (_, as, made, checked) => {
      const words = outlookLede({ ...OUTLOOK, ...as });
      expect(words.startsWith(made)).toBe(true);
      expect(words).toMatch(checked);
    },
  );
});
