import type { Kysely } from 'kysely';
import { neverChanges, neverShrinks } from './append-only.server';

/** Drafts shared for comment, and what was said about them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('consultations')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('draft_id', 'text', (column) => column.notNull().references('drafts.id'))
    .addColumn('token', 'text', (column) => column.notNull().unique())
    .addColumn('consultation_json', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('consultations_of_draft').on('consultations').column('draft_id').execute();
  await db.schema
    .createTable('draft_comments')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('consultation_id', 'text', (column) => column.notNull().references('consultations.id'))
    .addColumn('comment_json', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('comments_of_consultation').on('draft_comments').column('consultation_id').execute();
  for (const table of ['consultations', 'draft_comments']) await neverShrinks(db, table);
  await neverChanges(db, 'consultations', ['id', 'draft_id', 'token']);
  await neverChanges(db, 'draft_comments', ['id', 'consultation_id']);
}
