import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { CamelCasePlugin, Kysely, Migrator } from 'kysely';
import Database from 'libsql';
import { startFailure } from '~/use-cases/start-failure';
import { applicationId, explained, findMisfit, markOf, reasonOf, refuseDamaged } from './database-file.server';
import { migrations } from './migrations/all.server';
import { LockingSqliteDialect } from './sqlite-dialect.server';
import type { Tables } from './tables.server';
import { emptyWriteAheadLog } from './write-ahead-log.server';

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
    refuseDamaged(database, file);
    takeAsOurs(database, file);
    // WAL with FULL syncs every commit to disk before it is acknowledged.
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    // What is deleted is overwritten in the file.
    database.pragma('secure_delete = ON');
    return database;
  } catch (error) {
    database.close();
    throw explained(error, directory, file);
  }
}

function takeAsOurs(database: Database.Database, file: string): void {
  // Another process may be making the same empty file its own: one after the other.
  database.exec('begin immediate');
  const found = markOf(database);
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
  const misfit = await findMisfit(db);
  throw misfit?.code === 'database_newer'
    ? startFailure('database_newer', { file, migration: misfit.migration }, error)
    : error;
}
