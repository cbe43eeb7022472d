import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { POSITIONS_BRIEF } from '../../tests/fixtures/positions-brief.ts';
import { optionsOf } from '../conflict/compile.ts';
import { conditionText } from '../conflict/condition.ts';
import { checkModel, readModel } from '../conflict/model-file.ts';
import { modelText } from '../conflict/model-text.ts';
import type {
  Condition,
  ConflictOption,
  OptionDecisionMaker,
  OptionModel,
  PreferenceStatement,
  Preferences,
} from '../record/conflict-model.ts';
import { draftModel } from './draft.ts';
import { redraft, withFingerprints } from './redraft.ts';

const read = (text: string): OptionModel => readModel(text, 'talks.yaml') as OptionModel;
const again = (model: OptionModel): OptionModel => read(modelText(model));

const DRAFT = `title: Two articles
source: Drafted from 2 articles
decisionMakers:
  - id: korva
    name: Korva
    options:
      - { id: cede, name: Cede the valley, basis: evidence, evidence: [s1], note: its words name it }
      - { id: leave, name: Leave }
    preferences:
      - { prefers: not cede, basis: own words, stance: -2, evidence: [s1, s2] }
      - { prefers: stop, basis: reported, stance: 1, evidence: [s3] }
      - { prefers: not leave, basis: assumed }
  - id: sund
    name: Sund
    options:
      - { id: stop, name: Stop firing }
    preferences:
      - { prefers: cede, basis: own words, stance: 2, evidence: [s4] }
      - { prefers: leave and stop, basis: inferred }
statusQuo: []
`;

type Edit = readonly [piece: string, other: string];

function edited(edits: readonly Edit[], text: string = DRAFT): string {
  let now = text;
  for (const [piece, other] of edits) {
    expect(now).toContain(piece);
    now = now.replace(piece, other);
  }
  return now;
}

/** The file that was drafted, with the person's edits; the person sees the fingerprints and leaves them. */
const mended = (...edits: Edit[]): OptionModel =>
  again({ ...read(edited(edits)), drafted: withFingerprints(read(DRAFT)).drafted! });
const drafted = (...edits: Edit[]): OptionModel => read(edited(edits));

const linesOf = ({ decisionMakers }: OptionModel): readonly string[] =>
  decisionMakers.flatMap(({ id, options, preferences }) => [
    `${id}: ${options.map((option) => option.id).join(' ')}`,
    ...(preferences.by === 'statements'
      ? preferences.statements.map(({ condition }) => `  ${conditionText(condition)}`)
      : [`  by ${preferences.by}`]),
  ]);

const LINES = [
  'korva: cede leave',
  '  not cede',
  '  stop',
  '  not leave',
  'sund: stop',
  '  cede',
  '  leave and stop',
];
/** The lines of the draft with some replaced, taken out or followed by more. */
const lines = (changes: Readonly<Record<number, string | readonly string[]>>): readonly string[] =>
  LINES.flatMap((line, k) => changes[k] ?? line);

const NOT_CEDE = '      - { prefers: not cede, basis: own words, stance: -2, evidence: [s1, s2] }\n';
const STOP = '      - { prefers: stop, basis: reported, stance: 1, evidence: [s3] }\n';
const NOT_LEAVE = '      - { prefers: not leave, basis: assumed }\n';
const LEAVE = '      - { id: leave, name: Leave }\n';
const CEDE_WISH = '      - { prefers: cede, basis: own words, stance: 2, evidence: [s4] }\n';
const BOTH = '      - { prefers: leave and stop, basis: inferred }\n';
const ADDED_OPTION = '      - { id: stop, name: Stop firing }\n      - { id: aid, name: Send aid }\n';

