/** A model that is edited and not saved yet: kept in this browser, with what it began from, until it is saved or dropped. */
import { type Signal, signal } from '@preact/signals';
import { workbench } from '../workbench.ts';

export interface ModelDraft {
  readonly text: string;
  /** The model that the editing began from, as the study had it then. */
  readonly from: string;
}

export const modelDraft: Signal<ModelDraft | undefined> = signal(undefined);

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
  try {
    if (draft === undefined) localStorage.removeItem(keyOf());
    else localStorage.setItem(keyOf(), JSON.stringify(draft));
  } catch {
    // Then it is in this page alone.
  }
}

const keyOf = (): string => `readout-model:${workbench.study.value?.title ?? ''}`;

function stored(): ModelDraft | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf()) ?? 'null') as Partial<ModelDraft> | null;
    return typeof kept?.text === 'string' && typeof kept.from === 'string'
      ? { text: kept.text, from: kept.from }
      : undefined;
  } catch {
    return undefined;
  }
}
