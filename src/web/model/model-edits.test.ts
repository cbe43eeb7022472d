import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditionText } from '../../conflict/condition.ts';
import { readModel } from '../../conflict/model-file.ts';
import { modelText } from '../../conflict/model-text.ts';
import type { OptionModel } from '../../record/conflict-model.ts';
import {
  directedOption,
  movedWish,
  namedOption,
  notedWish,
  todayWith,
  turnedWish,
  wishesOf,
  withMaker,
  withOption,
  withoutOption,
  withoutWish,
  withWish,
} from './model-edits.ts';

const MODEL = readModel(
  `title: Valley talks
decisionMakers:
  - id: korva
    name: Korva
    options:
      - { id: korva-stop, name: Stop, basis: evidence, evidence: [a1-st1] }
      - { id: korva-leave, name: Leave, direction: forward }
    preferences:
      - { prefers: not korva-stop, basis: own words, stance: -2, evidence: [a1-st1, a1-st2] }
      - { prefers: korva-leave if sund-stop, basis: assumed, note: nothing shows it }
  - id: sund
    name: Sund
    options:
      - { id: sund-stop, name: Stop }
    preferences:
      - sund-stop and korva-stop
      - korva-leave
infeasible:
  - korva-leave and not korva-stop
statusQuo: [sund-stop]
`,
  'test',
) as OptionModel;

const place = fc.record({ maker: fc.nat(2), at: fc.nat(3) });
const option = fc.constantFrom('korva-stop', 'korva-leave', 'sund-stop', 'agree', 'nobody');
const edit: fc.Arbitrary<(model: OptionModel) => OptionModel> = fc.oneof(
  fc.tuple(place, fc.integer({ min: -1, max: 4 })).map(
    ([at, to]) =>
      (model: OptionModel) =>
        movedWish(model, at, to),
  ),
  place.map((at) => (model: OptionModel) => withoutWish(model, at)),
  place.map((at) => (model: OptionModel) => turnedWish(model, at)),
  fc.tuple(place, fc.string()).map(
    ([at, note]) =>
      (model: OptionModel) =>
        notedWish(model, at, note),
  ),
  fc.tuple(option, fc.string()).map(
    ([id, name]) =>
      (model: OptionModel) =>
        namedOption(model, id, name),
  ),
  fc.tuple(option, fc.constantFrom('both', 'forward', 'back')).map(
    ([id, direction]) =>
      (model: OptionModel) =>
        directedOption(model, id, direction as 'both'),
  ),
  fc.tuple(fc.nat(3), fc.constantFrom('Agree', 'Ägree!', '123', '')).map(
    ([maker, name]) =>
      (model: OptionModel) =>
        withOption(model, maker, name),
  ),
  option.map((id) => (model: OptionModel) => withoutOption(model, id)),
  fc.tuple(option, fc.boolean()).map(
    ([id, isTaken]) =>
      (model: OptionModel) =>
        todayWith(model, id, isTaken),
  ),
  fc
    .tuple(fc.nat(2), fc.constantFrom('korva-stop', 'not sund-stop or agree', 'x and', ''))
    .map(([maker, text]) => (model: OptionModel) => {
      const made = withWish(model, maker, text);
      return 'fault' in made ? model : made.model;
    }),
);

describe('edits of a model', () => {
  it('give, in any sequence, a model that reads as it was written, or that tells what is to be mended', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const made = edits.reduce((model, one) => one(model), MODEL);
        const text = modelText(made);
        try {
          expect(modelText(readModel(text, 'edited'))).toBe(text);
        } catch (error) {
          expect(error).toMatchObject({ code: 'conflict/model' });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keep the evidence of every wish that is not taken away', () => {
    const wish = { maker: 0, at: 0 };
    for (const made of [
      movedWish(MODEL, wish, 1),
      turnedWish(MODEL, wish),
      notedWish(MODEL, wish, 'seen'),
      withOption(MODEL, 0, 'Agree'),
      withMaker(MODEL, 'Ostria'),
    ]) {
      const kept = wishesOf(made.decisionMakers[0]!).find(({ stance }) => stance === -2);
      expect(kept).toMatchObject({ basis: 'own words', evidence: ['a1-st1', 'a1-st2'] });
    }
  });

  it('turn a wish and turn it back', () => {
    const wish = { maker: 0, at: 1 };
    expect(turnedWish(turnedWish(MODEL, wish), wish)).toEqual(MODEL);
    const [first] = wishesOf(turnedWish(MODEL, { maker: 0, at: 0 }).decisionMakers[0]!);
    expect(conditionText(first!.condition)).toBe('korva-stop');
  });

  it('keep today as it is when an option is put in or taken out', () => {
    const today = (model: OptionModel): readonly string[] =>
      model.decisionMakers
        .flatMap(({ options }) => options)
        .filter((_, k) => Math.floor((model.statusQuo ?? 0) / 2 ** k) % 2 === 1)
        .map(({ id }) => id);
    expect(today(MODEL)).toEqual(['sund-stop']);
    expect(today(withOption(MODEL, 0, 'Agree'))).toEqual(['sund-stop']);
    expect(today(withoutOption(MODEL, 'korva-stop'))).toEqual(['sund-stop']);
    expect(today(withoutOption(MODEL, 'sund-stop'))).toEqual([]);
    expect(today(todayWith(MODEL, 'korva-stop', true))).toEqual(['korva-stop', 'sund-stop']);
    expect(todayWith(todayWith(MODEL, 'korva-stop', true), 'korva-stop', false)).toEqual(MODEL);
  });

  it('tell what is wrong with a wish that can’t be read', () => {
    expect(withWish(MODEL, 0, 'korva-go')).toMatchObject({ fault: expect.stringContaining('korva-go') });
  });
});