describe('a part', () => {
  test.each<
    readonly [
      name: string,
      mine: readonly Edit[],
      theirs: readonly Edit[],
      lines: readonly string[],
      kept: readonly string[],
      conflicts: readonly string[],
    ]
  >([
    [
      'that the person left alone follows the new draft',
      [],
      [['prefers: stop, basis: reported, stance: 1', 'prefers: not stop, basis: own words, stance: -2']],
      lines({ 2: '  not stop' }),
      [],
      [],
    ],
    [
      'that the person left alone goes where the new draft has it no more',
      [],
      [[STOP, '']],
      lines({ 2: [] }),
      [],
      [],
    ],
    [
      'that only the new draft has is added',
      [],
      [
        ['      - { id: stop, name: Stop firing }\n', ADDED_OPTION],
        [STOP, `${STOP}      - aid\n`],
      ],
      lines({ 2: ['  stop', '  aid'], 4: 'sund: stop aid' }),
      [],
      [],
    ],
    [
      'that the person turned round stays so',
      [['prefers: stop,', 'prefers: not stop,']],
      [],
      lines({ 2: '  not stop' }),
      ['Korva’s wish on stop: you have "not stop", drafted was "stop"; yours is kept'],
      [],
    ],
    [
      'that both changed is the person’s, and told',
      [['prefers: leave and stop,', 'prefers: leave or stop,']],
      [['prefers: leave and stop,', 'prefers: leave iff stop,']],
      lines({ 6: '  leave or stop' }),
      [],
      [
        'Sund’s wish on leave and stop: you have "leave or stop", the new draft "leave iff stop"; yours is kept',
      ],
    ],
    [
      'that both changed alike is no conflict',
      [['prefers: stop,', 'prefers: not stop,']],
      [['prefers: stop,', 'prefers: not stop,']],
      lines({ 2: '  not stop' }),
      [],
      [],
    ],
    [
      'whose condition is the same is told by what differs',
      [['not leave, basis: assumed', 'not leave, checked: true']],
      [['not leave, basis: assumed', 'not leave, basis: reported, stance: -1']],
      LINES,
      [],
      [
        'Korva’s wish on leave: you have no basis, no stance, the new draft basis "reported", stance -1; yours is kept',
      ],
    ],
    [
      'that the person changed and the new draft has no more stays, and is told',
      [['prefers: stop,', 'prefers: not stop,']],
      [[STOP, '']],
      lines({ 2: '  not stop' }),
      [],
      ['Korva’s wish on stop: you have "not stop", the new draft none; yours is kept'],
    ],
    [
      'that the person removed stays out',
      [[STOP, '']],
      [],
      lines({ 2: [] }),
      ['Korva’s wish on stop: you removed it; it stays out'],
      [],
    ],
    [
      'that the person removed and the new draft changed stays out, and is told',
      [[STOP, '']],
      [['prefers: stop,', 'prefers: not stop,']],
      lines({ 2: [] }),
      [],
      ['Korva’s wish on stop: you have none, the new draft "not stop"; it stays out'],
    ],
    [
      'that the person added stays behind the one that it followed',
      [[STOP, `${STOP}      - not cede and stop\n`]],
      [
        [NOT_CEDE, ''],
        [STOP, STOP + NOT_CEDE],
      ],
      lines({ 1: '  stop', 2: ['  not cede and stop', '  not cede'] }),
      ['Korva’s wish on cede and stop: you added "not cede and stop"; it is kept'],
      [],
    ],
    [
      'that both added is one part, the person’s',
      [[STOP, `${STOP}      - not cede and stop\n`]],
      [[NOT_CEDE, `${NOT_CEDE}      - cede or stop\n`]],
      lines({ 1: ['  not cede', '  not cede and stop'] }),
      [],
      [
        'Korva’s wish on cede and stop: you have "not cede and stop", the new draft "cede or stop"; yours is kept',
      ],
    ],
    [
      'that is an option has a name of its own',
      [['Leave }', 'Go home }']],
      [['Leave }', 'Withdraw }']],
      LINES,
      [],
      ['option leave: you have "Go home", the new draft "Withdraw"; yours is kept'],
    ],
    [
      'that is the title or the status quo is one too',
      [
        ['Two articles', 'Valley talks'],
        ['statusQuo: []', 'statusQuo: [stop]'],
      ],
      [['Two articles', 'Three articles']],
      LINES,
      ['statusQuo: you have "stop", drafted was none; yours is kept'],
      ['title: you have "Valley talks", the new draft "Three articles"; yours is kept'],
    ],
  ])('%s', (_, mine, theirs, joined, kept, conflicts) => {
    const answer = redraft(mended(...mine), drafted(...theirs), 'talks.yaml');
    expect(linesOf(answer.model)).toEqual(joined);
    expect(answer).toMatchObject({ kept, conflicts });
    expect(again(answer.model)).toEqual(answer.model);
  });
});

