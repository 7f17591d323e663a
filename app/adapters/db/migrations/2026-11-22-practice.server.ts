import type { Kysely } from 'kysely';

/** Which worked example an assessment is a practice of; nothing for a purchase. The examples are files, so no reference. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('assessments').addColumn('practice_of', 'text').execute();
}
