/**
 * A study on disk: one SQLite file with the articles, what was read in each, and a person's revisions. The only SQL of
 * Readout. What is acknowledged is on the disk: write-ahead log, synchronous in full;
 * two processes on one file wait for each other.
 */
import { existsSync, rmSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import type { Article } from '../record/article.ts';
import { InputError, type Problem } from '../record/problem.ts';
import type { Act, Revision } from '../record/revision.ts';
import { APPLICATION, MIGRATIONS, VERSION } from './migrations.ts';
import { nodeSqlite } from './node-sqlite.ts';

export interface StoredArticle {
  readonly article: Article;
  readonly problems: readonly Problem[];
  readonly addedAt: string;
}

/** What was read in an article, as JSON, and with what. */
export interface StoredReading {
  readonly article: string;
  readonly readout: string;
  readonly model: string;
  readonly reading: string;
}

/** What was read in an article with texts that a person brought back, by the SHA-256 of the whole. */
export interface RestoredReading extends StoredReading {
  readonly sha256: string;
}

interface Tables {
  setting: { name: string; value: string };
  article: {
    number: number;
    id: string;
    sha256: string;
    added_at: string;
    article: string;
    problems: string;
  };
  reading: { article: string; readout: string; model: string; reading: string };
  restored_reading: { article: string; sha256: string; readout: string; model: string; reading: string };
  revision: { seq: number; at: string; who: string; why: string | null; act: string };
}

export interface StudyStore {
  readonly settings: () => Promise<Readonly<Record<string, string>>>;
  /** Articles are numbered from 1 without gaps and never change; `after` leaves out as many from the first on. */
  readonly articles: (after?: number) => Promise<readonly StoredArticle[]>;
  readonly articleIds: (after?: number) => Promise<readonly string[]>;
  readonly article: (id: string) => Promise<StoredArticle | undefined>;
  /** Adds an article under the next id, or gives the id of the one that has the same text. */
  readonly addArticle: (
    article: Omit<Article, 'id'>,
    problems: readonly Problem[],
    at: string,
  ) => Promise<{ readonly id: string; readonly isNew: boolean }>;
  /** What was read in the articles behind the first `after`. */
  readonly readings: (after?: number) => Promise<readonly StoredReading[]>;
  readonly reading: (article: string) => Promise<StoredReading | undefined>;
  readonly putReading: (reading: StoredReading) => Promise<void>;
  readonly restoredReading: (article: string, sha256: string) => Promise<RestoredReading | undefined>;
  readonly putRestoredReading: (reading: RestoredReading) => Promise<void>;
  readonly revisions: (after?: number) => Promise<readonly Revision[]>;
  /** Appends what `next` makes of the revisions so far; undefined appends nothing. Nobody else writes in between. */
  readonly revise: (
    next: (revisions: readonly Revision[]) => Omit<Revision, 'seq'> | undefined,
  ) => Promise<Revision | undefined>;
  /** Ids of the articles that hold all the words of a query. */
  readonly search: (query: string) => Promise<readonly string[]>;
  /** Faults of the file itself; empty when it is sound. */
  readonly integrityFaults: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** Makes a study at `path`. Throws an `InputError` where something is there already. */
export async function createStudy(
  path: string,
  settings: Readonly<Record<string, string>>,
): Promise<StudyStore> {
  if (existsSync(path))
    throw new InputError({
      code: 'study/exists',
      where: path,
      problem: 'there is a file of that name already',
      mend: 'Give another name; nothing was changed.',
    });
  let database: DatabaseSync | undefined;
  try {
    database = opened(path);
    database.exec(`pragma application_id = ${APPLICATION}`);
    migrate(database);
    const store = storeOver(database, path);
    for (const [name, value] of Object.entries(settings))
      await store.kysely.insertInto('setting').values({ name, value }).execute();
    return store;
  } catch (error) {
    database?.close();
    // Half a study is none, and its name is free again.
    for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true });
    throw error instanceof InputError ? error : refused(path, error);
  }
}