describe('a wish that a person has checked', () => {
  const CHECKED: Edit = [
    '- { prefers: stop, basis: reported,',
    '- { prefers: stop, checked: true, basis: reported,',
  ];

  test('stays so while the new draft says the same', () => {
    const { model, kept, conflicts } = redraft(mended(CHECKED), drafted(), 'talks.yaml');
    expect(modelText(model)).toContain('checked: true');
    expect({ kept, conflicts }).toEqual({ kept: [], conflicts: [] });
  });

  test('is to be checked again where it rests on something else', () => {
    const theirs = drafted(['basis: reported, stance: 1', 'basis: own words, stance: 2']);
    const { model, conflicts } = redraft(mended(CHECKED), theirs, 'talks.yaml');
    expect(modelText(model)).not.toContain('checked');
    expect(conflicts).toEqual([
      'Korva’s wish on stop: you had checked it, and it rests on something else now; check it again',
    ]);
  });
});

describe('options and decision makers', () => {
  test('one that a wish of the person names stays though the new draft has it no more', () => {
    const mine = mended([CEDE_WISH, `${CEDE_WISH}      - cede and leave\n`]);
    const theirs = drafted([LEAVE, ''], [NOT_LEAVE, ''], [BOTH, '']);
    const { model, kept, conflicts } = redraft(mine, theirs, 'talks.yaml');
    expect(linesOf(model)).toEqual(lines({ 3: [], 6: '  cede and leave' }));
    expect(kept).toEqual([
      'option leave: the new draft has none; it stays, as Sund’s wish on cede and leave names it',
      'Sund’s wish on cede and leave: you added "cede and leave"; it is kept',
    ]);
    expect(conflicts).toEqual([]);
  });

  test('without such a wish it goes', () => {
    const theirs = drafted([LEAVE, ''], [NOT_LEAVE, ''], [BOTH, '']);
    const { model, ...told } = redraft(mended(), theirs, 'talks.yaml');
    expect(linesOf(model)).toEqual(lines({ 0: 'korva: cede', 3: [], 6: [] }));
    expect(told).toEqual({ kept: [], conflicts: [] });
  });

  test('a decision maker of whom an option is needed stays, with what it wanted', () => {
    const mine = mended([STOP, `${STOP}      - cede iff stop\n`]);
    const theirs = read(`title: One side
decisionMakers:
  - id: korva
    name: Korva
    options: [{ id: cede, name: Cede the valley, basis: evidence, note: its words name it }]
    preferences: [{ prefers: not cede, basis: own words, stance: -2 }]
statusQuo: []
`);
    const { model, kept } = redraft(mine, theirs, 'talks.yaml');
    expect(linesOf(model)).toEqual(['korva: cede', '  not cede', '  cede iff stop', 'sund: stop', '  cede']);
    expect(kept).toContain('decision maker sund: the new draft has none; it stays, as an option of it does');
    expect(kept).toContain(
      'option stop: the new draft has none; it stays, as Korva’s wish on cede and stop names it',
    );
  });

  test('one that the person removed takes new wishes on it with it', () => {
    const mine = mended([LEAVE, ''], [NOT_LEAVE, ''], [BOTH, '']);
    const theirs = drafted([STOP, `${STOP}      - { prefers: leave if stop, basis: reported }\n`]);
    const { model, kept, conflicts } = redraft(mine, theirs, 'talks.yaml');
    expect(linesOf(model)).toEqual(lines({ 0: 'korva: cede', 3: [], 6: [] }));
    expect(kept).toEqual(['option leave: you removed it; it stays out']);
    expect(conflicts).toEqual([
      'Korva’s wish on leave and stop: the new draft’s "leave if stop" names leave, which your model has not; left out',
    ]);
  });

  test('a decision maker that the person removed gets no new options', () => {
    const at = DRAFT.indexOf('  - id: sund');
    const sund = DRAFT.slice(at, DRAFT.indexOf('statusQuo'));
    const theirs = drafted(['      - { id: stop, name: Stop firing }\n', ADDED_OPTION]);
    const { model, kept, conflicts } = redraft(mended([sund, ''], [STOP, '']), theirs, 'talks.yaml');
    expect(linesOf(model)).toEqual(['korva: cede leave', '  not cede', '  not leave']);
    expect(kept).toEqual(['decision maker sund: you removed it; it stays out']);
    expect(conflicts).toEqual(['option aid: new, of sund, whom you removed; left out']);
  });

  test('one whose wishes the person replaced by a ranking keeps it; new options make no difference to it', () => {
    const ranking = '    ranking: [[--Y], NNN, YNN, NYN, YYN]\n';
    const mine = mended([`    preferences:\n${CEDE_WISH}${BOTH}`, ranking]);
    const theirs = drafted([LEAVE, `      - { id: aid, name: Aid }\n${LEAVE}`], ['stance: 2', 'stance: 1']);
    const { model, kept, conflicts } = redraft(mine, theirs, 'talks.yaml');
    expect(linesOf(model)).toEqual(lines({ 0: 'korva: cede aid leave', 5: '  by ranking', 6: [] }));
    expect(modelText(model)).toContain('- NNNN\n        - NYNN\n');
    expect(kept).toEqual([
      'Sund’s ranking: yours in place of wishes; kept, and wishes of the new draft are left out',
    ]);
    expect(conflicts).toEqual([]);
    expect(again(model)).toEqual(model);
  });
});

