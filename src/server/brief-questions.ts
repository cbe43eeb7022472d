/**
 * What can be asked about the brief of a study, and the answers as text. Questions and answers are plain data: the brief is made in
 * another thread, and only the text of an answer comes out of it.
 */
import { renderBrief } from '../pipeline/rendering.ts';
import type { Brief } from '../record/brief.ts';
import {
  type Decision,
  type DocumentKind,
  documentsAmong,
  type Revision,
  redoable,
  standingDecisions,
  undoable,
} from '../record/revision.ts';
import type { Certainty, Statement } from '../record/statement.ts';
import type { StudySummary } from '../record/workbench.ts';
import { type PageAsked, pageOf } from './paging.ts';
import { Refusal } from './problems.ts';
import type { SentStates } from './workbench.ts';

export interface StatementsAsked {
  readonly speaker?: string | undefined;
  readonly side?: string | undefined;
  readonly issue?: string | undefined;
  readonly certainty?: Certainty | undefined;
  readonly q?: string | undefined;
}

/** `list` names a list with its filters, for the cursors of its pages. */
export type Question =
  | { readonly asks: 'study' | 'outlook' | 'json' | 'html' | 'md' }
  | { readonly asks: 'workbench'; readonly since?: string | undefined }
  | { readonly asks: 'statement'; readonly id: string }
  | {
      readonly asks: 'statements';
      readonly of: StatementsAsked;
      readonly page: PageAsked;
      readonly list: string;
    }
  | { readonly asks: ListedName; readonly page: PageAsked; readonly list: string }
  /** Whether a decision would find nothing in the state `etag`: the problem, or nothing where it would, or the state is another. */
  | { readonly asks: 'lost'; readonly decision: Decision; readonly etag: string };

export type ListedName = 'actors' | 'positions' | 'disagreements';

/** A brief and the state of the study that it is of. */
export interface MadeBrief {
  readonly brief: Brief;
  readonly etag: string;
  readonly revisions: readonly Revision[];
}

/** The answer to a question about what a brief holds. Throws a `Refusal`. */
export async function answerText(
  question: Exclude<Question, { readonly asks: 'lost' }>,
  made: MadeBrief,
  sent: SentStates,
): Promise<string> {
  const { brief, etag } = made;
  switch (question.asks) {
    case 'json':
    case 'html':
    case 'md':
      return [...(await renderBrief(brief, question.asks))].join('');
    case 'workbench':
      return sent.answer(summaryOf(made), () => brief, question.since);
    case 'study':
      return line(summaryOf(made));
    case 'outlook':
      return line(brief.outlook ?? refuse(NO_OUTLOOK));
    case 'statement':
      return line(
        brief.statements.find(({ id }) => id === question.id) ??
          refuse(unknown(404, 'statement', question.id)),
      );
    case 'statements':
      return line(pageOf(statementsOf(brief, question.of), question.page, etag, question.list));
    default:
      return line(pageOf<unknown>(brief[question.asks], question.page, etag, question.list));
  }
}

const line = (json: object): string => `${JSON.stringify(json)}\n`;

function summaryOf({ brief, etag, revisions }: MadeBrief): StudySummary {
  const decisions = standingDecisions(revisions);
  const [undo, redo] = [undoable(revisions), redoable(revisions)];
  return {
    title: brief.title,
    readout: brief.madeBy.readout,
    articles: brief.articles.length,
    statements: brief.statements.length,
    actors: brief.actors.length,
    revisions: revisions.length,
    decisions: decisions.length,
    ...(undo === undefined ? {} : { undoable: undo }),
    ...(redo === undefined ? {} : { redoable: redo }),
    documents: Object.entries(documentsAmong(decisions)).map(([kind, { name }]) => ({
      kind: kind as DocumentKind,
      name,
    })),
    etag,
  };
}

function statementsOf(
  brief: Brief,
  { speaker, side, issue, certainty, q }: StatementsAsked,
): readonly Statement[] {
  const [by, of] = [speaker, side].map((given) => (given === undefined ? undefined : actorId(brief, given)));
  const about = issue === undefined ? undefined : new Set(issueOf(brief, issue).statements);
  const sought = q === undefined ? [] : wordsOf(q);
  return brief.statements.filter((statement) => {
    if (by !== undefined && statement.speaker !== by) return false;
    if (of !== undefined && statement.speakingFor !== of) return false;
    if (about !== undefined && !about.has(statement.id)) return false;
    if (certainty !== undefined && statement.certainty !== certainty) return false;
    if (sought.length === 0) return q === undefined;
    const { source, content } = statement;
    const said = new Set([source, ...content].flatMap((span) => wordsOf(span?.text ?? '')));
    return sought.every((word) => said.has(word));
  });
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function actorId({ actors }: Brief, given: string): string {
  const found = actors.find(({ id }) => id === given) ?? actors.find(({ name }) => name === given);
  return found?.id ?? refuse(unknown(400, 'actor', given));
}

function issueOf({ issues }: Brief, given: string): Brief['issues'][number] {
  return issues.find(({ id }) => id === given) ?? refuse(unknown(400, 'issue', given));
}

function refuse(refusal: Refusal): never {
  throw refusal;
}

/** Of something that was asked for by its id or its name. */
export const unknown = (status: number, what: string, given: string): Refusal =>
  new Refusal(status, {
    code: `server/unknown-${what}`,
    where: given.slice(0, 80),
    problem: `there is no such ${what} in this study`,
    mend: `Take an id from this study's own list; those of another, or of an earlier state, may not hold here.`,
  });

const NO_OUTLOOK: Refusal = new Refusal(404, {
  code: 'server/no-outlook',
  problem: 'the coverage suggests no conflict model, and none was given',
  mend: 'Put one in: readout study set STUDY --model FILE',
});
