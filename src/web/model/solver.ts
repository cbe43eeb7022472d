/** The worker that solves a model as it is edited. What it is asked and what it answers is plain data; a fault is an answer. */
import { checkModel } from '../../conflict/model-file.ts';
import { conflictReport } from '../../conflict/report.ts';
import { faultOf, type SolveAsked, type Solved } from './solving.ts';

addEventListener('message', ({ data }: MessageEvent<SolveAsked>) => postMessage(solved(data)));

function solved({ id, text, also }: SolveAsked): Solved {
  try {
    const { model } = checkModel(text, 'model');
    if (model === undefined) throw new Error('no model');
    return { id, report: conflictReport(model, 'model', '', [], also) };
  } catch (error) {
    return { id, fault: faultOf(error) };
  }
}
