/** What leaves the model with a side or an option, told as it goes, with a way back: it takes wishes with it that are out of sight. */
import { checkModel } from '../../conflict/model-file.ts';
import type { OptionModel } from '../../record/conflict-model.ts';
import { M } from '../messages.ts';
import { workbench } from '../workbench.ts';
import { draftNow, setDraft, stepBack } from './draft.ts';

export interface PartCounts {
  readonly options: number;
  readonly wishes: number;
}

/** How many options and wishes, of whomever, the model has no more. */
export function goneFrom(before: OptionModel, after: OptionModel): PartCounts {
  const [had, has] = [countsOf(before), countsOf(after)];
  return { options: had.options - has.options, wishes: had.wishes - has.wishes };
}

function countsOf({ decisionMakers }: OptionModel): PartCounts {
  const wishes = decisionMakers.map(({ preferences }) =>
    preferences.by === 'statements' ? preferences.statements : [],
  );
  return {
    options: decisionMakers.flatMap(({ options }) => options).length,
    wishes: wishes.flat().length,
  };
}

/** Tells that a side or an option is out of the draft, whose text is `text` now. */
export function tellGone(what: 'side' | 'option', name: string, before: OptionModel, text: string): void {
  const { model } = checkModel(text, 'model');
  if (model?.form !== 'options') return;
  const { options, wishes } = goneFrom(before, model);
  const undo = (): void => {
    const draft = draftNow();
    if (draft?.text === text) setDraft(stepBack(draft));
    else workbench.tell(M.model.changedSince);
  };
  const words = M.model.gone(name, what === 'side' ? options : 0, wishes);
  workbench.tell(words, 'said', [{ words: M.undo, run: undo }]);
}
