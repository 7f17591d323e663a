import type { Kysely } from 'kysely';

/** Who changed an answer; nothing of what was changed before, and of what came with an archive. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('answer_changes').addColumn('by', 'text').execute();
}
