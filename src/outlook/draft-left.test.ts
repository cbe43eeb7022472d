import { describe, expect, test } from 'vitest';
import { POSITIONS_BRIEF } from '../../tests/fixtures/positions-brief.ts';
import { readModel } from '../conflict/model-file.ts';
import { modelText } from '../conflict/model-text.ts';
import type { OptionModel } from '../record/conflict-model.ts';
import { draftModel } from './draft.ts';
import { draftLeft } from './draft-left.ts';

const DRAFT = modelText(draftModel(POSITIONS_BRIEF, () => new Map()).model!);
const read = (text: string): OptionModel => readModel(text, 'talks.yaml') as OptionModel;
const WISHES = DRAFT.match(/prefers:/g)!.length;

/** The first wish, from its dash to the next one. */
const [FIRST] = /^ {6}- prefers:.*\n(?: {8}.*\n)*/m.exec(DRAFT)!;

describe('what is left of a draft', () => {
  test.each([
    ['all where nobody has been at it', DRAFT, { isChanged: false, unchecked: WISHES }],
    [
      'all the other wishes where one was removed',
      DRAFT.replace(FIRST, ''),
      { isChanged: true, unchecked: WISHES - 1 },
    ],
    [
      'all the other wishes where one was checked, which changes nothing',
      DRAFT.replace(FIRST, `${FIRST}        checked: true\n`),
      { isChanged: false, unchecked: WISHES - 1 },
    ],
    [
      'all the other wishes where one was written anew',
      DRAFT.replace(FIRST, FIRST.replace(/^(?<first>.*\n)[\s\S]*/, '$<first>')),
      { isChanged: true, unchecked: WISHES - 1 },
    ],
    [
      'every wish where the last word of a name was changed',
      DRAFT.replace(/name: .*/, 'name: Another'),
      { isChanged: true, unchecked: WISHES },
    ],
    ['nothing to tell where a person wrote it whole', DRAFT.replace(/^drafted:[\s\S]*/m, ''), undefined],
  ] as const)('is %s', (_, text, left) => {
    expect(draftLeft(read(text))).toEqual(left);
  });

  test('tells of wishes that are in another order that a person changed it', () => {
    const [, second] = /^ {6}- prefers:.*\n(?: {8}.*\n)*(?<second> {6}- prefers:.*\n(?: {8}.*\n)*)/m.exec(
      DRAFT,
    )!;
    const moved = DRAFT.replace(FIRST + second!, second! + FIRST);
    expect(moved).not.toBe(DRAFT);
    expect(draftLeft(read(moved))).toEqual({ isChanged: true, unchecked: WISHES });
  });
});
