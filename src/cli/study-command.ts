/** `readout study`: a file that keeps articles, what was read in them and what a person decided. */
import { setTimeout } from 'node:timers/promises';
import { readArticles } from '../pipeline/articles.ts';
import { inputsOf } from '../pipeline/inputs.ts';
import type { LoadedModel } from '../pipeline/model.ts';
import { machine } from '../pipeline/outside.ts';
import { addArticles, decide, type Hand, logText, redo, statusText, undo } from '../pipeline/study.ts';
import { studyFaults } from '../pipeline/study-briefs.ts';
import { decisionsIn } from '../pipeline/study-decisions.ts';
import { exportStudy, importStudy, provenanceJson } from '../pipeline/study-folder.ts';
import { textAt } from '../pipeline/text-at.ts';
import { freshInputs } from '../pipeline/watching.ts';
import type { DocumentKind } from '../record/revision.ts';
import { createStudy, openStudy, type StudyStore } from '../store/study-store.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';
import { notes } from './notes.ts';
import { print } from './output.ts';
import type { ReadCommandOptions } from './read-command.ts';
import { version } from './version.ts';

export interface DocumentOptions {
  readonly title?: string;
  readonly codebook?: string;
  readonly actors?: string;
  readonly model?: string;
  readonly forecasts?: string;
}

const now = (): string => new Date().toISOString();

/** Opens the study at `path` for `act`, and closes it whatever comes of it. */
export async function inStudy<T>(path: string, act: (store: StudyStore) => Promise<T>): Promise<T> {
  const store = openStudy(path);
  try {
    return await act(store);
  } finally {
    await store.close();
  }
}

export async function runStudyNew(path: string, options: DocumentOptions & HandOptions): Promise<ExitCode> {
  const texts = await documentTexts(options);
  const { title } = options;
  const store = await createStudy(path, title === undefined ? {} : { title });
  try {
    await putDocuments(store, texts, options);
  } finally {
    await store.close();
  }
  await print(`${path}: a new study\n`);
  return EXIT_CODE.done;
}

export async function runStudySet(path: string, options: DocumentOptions & HandOptions): Promise<ExitCode> {
  const texts = await documentTexts(options);
  await inStudy(path, (store) => putDocuments(store, texts, options));
  return EXIT_CODE.done;
}

interface NamedText {
  readonly kind: DocumentKind;
  readonly name: string;
  readonly text: string;
}

/** Documents are checked before anything is kept. */
async function documentTexts({
  codebook,
  actors,
  model,
  forecasts,
}: DocumentOptions): Promise<readonly NamedText[]> {
  const texts: NamedText[] = [];
  for (const [kind, name] of Object.entries({ codebook, actors, model, forecasts }) as [
    DocumentKind,
    string | undefined,
  ][])
    if (name !== undefined) texts.push({ kind, name, text: await textAt(name, machine) });
  const { checkDocument } = await import('../pipeline/study-decisions.ts');
  for (const { kind, name, text } of texts) await checkDocument(kind, name, text);
  return texts;
}

async function putDocuments(
  store: StudyStore,
  texts: readonly NamedText[],
  hand: HandOptions,
): Promise<void> {
  for (const { kind, name, text } of texts)
    await decide(store, { decides: 'document', of: kind, name, text }, handOf(hand));
}

export async function runStudyAdd(
  path: string,
  files: readonly string[],
  options: ReadCommandOptions,
  model: LoadedModel,
): Promise<ExitCode> {
  return inStudy(path, async (store) => {
    const { inputs, problems } = await inputsOf(files, machine);
    const told = notes(options, inputs.length);
    told.problems(problems);
    let [added, known] = [0, 0];
    const reader = { model, version: version() };
    for await (const one of addArticles(store, readArticles(inputs, machine, options), reader, now())) {
      told.reading({ ...(one.id === undefined ? {} : { article: one.id }), problems: one.problems });
      if (one.isNew) added++;
      else if (one.id !== undefined) known++;
    }
    told.note(`${added} added${known === 0 ? '' : `, ${known} there already`}: ${path}`);
    return told.close();
  });
}

export interface WatchOptions extends ReadCommandOptions {
  /** Seconds between two looks. */
  readonly every: number;
  readonly once?: boolean;
}

