import { type Kysely } from 'kysely';

/** What teams and evaluators wrote after the opening: one row for each paper, whatever its kind. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('papers')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('owner_id', 'text', (column) => column.notNull())
    .addColumn('content_json', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('papers_key', ['kind', 'id'])
    .execute();
  await db.schema.createIndex('papers_of_owner').on('papers').columns(['kind', 'owner_id']).execute();
}
