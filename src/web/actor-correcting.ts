/** What a person decides about an actor: shown at once, told in words, and taken back from there. */
import type { ActorDecision } from './decided-actors.ts';
import type { Lookup } from './lookup.ts';
import { M } from './messages.ts';
import { decisionWords } from './revision-words.ts';
import { workbench } from './workbench.ts';

export function decideOnActor(known: Lookup, decision: ActorDecision): void {
  workbench.decide(decision);
  workbench.tell(decisionWords(decision, known), 'said', [
    { words: M.undo, run: () => void workbench.back('undo') },
  ]);
}
