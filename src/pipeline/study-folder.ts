/**
 * A study as a folder of plain text that diffs well: `study.yaml`, an article's text and what is known of it side by side, what was
 * read in it, revisions a line each, a document in a file of its own. No name of a file comes from what is in the study. Read back it is the
 * same study.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import type { Article } from '../record/article.ts';
import { ArticleSchema } from '../record/brief-schema.ts';
import { InputError, type Problem } from '../record/problem.ts';
import type { Revision } from '../record/revision.ts';
import { RevisionSchema } from '../record/revision-schema.ts';
import { createStudy, type StudyStore } from '../store/study-store.ts';

const FORMAT = 'readout-study/1';
const FOLDERS: readonly string[] = ['articles', 'readings', 'documents'];

const HeadSchema = z.strictObject({
  format: z.literal(FORMAT),
  settings: z.record(z.string(), z.string()),
});

/** Writes a study into `folder`, which must be empty or an export already, and gives the number of files. */
export async function exportStudy(store: StudyStore, folder: string): Promise<number> {
  emptied(folder);
  let files = 0;
  const write = (name: string, text: string): void => {
    writeFileSync(join(folder, name), text);
    files++;
  };
  write('study.yaml', stringify({ format: FORMAT, settings: await store.settings() }));
  for (const { article, problems, addedAt } of await store.articles()) {
    const { text, ...rest } = article;
    write(`articles/${article.id}.txt`, text);
    write(`articles/${article.id}.yaml`, stringify({ addedAt, article: rest, problems }));
  }
  for (const { article, readout, model, reading } of await store.readings())
    write(
      `readings/${article}.json`,
      `${JSON.stringify({ readout, model, reading: JSON.parse(reading) }, undefined, 1)}\n`,
    );
  const lines = (await store.revisions()).map((revision) => {
    const text = documentText(revision);
    if (text === undefined) return revision;
    write(documentFile(revision), text);
    return withDocumentText(revision, IN_ITS_FILE);
  });
  write('revisions.jsonl', lines.map((one) => `${JSON.stringify(one)}\n`).join(''));
  return files;
}

/** Stands in a line of revisions for the text of a document, which has a file of its own. */
const IN_ITS_FILE = 'in documents/';

const documentText = ({ act }: Revision): string | undefined =>
  act.does === 'decide' && act.decision.decides === 'document' ? act.decision.text : undefined;

const documentFile = ({ seq, act }: Revision): string =>
  act.does === 'decide' && act.decision.decides === 'document' && act.decision.of === 'forecasts'
    ? `documents/${seq}.jsonl`
    : `documents/${seq}.yaml`;

const withDocumentText = (revision: Revision, text: string): Revision =>
  revision.act.does === 'decide' && revision.act.decision.decides === 'document'
    ? { ...revision, act: { does: 'decide', decision: { ...revision.act.decision, text } } }
    : revision;

/** A new folder, or one that held an export, without the files of that. */
function emptied(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const names = readdirSync(folder).filter((name) => !name.startsWith('.'));
  if (names.length > 0 && !names.includes('study.yaml'))
    throw new InputError({
      code: 'study/not-empty',
      where: folder,
      problem: 'the folder holds something that is no export of a study',
      mend: 'Give an empty folder or a new name; nothing was changed.',
    });
  for (const name of ['study.yaml', 'revisions.jsonl', ...FOLDERS])
    rmSync(join(folder, name), { recursive: true, force: true });
  for (const name of FOLDERS) mkdirSync(join(folder, name));
}

/** Makes a study at `path` of what `exportStudy` wrote into `folder`. Throws an `InputError` that names the faulty file. */
export async function importStudy(
  folder: string,
  path: string,
): Promise<{ readonly articles: number; readonly revisions: number }> {
  const head = checked(join(folder, 'study.yaml'), HeadSchema, parse);
  const articles = articlesIn(folder);
  const revisions = revisionsIn(folder);
  const store = await createStudy(path, head.settings);
  try {
    for (const { article, problems, addedAt, file } of articles) {
      const { id, ...rest } = article;
      const added = await store.addArticle(rest, problems, addedAt);
      if (added.id !== id || !added.isNew)
        throw faulty(file, `it can’t be article ${id}: numbers go from 1 without gaps, and no text twice`);
      const reading = readingIn(join(folder, 'readings', `${id}.json`));
      if (reading !== undefined) await store.putReading({ article: id, ...reading });
    }
    for (const revision of revisions) {
      const kept = await store.revise(() => withoutSeq(revision));
      if (kept?.seq !== revision.seq)
        throw faulty(join(folder, 'revisions.jsonl'), `revision ${revision.seq} is out of order`);
    }
    await store.close();
  } catch (error) {
    await store.close();
    for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
    throw error;
  }
  return { articles: articles.length, revisions: revisions.length };
}

const withoutSeq = ({ seq: _, ...revision }: Revision): Omit<Revision, 'seq'> => revision;