/** Opens the study at `path`, brought up to date. Throws an `InputError` for a file that is none, or a newer one. */
export function openStudy(path: string): StudyStore {
  if (!existsSync(path) || !statSync(path).isFile())
    throw new InputError({
      code: 'study/missing',
      where: path,
      problem: 'there is no such study',
      mend: `Check the name, or make one: readout study new ${path}`,
    });
  const database = opened(path);
  const known = numberOf(database, path, 'application_id');
  if (known !== APPLICATION) {
    database.close();
    throw new InputError({
      code: 'study/foreign',
      where: path,
      problem: 'it is an SQLite file, but no study of Readout’s',
      mend: 'Give the file that "readout study new" made.',
    });
  }
  const version = numberOf(database, path, 'user_version');
  if (version > VERSION) {
    database.close();
    throw new InputError({
      code: 'study/newer',
      where: path,
      problem: `a later Readout wrote it (version ${version} of the file; this one knows ${VERSION})`,
      mend: 'Open it with that Readout, or update this one. Nothing was changed.',
    });
  }
  if (version < VERSION) {
    try {
      database.exec(`vacuum into '${path.replaceAll("'", "''")}.before-${VERSION}'`);
      migrate(database);
    } catch (error) {
      database.close();
      throw refused(path, error);
    }
  }
  return storeOver(database, path);
}

function opened(path: string): DatabaseSync {
  try {
    const database = new DatabaseSync(path, { enableForeignKeyConstraints: true, timeout: 10_000 });
    database.exec('pragma journal_mode = wal; pragma synchronous = full;');
    return database;
  } catch (error) {
    throw refused(path, error);
  }
}

function numberOf(database: DatabaseSync, path: string, pragma: string): number {
  try {
    return Number(Object.values(database.prepare(`pragma ${pragma}`).get() ?? { value: 0 })[0]);
  } catch (error) {
    database.close();
    throw refused(path, error);
  }
}

/** SQLite's result codes, without their extensions. */
const FAULTS: Readonly<Record<number, 'read-only' | 'disk' | 'damaged'>> = {
  8: 'read-only',
  10: 'disk',
  13: 'disk',
  11: 'damaged',
  26: 'damaged',
};

/** What a person is told of what SQLite refuses. */
function refused(where: string, error: unknown): InputError {
  const said = error instanceof Error ? error.message : String(error);
  const { errcode = 0 } = error as { readonly errcode?: number };
  switch (FAULTS[errcode & 0xff]) {
    case 'read-only':
      return new InputError({
        code: 'study/read-only',
        where,
        problem: `it may be read and not written (${said})`,
        mend: 'Give yourself the right to write the file and its folder, or work on a copy; nothing was changed.',
      });
    case 'disk':
      return new InputError({
        code: 'study/disk',
        where,
        problem: `the disk did not take it (${said})`,
        mend: 'Make room on the disk; this was not kept, and what was kept before is whole.',
      });
    case 'damaged':
      return new InputError({
        code: 'study/damaged',
        where,
        problem: `it is no study, or it is damaged (${said})`,
        mend: 'Take a copy that is whole: an export, or the file named .before-… beside it.',
      });
    default:
      return new InputError({
        code: 'study/refused',
        where,
        problem: `it can’t be opened (${said})`,
        mend: 'Check the folder, its permissions and the space on the disk.',
      });
  }
}

function migrate(database: DatabaseSync): void {
  database.exec('begin immediate');
  const { user_version: version } = database.prepare('pragma user_version').get() as {
    user_version: number;
  };
  for (const step of MIGRATIONS.slice(version)) database.exec(step);
  database.exec(`pragma user_version = ${VERSION}; commit`);
}

