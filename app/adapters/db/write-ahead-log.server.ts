import { sql, type Kysely } from 'kysely';
import type { Tables } from './tables.server';

/** Moves the write-ahead log into the database file: until then it still holds what was deleted. Not in a transaction. */
export async function emptyWriteAheadLog(db: Kysely<Tables>): Promise<void> {
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
}