const ArticleFileSchema = z.strictObject({
  addedAt: z.string(),
  article: z.looseObject({ id: z.string().regex(/^a[1-9]\d*$/) }),
  problems: z.array(
    z.strictObject({ code: z.string(), where: z.string(), problem: z.string(), mend: z.string() }),
  ),
});

interface ArticleFile {
  readonly article: Article;
  readonly problems: readonly Problem[];
  readonly addedAt: string;
  readonly file: string;
}

function articlesIn(folder: string): readonly ArticleFile[] {
  const names = readdirSync(join(folder, 'articles')).filter((name) => /^a[1-9]\d*\.yaml$/.test(name));
  const number = (name: string): number => Number(name.slice(1, -'.yaml'.length));
  return names
    .toSorted((a, b) => number(a) - number(b))
    .map((name) => {
      const file = join(folder, 'articles', name);
      const { addedAt, article, problems } = checked(file, ArticleFileSchema, parse);
      const text = textIn(file.replace(/\.yaml$/, '.txt'));
      const { success, data, error } = ArticleSchema.safeParse({ ...article, text });
      if (!success || `${data.id}.yaml` !== name)
        throw faulty(file, error?.issues[0]?.message ?? 'its id is not its name');
      return { article: data as Article, problems, addedAt, file };
    });
}

const ReadingFileSchema = z.strictObject({ readout: z.string(), model: z.string(), reading: z.unknown() });

function readingIn(
  file: string,
): { readonly readout: string; readonly model: string; readonly reading: string } | undefined {
  let there = true;
  try {
    readFileSync(file);
  } catch {
    there = false;
  }
  if (!there) return undefined;
  const { readout, model, reading } = checked(file, ReadingFileSchema, JSON.parse);
  return { readout, model, reading: JSON.stringify(reading) };
}

function revisionsIn(folder: string): readonly Revision[] {
  const file = join(folder, 'revisions.jsonl');
  return textIn(file)
    .split('\n')
    .flatMap((line, k): readonly Revision[] => {
      if (line === '') return [];
      try {
        const revision = RevisionSchema.parse(JSON.parse(line));
        return [
          documentText(revision) === IN_ITS_FILE
            ? withDocumentText(revision, textIn(join(folder, documentFile(revision))))
            : revision,
        ];
      } catch (error) {
        throw faulty(`${file}:${k + 1}`, error instanceof Error ? error.message : String(error));
      }
    });
}

function checked<T>(file: string, schema: z.ZodType<T>, read: (text: string) => unknown): T {
  const text = textIn(file);
  try {
    return schema.parse(read(text));
  } catch (error) {
    throw faulty(file, error instanceof Error ? error.message : String(error));
  }
}

function textIn(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw faulty(file, error instanceof Error ? error.message : String(error));
  }
}

const faulty = (where: string, said: string): InputError =>
  new InputError({
    code: 'study/export',
    where,
    problem: `it is not what an export wrote (${said.slice(0, 300)})`,
    mend: 'Give the folder as "readout study export" wrote it; no study was made.',
  });

/** Who decided what when, as PROV-JSON (W3C 2013): a decision is an entity, made and unmade by revisions. */
export function provenanceJson(revisions: readonly Revision[]): string {
  const entity: Record<string, unknown> = {};
  const activity: Record<string, unknown> = {};
  const agent: Record<string, unknown> = {};
  const wasGeneratedBy: Record<string, unknown> = {};
  const wasInvalidatedBy: Record<string, unknown> = {};
  const wasAssociatedWith: Record<string, unknown> = {};
  const agents = new Map<string, string>();
  for (const { seq, at, who, why, act } of revisions) {
    const person = agents.get(who) ?? `study:person${agents.size + 1}`;
    agents.set(who, person);
    agent[person] = { 'prov:type': 'prov:Person', 'prov:label': who };
    const revision = `study:revision${seq}`;
    activity[revision] = {
      'prov:startTime': at,
      'prov:endTime': at,
      'prov:type': act.does,
      ...(why === undefined ? {} : { 'prov:label': why }),
    };
    wasAssociatedWith[`_:a${seq}`] = { 'prov:activity': revision, 'prov:agent': person };
    const decision = `study:decision${act.does === 'decide' ? seq : act.of}`;
    if (act.does === 'decide') entity[decision] = { 'prov:value': JSON.stringify(act.decision) };
    const link = { 'prov:entity': decision, 'prov:activity': revision, 'prov:time': at };
    if (act.does === 'undo') wasInvalidatedBy[`_:i${seq}`] = link;
    else wasGeneratedBy[`_:g${seq}`] = link;
  }
  return `${JSON.stringify(
    {
      prefix: { study: 'urn:readout:study:' },
      entity,
      activity,
      agent,
      wasGeneratedBy,
      wasInvalidatedBy,
      wasAssociatedWith,
    },
    undefined,
    2,
  )}\n`;
}
