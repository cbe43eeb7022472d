/** A brief → a drafted conflict model as YAML, with what stands in it and what was left out. */
import { modelText } from '../conflict/model-text.ts';
import { counted } from '../core/phrases.ts';
import { type Draft, draftModel } from '../outlook/draft.ts';
import type { Brief } from '../record/brief.ts';
import { InputError } from '../record/problem.ts';

export interface DraftAnswer {
  /** The model as YAML that `readout conflict` reads. */
  readonly text: string;
  /** What a person should know of it, a line each. */
  readonly notes: readonly string[];
}

/** The draft that a brief suggests. Throws an `InputError` where nothing in it suggests any. */
export function draftAnswer(brief: Brief): DraftAnswer {
  const draft = draftModel(brief);
  if (draft.model === undefined) throw nothingToDraft(draft);
  const { evidence, inferred, assumed } = draft.rests;
  const makers = draft.model.decisionMakers;
  const options = makers.reduce((sum, maker) => sum + maker.options.length, 0);
  return {
    text: modelText(draft.model),
    notes: [
      `${counted(makers.length, 'decision maker')} with ${counted(options, 'option')}; of its parts ${evidence} rest on statements, ${inferred} are inferred, ${assumed} are assumed`,
      ...draft.leftOut.map(({ issue, why }) => `left out: ${issue}, ${why}`),
    ],
  };
}

function nothingToDraft({ leftOut }: Draft): InputError {
  const why =
    leftOut.length === 0
      ? 'no side takes a stance on any issue'
      : leftOut.map(({ issue, why: reason }) => `${issue}: ${reason}`).join('; ');
  return new InputError({
    code: 'outlook/nothing-to-draft',
    where: 'readout outlook draft',
    problem: `nothing in the coverage suggests a model (${why})`,
    mend: 'Give more articles or a codebook that fits, or write the model by hand: see the page on conflict models.',
  });
}
