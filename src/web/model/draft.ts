/**
 * A model that is edited: kept in this browser with the steps that led to it, until the study holds it or it is dropped. One that was
 * sent stays until then too, so that what the server refuses is not lost.
 */
import { type Signal, signal } from '@preact/signals';
import { keepHere, keptHere } from '../browser-kept.ts';
import { workbench } from '../workbench.ts';

export interface ModelDraft {
  readonly text: string;
  /** The study's model that the editing began from; empty where it had none. */
  readonly from: string;
  /** Texts before, the last one last. */
  readonly past: readonly string[];
  readonly isSent: boolean;
}

/** What the screen shows: the study's own, one that is being changed, or one on its way to the study. */
export interface ShownModel {
  readonly text: string | undefined;
  readonly state: 'kept' | 'unsaved' | 'settling';
  /** The study's model is another one now than when the editing began. */
  readonly isOvertaken: boolean;
}

export function shownModel(
  draft: ModelDraft | undefined,
  kept: string | undefined,
  waiting: readonly string[],
): ShownModel {
  const sent = waiting.at(-1);
  if (draft === undefined || (draft.isSent && draft.text === (sent ?? kept)))
    return sent === undefined
      ? { text: kept, state: 'kept', isOvertaken: false }
      : { text: sent, state: 'settling', isOvertaken: false };
  return { text: draft.text, state: 'unsaved', isOvertaken: draft.from !== (sent ?? kept ?? '') };
}

const MOST_STEPS = 50;

/** The draft after an edit of what is shown. */
export function editedDraft(
  { text: before = '' }: ShownModel,
  draft: ModelDraft | undefined,
  text: string,
): ModelDraft {
  const isBegun = draft !== undefined && !draft.isSent;
  return {
    text,
    from: isBegun ? draft.from : before,
    past: [...(isBegun ? draft.past : []), before].slice(-MOST_STEPS),
    isSent: false,
  };
}

/** The draft without its last edit; none where that was the first. */
export function stepBack(draft: ModelDraft): ModelDraft | undefined {
  const [before, past] = [draft.past.at(-1), draft.past.slice(0, -1)];
  return before === undefined || (past.length === 0 && before === draft.from)
    ? undefined
    : { ...draft, text: before, past };
}

const modelDraft: Signal<ModelDraft | undefined> = signal(undefined);

let isRead = false;

/** The draft of this study, read when it is first asked for. */
export function draftNow(): ModelDraft | undefined {
  if (!isRead && workbench.study.value !== undefined) {
    isRead = true;
    modelDraft.value = stored();
  }
  return modelDraft.value;
}

export function setDraft(draft: ModelDraft | undefined): void {
  modelDraft.value = draft;
  keepHere(keyOf(), draft);
}

const keyOf = (): string => `readout-model:${workbench.study.value?.title ?? ''}`;

function stored(): ModelDraft | undefined {
  const kept = keptHere(keyOf()) as Partial<ModelDraft> | undefined;
  if (typeof kept?.text !== 'string' || typeof kept.from !== 'string') return undefined;
  const past = Array.isArray(kept.past) ? kept.past.filter((one) => typeof one === 'string') : [];
  return { text: kept.text, from: kept.from, past, isSent: kept.isSent === true };
}
