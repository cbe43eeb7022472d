/** What would have to be preferred for a state to be stable, and the smallest change that makes it so: as text and as JSON. */
import { gameOf } from '../conflict/compile.ts';
import { stateCount } from '../conflict/game.ts';
import { type InverseAnswer, inverse } from '../conflict/inverse.ts';
import type { NamedWish } from '../conflict/named-wish.ts';
import { stateName } from '../conflict/state-name.ts';
import {
  type SmallestChanges,
  type StatementChange,
  smallestChanges,
} from '../conflict/statement-changes.ts';
import { withMoveWishes } from '../conflict/verdict-wishes.ts';
import type { Concept, ConflictModel } from '../record/conflict-model.ts';
import { type AnswerFormat, membersOf, stateNumber, usage } from './conflict-question.ts';
import { preferenceText, wishText } from './conflict-wish-text.ts';

/** The most states whose preferences are asked back for. */
const MOST_STATES = 4096;

const MOST_WAYS = 5;
const MOST_CHANGES = 12;

interface Answer extends InverseAnswer {
  readonly changes?: SmallestChanges;
}

/** What each decision maker, or one, would have to prefer for a state to be stable. */
export function inverseAnswer(
  model: ConflictModel,
  format: AnswerFormat,
  question: { readonly state: string; readonly who?: string; readonly concept: Concept },
): string {
  const game = gameOf(model);
  if (stateCount(game) > MOST_STATES)
    throw usage(
      `the model has ${stateCount(game)} states; the inverse question is answered up to ${MOST_STATES}`,
      'Leave out options whose value is not in question.',
    );
  const wanted = stateNumber(model, game, question.state);
  const makers =
    question.who === undefined ? model.decisionMakers.map((_, i) => i) : membersOf(model, question.who);
  const answers = makers.map((i): Answer => {
    const answer = withMoveWishes(model, inverse(game, i, wanted, question.concept));
    const changes = smallestChanges(model, answer);
    return changes === undefined ? answer : { ...answer, changes };
  });
  return format === 'json'
    ? `${JSON.stringify(answers, null, 2)}\n`
    : `${answers.map((answer) => answerText(model, answer)).join('\n')}\n`;
}

function answerText(model: ConflictModel, answer: Answer): string {
  const { decisionMaker, concept, wanted, stable, unseen, requirements, raise, changes } = answer;
  const who = model.decisionMakers[decisionMaker]!.name;
  const here = stateName(model, wanted);
  if (unseen) return `${who}: ${here} is not seen by it, and so it is in nobody's way.`;
  const head = `${who}: ${here} is ${stable ? '' : 'not '}${concept} stable today.`;
  if (requirements.length === 0) return `${head}\n  It is so by any preference.`;
  const named = (states: readonly number[]): string =>
    states.map((state) => stateName(model, state)).join(' and ');
  const lines = requirements.flatMap(({ move, ways, preference }) => {
    const shown = ways.slice(0, MOST_WAYS).map(named).join(', or as ');
    const rest = ways.length > MOST_WAYS ? `, or in ${ways.length - MOST_WAYS} more ways` : '';
    return [
      `  Against its move to ${stateName(model, move)}: ${here} as good as ${shown}${rest}.`,
      ...(preference === undefined ? [] : [`    ${preferenceText(model, preference)}`]),
    ];
  });
  const raised =
    stable || raise.length === 0
      ? []
      : [`  Least change by ${here} alone: raise it to a par with ${named(raise.slice(0, MOST_WAYS))}.`];
  return [head, ...lines, ...raised, ...(changes === undefined ? [] : changesText(changes))].join('\n');
}

function changesText({ tried, sets }: SmallestChanges): string[] {
  if (sets.length === 0)
    return [`  No change of ${tried === 1 ? 'one statement' : 'one or two statements'} makes it stable.`];
  const lines = [...Map.groupBy(sets, alikeKey).values()].flatMap(alikeText);
  if (lines.length === 1) return [`  Smallest change of its statements: ${lines[0]}.`];
  const rest = lines.length > MOST_CHANGES ? [`    … and ${lines.length - MOST_CHANGES} more`] : [];
  return [
    '  Smallest changes of its statements, any one of these:',
    ...lines.slice(0, MOST_CHANGES).map((line) => `    ${line}`),
    ...rest,
  ];
}

/** Sets that differ only in what is turned round and what is dropped. */
const alikeKey = (set: readonly StatementChange[]): string =>
  set.map(({ is, wish }) => `${wish.statement} ${is === 'first'}`).join();

/** One line for sets that are alike where each change of one goes with each of the others, else a line for each. */
function alikeText(sets: readonly (readonly StatementChange[])[]): string[] {
  const kinds = sets[0]!.map((_, k) => [...new Set(sets.map((set) => set[k]!.is))]);
  const isEvery = kinds.reduce((product, { length }) => product * length, 1) === sets.length;
  const lineOf = (set: readonly StatementChange[], kindsAt: (k: number) => readonly Kind[]): string =>
    set.map(({ wish }, k) => changeText(kindsAt(k), wish)).join(', and ');
  return isEvery ? [lineOf(sets[0]!, (k) => kinds[k]!)] : sets.map((set) => lineOf(set, (k) => [set[k]!.is]));
}

type Kind = StatementChange['is'];

const changeText = (kinds: readonly Kind[], wish: NamedWish): string =>
  kinds[0] === 'first'
    ? `move ${wishText(wish)} to the front`
    : `${kinds.map((is) => (is === 'turn' ? 'turn round' : 'drop')).join(' or ')} ${wishText(wish)}`;
