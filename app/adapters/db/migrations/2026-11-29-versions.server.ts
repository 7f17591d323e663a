import type { Kysely } from 'kysely';

/** Which version of the product a document speaks about. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('documents').addColumn('version', 'text').execute();
}
