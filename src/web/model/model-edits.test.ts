import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditionText } from '../../conflict/condition.ts';
import { checkModel, readModel } from '../../conflict/model-file.ts';
import { type OptionModel, statementsOf } from '../../record/conflict-model.ts';
import {
  begunModel,
  directedOption,
  movedWish,
  namedMaker,
  namedOption,
  notedWish,
  todayWith,
  turnedWish,
  withInfeasible,
  withMaker,
  withOption,
  withoutInfeasible,
  withoutMaker,
  withoutOption,
  withoutWish,
  withWish,
} from './model-edits.ts';

const TEXT = `# Made on Monday
title: Valley talks
decisionMakers:
  - id: korva
    name: Korva
    options:
      # the army decides
      - { id: korva-stop, name: Stop, basis: evidence, evidence: [ a1-st1 ] }
      - { id: korva-leave, name: Leave, direction: forward }
    preferences:
      - { prefers: not korva-stop, basis: own words, stance: -2, evidence: [ a1-st1, a1-st2 ] } # said on Monday
      - { prefers: korva-leave if sund-stop, basis: assumed, note: nothing shows it }
  - id: sund
    name: Sund
    options:
      - { id: sund-stop, name: Stop }
      - { id: sund-pay, name: Pay }
    preferences:
      - sund-stop and korva-stop # as ever
      - korva-leave
  - name: Ostria
    options:
      - { id: lend, name: Lend }
    weights: { korva-stop: 3, lend: -1 }
infeasible:
  - korva-leave and not korva-stop # the law
atMostOne:
  - [ sund-pay, lend, korva-leave ]
statusQuo: [ sund-stop ]
coalitions:
  - [ korva, ostria ]
published: { SEQ: [ 3 ] }
`;

const read = (text: string): OptionModel => readModel(text, 'test') as OptionModel;
const wishes = (text: string, maker: number): readonly string[] =>
  statementsOf(read(text).decisionMakers[maker]!).map(({ condition }) => conditionText(condition));

const place = fc.record({ maker: fc.nat(3), at: fc.nat(3) });
const option = fc.constantFrom('korva-stop', 'korva-leave', 'sund-stop', 'lend', 'agree', 'nobody');
const name = fc.oneof(fc.constantFrom('Agree', 'Ägree!', '123', '', 'and', 'null', '#'), fc.string());
const condition = fc.constantFrom('korva-stop', 'not sund-stop or agree', 'lend iff korva-stop', 'x and', '');
type Edit = (text: string) => string;
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(place, fc.integer({ min: -1, max: 4 })).map(
    ([at, to]): Edit =>
      (text) =>
        movedWish(text, at, to),
  ),
  place.map(
    (at): Edit =>
      (text) =>
        withoutWish(text, at),
  ),
  place.map(
    (at): Edit =>
      (text) =>
        turnedWish(text, at),
  ),
  fc.tuple(place, name).map(
    ([at, note]): Edit =>
      (text) =>
        notedWish(text, at, note),
  ),
  fc.tuple(option, name).map(
    ([id, words]): Edit =>
      (text) =>
        namedOption(text, id, words),
  ),
  fc.tuple(option, fc.constantFrom('both', 'forward', 'back')).map(
    ([id, direction]): Edit =>
      (text) =>
        directedOption(text, id, direction as 'both'),
  ),
  fc.tuple(fc.nat(3), name).map(
    ([maker, words]): Edit =>
      (text) =>
        withOption(text, maker, words),
  ),
  option.map(
    (id): Edit =>
      (text) =>
        withoutOption(text, id),
  ),
  fc.tuple(option, fc.boolean()).map(
    ([id, is]): Edit =>
      (text) =>
        todayWith(text, id, is),
  ),
  fc.tuple(fc.nat(3), condition).map(
    ([maker, words]): Edit =>
      (text) =>
        withWish(text, maker, words),
  ),
  name.map(
    (words): Edit =>
      (text) =>
        withMaker(text, words, 'Agree'),
  ),
  fc.tuple(fc.nat(3), name).map(
    ([maker, words]): Edit =>
      (text) =>
        namedMaker(text, maker, words),
  ),
  fc.nat(3).map(
    (maker): Edit =>
      (text) =>
        withoutMaker(text, maker),
  ),
  condition.map(
    (words): Edit =>
      (text) =>
        withInfeasible(text, words),
  ),
  fc.nat(5).map(
    (at): Edit =>
      (text) =>
        withoutInfeasible(text, at),
  ),
);

