/** What a person can do to a statement, whatever screen shows it; and which statement the keys are about. */
import { type Signal, signal } from '@preact/signals';
import { wholeOf } from '../record/deciding.ts';
import type { Certainty, Quotation, Statement } from '../record/statement.ts';
import { M } from './messages.ts';
import { workbench } from './workbench.ts';

/** The id of the statement that has the focus. */
export const focused: Signal<string | undefined> = signal(undefined);

/** The question about a statement that is open. */
export const asking: Signal<{ readonly what: 'speaker' | 'stance'; readonly of: Statement } | undefined> =
  signal(undefined);

export function setCertainty(statement: Statement, is: Certainty): void {
  if (is !== statement.certainty)
    workbench.decide({ decides: 'certainty', of: wholeOf(statement.content), is });
}

export function setQuotation(statement: Statement, is: Quotation): void {
  if (is !== statement.quotation)
    workbench.decide({ decides: 'quotation', of: wholeOf(statement.content), is });
}

/** `name` of an actor; nobody that is named where it is absent. */
export function setSpeaker(statement: Statement, name: string | undefined): void {
  workbench.decide({
    decides: 'speaker',
    of: wholeOf(statement.content),
    ...(name === undefined ? {} : { is: name }),
  });
}

export function setStance(statement: Statement, actor: string, issue: string, is: number | undefined): void {
  workbench.decide({
    decides: 'stance',
    of: wholeOf(statement.content),
    actor,
    issue,
    ...(is === undefined ? {} : { is }),
  });
}

export function remove(statement: Statement): void {
  workbench.decideTelling({ decides: 'not a statement', of: wholeOf(statement.content) }, M.removed);
}

/** First letters of the second key: `c h` makes it hedged. */
export const CERTAINTY_KEYS: Readonly<Record<Certainty, string>> = {
  asserted: 'a',
  hedged: 'h',
  reported: 'r',
  denied: 'd',
  conditional: 'c',
  asked: 'q',
};
export const QUOTATION_KEYS: Readonly<Record<Quotation, string>> = { direct: 'd', indirect: 'i', mixed: 'm' };
