import { type Kysely } from 'kysely';

/** Replays of drafts, and what they came to. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('replays')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('draft_id', 'text', (column) => column.notNull().references('drafts.id'))
    .addColumn('organisation_id', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('over_json', 'text', (column) => column.notNull())
    .addColumn('started_by', 'text', (column) => column.notNull())
    .addColumn('started_at', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('ended_at', 'text')
    .addColumn('done', 'integer', (column) => column.notNull())
    .addColumn('total', 'integer', (column) => column.notNull())
    .addColumn('heard_at', 'text', (column) => column.notNull())
    .addColumn('found_json', 'text')
    .execute();
  await db.schema.createIndex('replays_of_draft').on('replays').column('draft_id').execute();
  await db.schema.createIndex('replays_under_way').on('replays').columns(['organisation_id', 'state']).execute();
}
