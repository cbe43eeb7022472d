/** What each decision maker would do from a state, as text and as JSON. */
import { gameOf } from '../conflict/compile.ts';
import { type AvailableMove, type AvailableMoves, movesAt } from '../conflict/moves-at.ts';
import { stateName } from '../conflict/state-name.ts';
import { CONCEPTS, type Concept, type ConflictModel } from '../record/conflict-model.ts';
import { type AnswerFormat, membersOf, stateNumber } from './conflict-question.ts';
import { stepsText } from './conflict-text.ts';
import { wishText } from './conflict-wish-text.ts';

/** The most moves of a decision maker that are set out. */
const MOST_MOVES = 12;

/** Each decision maker's moves at a state, its best reply, and what answers each improvement. */
export function movesAnswer(
  model: ConflictModel,
  format: AnswerFormat,
  question: { readonly state: string; readonly who?: string; readonly concept?: Concept },
): string {
  const game = gameOf(model);
  const state = stateNumber(model, game, question.state);
  const makers =
    question.who === undefined ? model.decisionMakers.map((_, i) => i) : membersOf(model, question.who);
  const concepts = question.concept === undefined ? CONCEPTS : [question.concept];
  const all = makers.map((i) => movesAt(model, game, i, state, concepts));
  return format === 'json'
    ? `${JSON.stringify(all, null, 2)}\n`
    : all.map((one) => movesText(model, one)).join('\n');
}

function movesText(
  model: ConflictModel,
  { decisionMaker, state, unseen, stable, moves }: AvailableMoves,
): string {
  const who = model.decisionMakers[decisionMaker]!.name;
  const here = stateName(model, state);
  if (unseen) return `${who} does not see ${here}: it neither stays there nor leaves.\n`;
  if (moves.length === 0) return `${who} can't move from ${here}.\n`;
  const stays = moves.every(({ is }) => is !== 'better')
    ? 'It has no move to what it prefers.'
    : stable.length === 0
      ? 'It stays by none of the concepts.'
      : `It stays by ${stable.join(', ')}.`;
  const rest = moves.length > MOST_MOVES ? [`  … and ${moves.length - MOST_MOVES} more`] : [];
  const lines = moves.slice(0, MOST_MOVES).flatMap((move) => moveLines(model, who, here, move));
  return `${[`${who} may move from ${here} to`, ...lines, ...rest, `  ${stays}`].join('\n')}\n`;
}

function moveLines(
  model: ConflictModel,
  who: string,
  here: string,
  { to, is, isBestReply, preference, answers }: AvailableMove,
): string[] {
  const by = preference === undefined ? '' : ` by ${wishText(preference.wish)}`;
  const best = isBestReply ? ', its best reply' : '';
  return [
    `  ${stateName(model, to)}  ${is}${by}${best}`,
    ...answers.map(({ concepts, sanction }) => {
      const answer =
        sanction === undefined
          ? 'nothing that may follow deters it'
          : `${stepsText(model, sanction)}: no better than ${here}${canEscape(concepts) ? '' : `, whatever ${who} does then`}`;
      return `    ${concepts.join(', ')}: ${answer}`;
    }),
  ];
}

/** Whether a sanction by these concepts may leave its target a way out. */
const canEscape = (concepts: readonly Concept[]): boolean =>
  !concepts.includes('SMR') && !concepts.includes('SSEQ');
