import type { Kysely } from 'kysely';
import type { Tables } from './tables.server';

/** Does the work in one transaction: the surrounding one where there is one, which then decides over all of it. */
export function inTransaction<Outcome>(
  db: Kysely<Tables>,
  work: (transaction: Kysely<Tables>) => Promise<Outcome>,
): Promise<Outcome> {
  return db.isTransaction ? work(db) : db.transaction().execute(work);
}
