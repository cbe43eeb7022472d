/**
 * A solved conflict model as a reader has it: who decides and wants what, which states hold by which concept and why, and how
 * today leads to them. Decision makers, options and states are referred to by their place in the lists here.
 */
import type { Concept, Direction, OptionBasis, WishBasis } from './conflict-model.ts';

export interface ConflictReport {
  readonly title: string;
  readonly source?: string;
  /** The version that made it. */
  readonly readout: string;
  readonly decisionMakers: readonly ReportMaker[];
  /** In the order of a state's letters; none where states are listed. */
  readonly options: readonly ReportOption[];
  /** What can't be, in words. */
  readonly infeasible: readonly string[];
  /** How many states there are: combinations of options, or those listed. */
  readonly combinations: number;
  /** How many of them can be. */
  readonly feasible: number;
  /** All states that are spoken of below. */
  readonly states: readonly ReportState[];
  /** States of the table: those that hold first, by how many concepts. */
  readonly shown: readonly number[];
  readonly statusQuo?: number;
  /** How many states are equilibria. */
  readonly equilibria: Readonly<Record<Concept, number>>;
  /** How many states are equilibria by some concept. */
  readonly held: number;
  /** Where there are few states. */
  readonly graph?: ReportGraph;
  readonly paths?: ReportPaths;
  readonly reasons: readonly StateReasons[];
  readonly coalitions: readonly ReportCoalition[];
}

export interface ReportMaker {
  readonly name: string;
  readonly preferences: ReportPreferences;
  /** Where it takes the game to be another one than it is. */
  readonly view?: ReportView;
}

export interface ReportView {
  /** The states that it doesn't see, in words, and how many of those that can be they are. */
  readonly unseen: readonly string[];
  readonly unseenStates: number;
  /** What it takes others to prefer. */
  readonly believes: readonly { readonly decisionMaker: number; readonly preferences: ReportPreferences }[];
}

/** What decision makers who act together make of the states that hold. */
export interface ReportCoalition {
  readonly members: readonly number[];
  readonly states: readonly CoalitionReasons[];
  /** States that hold and aren't told of. */
  readonly leftOut: number;
}

export interface CoalitionReasons extends MakerReasons {
  readonly state: number;
  /** The concepts by which it keeps the state. */
  readonly kept: readonly Concept[];
}

export interface ReportOption {
  readonly name: string;
  readonly decisionMaker: number;
  readonly direction: Direction;
  /** To take it is to be ready for what comes when all are. */
  readonly isJoint: boolean;
  readonly basis?: OptionBasis;
  readonly evidence: readonly string[];
  readonly note?: string;
}

export type ReportPreferences =
  /** Most important first. */
  | { readonly by: 'statements'; readonly wishes: readonly ReportWish[] }
  | {
      readonly by: 'weights';
      readonly weights: readonly { readonly option: number; readonly weight: number }[];
    }
  /** States that can be, most preferred first; none where there are too many to be listed. */
  | { readonly by: 'ranking'; readonly ranking: readonly (readonly number[])[] };

export interface ReportWish {
  readonly words: string;
  readonly basis?: WishBasis;
  readonly evidence: readonly string[];
  readonly note?: string;
  /** `YYYY-MM-DD` of the newest of its statements. */
  readonly latest?: string;
  readonly isChecked: boolean;
}

export interface ReportState {
  /** Its letters, or the name of a listed state. */
  readonly name: string;
  readonly taken: readonly number[];
  /** For each decision maker its place among the states that can be: 1 is best, states as good share one. */
  readonly places: readonly number[];
  /** For each decision maker the concepts by which it is stable. */
  readonly stable: readonly (readonly Concept[])[];
  /** The decision makers that don't see it. */
  readonly unseen: readonly number[];
  /** The concepts by which it is an equilibrium. */
  readonly holds: readonly Concept[];
}

export interface ReportGraph {
  /** How many moves there are, improvements included. */
  readonly moves: number;
  readonly improvements: readonly ReportMove[];
}

export interface ReportMove {
  readonly decisionMaker: number;
  readonly from: number;
  readonly to: number;
}

export interface ReportStep {
  readonly decisionMaker: number;
  readonly to: number;
}

/** Shortest paths from today by improvements. */
export interface ReportPaths {
  /** How many states improvements lead to, today included. */
  readonly reached: number;
  /** How many of them hold, today not counted. */
  readonly held: number;
  /** Equilibria with the way there, empty for today itself, absent where none leads. */
  readonly ends: readonly { readonly to: number; readonly steps?: readonly ReportStep[] }[];
  /** Equilibria that aren't told of. */
  readonly leftOut: number;
}

/** Why a state is stable or not, for each decision maker in turn. */
export interface StateReasons {
  readonly state: number;
  readonly decisionMakers: readonly MakerReasons[];
}

export interface MakerReasons {
  /** Those that nothing deters by some concept besides Nash first. */
  readonly improvements: readonly ReportImprovement[];
  /** Improvements that aren't told of. */
  readonly leftOut: number;
}

export interface ReportImprovement {
  readonly to: number;
  /** What deters it, and by which concepts that counts. */
  readonly sanctions: readonly {
    readonly concepts: readonly Concept[];
    readonly steps: readonly ReportStep[];
  }[];
  /** The concepts by which nothing deters it. */
  readonly undeterred: readonly Concept[];
}
