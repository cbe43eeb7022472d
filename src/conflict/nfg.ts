/**
 * Gambit's strategic form (.nfg, with payoffs): a player for each decision maker, a strategy for each choice of its options,
 * ranks as payoffs. The file counts outcomes with the first player's strategy changing fastest, as a model's states are
 * numbered. It has no place for states that can't be nor for moves of one way only, and such models are refused.
 */
import type {
  ConflictModel,
  ConflictOption,
  OptionDecisionMaker,
  OptionModel,
} from '../record/conflict-model.ts';
import { InputError } from '../record/problem.ts';
import { gameOf, MOST_OPTIONS, modelSeenBy, optionsOf } from './compile.ts';
import { uniqueIds } from './gmcr.ts';
import { rankingOf } from './ranks.ts';

/** The most options that are written: a line for each of a million states. */
const MOST_WRITTEN = 20;

/** The strategy of who takes no option. */
const NOTHING = 'nothing';

/** Writes a model of the option form. Throws an `InputError` for one that the file can't hold. */
export function writeNfg(model: ConflictModel): string {
  if (model.form === 'explicit')
    throw fault(
      model.title,
      'a .nfg file holds strategies, not listed moves',
      'Give the conflict in option form.',
    );
  const other = model.decisionMakers.find((_, i) => modelSeenBy(model, i) !== model);
  if (other !== undefined)
    throw fault(
      model.title,
      `in a .nfg file all see the same game, and ${other.name} doesn't`,
      'Take "unseen" and "believes" out of the model first.',
    );
  const oneWay = optionsOf(model).find(({ direction }) => direction !== 'both');
  if (oneWay !== undefined)
    throw fault(
      model.title,
      `option "${oneWay.name}" may be changed one way only, and in a .nfg file each strategy is open to its player`,
      'Let it be changed both ways.',
    );
  const size = optionsOf(model).length;
  if (size > MOST_WRITTEN)
    throw fault(
      model.title,
      `${size} options; ${MOST_WRITTEN} is the most`,
      'Fix an option and leave it out.',
    );
  const game = gameOf(model);
  if (game.form === 'options' && game.feasible?.includes(0))
    throw fault(
      model.title,
      "some states can't be, and in a .nfg file each choice of strategies has an outcome",
      'Remove the infeasible conditions, or say the same by preferences.',
    );
  const lines = Array.from({ length: 2 ** size }, (_, state) =>
    game.ranks.map((ranks) => ranks[state]!).join(' '),
  );
  const players = model.decisionMakers.map(({ name }) => quoted(name)).join(' ');
  const strategies = model.decisionMakers.map(
    ({ options }) =>
      `{ ${strategiesOf(options.map(({ name }) => name))
        .map(quoted)
        .join(' ')} }`,
  );
  return [
    `NFG 1 R ${quoted(model.title)} { ${players} }`,
    '',
    `{ ${strategies.join('\n  ')} }`,
    quoted(model.source ?? ''),
    '',
    ...lines,
    '',
  ].join('\n');
}

const quoted = (text: string): string => `"${text.replaceAll(/["\\]/g, '\\$&')}"`;

/** The strategies of who owns options of these names: strategy `c` takes the options whose bits are set in `c`. */
const strategiesOf = (options: readonly string[]): string[] =>
  Array.from({ length: 2 ** options.length }, (_, choice) => {
    const taken = options.filter((_, k) => (choice >>> k) & 1);
    return taken.length === 0 ? NOTHING : taken.join(' + ');
  });

/**
 * Reads a .nfg file whose strategies are choices of options, as `writeNfg` writes them; of two strategies the second is an
 * option whatever they are called, and the first is kept in its note. Payoffs become rankings. Throws an `InputError`
 * otherwise.
 */
export function readNfg(text: string, where: string): OptionModel {
  const reader = tokensOf(text, where);
  reader.word('NFG');
  reader.word('1');
  if (reader.peek()?.text === 'D') reader.word('D');
  else reader.word('R');
  const title = reader.string('a title');
  const names = reader.list(() => reader.string('the name of a player'));
  if (names.length === 0) reader.fail('no players', 'Name at least one.');
  const strategies = reader.list(() => {
    if (reader.peek()?.text !== '{') reader.fail('strategies without names', 'Give each strategy its name.');
    return reader.list(() => reader.string('the name of a strategy'));
  });
  if (strategies.length !== names.length)
    reader.fail(
      `${names.length} players and strategies for ${strategies.length}`,
      'List them for each player.',
    );
  const source = reader.peek()?.kind === 'string' ? reader.string('a comment') : '';
  const options = strategies.map((own, i) => optionsFrom(own, names[i]!, where));
  const bits = options.flat().length;
  if (bits > MOST_OPTIONS)
    throw fault(where, `${bits} options; ${MOST_OPTIONS} is the most`, 'Leave out strategies or players.');
  if (reader.peek()?.text === '{')
    reader.fail(
      'outcomes are listed',
      'Save the game with payoffs, which Gambit does for a file without outcomes.',
    );
  const payoffs = Array.from({ length: 2 ** bits }, () => names.map(() => reader.number()));
  if (reader.peek() !== undefined)
    reader.fail('more payoffs than outcomes', `Give ${2 ** bits} for each player.`);
  return modelOf(title, source, names, options, payoffs);
}

