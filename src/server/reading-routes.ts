/** What can be read of a study: its articles, the parts of its brief, its revisions; a page of each at a time, with filters. */
import type { Context } from 'hono';
import { z } from 'zod';
import { articleAfter } from '../pipeline/restoring.ts';
import { provenanceJson } from '../pipeline/study-folder.ts';
import { BriefSchema } from '../record/brief-schema.ts';
import { DOCUMENT_KINDS, standingDecisions } from '../record/revision.ts';
import { LISTS } from '../record/workbench.ts';
import type { StudyStore } from '../store/study-store.ts';
import { type Question, unknown } from './brief-questions.ts';
import type { Env } from './guard.ts';
import type { LiveStudy } from './live-study.ts';
import { MOST_ITEMS, type Page, pageOf } from './paging.ts';
import { type Asked, type Route, route } from './route.ts';
import type { State } from './state.ts';

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
export function readingRoutes(
  study: LiveStudy,
  store: Pick<StudyStore, 'search' | 'article'>,
): readonly Route[] {
  const listed = (name: 'actors' | 'positions' | 'disagreements', summary: string, schema: string): Route =>
    route(
      { ...LIST, path: `/api/${name}`, name, summary, query: PageQuery, answer: paged(schema) },
      (asked) => ofBrief(study, asked.c, { asks: name, page: asked.query, list: listName(asked) }),
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
      ({ c }) => ofBrief(study, c, { asks: 'study' }),
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
      ({ c, query }) => ofBrief(study, c, { asks: 'workbench', since: query.since }),
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
        const { q } = asked.query;
        const found = q === undefined ? state.articleIds : await store.search(q);
        return answered(asked.c, state, async () => {
          const { items, ...rest } = page(asked, found, state);
          const standing = standingDecisions(state.revisions);
          const articles = await Promise.all(items.map((id) => articleAfter(standing, id, store)));
          return { items: articles.filter((one) => one !== undefined), ...rest };
        });
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
        const id = c.req.param('id') ?? '';
        return answered(c, state, async () => {
          const found = await articleAfter(standingDecisions(state.revisions), id, store);
          if (found === undefined) throw unknown(404, 'article', id);
          return found;
        });
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
      (asked) => {
        const { limit, cursor, ...of } = asked.query;
        return ofBrief(study, asked.c, {
          asks: 'statements',
          of,
          page: { limit, cursor },
          list: listName(asked),
        });
      },
    ),
    route(
      {
        method: 'get',
        path: '/api/statements/:id',
        name: 'statement',
        summary: 'One statement',
        answer: { ...JSON_ANSWER, description: 'The statement', schema: 'Statement' },
      },
      ({ c }) => ofBrief(study, c, { asks: 'statement', id: c.req.param('id') ?? '' }),
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
      ({ c }) => ofBrief(study, c, { asks: 'outlook' }),
    ),
    route(
      {
        method: 'get',
        path: '/api/brief',
        name: 'brief',
        summary: 'The whole brief, readout-brief/1',
        answer: { ...JSON_ANSWER, description: 'The brief', schema: BriefSchema },
      },
      ({ c }) => ofBrief(study, c, { asks: 'json' }),
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
    route(
      {
        method: 'get',
        path: '/api/provenance',
        name: 'provenance',
        summary: 'Who decided what when, as PROV-JSON',
        answer: { ...JSON_ANSWER, description: 'W3C PROV-JSON' },
      },
      async ({ c }) => {
        const { etag, revisions } = await study.state();
        return c.body(provenanceJson(revisions), 200, { etag, 'content-type': 'application/json' });
      },
    ),
  ];
}

const JSON_ANSWER = { status: 200, type: 'application/json' } as const;
const LIST = { method: 'get' } as const;
const paged = (schema: string) =>
  ({ ...JSON_ANSWER, description: 'A page of the list', schema: { pageOf: schema } }) as const;

/** An answer that rests on the brief; who has seen the state is told so without one being made. */
async function ofBrief(study: LiveStudy, c: Context<Env>, question: Question): Promise<Response> {
  const seen = unchanged(c, await study.state());
  if (seen !== undefined) return seen;
  const { text, etag } = await study.ask(question);
  return c.body(text, 200, jsonHeaders({ etag }));
}

async function answered(
  c: Context<Env>,
  state: State,
  make: () => object | Promise<object>,
): Promise<Response> {
  return unchanged(c, state) ?? c.body(`${JSON.stringify(await make())}\n`, 200, jsonHeaders(state));
}

/** For a client that has seen this state. */
function unchanged(c: Context<Env>, { etag }: State): Response | undefined {
  const seen = c.req.header('if-none-match') ?? '';
  return seen.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)
    ? c.body(null, 304, { etag })
    : undefined;
}

const jsonHeaders = ({ etag }: Pick<State, 'etag'>): Record<string, string> => ({
  etag,
  'content-type': 'application/json',
});

const page = <Item>(asked: Listed, all: readonly Item[], { etag }: State): Page<Item> =>
  pageOf(all, asked.query, etag, listName(asked));

type Listed = Pick<Asked<PageAsked, unknown>, 'c' | 'query'>;

/** A list and its filters, as its cursors name it. */
function listName({ c, query }: Listed): string {
  const { limit: _, cursor: __, ...filters } = query;
  return JSON.stringify([c.req.path, Object.entries(filters).toSorted()]);
}
