import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import { neverChanges } from './append-only.server';

const required = (column: ColumnDefinitionBuilder) => column.notNull();
const name = (column: ColumnDefinitionBuilder) => column.primaryKey();

/** What vendors hand in, and the documents that answers rest on. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createResponses(db);
  await createSubmissions(db);
  await createDocuments(db);
}

async function createResponses({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('responses')
    .addColumn('id', 'text', name)
    .addColumn('round_id', 'text', (column) => column.notNull().references('rounds.id'))
    .addColumn('organisation_id', 'text', (column) => column.notNull().references('organisations.id'))
    .addColumn('firm', 'text', required)
    .addColumn('created_at', 'text', required)
    .addUniqueConstraint('one_response_per_firm', ['round_id', 'organisation_id'])
    // The two are written in one transaction, whichever comes first. Without cascade: what was handed in does not go
    // with a draft by mistake.
    .addForeignKeyConstraint('responses_assessment', ['id'], 'assessments', ['id'], (key) =>
      key.deferrable().initiallyDeferred(),
    )
    .execute();
  await schema.createIndex('responses_of_organisation').on('responses').column('organisation_id').execute();

  await schema
    .createTable('response_people')
    .addColumn('response_id', 'text', (column) => column.notNull().references('responses.id').onDelete('cascade'))
    .addColumn('person_id', 'text', (column) => column.notNull().references('people.id'))
    .addColumn('part', 'text', required)
    .addColumn('questionnaires_json', 'text', required)
    .addColumn('position', 'integer', required)
    .addPrimaryKeyConstraint('response_people_key', ['response_id', 'person_id'])
    .execute();
  await schema.createIndex('response_people_by_person').on('response_people').column('person_id').execute();
}

/** The head of a submission stays when its content is forgotten; of a head only the withdrawal may change. */
async function createSubmissions(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('submissions')
    .addColumn('response_id', 'text', (column) => column.notNull().references('responses.id').onDelete('cascade'))
    .addColumn('number', 'integer', required)
    .addColumn('hash', 'text', required)
    .addColumn('at', 'text', required)
    .addColumn('pack', 'integer', required)
    .addColumn('withdrawn_at', 'text')
    .addPrimaryKeyConstraint('submissions_key', ['response_id', 'number'])
    .execute();
  await neverChanges(db, 'submissions', ['response_id', 'number', 'hash', 'at', 'pack']);

  const ofSubmission = (table: string) =>
    schema
      .createTable(table)
      .addColumn('response_id', 'text', required)
      .addColumn('number', 'integer', required)
      .addForeignKeyConstraint(
        `${table}_submission`,
        ['response_id', 'number'],
        'submissions',
        ['response_id', 'number'],
        (key) => key.onDelete('cascade'),
      );
  await ofSubmission('submission_contents')
    .addColumn('content_json', 'text', required)
    .addPrimaryKeyConstraint('submission_contents_key', ['response_id', 'number'])
    .execute();
  await neverChanges(db, 'submission_contents');

  await ofSubmission('submission_files')
    .addColumn('hash', 'text', required)
    .addPrimaryKeyConstraint('submission_files_key', ['response_id', 'number', 'hash'])
    .execute();
  await neverChanges(db, 'submission_files');
  await schema.createIndex('submission_files_by_hash').on('submission_files').column('hash').execute();
}

async function createDocuments({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('documents')
    .addColumn('id', 'text', name)
    .addColumn('assessment_id', 'text', (column) => column.notNull().references('assessments.id').onDelete('cascade'))
    .addColumn('name', 'text', required)
    .addColumn('type', 'text', required)
    .addColumn('size', 'integer', required)
    .addColumn('hash', 'text', required)
    .addColumn('dated', 'text', required)
    .addColumn('expires', 'text')
    .addColumn('confidential', 'integer', required)
    .addColumn('supports_json', 'text', required)
    .addColumn('uploaded_by', 'text', required)
    .addColumn('uploaded_at', 'text', required)
    .execute();
  await schema
    .createIndex('documents_of_assessment')
    .on('documents')
    .columns(['assessment_id', 'uploaded_at'])
    .execute();
  await schema.createIndex('documents_by_hash').on('documents').column('hash').execute();
}
