import { sql, type Kysely } from 'kysely';

/** Assessments, their answers with history, issued results, and the content they are pinned to. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const table = db.schema;
  const ofAssessment = (name: string) =>
    table
      .createTable(name)
      .addColumn('assessment_id', 'text', (column) =>
        column.notNull().references('assessments.id').onDelete('cascade'),
      );

  await table
    .createTable('content_versions')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('version', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('files_json', 'text', (column) => column.notNull())
    .addColumn('registered_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('content_versions_key', ['kind', 'hash'])
    .execute();

  await table
    .createTable('assessments')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('service', 'text', (column) => column.notNull())
    .addColumn('buyer', 'text', (column) => column.notNull())
    .addColumn('vendor', 'text', (column) => column.notNull())
    .addColumn('stage', 'text', (column) => column.notNull())
    .addColumn('rule_set_json', 'text', (column) => column.notNull())
    .addColumn('questionnaires_json', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .execute();

  await ofAssessment('answers')
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('answer_json', 'text')
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('answers_key', ['assessment_id', 'question'])
    .execute();

  await ofAssessment('patches')
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('patches_key', ['assessment_id', 'id'])
    .execute();

  await ofAssessment('answer_changes')
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('old_json', 'text')
    .addColumn('new_json', 'text')
    .addPrimaryKeyConstraint('answer_changes_key', ['assessment_id', 'revision', 'question'])
    .execute();

  await ofAssessment('issued_results')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('release', 'text', (column) => column.notNull())
    .addColumn('evaluation_json', 'text', (column) => column.notNull())
    .addColumn('brief_hash', 'text', (column) => column.notNull())
    .addColumn('issued_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('issued_results_once', ['assessment_id', 'brief_hash'])
    .execute();

  // History is only ever added to. Deleting an assessment deletes all of it; nothing rewrites it.
  for (const name of ['patches', 'answer_changes', 'issued_results', 'content_versions']) {
    await sql`create trigger ${sql.raw(`${name}_never_change`)} before update on ${sql.table(name)}
      begin select raise(abort, 'append-only'); end`.execute(db);
  }
}