/** Adds what comes, once, until it is stopped. */
export async function runStudyWatch(
  path: string,
  names: readonly string[],
  { every, once = false, ...options }: WatchOptions,
  model: LoadedModel,
): Promise<ExitCode> {
  const stop = new AbortController();
  const end = (): void => stop.abort();
  process.once('SIGINT', end).once('SIGTERM', end);
  const fresh = freshInputs(names, machine);
  const reader = { model, version: version() };
  const told = notes(options, undefined);
  try {
    do {
      const inputs = await fresh();
      // Between two looks the file is free for others.
      await inStudy(path, async (store) => {
        for await (const one of addArticles(store, readArticles(inputs, machine, options), reader, now())) {
          if (one.isNew) told.note(`${one.id}: ${one.from}`);
          told.problems(one.isNew || one.id === undefined ? one.problems : []);
          if (stop.signal.aborted) break;
        }
      });
      if (!once && !stop.signal.aborted)
        await setTimeout(every * 1000, undefined, { signal: stop.signal }).catch(() => undefined);
    } while (!once && !stop.signal.aborted);
  } finally {
    process.off('SIGINT', end).off('SIGTERM', end);
  }
  return told.close();
}

export async function runStudyStatus(path: string): Promise<ExitCode> {
  await print(await inStudy(path, statusText));
  return EXIT_CODE.done;
}

export interface HandOptions {
  readonly who?: string;
  readonly why?: string;
}

/** Whoever decides, now. */
export const handOf = ({
  who = process.env.USER ?? process.env.USERNAME ?? 'somebody',
  why,
}: HandOptions): Hand => ({
  who,
  now: now(),
  ...(why === undefined ? {} : { why }),
});

/** Keeps the decisions of a file of JSON Lines, all of them or, where one is faulty, none. */
export async function runStudyDecide(path: string, file: string, options: HandOptions): Promise<ExitCode> {
  const decisions = decisionsIn(await textAt(file, machine), file);
  const { checkDocument } = await import('../pipeline/study-decisions.ts');
  for (const decision of decisions)
    if (decision.decides === 'document' && decision.text !== undefined)
      await checkDocument(decision.of, decision.name, decision.text);
  const kept = await inStudy(path, async (store) => {
    let last = 0;
    for (const decision of decisions) last = (await decide(store, decision, handOf(options))).seq;
    return last;
  });
  await print(`${decisions.length} kept, the last as revision ${kept}\n`);
  return EXIT_CODE.done;
}

export async function runStudyUndo(path: string, options: HandOptions): Promise<ExitCode> {
  const { act } = await inStudy(path, (store) => undo(store, handOf(options), path));
  await print(`revision ${act.does === 'decide' ? '' : act.of} undone\n`);
  return EXIT_CODE.done;
}

export async function runStudyRedo(path: string, options: HandOptions): Promise<ExitCode> {
  const { act } = await inStudy(path, (store) => redo(store, handOf(options), path));
  await print(`revision ${act.does === 'decide' ? '' : act.of} redone\n`);
  return EXIT_CODE.done;
}

export async function runStudyLog(
  path: string,
  { json, prov }: { readonly json?: boolean; readonly prov?: boolean },
): Promise<ExitCode> {
  const revisions = await inStudy(path, (store) => store.revisions());
  await print(
    prov
      ? provenanceJson(revisions)
      : json
        ? revisions.map((revision) => `${JSON.stringify(revision)}\n`).join('')
        : logText(revisions),
  );
  return EXIT_CODE.done;
}

export async function runStudySearch(path: string, words: readonly string[]): Promise<ExitCode> {
  const found = await inStudy(path, async (store) => {
    const ids = await store.search(words.join(' '));
    const articles = new Map((await store.articles()).map(({ article }) => [article.id, article]));
    return ids.flatMap((id) => articles.get(id) ?? []);
  });
  await print(found.map(({ id, title, from }) => `${id}  ${title ?? from}\n`).join(''));
  return found.length === 0 ? EXIT_CODE.unreadable : EXIT_CODE.done;
}

export async function runStudyExport(path: string, folder: string): Promise<ExitCode> {
  const files = await inStudy(path, (store) => exportStudy(store, folder));
  await print(`${files} files: ${folder}\n`);
  return EXIT_CODE.done;
}

export async function runStudyImport(folder: string, path: string): Promise<ExitCode> {
  const { articles, revisions } = await importStudy(folder, path);
  await print(`${path}: ${articles} articles, ${revisions} revisions\n`);
  return EXIT_CODE.done;
}

export async function runStudyCheck(path: string, model: LoadedModel): Promise<ExitCode> {
  const faults = await inStudy(path, (store) => studyFaults(store, { model, version: version() }, path));
  const told = notes({}, undefined);
  told.problems(faults);
  if (faults.length === 0) await print('Nothing is wrong.\n');
  told.close();
  return faults.length === 0 ? EXIT_CODE.done : EXIT_CODE.grounding;
}
