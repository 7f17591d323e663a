import { type Kysely } from 'kysely';
import { neverChanges, neverShrinks } from './append-only.server';

/** Drafts of rules and questions, what was done to them, and what was published. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('drafts')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('organisation_id', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('base_json', 'text')
    .addColumn('state_json', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('drafts_of_organisation').on('drafts').column('organisation_id').execute();
  await db.schema
    .createTable('draft_files')
    .addColumn('draft_id', 'text', (column) => column.notNull().references('drafts.id'))
    .addColumn('path', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('draft_files_key', ['draft_id', 'path'])
    .execute();
  await db.schema
    .createTable('draft_edits')
    .addColumn('draft_id', 'text', (column) => column.notNull().references('drafts.id'))
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('edit_json', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('draft_edits_key', ['draft_id', 'revision'])
    .execute();
  await db.schema
    .createTable('publications')
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('version', 'text', (column) => column.notNull())
    .addColumn('publication_json', 'text', (column) => column.notNull())
    .addColumn('published_at', 'text', (column) => column.notNull())
    .addColumn('retired_json', 'text')
    .addPrimaryKeyConstraint('publications_key', ['id', 'version'])
    .execute();
  for (const table of ['draft_edits', 'publications']) await neverShrinks(db, table);
  await neverChanges(db, 'draft_edits');
  await neverChanges(db, 'publications', ['id', 'version', 'publication_json', 'published_at']);
}
