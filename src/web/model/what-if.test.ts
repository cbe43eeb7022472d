import { expect, it } from 'vitest';
import { conditionText } from '../../conflict/condition.ts';
import { readModel } from '../../conflict/model-file.ts';
import { type OptionModel, statementsOf } from '../../record/conflict-model.ts';
import { movedWish } from './model-edits.ts';
import { standing, type WhatIfs, whatIfText } from './what-if.ts';

const TEXT = `title: Talks
decisionMakers:
  - name: Korva
    options: [ { id: stop }, { id: leave } ]
    preferences: [ not stop, leave, stop if leave ]
  - name: Sund
    options: [ { id: pay } ]
    preferences: [ stop, not pay ]
`;
const read = (text: string): OptionModel => readModel(text, 'test') as OptionModel;
const all = (text: string): readonly (readonly string[])[] =>
  read(text).decisionMakers.map((maker) =>
    statementsOf(maker).map(({ condition }) => conditionText(condition)),
  );

it('turns wishes and leaves wishes out, whatever their places', () => {
  const whatIfs: WhatIfs = new Map([
    ['korva: not stop', 'left out'],
    ['korva: leave', 'turned'],
    ['sund: not pay', 'turned'],
  ]);
  const then = [
    ['not leave', 'stop if leave'],
    ['stop', 'pay'],
  ];
  expect(all(whatIfText(TEXT, read(TEXT), whatIfs))).toEqual(then);
  const moved = movedWish(TEXT, { maker: 0, at: 0 }, 2);
  expect(all(whatIfText(moved, read(moved), whatIfs))[0]).toEqual(['not leave', 'stop if leave']);
});

it('is of wishes that are there', () => {
  const whatIfs: WhatIfs = new Map([
    ['korva: leave', 'turned'],
    ['korva: gone', 'turned'],
  ]);
  expect([...standing(whatIfs, read(TEXT)).keys()]).toEqual(['korva: leave']);
});