function modelOf(
  title: string,
  source: string,
  names: readonly string[],
  options: readonly (readonly Pick<ConflictOption, 'name' | 'note'>[])[],
  payoffs: readonly (readonly number[])[],
): OptionModel {
  const ids = uniqueIds(names);
  const optionIds = uniqueIds(options.flat().map(({ name }) => name));
  let next = 0;
  const decisionMakers = names.map(
    (name, i): OptionDecisionMaker => ({
      id: ids[i]!,
      name,
      options: options[i]!.map((option) => ({ id: optionIds[next++]!, direction: 'both', ...option })),
      preferences: { by: 'ranking', ranking: rankingOf(payoffs.map((of) => of[i]!)) },
      unseen: [],
      believes: {},
    }),
  );
  return {
    form: 'options',
    title,
    decisionMakers,
    infeasible: [],
    coalitions: [],
    ...(source === '' ? {} : { source }),
  };
}

function optionsFrom(
  strategies: readonly string[],
  player: string,
  where: string,
): Pick<ConflictOption, 'name' | 'note'>[] {
  const [first, second] = strategies;
  if (strategies.length === 2)
    return [{ name: second!, ...(first === NOTHING ? {} : { note: `Not taken: ${first}` }) }];
  const width = Math.log2(strategies.length);
  const names = Array.from({ length: width }, (_, k) => strategies[2 ** k]!);
  const odd = Number.isInteger(width)
    ? strategiesOf(names).findIndex((name, choice) => choice > 0 && name !== strategies[choice])
    : 0;
  if (odd === -1) return names.map((name) => ({ name }));
  throw fault(
    where,
    Number.isInteger(width)
      ? `strategy "${strategies[odd]}" of ${player} is not a choice of ${names.join(', ')}`
      : `${player} has ${strategies.length} strategies, which are not the choices of some options`,
    'Give each player two strategies, or all choices of its options, named as in "a + b".',
  );
}

interface Token {
  readonly kind: 'string' | 'word';
  readonly text: string;
  readonly at: number;
}

interface Reader {
  peek(): Token | undefined;
  fail(problem: string, mend: string): never;
  word(text: string): void;
  string(what: string): string;
  number(): number;
  list<T>(item: () => T): T[];
}

const TOKEN = /[\s,]*(?:"((?:[^"\\]|\\.)*)"|([{}]|[^\s,{}"]+))/suy;
const NUMBER = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(?:\/(\d+))?$/i;

/** Reads a file from its start, one token after another. */
function tokensOf(text: string, where: string): Reader {
  let end = 0;
  const read = (): Token | undefined => {
    TOKEN.lastIndex = end;
    const match = TOKEN.exec(text);
    if (match === null) {
      const rest = text.slice(end).search(/[^\s,]/);
      if (rest === -1) return;
      throw fault(placeOf(text, end + rest, where), 'a quotation mark is not closed', 'Close it.');
    }
    end = TOKEN.lastIndex;
    const [all, string, word] = match;
    return string === undefined
      ? { kind: 'word', text: word!, at: end - word!.length }
      : { kind: 'string', text: string.replaceAll(/\\(.)/gsu, '$1'), at: end - all.trimStart().length };
  };
  let next = read();
  const fail = (problem: string, mend: string): never => {
    throw fault(placeOf(text, next?.at ?? text.length, where), problem, mend);
  };
  const take = (what: string, fits: (token: Token) => boolean): string => {
    const token = next;
    if (token === undefined) return fail(`the file ends where ${what} should stand`, 'Save the game again.');
    if (!fits(token))
      return fail(`"${token.text}" where ${what} should stand`, 'Save the game as a .nfg file with payoffs.');
    next = read();
    return token.text;
  };
  const word = (text: string): void => {
    take(`"${text}"`, (token) => token.kind === 'word' && token.text === text);
  };
  return {
    peek: () => next,
    fail,
    word,
    string: (what) => take(what, ({ kind }) => kind === 'string'),
    number: () => {
      const [, over, under = '1'] = NUMBER.exec(
        take('a payoff', ({ kind, text }) => kind === 'word' && NUMBER.test(text)),
      )!;
      return Number(over) / Number(under);
    },
    list: (item) => {
      word('{');
      const items = [];
      while (next !== undefined && !(next.kind === 'word' && next.text === '}')) items.push(item());
      word('}');
      return items;
    },
  };
}

function placeOf(text: string, at: number, where: string): string {
  const before = text.slice(0, at).split('\n');
  return `${where}:${before.length}:${before.at(-1)!.length + 1}`;
}

const fault = (where: string, problem: string, mend: string): InputError =>
  new InputError({ code: 'conflict/nfg', where, problem, mend });
