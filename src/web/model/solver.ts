/** The worker that solves a model as it is edited. What it is asked and what it answers is plain data; a fault is an answer. */
import { optionsOf } from '../../conflict/compile.ts';
import { checkModel } from '../../conflict/model-file.ts';
import { conflictReport } from '../../conflict/report.ts';
import { isPattern, statesOfPattern } from '../../conflict/state-name.ts';
import type { ConflictModel } from '../../record/conflict-model.ts';
import { faultOf, type SolveAsked, type Solved } from './solving.ts';

addEventListener('message', ({ data }: MessageEvent<SolveAsked>) => postMessage(solved(data)));

function solved({ id, text, state, pattern }: SolveAsked): Solved {
  try {
    const { model } = checkModel(text, 'model');
    if (model === undefined) throw new Error('no model');
    const asked = { also: numbersOf(model, state), pattern };
    return { id, report: conflictReport(model, 'model', '', asked) };
  } catch (error) {
    return { id, fault: faultOf(error) };
  }
}

/** The state that a name names; none where it names none. */
function numbersOf(model: ConflictModel, name: string): readonly number[] {
  if (model.form === 'explicit') return [model.states.indexOf(name)].filter((state) => state >= 0);
  return /^[YN]+$/.test(name) && isPattern(name, optionsOf(model).length) ? statesOfPattern(name) : [];
}
