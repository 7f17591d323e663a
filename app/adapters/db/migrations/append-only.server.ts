import { sql, type Kysely } from 'kysely';

/** Nothing rewrites rows of this table; of the named columns only, where some are named. */
export async function neverChanges(db: Kysely<unknown>, table: string, columns: string[] = []): Promise<void> {
  const of = columns.length > 0 ? `of ${columns.join(', ')}` : '';
  await sql`create trigger ${sql.raw(`${table}_never_change`)} before update ${sql.raw(of)} on ${sql.table(table)}
    begin select raise(abort, 'append-only'); end`.execute(db);
}

/** Nothing takes rows of this table away. */
export async function neverShrinks(db: Kysely<unknown>, table: string): Promise<void> {
  await sql`create trigger ${sql.raw(`${table}_never_shrink`)} before delete on ${sql.table(table)}
    begin select raise(abort, 'append-only'); end`.execute(db);
}
