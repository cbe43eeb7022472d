/** What a person can do to a statement, whatever screen shows it; and which statement the keys are about. */
import { type Signal, signal } from '@preact/signals';
import { shortened } from '../core/phrases.ts';
import { wholeOf } from '../record/deciding.ts';
import type { Decision, Stretch } from '../record/revision.ts';
import type { Certainty, Quotation, Statement } from '../record/statement.ts';
import { contentWords, kindOf, lookup } from './lookup.ts';
import { M } from './messages.ts';
import { type Notice, workbench } from './workbench.ts';

/** The id of the statement that has the focus. */
export const focused: Signal<string | undefined> = signal(undefined);

/** The question about a statement that is open. */
export const asking: Signal<{ readonly what: 'speaker' | 'stance'; readonly of: Statement } | undefined> =
  signal(undefined);

export function setCertainty(statement: Statement, is: Certainty): void {
  if (is !== statement.certainty)
    decideOn(
      statement,
      (of) => ({ decides: 'certainty', of, is }),
      ({ certainty }) => certainty === statement.certainty,
    );
}

export function setQuotation(statement: Statement, is: Quotation): void {
  if (is !== statement.quotation)
    workbench.decide({ decides: 'quotation', of: wholeOf(statement.content), is });
}

/** `name` of an actor; nobody that is named where it is absent. */
export function setSpeaker(statement: Statement, name: string | undefined): void {
  decideOn(
    statement,
    (of) => ({ decides: 'speaker', of, ...(name === undefined ? {} : { is: name }) }),
    ({ speaker }) => speaker === statement.speaker,
  );
}

export function setStance(statement: Statement, actor: string, issue: string, is: number | undefined): void {
  decideOn(statement, (of) => ({
    decides: 'stance',
    of,
    actor,
    issue,
    ...(is === undefined ? {} : { is }),
  }));
}

export function setIssue(statement: Statement, issue: string, is: boolean): void {
  decideOn(statement, (of) => ({ decides: 'issue', of, issue, is }));
}

/** It is one, and read right: decided again as it is. */
export function confirm(statement: Statement): void {
  decideOn(
    statement,
    (of) => ({ decides: 'certainty', of, is: statement.certainty }),
    (one) => kindOf(one) === 'possible' && one.certainty === statement.certainty,
  );
}

export function remove(statement: Statement): void {
  const gone = (of: Stretch): Decision => ({ decides: 'not a statement', of });
  const copies = copiesOf(statement);
  workbench.decideTelling(
    gone(wholeOf(statement.content)),
    M.removed(shortened(contentWords(statement), 60)),
    theSame(copies, gone, M.copiesOut(copies.length)),
  );
}

/** Decides on a statement, and offers the same for copies that are read as it is. */
function decideOn(
  statement: Statement,
  make: (of: Stretch) => Decision,
  isAlike: (one: Statement) => boolean = () => true,
): void {
  const copies = copiesOf(statement).filter(isAlike);
  workbench.decide(make(wholeOf(statement.content)));
  if (copies.length > 0) workbench.tell(M.copies(copies.length), 'said', theSame(copies, make, M.copiesToo));
}

/** What other articles report in the same words. */
const copiesOf = ({ utterance, article }: Statement): readonly Statement[] =>
  lookup.peek()?.brief.statements.filter((one) => one.utterance === utterance && one.article !== article) ??
  [];

const theSame = (
  copies: readonly Statement[],
  make: (of: Stretch) => Decision,
  words: string,
): Notice['choices'] =>
  copies.length === 0
    ? []
    : [
        {
          words,
          run: () => {
            for (const { content } of copies) workbench.decide(make(wholeOf(content)));
          },
        },
      ];

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
