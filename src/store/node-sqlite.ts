/** Kysely over `node:sqlite`: one connection, whose statements run at once and in order. */
import type { DatabaseSync } from 'node:sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';

/** `faultOf` makes of what the database refuses (a full disk, a damaged page) what a person is told. */
export function nodeSqlite(database: DatabaseSync, faultOf: (error: unknown) => Error): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => driverOver(database, faultOf),
    createIntrospector: (kysely: Kysely<unknown>) => new SqliteIntrospector(kysely),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

function driverOver(database: DatabaseSync, faultOf: (error: unknown) => Error): Driver {
  const connection: DatabaseConnection = {
    executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
      try {
        const statement = database.prepare(sql);
        const values = parameters as (string | number | bigint | null | Uint8Array)[];
        if (statement.columns().length > 0)
          return Promise.resolve({ rows: statement.all(...values) as Row[] });
        const { changes, lastInsertRowid } = statement.run(...values);
        return Promise.resolve({
          rows: [],
          numAffectedRows: BigInt(changes),
          insertId: BigInt(lastInsertRowid),
        });
      } catch (error) {
        return Promise.reject(faultOf(error));
      }
    },
    streamQuery: () => {
      throw new TypeError('nothing is streamed from a study');
    },
  };
  const run = (sql: string) => async (): Promise<void> => {
    await connection.executeQuery(CompiledQuery.raw(sql));
  };
  let free: Promise<void> = Promise.resolve();
  let release = (): void => undefined;
  return {
    init: () => Promise.resolve(),
    // There is one connection: whoever wants it waits until the one before has given it back.
    acquireConnection: async () => {
      const before = free;
      let done = (): void => undefined;
      free = new Promise((resolve) => {
        done = resolve;
      });
      await before;
      release = done;
      return connection;
    },
    // Nobody else writes from here on, so that what is read first still holds at the end.
    beginTransaction: run('begin immediate'),
    commitTransaction: run('commit'),
    // A disk that is full ends it by itself, and then there is none to end.
    rollbackTransaction: () => (database.isTransaction ? run('rollback')() : Promise.resolve()),
    releaseConnection: () => Promise.resolve(release()),
    destroy: () => Promise.resolve(database.close()),
  };
}
