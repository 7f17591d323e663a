import path from 'node:path';
import { CamelCasePlugin, Kysely, Migrator, SqliteDialect } from 'kysely';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { temporaryDirectory } from '#test/temporary-directory';
import { createAssessmentStore } from './assessment-store.server';
import { migrations } from './migrations/all.server';
import { openDatabase } from './open-database.server';

const first = '2026-11-21-assessments';
const row = {
  id: 'a1',
  title: 'Benefit checks',
  service: 'Child benefit',
  buyer: '',
  vendor: '',
  stage: 'planning',
  ruleSetJson: '{"hash":"r","id":"rules","version":"0.1.0"}',
  questionnairesJson: '[]',
  createdAt: '2026-01-01T00:00:00.000Z',
  changedAt: '2026-01-01T00:00:00.000Z',
  revision: 2,
};

/** A database as the first release left it, with one assessment and one answer in it. */
async function oldDatabase(): Promise<string> {
  const directory = temporaryDirectory();
  const database = new Database(path.join(directory, 'rightscope.db'));
  const applicationId = 0x52534350;
  database.pragma(`application_id = ${applicationId}`);
  const db = new Kysely<Record<string, Record<string, unknown>>>({
    dialect: new SqliteDialect({ database }),
    plugins: [new CamelCasePlugin()],
  });
  const only = { [first]: migrations[first]! };
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => only } }).migrateToLatest();
  expect(error).toBeUndefined();
  await db.insertInto('assessments').values(row).execute();
  await db
    .insertInto('answers')
    .values({ assessmentId: 'a1', question: 'consent', answerJson: '{"value":"yes"}', revision: 2 })
    .execute();
  await db.destroy();
  return directory;
}

describe('the migrations', () => {
  it('leave what an earlier release stored as it was, and no practice', async () => {
    const db = await openDatabase(await oldDatabase());
    const found = await createAssessmentStore(db).findWithAnswers('a1');
    const { ruleSetJson: _, questionnairesJson: __, ...plain } = row;
    expect(found).toEqual({
      assessment: {
        ...plain,
        owner: { kind: 'organisation', organisationId: 'local' },
        ruleSet: { id: 'rules', version: '0.1.0', hash: 'r' },
        questionnaires: [],
      },
      answers: { consent: { value: 'yes' } },
    });
    await db.destroy();
  });

  it('run in the order of their names, the first one first', () => {
    const names = Object.keys(migrations);
    expect(names).toEqual([...names].sort());
    expect(names[0]).toBe(first);
  });
});
