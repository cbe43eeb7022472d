/** What leaves the model with a side or an option, told as it goes, with a way back: it takes wishes with it that are out of sight. */
import { optionsOf } from '../../conflict/compile.ts';
import { checkModel } from '../../conflict/model-file.ts';
import { type OptionModel, statementsOf } from '../../record/conflict-model.ts';
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

const countsOf = (model: OptionModel): PartCounts => ({
  options: optionsOf(model).length,
  wishes: model.decisionMakers.flatMap(statementsOf).length,
});

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
