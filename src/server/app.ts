/**
 * The HTTP API over a study, as an app that answers requests and listens nowhere. Every request passes the guard first, and every
 * answer, errors too, carries the same protecting headers; what a request changes is on the disk before it is answered.
 */
import { Hono, type MiddlewareHandler } from 'hono';
import type { Reader } from '../pipeline/study.ts';
import type { StudyStore } from '../store/study-store.ts';
import type { OpenDesk } from './brief-desk.ts';
import { changingRoutes } from './changing-routes.ts';
import { eventsOf } from './events.ts';
import { type Env, type GuardOptions, guard } from './guard.ts';
import { liveStudy } from './live-study.ts';
import { openApiDocument } from './openapi.ts';
import { pageRoutes } from './page-routes.ts';
import { problemResponse, Refusal } from './problems.ts';
import { readingRoutes } from './reading-routes.ts';
import { type Route, route } from './route.ts';
import type { WebFiles } from './web-files.ts';

export interface AppOptions {
  readonly store: StudyStore;
  readonly reader: Reader;
  /** Where the briefs are made. */
  readonly desk: OpenDesk;
  readonly guard: GuardOptions;
  /** The workbench; a plain page stands in for it where it has not been built. */
  readonly web?: WebFiles | undefined;
  /** The time now, ISO 8601. */
  readonly now: () => string;
  /** Who decides where nobody is named. */
  readonly who: string;
  /** Hears of what is thrown and is nobody's to mend but Readout's. */
  readonly onBug: (error: unknown) => void;
}

export interface ServedApp {
  readonly app: Hono<Env>;
  /** Begins the brief that the first who asks will want. */
  readonly begin: () => void;
  /** Lets listeners go and waits until what was begun is done. */
  readonly close: () => Promise<void>;
}

export function servedApp(options: AppOptions): ServedApp {
  const { store, reader, web, onBug } = options;
  let jobs = 0;
  const nextJob = (): number => ++jobs;
  let making = 0;
  const desk = options.desk((step) => {
    // One brief is made at a time.
    if (step === 'running') making = nextJob();
    events.tell({ event: 'job', data: { job: making, what: 'making the brief', step } });
  });
  const study = liveStudy(store, reader, desk);
  const events = eventsOf(study.state);
  const routes: readonly Route[] = [
    ...readingRoutes(study, store),
    ...changingRoutes({ ...options, study, events, nextJob }),
    route(
      {
        method: 'get',
        path: '/api/events',
        name: 'events',
        summary: 'What happens to the study, as it happens',
        answer: { status: 200, description: 'Server-sent events', type: 'text/event-stream' },
      },
      async ({ c }) => (c.req.method === 'HEAD' ? c.body(null) : events.listen(c)),
    ),
    ...pageRoutes(study, () => openApiDocument(routes, reader.version, options.guard.access.by), web),
  ];

  const begun = new Set<Promise<void>>();
  const app = new Hono<Env>({ strict: true });
  app.use(protectingHeaders);
  app.use(async (_, next) => {
    const work = next();
    begun.add(work);
    await work.finally(() => begun.delete(work));
  });
  app.use(guard(options.guard));
  for (const { method, path, handle } of routes) app.on(method.toUpperCase(), path, handle);
  for (const path of new Set(routes.map((one) => one.path))) app.all(path, () => notAllowed(routes, path));
  app.notFound(() => problemResponse(NOT_FOUND, onBug));
  app.onError((error) => problemResponse(error, onBug));

  return {
    app,
    // Whoever asks for it is told why there is none.
    begin: () => void desk.ask({ asks: 'study' }).catch(() => undefined),
    close: async () => {
      events.close();
      while (begun.size > 0) await Promise.allSettled(begun);
      await desk.close();
    },
  };
}

const protectingHeaders: MiddlewareHandler<Env> = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value);
  if (!c.res.headers.has('content-security-policy')) c.res.headers.set('content-security-policy', NOTHING);
};

const NOTHING = "default-src 'none'; frame-ancestors 'none'";
const HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

const NOT_FOUND: Refusal = new Refusal(404, {
  code: 'server/not-found',
  problem: 'there is nothing at this address',
  mend: 'See /openapi.json for what there is.',
});

function notAllowed(routes: readonly Route[], path: string): never {
  const methods = routes.filter((one) => one.path === path).map(({ method }) => method.toUpperCase());
  const allow = [...methods, ...(methods.includes('GET') ? ['HEAD'] : [])].join(', ');
  throw new Refusal(
    405,
    {
      code: 'server/method',
      problem: 'this address is not asked that way',
      mend: `Use one of these: ${allow}.`,
    },
    { allow },
  );
}
