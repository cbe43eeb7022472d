import { expect, test } from 'vitest';
import { readModel } from '../../conflict/model-file.ts';
import type { OptionModel } from '../../record/conflict-model.ts';
import { withoutMaker, withoutOption } from './model-edits.ts';
import { goneFrom } from './removal.ts';

const TEXT = `title: Talks
decisionMakers:
  - name: Korva
    options: [{ id: cede, name: Cede }, { id: leave, name: Leave }]
    preferences: [not cede, stop]
  - name: Sund
    options: [{ id: stop, name: Stop }]
    preferences: [cede, leave if stop, stop]
`;
const read = (text: string): OptionModel => readModel(text, 'talks.yaml') as OptionModel;

test.each([
  ['a side: its options, its wishes and those of others on its options', withoutMaker(TEXT, 0), 2, 4],
  ['another side', withoutMaker(TEXT, 1), 1, 4],
  ['an option: all wishes on it', withoutOption(TEXT, 'cede'), 1, 2],
] as const)('with %s go', (_, after, options, wishes) => {
  expect(goneFrom(read(TEXT), read(after))).toEqual({ options, wishes });
});
