/** The graph model for conflict resolution as a library, `readout/conflict`: a model or a game to what holds in it, and why. */

export type * from '../record/conflict-model.ts';
export { CONCEPTS, type Concept } from '../record/conflict-model.ts';
export { coalitionStability } from './coalitions.ts';
export { gameOf, optionsOf } from './compile.ts';
export { conditionText, parseCondition } from './condition.ts';
export { decidingWish, type StatedPreference } from './deciding-wish.ts';
export { explain, type ImprovementVerdict, type Reason } from './explain.ts';
export {
  type ExplicitGame,
  type Field,
  type Game,
  improvementsFrom,
  type Memory,
  type Moves,
  movesFrom,
  type OptionGame,
  type Solution,
} from './game.ts';
export { readGmcr, writeGmcr } from './gmcr.ts';
export { type InverseAnswer, inverse, meets, type Requirement } from './inverse.ts';
export { type Reach, type Search, type Step, searchSequences } from './legal-sequences.ts';
export { type CheckedModel, checkModel, readModel } from './model-file.ts';
export { modelText } from './model-text.ts';
export { type AvailableMove, type AvailableMoves, type MoveAnswer, movesAt } from './moves-at.ts';
export type { NamedWish } from './named-wish.ts';
export { readNfg, writeNfg } from './nfg.ts';
export { solve } from './solve.ts';
export { stateName } from './state-name.ts';
export { type SmallestChanges, type StatementChange, smallestChanges } from './statement-changes.ts';
export { type DecidingWish, decidingWishes, withMoveWishes, withWishes } from './verdict-wishes.ts';
