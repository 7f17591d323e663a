import { sql, type ColumnDefinitionBuilder, type Kysely } from 'kysely';
import { neverChanges, neverShrinks } from './append-only.server';

const required = (column: ColumnDefinitionBuilder) => column.notNull();
const name = (column: ColumnDefinitionBuilder) => column.primaryKey();

/** What happened, in chains that only grow, with the end of each; and the mails that are on their way. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;

  await schema
    .createTable('events')
    .addColumn('stream', 'text', required)
    .addColumn('number', 'integer', required)
    .addColumn('at', 'text', required)
    .addColumn('by_json', 'text', required)
    .addColumn('kind', 'text', required)
    .addColumn('data_json', 'text', required)
    .addColumn('previous', 'text', required)
    .addColumn('hash', 'text', required)
    .addPrimaryKeyConstraint('events_key', ['stream', 'number'])
    .execute();
  await neverChanges(db, 'events');
  await neverShrinks(db, 'events');

  await schema
    .createTable('event_heads')
    .addColumn('stream', 'text', name)
    .addColumn('number', 'integer', required)
    .addColumn('hash', 'text', required)
    .execute();
  await neverShrinks(db, 'event_heads');

  await schema
    .createTable('outbox')
    .addColumn('id', 'text', name)
    .addColumn('recipient', 'text', required)
    .addColumn('subject', 'text', required)
    .addColumn('text', 'text', required)
    .addColumn('queued_at', 'text', required)
    .addColumn('attempts', 'integer', required)
    .addColumn('due_at', 'text', required)
    .addColumn('delivered_at', 'text')
    .execute();
  await schema.createIndex('outbox_newest').on('outbox').column('queued_at').execute();
  await schema
    .createIndex('outbox_undelivered')
    .on('outbox')
    .columns(['queued_at', 'due_at'])
    .where(sql<boolean>`delivered_at is null`)
    .execute();
}
