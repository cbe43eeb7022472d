/**
 * A game's solution in pieces that need nothing of one another, for threads to find: first what is known of each decision
 * maker's improvements, then the verdicts for one decision maker and some concepts. Joined they are what `solve` gives.
 */

import type { Concept } from '../record/conflict-model.ts';
import type { FibreOrder } from './fibre-order.ts';
import type { OptionGame, Solution } from './game.ts';
import { recordOf, solutionOf } from './option-solver.ts';

export interface Piece {
  readonly decisionMaker: number;
  readonly concepts: readonly Concept[];
}

/** A piece's verdicts: 1 for each stable state; empty for the concepts that it doesn't ask for. */
export type Verdicts = Readonly<Record<Concept, Uint8Array>>;

/** What the pieces read, for each decision maker. */
export type Orders = readonly (FibreOrder | undefined)[];

/**
 * Pieces for so many threads: one for each decision maker, or where those can't be dealt out evenly two, of about equal work. The
 * longer ones come first.
 */
export function piecesOf(game: OptionGame, concepts: readonly Concept[], threads: number): readonly Piece[] {
  const makers = game.fields.map((_, i) => i);
  const first = concepts.filter((concept) => concept !== 'SSEQ');
  if (makers.length % threads === 0 || !first.includes('SEQ') || !concepts.includes('SSEQ'))
    return makers.map((decisionMaker) => ({ decisionMaker, concepts }));
  return [first, ['SSEQ'] as const].flatMap((part) =>
    makers.map((decisionMaker) => ({ decisionMaker, concepts: part })),
  );
}

/** The solution that pieces and their verdicts make up. */
export function joined(game: OptionGame, pieces: readonly Piece[], verdicts: readonly Verdicts[]): Solution {
  return solutionOf(
    game,
    game.fields.map((_, i) =>
      recordOf((concept) => {
        const found = pieces.findIndex(
          ({ decisionMaker, concepts }) => decisionMaker === i && concepts.includes(concept),
        );
        return verdicts[found]?.[concept] ?? new Uint8Array(0);
      }),
    ),
  );
}
