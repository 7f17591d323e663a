import { sql, type Kysely } from 'kysely';
import Database from 'libsql';
import { startFailure } from '~/use-cases/start-failure';
import { migrations } from './migrations/all.server';
import type { Tables } from './tables.server';

/** "RSCP": marks a SQLite file as a database of Rightscope. */
export const applicationId = 0x52534350;
/** How long a process waits for another one's transaction. */
const busyTimeoutMilliseconds = 5_000;

/** Throws StartFailure for a file that is damaged or no database: `database_corrupt`. */
export function refuseDamaged(database: Database.Database, file: string): void {
  database.pragma(`busy_timeout = ${busyTimeoutMilliseconds}`);
  const [check] = database.prepare('pragma quick_check(1)').all() as { quick_check: string }[];
  if (check?.quick_check !== 'ok') throw startFailure('database_corrupt', { file, reason: check?.quick_check ?? '' });
}

/** The mark of the program that made the file; 0 for a new one. */
export function markOf(database: Database.Database): number {
  const [row] = database.prepare('pragma application_id').all() as { application_id: number }[];
  return row?.application_id ?? 0;
}

/** What the database's own errors mean for whoever runs the server; anything else as it is. */
export function explained(error: unknown, directory: string, file: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const isDamaged = /^SQLITE_(CORRUPT|NOTADB)/.test(error.code);
  return isDamaged
    ? startFailure('database_corrupt', { file, reason: reasonOf(error) }, error)
    : startFailure('data_directory_unusable', { directory, reason: reasonOf(error) }, error);
}

/** The first migration that this release has and the database has not, or the other way round; nothing where they agree. */
export async function findMisfit(
  db: Kysely<Tables>,
): Promise<{ code: 'database_older' | 'database_newer'; migration: string } | undefined> {
  const known = await sql<{ name: string }>`select name from sqlite_master where name = 'kysely_migration'`.execute(db);
  const executed =
    known.rows.length === 0 ? [] : (await sql<{ name: string }>`select name from kysely_migration`.execute(db)).rows;
  const done = new Set(executed.map(({ name }) => name));
  const newer = [...done].find((name) => !(name in migrations));
  if (newer !== undefined) return { code: 'database_newer', migration: newer };
  const missing = Object.keys(migrations).find((name) => !done.has(name));
  return missing === undefined ? undefined : { code: 'database_older', migration: missing };
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