test('where nothing would be left, the person’s options stay', () => {
  const two = (makers: string): OptionModel => read(`title: Two\ndecisionMakers: [${makers}]\n`);
  const korva = '{ name: Korva, id: korva, options: [{ id: cede }], preferences: [cede] }';
  const sund = '{ name: Sund, id: sund, options: [{ id: stop }], preferences: [stop] }';
  const { drafted: base } = withFingerprints(two(`${korva}, ${sund}`));
  const { model, kept } = redraft({ ...two(korva), drafted: base! }, two(sund), 'talks.yaml');
  expect(linesOf(model)).toEqual(['korva: cede', '  cede']);
  expect(kept).toEqual([
    'decision maker korva: the new draft has none; it stays, as an option of it does',
    'option cede: the new draft has none; it stays, as Korva would have no option without it',
    'decision maker sund: you removed it; it stays out',
  ]);
});

test('a model that Readout drafts is known again in its file', () => {
  const { model } = draftModel(POSITIONS_BRIEF, () => new Map());
  const { kept, conflicts } = redraft(again(withFingerprints(model!)), model!, 'talks.yaml');
  expect([...kept, ...conflicts]).toEqual([]);
});

test('where the person reordered wishes their order is kept, and new ones follow whom they follow in the new draft', () => {
  const mine = mended([NOT_CEDE, ''], [NOT_LEAVE, NOT_LEAVE + NOT_CEDE]);
  const theirs = drafted([STOP, `${STOP}      - { prefers: stop and leave, basis: reported }\n`]);
  const { model, kept } = redraft(mine, theirs, 'talks.yaml');
  expect(linesOf(model)).toEqual(
    lines({ 1: '  stop', 2: ['  stop and leave', '  not leave'], 3: '  not cede' }),
  );
  expect(kept).toEqual(['Korva’s wishes: your order is kept']);
});

