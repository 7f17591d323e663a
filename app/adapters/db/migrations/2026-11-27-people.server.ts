import type { ColumnDefinitionBuilder, Kysely } from 'kysely';

const required = (column: ColumnDefinitionBuilder) => column.notNull();
const name = (column: ColumnDefinitionBuilder) => column.primaryKey();

/**
 * Organisations, people, their sessions and the secrets sent to them; and whose each assessment is. Assessments and
 * practices from before there were people belong to the organisation `local`, which has no row yet: the organisation
 * of the first administrator takes this id where there are such assessments.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;

  await schema
    .createTable('organisations')
    .addColumn('id', 'text', name)
    .addColumn('name', 'text', required)
    .addColumn('kind', 'text', required)
    .addColumn('created_at', 'text', required)
    .execute();

  await schema
    .createTable('people')
    .addColumn('id', 'text', name)
    .addColumn('organisation_id', 'text', (column) => column.notNull().references('organisations.id'))
    .addColumn('name', 'text', required)
    .addColumn('email', 'text', (column) => column.notNull().unique())
    .addColumn('roles_json', 'text', required)
    .addColumn('password_hash', 'text')
    .addColumn('created_at', 'text', required)
    .addColumn('disabled_at', 'text')
    .execute();
  await schema.createIndex('people_of_organisation').on('people').column('organisation_id').execute();

  await schema
    .createTable('sessions')
    .addColumn('id', 'text', name)
    .addColumn('person_id', 'text', (column) => column.notNull().references('people.id').onDelete('cascade'))
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('created_at', 'text', required)
    .addColumn('seen_at', 'text', required)
    .addColumn('expires_at', 'text', required)
    .addColumn('device', 'text', required)
    .execute();
  await schema.createIndex('sessions_of_person').on('sessions').column('person_id').execute();
  await schema.createIndex('sessions_by_end').on('sessions').column('expires_at').execute();

  await schema
    .createTable('secrets')
    .addColumn('purpose', 'text', required)
    .addColumn('hash', 'text', required)
    .addColumn('subject', 'text', required)
    .addColumn('data_json', 'text', required)
    .addColumn('created_at', 'text', required)
    .addColumn('expires_at', 'text', required)
    .addColumn('used_at', 'text')
    .addPrimaryKeyConstraint('secrets_key', ['purpose', 'hash'])
    .execute();
  await schema.createIndex('secrets_of_subject').on('secrets').columns(['purpose', 'subject']).execute();
  await schema.createIndex('secrets_by_end').on('secrets').column('expires_at').execute();

  await schema
    .createTable('wrong_codes')
    .addColumn('subject', 'text', name)
    .addColumn('count', 'integer', required)
    .execute();

  const assessments = schema.alterTable('assessments');
  await assessments.addColumn('owner_kind', 'text', (column) => column.notNull().defaultTo('organisation')).execute();
  await assessments.addColumn('owner_id', 'text', (column) => column.notNull().defaultTo('local')).execute();
  await schema
    .createIndex('assessments_of_owner')
    .on('assessments')
    .columns(['owner_kind', 'owner_id', 'created_at'])
    .execute();
}
