/** A model solved beside the page: what is asked of the worker, what it answers, and the newest answer for a component. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ConflictReport } from '../../record/conflict-report.ts';
import { InputError, type Problem } from '../../record/problem.ts';

export interface SolveAsked {
  readonly id: number;
  /** The model as YAML. */
  readonly text: string;
  /** Name of a state that is explained too, and the pattern of those that are listed; empty for none. */
  readonly state: string;
  readonly pattern: string;
}

export type Solved =
  | { readonly id: number; readonly report: ConflictReport }
  | { readonly id: number; readonly fault: Problem };

export function faultOf(error: unknown): Problem {
  if (error instanceof InputError) {
    const { code, where, problem, mend } = error;
    return { code, where, problem, mend };
  }
  return { code: 'conflict/failed', where: 'model', problem: String(error), mend: '' };
}

export interface Solving {
  /** The last answer; while a newer one is worked out it stands. */
  readonly solved: Solved | undefined;
  readonly isSolving: boolean;
}

/** Solves `text` whenever it changes; an older model that is still being solved is given up. */
export function useSolved(text: string | undefined, state = '', pattern = ''): Solving {
  const [solved, setSolved] = useState<Solved | undefined>(undefined);
  const [isSolving, setSolving] = useState(false);
  const worker = useRef<Worker | undefined>(undefined);
  const count = useRef(0);
  const stop = (): void => {
    worker.current?.terminate();
    worker.current = undefined;
  };
  const isBusy = useRef(false);
  useEffect(() => {
    if (text === undefined) {
      setSolved(undefined);
      return;
    }
    if (isBusy.current) stop();
    worker.current ??= new Worker(new URL('./solver.ts', import.meta.url), { type: 'module' });
    const id = ++count.current;
    isBusy.current = true;
    setSolving(true);
    const answered = (answer: Solved): void => {
      if (answer.id !== count.current) return;
      isBusy.current = false;
      setSolving(false);
      setSolved(answer);
    };
    worker.current.onmessage = ({ data }: MessageEvent<Solved>) => answered(data);
    worker.current.onerror = ({ message }) => {
      stop();
      answered({ id, fault: faultOf(new Error(message)) });
    };
    worker.current.postMessage({ id, text, state, pattern } satisfies SolveAsked);
  }, [text, state, pattern]);
  useEffect(() => stop, []);
  return { solved, isSolving };
}