function storeOver(database: DatabaseSync, path: string): StudyStore & { readonly kysely: Kysely<Tables> } {
  const kysely = new Kysely<Tables>({ dialect: nodeSqlite(database, (error) => refused(path, error)) });
  return {
    kysely,
    settings: async () =>
      Object.fromEntries(
        (await kysely.selectFrom('setting').selectAll().orderBy('name').execute()).map(({ name, value }) => [
          name,
          value,
        ]),
      ),
    articles: async (after = 0) =>
      (
        await kysely.selectFrom('article').selectAll().where('number', '>', after).orderBy('number').execute()
      ).map(articleIn),
    articleIds: async (after = 0) =>
      (
        await kysely
          .selectFrom('article')
          .select('id')
          .where('number', '>', after)
          .orderBy('number')
          .execute()
      ).map(({ id }) => id),
    article: async (id) => {
      const row = await kysely.selectFrom('article').selectAll().where('id', '=', id).executeTakeFirst();
      return row && articleIn(row);
    },
    addArticle: (article, problems, at) =>
      kysely.transaction().execute(async (now) => {
        const same = await now
          .selectFrom('article')
          .select('id')
          .where('sha256', '=', article.sha256)
          .executeTakeFirst();
        if (same !== undefined) return { id: same.id, isNew: false };
        const { last } = await now
          .selectFrom('article')
          .select(({ fn }) => fn.max('number').as('last'))
          .executeTakeFirstOrThrow();
        const number = (last ?? 0) + 1;
        const id = `a${number}`;
        await now
          .insertInto('article')
          .values({
            number,
            id,
            sha256: article.sha256,
            added_at: at,
            article: JSON.stringify({ id, ...article }),
            problems: JSON.stringify(problems),
          })
          .execute();
        await sql`insert into article_text (rowid, title, text) values (${number}, ${article.title ?? ''}, ${article.text})`.execute(
          now,
        );
        return { id, isNew: true };
      }),
    readings: (after = 0) =>
      kysely
        .selectFrom('reading')
        .innerJoin('article', 'article.id', 'reading.article')
        .selectAll('reading')
        .where('article.number', '>', after)
        .orderBy('article.number')
        .execute(),
    reading: (article) =>
      kysely.selectFrom('reading').selectAll().where('article', '=', article).executeTakeFirst(),
    putReading: async (reading) => {
      await kysely
        .replaceInto('reading')
        .values({ ...reading })
        .execute();
    },
    restoredReading: (article, sha256) =>
      kysely
        .selectFrom('restored_reading')
        .selectAll()
        .where('article', '=', article)
        .where('sha256', '=', sha256)
        .executeTakeFirst(),
    putRestoredReading: async (reading) => {
      await kysely
        .replaceInto('restored_reading')
        .values({ ...reading })
        .execute();
    },
    revisions: (after) => revisionsIn(kysely, after),
    revise: (next) =>
      kysely.transaction().execute(async (now) => {
        const before = await revisionsIn(now);
        const revision = next(before);
        if (revision === undefined) return undefined;
        const appended: Revision = { seq: (before.at(-1)?.seq ?? 0) + 1, ...revision };
        const { seq, at, who, why, act } = appended;
        await now
          .insertInto('revision')
          .values({ seq, at, who, why: why ?? null, act: JSON.stringify(act) })
          .execute();
        return appended;
      }),
    search: async (query) => {
      // Each word in quotation marks: what a person types is no query language.
      const words = query.split(/\s+/).filter((word) => word !== '');
      if (words.length === 0) return [];
      const match = words.map((word) => `"${word.replaceAll('"', '""')}"`).join(' ');
      const { rows } = await sql<{ id: string }>`
        select article.id from article_text join article on article.number = article_text.rowid
        where article_text match ${match} order by rank`.execute(kysely);
      return rows.map(({ id }) => id);
    },
    integrityFaults: async () => {
      const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(kysely);
      const { rows: strays } = await sql`pragma foreign_key_check`.execute(kysely);
      return [
        ...rows.map((row) => row.integrity_check).filter((said) => said !== 'ok'),
        ...strays.map((stray) => `a row points nowhere: ${JSON.stringify(stray)}`),
      ];
    },
    close: () => kysely.destroy(),
  };
}

const articleIn = (row: Tables['article']): StoredArticle => ({
  article: JSON.parse(row.article) as Article,
  problems: JSON.parse(row.problems) as Problem[],
  addedAt: row.added_at,
});

async function revisionsIn(
  kysely: Pick<Kysely<Tables>, 'selectFrom'>,
  after = 0,
): Promise<readonly Revision[]> {
  const rows = await kysely
    .selectFrom('revision')
    .selectAll()
    .where('seq', '>', after)
    .orderBy('seq')
    .execute();
  return rows.map(({ seq, at, who, why, act }) => ({
    seq,
    at,
    who,
    ...(why === null ? {} : { why }),
    act: JSON.parse(act) as Act,
  }));
}
