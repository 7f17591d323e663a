import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { CamelCasePlugin, Kysely, Migrator, sql } from 'kysely';
import Database from 'libsql';
import { startFailure } from '~/use-cases/start-failure';
import { migrations } from './migrations/all.server';
import { LockingSqliteDialect } from './sqlite-dialect.server';
import type { Tables } from './tables.server';
import { emptyWriteAheadLog } from './write-ahead-log.server';

/** "RSCP": marks a SQLite file as a database of Rightscope. */
const applicationId = 0x52534350;
/** How long a process waits for another one's transaction. */
const busyTimeoutMilliseconds = 5_000;

/**
 * Opens `rightscope.db` in a folder, creating both where they are missing, and brings its tables up to date.
 * Throws StartFailure: `data_directory_unusable`, `database_corrupt`, `database_foreign`, `database_newer`.
 */
export async function openDatabase(directory: string): Promise<Kysely<Tables>> {
  const file = path.join(directory, 'rightscope.db');
  const database = openFile(directory, file);
  const db = new Kysely<Tables>({ dialect: new LockingSqliteDialect({ database }), plugins: [new CamelCasePlugin()] });
  try {
    await migrate(db, file);
    return db;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Empties the write-ahead log into the database file, so that the file alone is the whole of it, and closes it. */
export async function closeDatabase(db: Kysely<Tables>): Promise<void> {
  await emptyWriteAheadLog(db);
  await db.destroy();
}

function openFile(directory: string, file: string): Database.Database {
  let database: Database.Database;
  try {
    // Answers may name people and weaknesses: for the owner's eyes only.
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    database = new Database(file);
  } catch (error) {
    throw startFailure('data_directory_unusable', { directory, reason: reasonOf(error) }, error);
  }
  try {
    refuseForeign(database, file);
    // WAL with FULL syncs every commit to disk before it is acknowledged.
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    // What is deleted is overwritten in the file.
    database.pragma('secure_delete = ON');
    return database;
  } catch (error) {
    database.close();
    if (!(error instanceof Database.SqliteError)) throw error;
    const isDamaged = /^SQLITE_(CORRUPT|NOTADB)/.test(error.code);
    if (isDamaged) throw startFailure('database_corrupt', { file, reason: reasonOf(error) }, error);
    throw startFailure('data_directory_unusable', { directory, reason: reasonOf(error) }, error);
  }
}

function refuseForeign(database: Database.Database, file: string): void {
  database.pragma(`busy_timeout = ${busyTimeoutMilliseconds}`);
  const [check] = database.prepare('pragma quick_check(1)').all() as { quick_check: string }[];
  if (check?.quick_check !== 'ok') throw startFailure('database_corrupt', { file, reason: check?.quick_check ?? '' });
  // Another process may be making the same empty file its own: one after the other.
  database.exec('begin immediate');
  const [{ application_id: found } = { application_id: 0 }] = database.prepare('pragma application_id').all() as {
    application_id: number;
  }[];
  const tables = database.prepare("select name from sqlite_master where type = 'table'").all();
  const isForeign = found !== applicationId && (found !== 0 || tables.length > 0);
  if (!isForeign) database.pragma(`application_id = ${applicationId}`);
  database.exec(isForeign ? 'rollback' : 'commit');
  if (isForeign) throw startFailure('database_foreign', { file });
}

async function migrate(db: Kysely<Tables>, file: string): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const executed = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  const newer = executed.rows.find(({ name }) => !(name in migrations));
  throw newer === undefined ? error : startFailure('database_newer', { file, migration: newer.name }, error);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
