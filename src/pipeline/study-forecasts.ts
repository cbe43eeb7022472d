/**
 * The ledger of forecasts that a study keeps: a document like its codebook, each addition a decision, so that undo, log and export
 * take it as they take the rest. What is added goes on top of what holds at that moment.
 */
import { readLedger } from '../outlook/ledger.ts';
import type { LedgerEntry } from '../record/forecast.ts';
import { documentsAmong, type Revision, standingDecisions } from '../record/revision.ts';
import type { StudyStore } from '../store/study-store.ts';
import type { Hand } from './study.ts';

const NAME = 'forecasts.jsonl';

/** The forecasts of a study that hold, and how they came out. */
export async function studyLedger(store: StudyStore): Promise<readonly LedgerEntry[]> {
  const { name, text } = ledgerAmong(await store.revisions());
  return readLedger(text, name);
}

/** Adds what `next` makes of the entries so far; nobody else adds anything in between. */
export async function addToLedger<Added extends { readonly line: string }>(
  store: StudyStore,
  { who, now, why }: Hand,
  next: (entries: readonly LedgerEntry[]) => Added,
): Promise<Added> {
  let added: Added | undefined;
  await store.revise((revisions) => {
    const { name, text } = ledgerAmong(revisions);
    added = next(readLedger(text, name));
    return {
      at: now,
      who,
      ...(why === undefined ? {} : { why }),
      act: {
        does: 'decide',
        decision: { decides: 'document', of: 'forecasts', name, text: text + added.line },
      },
    };
  });
  return added!;
}

const ledgerAmong = (revisions: readonly Revision[]): { readonly name: string; readonly text: string } =>
  documentsAmong(standingDecisions(revisions)).forecasts ?? { name: NAME, text: '' };