describe('edits of a model', () => {
  it('give, in any sequence, a model that reads, or one that tells what is to be mended', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const text = edits.reduce((made, one) => one(made), TEXT);
        const { model, problems } = checkModel(text, 'edited');
        expect(model !== undefined || problems.length > 0).toBe(true);
        for (const { mend } of problems) expect(mend).not.toBe('');
      }),
      { numRuns: 300 },
    );
  });

  it('never make a model of wishes that can’t be read', () => {
    const begun = begunModel('Talks', ['Korva', 'Korva'], 'Agree');
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const text = edits.reduce((made, one) => one(made), begun);
        expect(checkModel(text, 'edited').problems).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('keep every line that they are not about, with its evidence and its comment', () => {
    const first = { maker: 0, at: 0 };
    const kept = (made: string): readonly string[] =>
      TEXT.split('\n').filter((line) => !made.split('\n').includes(line));
    expect(kept(movedWish(TEXT, first, 1))).toEqual([]);
    expect(kept(withOption(TEXT, 1, 'Agree'))).toEqual([]);
    expect(kept(withMaker(TEXT, 'Veld', 'Agree'))).toEqual([]);
    expect(kept(withWish(TEXT, 0, 'lend'))).toEqual([]);
    expect(kept(withInfeasible(TEXT, 'lend'))).toEqual([]);
    for (const [made, line] of [
      [turnedWish(TEXT, first), '- { prefers: not korva-stop'],
      [notedWish(TEXT, { maker: 1, at: 0 }, 'seen'), '- sund-stop and korva-stop # as ever'],
      [withoutWish(TEXT, { maker: 1, at: 1 }), '- korva-leave'],
      [namedOption(TEXT, 'lend', 'Lend money'), '- { id: lend'],
      [todayWith(TEXT, 'lend', true), 'statusQuo'],
    ] as const)
      expect(kept(made).map((one) => one.trim())).toEqual([expect.stringContaining(line)]);
    expect(notedWish(TEXT, { maker: 1, at: 0 }, 'seen')).toContain('# as ever');
  });

  it('leave the text as it is, to the letter, where they can’t be made', () => {
    for (const made of [
      movedWish(TEXT, { maker: 0, at: 0 }, 2),
      withoutWish(TEXT, { maker: 2, at: 0 }),
      withWish(TEXT, 0, 'korva-go'),
      namedOption(TEXT, 'lend', ' '),
      withoutOption(TEXT, 'lend'),
      withoutInfeasible(TEXT, 9),
    ])
      expect(made).toBe(TEXT);
    expect(namedOption('a: [', 'lend', 'x')).toBe('a: [');
  });

  it('turn a wish and turn it back', () => {
    const wish = { maker: 0, at: 1 };
    expect(wishes(turnedWish(TEXT, wish), 0)[1]).toBe('not (korva-leave if sund-stop)');
    expect(wishes(turnedWish(turnedWish(TEXT, wish), wish), 0)).toEqual(wishes(TEXT, 0));
    expect(wishes(turnedWish(TEXT, { maker: 0, at: 0 }), 0)[0]).toBe('korva-stop');
  });

  it('take an option away with all that speaks of it', () => {
    const made = read(withoutOption(TEXT, 'korva-leave'));
    expect(made.infeasible.map(conditionText)).toEqual(['sund-pay and lend']);
    expect(statementsOf(made.decisionMakers[0]!)).toHaveLength(1);
    expect(statementsOf(made.decisionMakers[1]!)).toHaveLength(1);
    expect(made.statusQuo).toBe(0b10);
  });

  it('take a decision maker away with its options and its coalitions', () => {
    const made = read(withoutMaker(TEXT, 2));
    expect(made.decisionMakers.map(({ id }) => id)).toEqual(['korva', 'sund']);
    expect(made.coalitions).toEqual([]);
    expect(made.infeasible.map(conditionText)).toEqual([
      'korva-leave and not korva-stop',
      'sund-pay and korva-leave',
    ]);
  });

  it('take one pair out of those that can’t be together, and leave the others', () => {
    const pairs = (text: string): readonly string[] => read(text).infeasible.map(conditionText).toSorted();
    const all = pairs(TEXT);
    for (const [at, condition] of read(TEXT).infeasible.entries())
      expect(pairs(withoutInfeasible(TEXT, at))).toEqual(
        all.filter((one) => one !== conditionText(condition)),
      );
  });

  it('keep who is in a coalition where a decision maker gets another name', () => {
    expect(read(namedMaker(TEXT, 2, 'Ostria and friends')).coalitions).toEqual([['korva', 'ostria']]);
  });

  it('give ranked states a letter for a new option, and take it out again', () => {
    const ranked = `title: x
decisionMakers:
  - name: A
    options: [ { id: a }, { id: b } ]
    ranking: [ YY, [ NY, YN ], NN ]
`;
    const more = withOption(ranked, 0, 'c');
    expect(more).toContain('ranking: [ YY-, [ NY-, YN- ], NN- ]');
    expect(withoutOption(more, 'c')).toContain('ranking: [ YY, [ NY, YN ], NN ]');
    expect(withoutOption(ranked, 'b')).toContain('ranking: [ Y, [ N ] ]');
  });
});
