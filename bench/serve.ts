/**
 * How long a served study of 100 and of 1,000 articles keeps a person waiting: until the workbench is first shown, until a decision
 * is acknowledged, until the brief with it is there, and what is sent then. Requests go through the whole app, without a network;
 * briefs are made in a thread as `readout serve` makes them. Each decision is timed three times, and the middle one told.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type LoadedModel, loadModel } from '../src/pipeline/model.ts';
import { addArticles } from '../src/pipeline/study.ts';
import { readSource } from '../src/reading/read.ts';
import type { Brief } from '../src/record/brief.ts';
import type { Decision } from '../src/record/revision.ts';
import { briefAfter, type WorkbenchAnswer } from '../src/record/workbench.ts';
import { servedApp } from '../src/server/app.ts';
import { deskInThread } from '../src/server/desk-thread.ts';
import { createStudy, type StudyStore } from '../src/store/study-store.ts';
import { rounded } from './sample.ts';
import { syntheticCoverage } from './synthetic-coverage.ts';

export interface ServeTime {
  readonly articles: number;
  readonly what: string;
  readonly milliseconds: number;
  /** What was sent; absent for an acknowledgement. */
  readonly kilobytes?: number;
}

const COUNTS: readonly number[] = [100, 1_000];
const SEED = 1;
const NOW = '2031-01-01T00:00:00.000Z';
const HOST = '127.0.0.1:4000';

export async function serveTimes(): Promise<readonly ServeTime[]> {
  const model = await loadModel();
  const times: ServeTime[] = [];
  for (const count of COUNTS) {
    const folder = mkdtempSync(join(tmpdir(), 'readout-bench-'));
    const path = join(folder, 's.readout');
    const store = await createStudy(path, { title: 'Bench' });
    await fill(store, count, model);
    times.push(...(await timesOf(path, store, count, model)));
    await store.close();
    rmSync(folder, { recursive: true });
  }
  return times;
}

async function fill(store: StudyStore, count: number, model: LoadedModel): Promise<void> {
  async function* source() {
    for (const one of syntheticCoverage(count, SEED))
      for (const article of readSource(one, {}).articles)
        yield { from: one.from, article: { ...article, id: '' }, problems: [] };
  }
  for await (const _ of addArticles(store, source(), { model, version: '0' }, NOW));
}

async function timesOf(
  path: string,
  store: StudyStore,
  articles: number,
  model: LoadedModel,
): Promise<readonly ServeTime[]> {
  const served = servedApp({
    store,
    reader: { model, version: '0' },
    desk: deskInThread(path, '0'),
    guard: { hosts: new Set([HOST]), access: { by: 'token', token: 't' }, cookie: 'c' },
    now: () => NOW,
    who: 'bench',
    onBug: (error) => {
      throw error;
    },
  });
  const rows: ServeTime[] = [];
  const asked = async (address: string, init: RequestInit = {}) => {
    const headers = { host: HOST, authorization: 'Bearer t', ...init.headers };
    const start = performance.now();
    const answer = await served.app.request(`http://${HOST}${address}`, { ...init, headers });
    const text = await answer.text();
    const milliseconds = performance.now() - start;
    if (!answer.ok) throw new Error(`${address}: ${text}`);
    return { text, etag: answer.headers.get('etag')!, milliseconds, kilobytes: text.length / 1000 };
  };
  type Answer = Awaited<ReturnType<typeof asked>>;
  const tell = (what: string, answers: readonly Answer[], isSent = true): void => {
    const { milliseconds, kilobytes } = answers.toSorted((a, b) => a.milliseconds - b.milliseconds)[
      Math.floor(answers.length / 2)
    ]!;
    rows.push({
      articles,
      what,
      milliseconds: rounded(milliseconds, 1),
      ...(isSent ? { kilobytes: rounded(kilobytes) } : {}),
    });
  };
  let isMade = false;
  const making = asked('/api/workbench').finally(() => {
    isMade = true;
  });
  const meanwhile: Answer[] = [];
  while (!isMade) {
    meanwhile.push(await asked('/api/articles/a1'));
    await setTimeout(5);
  }
  const first = await making;
  tell('workbench, its brief made for the first time', [first]);
  tell('an article, while that brief is made', meanwhile);
  tell('the slowest of those', [
    meanwhile.reduce((slow, one) => (one.milliseconds > slow.milliseconds ? one : slow)),
  ]);
  tell('workbench whole, its brief known', [await asked('/api/workbench')]);
  const brief = briefAfter(JSON.parse(first.text) as WorkbenchAnswer, undefined);
  let { etag } = first;
  for (const [what, decisions] of Object.entries(decisionsOn(brief))) {
    const [kept, shown]: [Answer[], Answer[]] = [[], []];
    for (const decision of decisions) {
      const since = etag;
      const answer = await asked('/api/revisions', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'if-match': etag },
        body: JSON.stringify({ decision }),
      });
      kept.push(answer);
      etag = answer.etag;
      shown.push(await asked(`/api/workbench?since=${encodeURIComponent(since)}`));
    }
    tell(`${what}: acknowledged`, kept, false);
    tell(`${what}: workbench after it`, shown);
  }
  tell('workbench since the state that is', [
    await asked(`/api/workbench?since=${encodeURIComponent(etag)}`),
  ]);
  await served.close();
  return rows;
}

/** Decisions of each kind, three times. */
function decisionsOn({ statements, actors }: Brief): Readonly<Record<string, readonly Decision[]>> {
  const people = actors.filter(({ kind }) => kind === 'person');
  const of = (k: number) => {
    const { content } = statements[Math.floor((k * statements.length) / 10)]!;
    return { article: content[0]!.article, start: content[0]!.start, end: content.at(-1)!.end };
  };
  const thrice = (decision: (k: number) => Decision): readonly Decision[] => [1, 2, 3].map(decision);
  return {
    'certainty of a statement': thrice((k) => ({ decides: 'certainty', of: of(k), is: 'conditional' })),
    'not a statement': thrice((k) => ({ decides: 'not a statement', of: of(k + 3) })),
    'speaker of a statement': thrice((k) => ({ decides: 'speaker', of: of(k + 6), is: people[k]!.name })),
    'name of an actor': thrice((k) => ({ decides: 'name', of: people[k + 3]!.name, is: `Zed ${k}` })),
  };
}