test('evidence is that of the new draft, for an edited part too, and the fingerprints are', () => {
  const theirs = drafted(['[s1, s2]', '[a7-s9]'], ['evidence: [s1], ', '']);
  const { model } = redraft(
    mended(['not cede,', 'cede,'], ['Cede the valley', 'Cede it']),
    theirs,
    'talks.yaml',
  );
  expect(model.decisionMakers[0]).toMatchObject({
    options: [{ name: 'Cede it' }, {}],
    preferences: { statements: [{ evidence: ['a7-s9'] }, {}, {}] },
  });
  expect(model.decisionMakers[0]!.options[0]).not.toHaveProperty('evidence');
  expect(model.drafted).toEqual(withFingerprints(theirs).drafted);
});

test('more options than can be solved are not taken over', () => {
  const grown = (given: OptionModel, name: string, count: number): OptionModel => {
    const [first, ...rest] = given.decisionMakers;
    const more = Array.from(
      { length: count },
      (_, k): ConflictOption => ({ id: `${name}${k}`, name, direction: 'both' }),
    );
    return { ...given, decisionMakers: [{ ...first!, options: [...first!.options, ...more] }, ...rest] };
  };
  const { model, conflicts } = redraft(grown(mended(), 'own', 20), grown(drafted(), 'new', 5), 'talks.yaml');
  expect(optionsOf(model)).toHaveLength(24);
  expect(conflicts).toHaveLength(4);
  expect(conflicts[0]).toBe('option new1: new, and a model has at most 24 options; left out');
});

test('a model without fingerprints is not touched', () => {
  expect(() => redraft(read(DRAFT), read(DRAFT), 'talks.yaml')).toThrow(
    /^talks\.yaml: this model was not drafted by Readout.*\nGive another file with -o, .* \[outlook\/not-drafted\]$/,
  );
});

/** Choices out of small sets, so that two models share parts, differ in some and lack others. */
interface Choices {
  readonly title: string;
  readonly makers: readonly { readonly id: string; readonly name: string; readonly by: number }[];
  readonly options: readonly (Choice<ConflictOption> & { readonly owner: string; readonly isIn: boolean })[];
  readonly wishes: readonly (Choice<PreferenceStatement> & {
    readonly owner: string;
    readonly isIn: boolean;
  })[];
  readonly infeasible: readonly Condition[];
  readonly taken: readonly string[] | undefined;
  readonly coalition: readonly string[];
  readonly source: string | undefined;
}

type Choice<T> = Omit<T, 'evidence' | 'owner'> & { readonly evidence: readonly string[] };

const MAKERS = ['a', 'b', 'c'];
const OPTIONS = ['p', 'q', 'r', 's', 't'];
const one = fc.constantFrom(...OPTIONS).map((option): Condition => ({ is: 'option', option }));
const literal = fc.oneof(
  one,
  one.map((of): Condition => ({ is: 'not', of })),
);
const condition: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 3, arbitrary: literal },
  fc
    .tuple(fc.constantFrom('and' as const, 'or' as const), literal, literal)
    .map(([is, ...of]): Condition => ({ is, of })),
  fc.tuple(literal, literal).map(([left, right]): Condition => ({ is: 'if', left, right })),
);
const evidence = fc.subarray(['s1', 's2', 's3']);
const choices: fc.Arbitrary<Choices> = fc.record({
  title: fc.constantFrom('One', 'Two'),
  makers: fc
    .tuple(
      ...MAKERS.map((id) =>
        fc.record({ id: fc.constant(id), name: fc.constantFrom(id, `${id} & co`), by: fc.nat(5) }),
      ),
    )
    .chain((makers) => fc.shuffledSubarray(makers, { minLength: 3 })),
  options: fc
    .tuple(
      ...OPTIONS.map((id) =>
        fc.record({
          id: fc.constant(id),
          name: fc.constantFrom('x', ' y: "z" '),
          direction: fc.constantFrom('both' as const, 'forward' as const),
          evidence,
          owner: fc.constantFrom(...MAKERS),
          isIn: fc.nat(4).map((k) => k > 0),
        }),
      ),
    )
    .chain((options) => fc.oneof(fc.constant(options), fc.shuffledSubarray(options, { minLength: 5 }))),
  wishes: fc.array(
    fc.record({
      condition,
      stance: fc.constantFrom(1, -2),
      evidence,
      owner: fc.constantFrom(...MAKERS),
      isIn: fc.nat(4).map((k) => k > 0),
    }),
    { minLength: 8, maxLength: 12 },
  ),
  infeasible: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.array(condition, { maxLength: 2 })),
  taken: fc.oneof(fc.constant([]), fc.constant(undefined), fc.subarray(OPTIONS)),
  coalition: fc.oneof(fc.constant([]), fc.subarray(MAKERS)),
  source: fc.constantFrom('Drafted', 'Drafted again', undefined),
});

