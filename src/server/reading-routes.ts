/** What can be read of a study: its articles, the parts of its brief, its revisions; a page of each at a time, with filters. */
import type { Context } from 'hono';
import { z } from 'zod';
import { renderBrief } from '../pipeline/rendering.ts';
import type { Brief } from '../record/brief.ts';
import { BriefSchema } from '../record/brief-schema.ts';
import {
  DOCUMENT_KINDS,
  type DocumentKind,
  documentsAmong,
  redoable,
  standingDecisions,
  undoable,
} from '../record/revision.ts';
import type { Statement } from '../record/statement.ts';
import { LISTS, type StudySummary } from '../record/workbench.ts';
import type { StudyStore } from '../store/study-store.ts';
import type { Env } from './guard.ts';
import type { LiveStudy, State } from './live-study.ts';
import { MOST_ITEMS, pageOf } from './paging.ts';
import { Refusal } from './problems.ts';
import { type Asked, type Route, route } from './route.ts';
import { sentStates } from './workbench.ts';

const PageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(MOST_ITEMS).default(100),
  cursor: z.exactOptional(z.string().max(200).describe('"next" of the page before.')),
});
type PageAsked = z.output<typeof PageQuery>;

const words = z.string().min(1).max(500);
const actor = z.string().min(1).max(300).describe('The id or the name of an actor.');

const ArticleQuery = PageQuery.extend({
  q: z.exactOptional(words.describe('Words that must all stand in the article; the best fit first.')),
});

const StatementQuery = PageQuery.extend({
  speaker: z.exactOptional(actor),
  side: z.exactOptional(actor),
  issue: z.exactOptional(z.string().min(1).max(300).describe('The id of an issue.')),
  certainty: z.exactOptional(z.enum(['asserted', 'hedged', 'reported', 'denied', 'conditional', 'asked'])),
  q: z.exactOptional(words.describe('Words that must all stand in what is said or in who says it.')),
});

const StudySchema = z.strictObject({
  title: z.string(),
  readout: z.string().describe('The version that serves it.'),
  articles: z.int(),
  statements: z.int(),
  actors: z.int(),
  revisions: z.int(),
  decisions: z.int().describe('Those that hold.'),
  undoable: z.exactOptional(z.int().describe('The revision that an undo takes back.')),
  redoable: z.exactOptional(z.int().describe('The revision that a redo brings back.')),
  documents: z.array(z.strictObject({ kind: z.enum(DOCUMENT_KINDS), name: z.string() })),
  etag: z.string(),
});

const WorkbenchQuery = z.strictObject({
  since: z.exactOptional(z.string().max(200).describe('The ETag of the state that the page holds.')),
});

const RunsSchema = z.array(
  z.union([
    z.strictObject({
      same: z.tuple([z.int(), z.int()]).describe('From and to (end exclusive) in the list before.'),
    }),
    z.strictObject({ items: z.array(z.looseObject({})).describe('As in the brief.') }),
  ]),
);

const WorkbenchSchema = z.strictObject({
  study: StudySchema,
  since: z.exactOptional(z.string().describe('The state whose places "same" names; else all is sent.')),
  lists: z.strictObject(Object.fromEntries(LISTS.map((name) => [name, RunsSchema]))),
  rest: z.looseObject({}).describe('Everything else of the brief.'),
});

