import { type Kysely } from 'kysely';
import { neverChanges } from './append-only.server';

/** What people chose when another version of the content was offered for their answers. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('content_moves')
    .addColumn('assessment_id', 'text', (column) => column.notNull().references('assessments.id').onDelete('cascade'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('from_json', 'text', (column) => column.notNull())
    .addColumn('to_json', 'text', (column) => column.notNull())
    .addColumn('left_json', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('content_moves_key', ['assessment_id', 'number'])
    .execute();
  await neverChanges(db, 'content_moves');
}