const namedIn = (part: Condition): string[] => conditionText(part).match(/\b[p-t]\b/g) ?? [];

/** The model of choices, without what names a thing that isn't in it; undefined where it can't be read. */
function modelOf(chosen: Choices, isDraft: boolean): OptionModel | undefined {
  const options = chosen.options.filter(({ isIn }) => isIn);
  const has = (part: Condition): boolean => namedIn(part).every((id) => options.some((one) => one.id === id));
  const casts = chosen.makers
    .map((maker) => ({ ...maker, options: options.filter(({ owner }) => owner === maker.id) }))
    .filter((maker) => maker.options.length > 0);
  const ids = casts.flatMap((maker) => maker.options.map(({ id }) => id));
  const preferencesOf = (id: string, by: number): Preferences => {
    const groups = Object.values(
      Object.groupBy(
        Array.from({ length: 2 ** ids.length }, (_, state) => state),
        (state) => (state * 7) % 5,
      ),
    ) as number[][];
    if (!isDraft && by === 0) return { by: 'ranking', ranking: groups };
    if (!isDraft && by === 1)
      return { by: 'weights', weights: Object.fromEntries(ids.slice(1).map((one) => [one, 2])) };
    const wishes = chosen.wishes.filter((wish) => wish.owner === id && wish.isIn && has(wish.condition));
    return { by: 'statements', statements: wishes.map(({ owner: _, isIn: __, ...wish }) => wish) };
  };
  const members = chosen.coalition.filter((id) => casts.some((maker) => maker.id === id));
  const model: OptionModel = {
    form: 'options',
    title: chosen.title,
    decisionMakers: casts.map(
      ({ id, name, by, options: its }): OptionDecisionMaker => ({
        id,
        name,
        options: its.map(({ owner: _, isIn: __, ...option }) => option),
        preferences: preferencesOf(id, by),
        unseen: [],
        believes: {},
      }),
    ),
    infeasible: chosen.infeasible.filter(has),
    coalitions: members.length > 1 ? [members] : [],
    ...(chosen.taken === undefined
      ? {}
      : { statusQuo: ids.reduce((sum, id, bit) => sum + (chosen.taken!.includes(id) ? 2 ** bit : 0), 0) }),
    ...(chosen.source === undefined ? {} : { source: chosen.source }),
  };
  return checkModel(modelText(model), 'x').problems.length === 0 ? again(model) : undefined;
}

/** The first choices with some of the second. */
function mixed(first: Choices, second: Choices, isTaken: readonly boolean[]): Choices {
  const pick = <T>(from: readonly T[], other: readonly T[], start: number): readonly T[] =>
    from.map((own, k) => (isTaken[start + k] && other[k] !== undefined ? other[k] : own));
  return {
    title: isTaken[0] ? second.title : first.title,
    makers: isTaken[1] ? second.makers : first.makers,
    options: isTaken[2]
      ? second.options
      : first.options.map((own, k) =>
          isTaken[10 + k] ? second.options.find(({ id }) => id === own.id)! : own,
        ),
    wishes: pick(first.wishes, second.wishes, 15),
    infeasible: isTaken[3] ? second.infeasible : first.infeasible,
    taken: isTaken[4] ? second.taken : first.taken,
    coalition: isTaken[5] ? second.coalition : first.coalition,
    source: isTaken[6] ? second.source : first.source,
  };
}

