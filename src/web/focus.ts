/** Which statement the reader's keys are about, when the address or the brief changes. */
import { useEffect, useRef } from 'preact/hooks';
import { wholeOf } from '../record/deciding.ts';
import type { Statement } from '../record/statement.ts';
import { focused } from './correcting.ts';
import { statementAt } from './decided.ts';
import type { Lookup } from './lookup.ts';
import { address } from './place.ts';

/** A link to a statement focuses its card. */
export function useFocusFromAddress(): void {
  const { at } = address.value.query;
  useEffect(() => {
    if (at !== undefined) focused.value = at;
  }, [at]);
}

/** The focus stays with a statement whose id changes, as that of a new one does, and goes to the next where one is taken out. */
export function useFocusKept(known: Lookup, order: readonly string[]): void {
  const last = useRef<{ readonly statement: Statement; readonly at: number } | undefined>(undefined);
  const id = focused.value;
  useEffect(() => {
    const statement = known.statements.get(id ?? '');
    if (statement !== undefined) last.current = { statement, at: order.indexOf(statement.id) };
    else if (last.current !== undefined && last.current.statement.id === id && last.current.at >= 0) {
      const same = statementAt(known.brief, wholeOf(last.current.statement.content));
      focused.value = same?.id ?? order[Math.min(last.current.at, order.length - 1)];
    }
  }, [known, id]);
}
