/** What a person can do to a statement, whatever screen shows it; and which statement the keys are about. */
import { type Signal, signal } from '@preact/signals';
import { shortened } from '../core/phrases.ts';
import { wholeOf } from '../record/deciding.ts';
import type { Certainty, Quotation, Statement } from '../record/statement.ts';
import { contentWords } from './lookup.ts';
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

export function setIssue(statement: Statement, issue: string, is: boolean): void {
  workbench.decide({ decides: 'issue', of: wholeOf(statement.content), issue, is });
}

/** It is one, and read right: decided again as it is. */
export function confirm(statement: Statement): void {
  workbench.decide({ decides: 'certainty', of: wholeOf(statement.content), is: statement.certainty });
}

export function remove(statement: Statement): void {
  workbench.decideTelling(
    { decides: 'not a statement', of: wholeOf(statement.content) },
    M.removed(shortened(contentWords(statement), 60)),
  );
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
