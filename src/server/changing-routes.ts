/** What changes a study: decisions, undo, redo, articles. Each is on the disk before it is answered. */
import { setImmediate } from 'node:timers/promises';
import type { Context } from 'hono';
import { z } from 'zod';
import { readArticles } from '../pipeline/articles.ts';
import type { FetchedPage } from '../pipeline/fetch-page.ts';
import type { Outside } from '../pipeline/outside.ts';
import { addArticles, type Hand, type Reader } from '../pipeline/study.ts';
import type { Problem } from '../record/problem.ts';
import type { Revision } from '../record/revision.ts';
import { DecisionSchema, RevisionSchema } from '../record/revision-schema.ts';
import type { StudyStore } from '../store/study-store.ts';
import type { Events, Job } from './events.ts';
import type { Env } from './guard.ts';
import type { LiveStudy } from './live-study.ts';
import { Refusal } from './problems.ts';
import { bytesOf, type Route, route } from './route.ts';

const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}\u202a-\u202e\u2066-\u2069]*$/u, 'no control characters');

/** One that a log can print. */
const nameLine = line(200);

const HandBody = z.strictObject({
  who: z.exactOptional(nameLine.describe('Who decides; else who asks.')),
  why: z.exactOptional(line(2000).describe('The reason, kept with it.')),
});
const DecisionBody = HandBody.extend({ decision: DecisionSchema });

const ArticleQuery = z.strictObject({
  from: line(300)
    .default('posted')
    .describe('What the article is called; a name alone, nothing is read there.'),
  outlet: z.exactOptional(line(200).describe('Who published it, where it does not say so.')),
  published: z.exactOptional(z.iso.date().describe('When, where it does not say so.')),
});

const AddedSchema = z.strictObject({
  added: z.array(z.string()).describe('Ids of the articles that are new.'),
  known: z.array(z.string()).describe('Ids of those that were there already.'),
  problems: z.array(
    z.strictObject({ code: z.string(), where: z.string(), problem: z.string(), mend: z.string() }),
  ),
  etag: z.string(),
});

export interface Changing {
  readonly study: LiveStudy;
  readonly store: StudyStore;
  readonly reader: Reader;
  readonly events: Events;
  /** The time now, ISO 8601. */
  readonly now: () => string;
  /** Who decides where nobody is named. */
  readonly who: string;
  readonly nextJob: () => number;
}

/** Every route that changes the study. */
export function changingRoutes(changing: Changing): readonly Route[] {
  const { study, now, who } = changing;
  const handOf = (c: Context<Env>, given: z.output<typeof HandBody>): Hand => ({
    who: given.who ?? nameLine.safeParse(c.get('user')).data ?? who,
    now: now(),
    ...(given.why === undefined ? {} : { why: given.why }),
  });
  const back = (name: 'undo' | 'redo', summary: string): Route =>
    route(
      {
        method: 'post',
        path: `/api/${name}`,
        name,
        summary,
        ifMatch: 'required',
        mayBeEmpty: true,
        body: HandBody,
        answer: KEPT,
      },
      async ({ c, body, ifMatch }) => kept(c, changing, await study[name](ifMatch, handOf(c, body))),
    );
  return [
    route(
      {
        method: 'post',
        path: '/api/revisions',
        name: 'decide',
        summary: 'Keep a decision',
        ifMatch: 'required',
        body: DecisionBody,
        answer: KEPT,
      },
      async ({ c, body, ifMatch }) =>
        kept(c, changing, await study.decide(ifMatch, body.decision, handOf(c, body))),
    ),
    back('undo', 'Take the last decision back'),
    back('redo', 'Bring back what was undone last'),
    route(
      {
        method: 'post',
        path: '/api/articles',
        name: 'addArticle',
        summary: 'Add an article, or a feed of some, as HTML, Markdown or plain text',
        ifMatch: 'optional',
        takesArticle: true,
        query: ArticleQuery,
        answer: {
          status: 201,
          description: 'It is in the study (200 where all of it was there already)',
          type: 'application/json',
          schema: AddedSchema,
        },
      },
      async ({ c, query, ifMatch }) => {
        const contentType = articleType(c);
        const bytes = await bytesOf(c);
        if (ifMatch !== '') await study.checkState(ifMatch);
        return added(c, changing, { ...query, bytes, contentType });
      },
    ),
  ];
}

const KEPT = {
  status: 201,
  description: 'It is kept; ETag is the new state',
  type: 'application/json',
  schema: RevisionSchema.meta({ id: 'Revision' }),
} as const;

async function kept(c: Context<Env>, { study, events }: Changing, revision: Revision): Promise<Response> {
  const { etag } = await study.state();
  await events.announce();
  return c.json(revision, 201, { etag });
}

interface Posted extends z.output<typeof ArticleQuery> {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

async function added(
  c: Context<Env>,
  { study, store, reader, events, now, nextJob }: Changing,
  { from, bytes, contentType, ...options }: Posted,
): Promise<Response> {
  const job = nextJob();
  const told = (step: Job['step'], done: number): void =>
    events.tell({ event: 'job', data: { job, what: 'adding articles', step, done } });
  const [fresh, known, problems]: [string[], string[], Problem[]] = [[], [], []];
  const articles = readArticles([{ from, kind: 'page' }], nothingBut(from, bytes, contentType), options);
  told('running', 0);
  try {
    for await (const one of addArticles(store, articles, reader, now())) {
      if (one.id !== undefined) (one.isNew ? fresh : known).push(one.id);
      problems.push(...one.problems);
      told('running', fresh.length + known.length);
      // Others are answered between two articles of a long feed.
      await setImmediate();
    }
  } catch (error) {
    told('failed', fresh.length + known.length);
    throw error;
  } finally {
    await events.announce();
  }
  told('done', fresh.length + known.length);
  if (fresh.length + known.length === 0) throw unreadable(problems);
  const { etag } = await study.state();
  return c.json({ added: fresh, known, problems, etag }, fresh.length > 0 ? 201 : 200, { etag });
}

/** All that can be reached while a posted article is read: what was posted. */
function nothingBut(from: string, bytes: Uint8Array, contentType: string): Outside {
  const never = (): never => {
    throw new Error('nothing is read but what was posted');
  };
  return {
    look: never,
    list: never,
    read: never,
    stream: never,
    standardInput: never,
    // A name that is no address is no place to find the article again.
    fetchPage: async () =>
      (/^https?:\/\//i.test(from)
        ? { bytes, contentType, url: from }
        : { bytes, contentType }) as FetchedPage,
  };
}

function articleType(c: Context): string {
  const type = c.req.header('content-type') ?? 'text/plain';
  if (/^(?:text\/[\w.+-]{1,50}|application\/(?:xhtml|rss|atom)?\+?xml) *(?:;|$)/i.test(type)) return type;
  throw new Refusal(415, {
    code: 'server/type',
    where: 'Content-Type',
    problem: 'the body is not said to be text or a page',
    mend: 'Send the article as it is, with Content-Type: text/html, text/markdown or text/plain.',
  });
}

function unreadable([first]: readonly Problem[]): Refusal {
  return new Refusal(422, {
    code: first?.code ?? 'reading/no-article',
    where: first?.where ?? 'the body',
    problem: first?.problem ?? 'no article was found in it',
    mend: first?.mend ?? 'Send the text of an article.',
  });
}