/** Every route that changes nothing and answers JSON. */
export function readingRoutes(study: LiveStudy, store: Pick<StudyStore, 'search'>): readonly Route[] {
  const sent = sentStates();
  const listed = (name: 'actors' | 'positions' | 'disagreements', summary: string, schema: string): Route =>
    route(
      { ...LIST, path: `/api/${name}`, name, summary, query: PageQuery, answer: paged(schema) },
      (asked) => ofBrief(study, asked, ({ brief, state }) => page<unknown>(asked, brief[name], state)),
    );
  return [
    route(
      {
        method: 'get',
        path: '/api/study',
        name: 'study',
        summary: 'What the study holds, in numbers',
        answer: { ...JSON_ANSWER, description: 'The study', schema: StudySchema },
      },
      (asked) => ofBrief(study, asked, ({ brief, state }) => summaryOf(brief, state)),
    ),
    route(
      {
        method: 'get',
        path: '/api/workbench',
        name: 'workbench',
        summary: 'What the workbench shows: the brief without texts, or what has changed in it',
        query: WorkbenchQuery,
        answer: { ...JSON_ANSWER, description: 'The study and its brief', schema: WorkbenchSchema },
      },
      async ({ c, query }) => {
        const { brief, state } = await study.brief();
        return (
          unchanged(c, state) ??
          c.body(
            sent.answer(summaryOf(brief, state), () => brief, query.since),
            200,
            jsonHeaders(state),
          )
        );
      },
    ),
    route(
      {
        ...LIST,
        path: '/api/articles',
        name: 'articles',
        summary: 'The articles, in the order in which they were added, or as they fit words',
        query: ArticleQuery,
        answer: paged('Article'),
      },
      async (asked) => {
        const state = await study.state();
        const all = new Map(state.articles.map(({ article }) => [article.id, article]));
        const { q } = asked.query;
        const found =
          q === undefined ? [...all.values()] : (await store.search(q)).flatMap((id) => all.get(id) ?? []);
        return answered(asked.c, state, () => page(asked, found, state));
      },
    ),
    route(
      {
        method: 'get',
        path: '/api/articles/:id',
        name: 'article',
        summary: 'One article',
        answer: { ...JSON_ANSWER, description: 'The article', schema: 'Article' },
      },
      async ({ c }) => {
        const state = await study.state();
        const articles = state.articles.map(({ article }) => article);
        return answered(c, state, () => withId(articles, c.req.param('id'), 'article'));
      },
    ),
    route(
      {
        ...LIST,
        path: '/api/statements',
        name: 'statements',
        summary: 'Who said what, as the decisions leave it',
        query: StatementQuery,
        answer: paged('Statement'),
      },
      (asked) =>
        ofBrief(study, asked, ({ brief, state }) => page(asked, statementsOf(brief, asked.query), state)),
    ),
    route(
      {
        method: 'get',
        path: '/api/statements/:id',
        name: 'statement',
        summary: 'One statement',
        answer: { ...JSON_ANSWER, description: 'The statement', schema: 'Statement' },
      },
      (asked) =>
        ofBrief(study, asked, ({ brief }) => withId(brief.statements, asked.c.req.param('id'), 'statement')),
    ),
    listed('actors', 'Who takes part', 'Actor'),
    listed('positions', 'Who stands where on what', 'Position'),
    listed('disagreements', 'What does not go together', 'Disagreement'),
    route(
      {
        method: 'get',
        path: '/api/outlook',
        name: 'outlook',
        summary: 'What may happen, by a conflict model',
        answer: { ...JSON_ANSWER, description: 'The outlook', schema: 'Outlook' },
      },
      (asked) => ofBrief(study, asked, ({ brief }) => brief.outlook ?? refuse(NO_OUTLOOK)),
    ),
    route(
      {
        method: 'get',
        path: '/api/brief',
        name: 'brief',
        summary: 'The whole brief, readout-brief/1',
        answer: { ...JSON_ANSWER, description: 'The brief', schema: BriefSchema },
      },
      async ({ c }) => {
        const { brief, state } = await study.brief();
        const parts = await renderBrief(brief, 'json');
        return unchanged(c, state) ?? c.body([...parts].join(''), 200, jsonHeaders(state));
      },
    ),
    route(
      {
        ...LIST,
        path: '/api/revisions',
        name: 'revisions',
        summary: 'Every decision, undo and redo, the first first',
        query: PageQuery,
        answer: paged('Revision'),
      },
      async (asked) => {
        const state = await study.state();
        return answered(asked.c, state, () => page(asked, state.revisions, state));
      },
    ),
  ];
}

const JSON_ANSWER = { status: 200, type: 'application/json' } as const;
const LIST = { method: 'get' } as const;
const paged = (schema: string) =>
  ({ ...JSON_ANSWER, description: 'A page of the list', schema: { pageOf: schema } }) as const;

async function ofBrief(
  study: LiveStudy,
  { c }: { readonly c: Context<Env> },
  make: (made: { readonly brief: Brief; readonly state: State }) => object,
): Promise<Response> {
  const made = await study.brief();
  return answered(c, made.state, () => make(made));
}

function answered(c: Context<Env>, state: State, make: () => object): Response {
  return unchanged(c, state) ?? c.body(`${JSON.stringify(make())}\n`, 200, jsonHeaders(state));
}

/** For a client that has seen this state. */
function unchanged(c: Context<Env>, { etag }: State): Response | undefined {
  const seen = c.req.header('if-none-match') ?? '';
  return seen.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)
    ? c.body(null, 304, { etag })
    : undefined;
}

const jsonHeaders = ({ etag }: State): Record<string, string> => ({
  etag,
  'content-type': 'application/json',
});

function page<Item>(
  { c, query }: Pick<Asked<PageAsked, unknown>, 'c' | 'query'>,
  all: readonly Item[],
  { etag }: State,
): object {
  const { limit: _, cursor: __, ...filters } = query;
  return pageOf(all, query, etag, JSON.stringify([c.req.path, Object.entries(filters).toSorted()]));
}

function summaryOf(brief: Brief, { etag, revisions }: State): StudySummary {
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
  { speaker, side, issue, certainty, q }: z.output<typeof StatementQuery>,
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

function withId<Item extends { readonly id: string }>(
  items: readonly Item[],
  id: string | undefined,
  what: string,
): Item {
  return items.find((item) => item.id === id) ?? refuse(unknown(404, what, id ?? ''));
}

function refuse(refusal: Refusal): never {
  throw refusal;
}

const unknown = (status: number, what: string, given: string): Refusal =>
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