const some = fc.array(
  fc.nat(4).map((k) => k === 0),
  { minLength: 27, maxLength: 27 },
);
const model = (isDraft: boolean) => (chosen: Choices) => modelOf(chosen, isDraft);
const isThere = (one: OptionModel | undefined): one is OptionModel => one !== undefined;
const draft: fc.Arbitrary<OptionModel> = choices.map(model(true)).filter(isThere);
/** What was drafted, the file as the person has left it, and the new draft. */
const three: fc.Arbitrary<{ base: OptionModel; mine: OptionModel; theirs: OptionModel }> = fc
  .tuple(choices, choices, choices, some, some)
  .map(([base, mine, theirs, edits, news]) => ({
    base: modelOf(base, true),
    mine: modelOf(mixed(base, mine, edits), false),
    theirs: modelOf(mixed(base, theirs, news), true),
  }))
  .filter((all): all is { base: OptionModel; mine: OptionModel; theirs: OptionModel } =>
    Object.values(all).every(isThere),
  )
  .map(({ base, mine, theirs }) => ({
    base,
    mine: { ...mine, drafted: withFingerprints(base).drafted! },
    theirs,
  }));

/** A model without evidence and fingerprints. */
const bare = (given: OptionModel): unknown =>
  JSON.parse(
    JSON.stringify(given, (key, value) => (key === 'evidence' || key === 'drafted' ? undefined : value)),
  );

const quiet = { kept: [], conflicts: [] };

describe('whatever was drafted, mended and drafted again', () => {
  test('the same draft changes nothing and tells nothing', () => {
    fc.assert(
      fc.property(draft, (x) => {
        expect(redraft(again(withFingerprints(x)), x, 'x')).toEqual({ model: withFingerprints(x), ...quiet });
      }),
    );
  });

  test('what nobody edited becomes the new draft', () => {
    fc.assert(
      fc.property(three, ({ base, theirs }) => {
        const answer = redraft(again(withFingerprints(base)), theirs, 'x');
        expect(answer).toEqual({ model: withFingerprints(theirs), ...quiet });
      }),
    );
  });

  test('where the new draft is the last one, the file stays as it is, but for its evidence', () => {
    fc.assert(
      fc.property(three, ({ base, mine }) => {
        const { model, conflicts } = redraft(mine, base, 'x');
        expect(bare(model)).toEqual(bare(mine));
        expect(conflicts).toEqual([]);
      }),
    );
  });

  test('the answer can be read, has nothing twice, and is the answer to the same draft once more', () => {
    fc.assert(
      fc.property(three, ({ mine, theirs }) => {
        const { model } = redraft(mine, theirs, 'x');
        expect(checkModel(modelText(model), 'x').problems).toEqual([]);
        expect(again(model)).toEqual(model);
        const once = redraft(again(model), theirs, 'x');
        expect(bare(once.model)).toEqual(bare(model));
        expect(once.conflicts).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('every wish of the answer is one of mine or of the new draft, and every edit of mine is in it', () => {
    const wishes = (
      { decisionMakers }: OptionModel,
      isNew: (key: string) => boolean = () => true,
    ): string[] =>
      decisionMakers
        .flatMap(({ id, preferences }) =>
          preferences.by === 'statements'
            ? preferences.statements.map(
                ({ evidence: _, condition, stance }) => `${id}: ${conditionText(condition)} ${stance}`,
              )
            : [],
        )
        .filter(isNew);
    fc.assert(
      fc.property(three, ({ base, mine, theirs }) => {
        const answer = wishes(redraft(mine, theirs, 'x').model);
        const [before, own, other] = [base, mine, theirs].map((one) => new Set(wishes(one)));
        expect(answer.filter((wish) => !own!.has(wish) && !other!.has(wish))).toEqual([]);
        const edits = [...own!].filter((wish) => !before!.has(wish));
        expect(edits.filter((wish) => !answer.includes(wish))).toEqual([]);
      }),
    );
  });
});
