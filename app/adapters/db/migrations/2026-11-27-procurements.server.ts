import { sql, type ColumnDefinitionBuilder, type Kysely } from 'kysely';
import { neverChanges } from './append-only.server';

const required = (column: ColumnDefinitionBuilder) => column.notNull();
const name = (column: ColumnDefinitionBuilder) => column.primaryKey();
const ofPerson = (column: ColumnDefinitionBuilder) => column.notNull().references('people.id');

/** Procurements with their teams, and rounds with everything about them that is no vendor's answer. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createProcurements(db);
  await createRounds(db);
  await createWhatIsSaid(db);
}

async function createProcurements({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('procurements')
    .addColumn('id', 'text', name)
    .addColumn('organisation_id', 'text', (column) => column.notNull().references('organisations.id'))
    .addColumn('title', 'text', required)
    .addColumn('service', 'text', required)
    .addColumn('stage', 'text', required)
    .addColumn('ocid', 'text', required)
    .addColumn('reference', 'text', required)
    .addColumn('rule_set_json', 'text', required)
    .addColumn('questionnaires_json', 'text', required)
    .addColumn('need_id', 'text', (column) => column.notNull().unique())
    .addColumn('uses_json', 'text', required)
    .addColumn('uses_confirmed_at', 'text')
    .addColumn('created_at', 'text', required)
    // The two are written in one transaction, whichever comes first.
    .addForeignKeyConstraint('procurements_need', ['need_id'], 'assessments', ['id'], (key) =>
      key.deferrable().initiallyDeferred(),
    )
    .execute();

  await schema
    .createTable('procurement_team')
    .addColumn('procurement_id', 'text', (column) => column.notNull().references('procurements.id').onDelete('cascade'))
    .addColumn('person_id', 'text', ofPerson)
    .addColumn('part', 'text', required)
    .addColumn('position', 'integer', required)
    .addPrimaryKeyConstraint('procurement_team_key', ['procurement_id', 'person_id'])
    .execute();
  await schema.createIndex('procurement_team_by_person').on('procurement_team').column('person_id').execute();
}

async function createRounds(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('rounds')
    .addColumn('id', 'text', name)
    .addColumn('procurement_id', 'text', (column) => column.notNull().references('procurements.id'))
    .addColumn('kind', 'text', required)
    .addColumn('access', 'text', required)
    .addColumn('deadline_at', 'text', required)
    .addColumn('deadline_zone', 'text', required)
    .addColumn('reminder_days_json', 'text', required)
    .addColumn('openers_json', 'text', required)
    .addColumn('is_negotiated', 'integer', required)
    .addColumn('packs_json', 'text', required)
    .addColumn('published_at', 'text')
    .addColumn('openings_json', 'text', required)
    .addColumn('opened_at', 'text')
    .addColumn('cancelled_at', 'text')
    .addColumn('cancelled_reason', 'text')
    .addColumn('outage_json', 'text')
    .addColumn('created_at', 'text', required)
    .execute();
  await schema.createIndex('rounds_of_procurement').on('rounds').column('procurement_id').execute();
  await schema
    .createIndex('rounds_active')
    .on('rounds')
    .column('deadline_at')
    .where(sql<boolean>`published_at is not null and opened_at is null and cancelled_at is null`)
    .execute();

  await schema
    .createTable('packs')
    .addColumn('round_id', 'text', (column) => column.notNull().references('rounds.id'))
    .addColumn('number', 'integer', required)
    .addColumn('hash', 'text', required)
    .addColumn('content_json', 'text', required)
    .addPrimaryKeyConstraint('packs_key', ['round_id', 'number'])
    .execute();
  await neverChanges(db, 'packs');
}

async function createWhatIsSaid({ schema }: Kysely<unknown>): Promise<void> {
  const ofRound = (table: string) =>
    schema.createTable(table).addColumn('round_id', 'text', (column) => column.notNull().references('rounds.id'));

  await ofRound('invitations')
    .addColumn('id', 'text', name)
    .addColumn('firm', 'text', required)
    .addColumn('email', 'text', required)
    .addColumn('secret_hash', 'text', (column) => column.notNull().unique())
    .addColumn('sent_at', 'text', required)
    .addColumn('expires_at', 'text', required)
    .addColumn('revoked_at', 'text')
    .execute();
  await schema.createIndex('invitations_of_round').on('invitations').columns(['round_id', 'sent_at']).execute();

  await ofRound('round_questions')
    .addColumn('id', 'text', name)
    .addColumn('asked_by', 'text', required)
    .addColumn('text', 'text', required)
    .addColumn('asked_at', 'text', required)
    .addColumn('answer_json', 'text')
    .execute();
  await schema.createIndex('questions_of_round').on('round_questions').columns(['round_id', 'asked_at']).execute();

  await ofRound('round_comments')
    .addColumn('id', 'text', name)
    .addColumn('person_id', 'text', ofPerson)
    .addColumn('firm', 'text', required)
    .addColumn('question', 'text')
    .addColumn('text', 'text', required)
    .addColumn('at', 'text', required)
    .execute();
  await schema.createIndex('comments_of_round').on('round_comments').columns(['round_id', 'at']).execute();

  await ofRound('reminders')
    .addColumn('kind', 'text', required)
    .addColumn('at', 'text', required)
    .addPrimaryKeyConstraint('reminders_key', ['round_id', 'kind'])
    .execute();
}
