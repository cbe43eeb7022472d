/** The model as it is shown now, wherever it is: the draft of this browser beside what the study holds and what is on its way there. */
import { useEffect } from 'preact/hooks';
import { workbench } from '../workbench.ts';
import { draftNow, type ModelDraft, type ShownModel, setDraft, shownModel } from './draft.ts';

export interface ModelNow {
  readonly shown: ShownModel;
  readonly draft: ModelDraft | undefined;
  /** The draft again, where it is not saved. */
  readonly unsaved: ModelDraft | undefined;
}

/** `kept` is the model of the study. A draft that the study holds is dropped. */
export function useModelNow(kept: string | undefined): ModelNow {
  const draft = draftNow();
  const shown = shownModel(draft, kept, sentModels());
  const isHeld = draft?.isSent === true && shown.state === 'kept';
  useEffect(() => {
    if (isHeld) setDraft(undefined);
  }, [isHeld]);
  return { shown, draft, unsaved: shown.state === 'unsaved' ? draft : undefined };
}

/** Texts of models that the study does not hold yet. */
const sentModels = (): readonly string[] =>
  workbench.waiting.value.flatMap(({ decision }) =>
    decision.decides === 'document' && decision.of === 'model' && decision.text !== undefined
      ? [decision.text]
      : [],
  );

export function saveDraft(draft: ModelDraft): void {
  setDraft({ ...draft, isSent: true });
  workbench.decide({ decides: 'document', of: 'model', name: 'model.yaml', text: draft.text });
}
