import { mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { type LoadedModel, loadModel } from '../pipeline/model.ts';
import { addArticles, decide } from '../pipeline/study.ts';
import { readSource } from '../reading/read.ts';
import { createStudy, openStudy, type StudyStore } from '../store/study-store.ts';
import { type BriefDesk, deskOver, type MakingStep } from './brief-desk.ts';
import type { Question } from './brief-questions.ts';
import { deskInThread } from './desk-thread.ts';

const NOW = '2031-03-05T10:00:00.000Z';
const TALKS =
  'Korva rejects truce\n\nHarbour Post, 4 March 2031\n\nKorva will never accept a ceasefire, its foreign minister, Petra Vass, said on Monday.\n';
const folder = mkdtempSync(join(tmpdir(), 'readout-desk-'));
let model: LoadedModel;
let count = 0;
beforeAll(async () => {
  model = await loadModel();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function study(): Promise<{ readonly path: string; readonly store: StudyStore }> {
  const path = join(folder, `${++count}.readout`);
  const store = await createStudy(path, { title: 'Valley talks' });
  onTestFinished(() => store.close());
  const { articles } = readSource({ from: 'talks.txt', bytes: new TextEncoder().encode(TALKS) }, {});
  async function* source() {
    for (const article of articles)
      yield { from: article.from, article: { ...article, id: '' }, problems: [] };
  }
  for await (const _ of addArticles(store, source(), { model, version: '1' }, NOW));
  return { path, store };
}

const QUESTIONS: readonly Question[] = [
  { asks: 'study' },
  { asks: 'json' },
  { asks: 'workbench' },
  { asks: 'statements', of: { q: 'ceasefire' }, page: { limit: 1 }, list: 'x' },
  { asks: 'actors', page: { limit: 2 }, list: 'y' },
];
const failure = (desk: BriefDesk, question: Question): Promise<unknown> =>
  desk.ask(question).then(
    () => undefined,
    (error: unknown) => error,
  );

it('answers from a thread what it answers here, in the state of the study', async () => {
  const { path, store } = await study();
  const steps: MakingStep[] = [];
  const thread = deskInThread(path, '1')((step) => steps.push(step));
  const here = deskOver(store, { model, version: '1' })(() => undefined);
  for (const question of QUESTIONS) expect(await thread.ask(question)).toEqual(await here.ask(question));
  await decide(store, { decides: 'name', of: 'Petra Vass', is: 'P. Vass' }, { who: 'me', now: NOW });
  const answers = await Promise.all(QUESTIONS.map((question) => thread.ask(question)));
  expect(answers).toEqual(await Promise.all(QUESTIONS.map((question) => here.ask(question))));
  expect(answers[1]!.text).toContain('P. Vass');
  expect(steps).toEqual(['running', 'done', 'running', 'done']);
  const id: Question = { asks: 'statement', id: 'none' };
  expect(await failure(thread, id)).toMatchObject({
    status: 404,
    fault: { code: 'server/unknown-statement' },
  });
  const codebook = { decides: 'document', of: 'codebook', name: 'c.yaml', text: '{' } as const;
  const lost = (decision: Extract<Question, { asks: 'lost' }>['decision']) =>
    thread.ask({ asks: 'lost', decision, etag: answers[0]!.etag });
  await expect(lost(codebook)).rejects.toMatchObject({ code: 'positions/codebook' });
  expect((await lost({ decides: 'not an actor', of: 'P. Vass' })).text).toBe('');
  expect((await lost({ decides: 'not an actor', of: 'Nobody' })).text).toContain('study/lost-decision');
  await thread.close();
});

it('makes one brief of the newest state for all who asked while another was made', async () => {
  const { path, store } = await study();
  const steps: MakingStep[] = [];
  let begun = (): void => undefined;
  const running = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const thread = deskInThread(
    path,
    '1',
  )((step) => {
    steps.push(step);
    begun();
  });
  const first = thread.ask({ asks: 'study' });
  await running;
  const later: ReturnType<BriefDesk['ask']>[] = [];
  for (const is of ['A. Vass', 'B. Vass', 'C. Vass']) {
    await decide(store, { decides: 'name', of: 'Petra Vass', is }, { who: 'me', now: NOW });
    later.push(thread.ask({ asks: 'study' }));
  }
  const etags = (await Promise.all([first, ...later])).map(({ etag }) => etag);
  expect(etags[3]).toMatch(/^"3-1-/);
  expect(steps.filter((step) => step === 'running').length).toBeLessThanOrEqual(3);
  await thread.close();
});

it('may be closed unasked, idle or in the middle of a brief, and leaves the study whole', async () => {
  const { path, store } = await study();
  await deskInThread(path, '1')(() => undefined).close();
  const idle = deskInThread(path, '1')(() => undefined);
  expect((await idle.ask({ asks: 'study' })).text).toContain('Valley talks');
  await idle.close();
  let begun = (): void => undefined;
  const running = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const busy = deskInThread(path, '1')(begun);
  const unanswered = failure(busy, { asks: 'study' });
  await running;
  await busy.close();
  expect(await unanswered).toBeInstanceOf(Error);
  expect(await store.integrityFaults()).toEqual([]);
  await store.close();
  // Nobody holds it any longer.
  expect(readdirSync(folder).filter((name) => name.startsWith(`${count}.readout`))).toEqual([
    `${count}.readout`,
  ]);
});

it('tells that a thread ended, and starts another for the next question', async () => {
  const { path, store } = await study();
  const small = deskInThread(path, '1', { maxOldGenerationSizeMb: 4, maxYoungGenerationSizeMb: 1 })(
    () => undefined,
  );
  for (let k = 0; k < 2; k++)
    expect(await failure(small, { asks: 'study' })).toMatchObject({ code: 'ERR_WORKER_OUT_OF_MEMORY' });
  await small.close();
  await store.close();
  const desk = deskInThread(path, '1')(() => undefined);
  renameSync(path, `${path}.away`);
  expect(await failure(desk, { asks: 'study' })).toMatchObject({ code: 'study/missing' });
  renameSync(`${path}.away`, path);
  expect((await desk.ask({ asks: 'study' })).text).toContain('Valley talks');
  await desk.close();
  await openStudy(path).close();
});
