/** What a person decides about an actor: shown at once, told in words, and taken back from there. */
import type { ActorDecision } from './decided-actors.ts';
import type { Lookup } from './lookup.ts';
import { decisionWords } from './revision-words.ts';
import { workbench } from './workbench.ts';

export function decideOnActor(known: Lookup, decision: ActorDecision): void {
  workbench.decideTelling(decision, decisionWords(decision, known));
}
