import { sql, type Kysely } from 'kysely';

/** What title, service, buyer, vendor and stage were before somebody wrote them anew: only ever added to. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('detail_changes')
    .addColumn('assessment_id', 'text', (column) => column.notNull().references('assessments.id').onDelete('cascade'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('old_json', 'text', (column) => column.notNull())
    .addColumn('new_json', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('detail_changes_key', ['assessment_id', 'number'])
    .execute();
  await sql`create trigger detail_changes_never_change before update on detail_changes
    begin select raise(abort, 'append-only'); end`.execute(db);
}
