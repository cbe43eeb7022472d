/** The server's API, as the workbench asks it: one place that fetches, and every fault is an answer. */
import type { Article } from '../record/article.ts';
import type { Problem } from '../record/problem.ts';
import type { Decision, Revision } from '../record/revision.ts';
import type { WorkbenchAnswer } from '../record/workbench.ts';

/** Why there is no answer: the server can't be reached, it doesn't know this page any more, or it refused. */
export type Fault =
  | { readonly kind: 'lost' }
  | { readonly kind: 'locked' }
  | { readonly kind: 'stale'; readonly problem: Problem }
  | { readonly kind: 'refused'; readonly problem: Problem };

export type Answer<Value> = { readonly value: Value; readonly etag: string } | { readonly fault: Fault };

export interface Server {
  readonly workbench: (since: string | undefined) => Promise<Answer<WorkbenchAnswer>>;
  readonly article: (id: string) => Promise<Answer<Article>>;
  readonly revisions: () => Promise<Answer<readonly Revision[]>>;
  readonly decide: (etag: string, decision: Decision, why: string | undefined) => Promise<Answer<Revision>>;
  readonly back: (what: 'undo' | 'redo', etag: string) => Promise<Answer<Revision>>;
  readonly addArticle: (
    file: File,
  ) => Promise<Answer<{ readonly added: readonly string[]; readonly known: readonly string[] }>>;
  /** Lets this page in again with the address that a new run printed. */
  readonly unlock: (printed: string) => Promise<Unlocked>;
  readonly listen: (hear: (told: Told) => void) => () => void;
}

/** What the server tells by itself. */
export type Told =
  | { readonly event: 'state' | 'revision' | 'articles'; readonly etag: string }
  | { readonly event: 'job'; readonly what: string; readonly step: string; readonly done?: number }
  | { readonly event: 'open' }
  | { readonly event: 'lost' };

/** Whether the page is let in again, and why not. */
export type Unlocked = 'let in' | 'no token' | 'refused' | 'lost';

export const server: Server = {
  workbench: (since) =>
    asked(`/api/workbench${since === undefined ? '' : `?since=${encodeURIComponent(since)}`}`),
  article: (id) => asked(`/api/articles/${encodeURIComponent(id)}`),
  revisions: allRevisions,
  decide: (etag, decision, why) =>
    asked('/api/revisions', posted(etag, { decision, ...(why === undefined ? {} : { why }) })),
  back: (what, etag) => asked(`/api/${what}`, posted(etag, {})),
  addArticle: (file) =>
    asked(`/api/articles?from=${encodeURIComponent(file.name.slice(0, 300))}`, {
      method: 'POST',
      headers: { 'content-type': typeOf(file.name) },
      body: file,
    }),
  unlock: async (printed) => {
    const token =
      /[?&]token=([\w-]{1,200})/.exec(printed)?.[1] ?? /^\s*([\w-]{20,200})\s*$/.exec(printed)?.[1];
    if (token === undefined) return 'no token';
    try {
      return (await fetch(`/api/study?token=${token}`)).ok ? 'let in' : 'refused';
    } catch {
      return 'lost';
    }
  },
  listen: (hear) => {
    const source = new EventSource('/api/events');
    for (const event of ['state', 'revision', 'articles', 'job'] as const)
      source.addEventListener(event, ({ data }: MessageEvent<string>) =>
        hear({ ...JSON.parse(data), event } as Told),
      );
    source.onopen = () => hear({ event: 'open' });
    source.onerror = () => hear({ event: 'lost' });
    return () => source.close();
  },
};

async function asked<Value>(path: string, init: RequestInit = {}): Promise<Answer<Value>> {
  try {
    const response = await fetch(path, init);
    const body: unknown = await response.json();
    if (response.ok) return { value: body as Value, etag: response.headers.get('etag') ?? '' };
    if (response.status === 401) return { fault: { kind: 'locked' } };
    const problem = problemOf(body);
    return { fault: response.status === 412 ? { kind: 'stale', problem } : { kind: 'refused', problem } };
  } catch {
    // No connection, or one that broke off in the middle of an answer.
    return { fault: { kind: 'lost' } };
  }
}

function posted(etag: string, body: object): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'if-match': etag },
    body: JSON.stringify(body),
  };
}

/** RFC 9457, as this server words it. */
function problemOf(body: unknown): Problem {
  const { code, where, problem, detail, title, mend } = (body ?? {}) as Record<string, unknown>;
  return {
    code: String(code ?? 'server/unknown'),
    where: String(where ?? ''),
    problem: String(problem ?? detail ?? title ?? 'the server gave no reason'),
    mend: String(mend ?? ''),
  };
}

/** A list that changes between two pages of it is read again from its start. */
async function allRevisions(): Promise<Answer<readonly Revision[]>> {
  const list: Revision[] = [];
  let cursor: string | undefined;
  for (;;) {
    const page: Answer<{ readonly items: readonly Revision[]; readonly next?: string }> = await asked(
      `/api/revisions?limit=500${cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
    );
    if ('fault' in page) {
      if (cursor === undefined || page.fault.kind !== 'refused') return page;
      list.length = 0;
      cursor = undefined;
      continue;
    }
    list.push(...page.value.items);
    cursor = page.value.next;
    if (cursor === undefined) return { value: list, etag: page.etag };
  }
}

function typeOf(name: string): string {
  if (/\.html?$/i.test(name)) return 'text/html';
  if (/\.(?:md|markdown)$/i.test(name)) return 'text/markdown';
  return /\.(?:xml|rss|atom)$/i.test(name) ? 'application/xml' : 'text/plain';
}
