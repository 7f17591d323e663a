import path from 'node:path';
import { CamelCasePlugin, Kysely, Migrator, sql, SqliteDialect, type QueryExecutorProvider } from 'kysely';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { temporaryDirectory } from '#test/temporary-directory';
import { contentHash } from '~/core/shared/hash';
import { migrations } from './migrations/all.server';
import { openDatabase } from './open-database.server';
import { createStores } from './stores.server';

const applicationId = 0x52534350;
const at = '2026-01-01T00:00:00.000Z';
const local = { kind: 'organisation', organisationId: 'local' } as const;
type Rows = Record<string, Record<string, unknown>[]>;

const plain = {
  id: 'a1',
  title: 'Benefit checks “<b>”',
  service: 'Child benefit',
  buyer: 'Ministry',
  vendor: 'Firm',
  stage: 'planning',
  createdAt: at,
  changedAt: at,
  revision: 2,
};
const pinned = { ruleSetJson: '{"hash":"r","id":"rules","version":"0.1.0"}', questionnairesJson: '[]' };
const assessment = {
  ...plain,
  owner: local,
  ruleSet: { id: 'rules', version: '0.1.0', hash: 'r' },
  questionnaires: [],
};

/** What a release could have stored, by its newest migration: rows of every table it had. */
const released: Record<string, Rows> = {
  '2026-11-21-assessments': {
    contentVersions: [
      { kind: 'rule_set', id: 'rules', version: '0.1.0', hash: 'r', filesJson: '[]', registeredAt: at },
    ],
    assessments: [{ ...plain, ...pinned }],
    answers: [
      { assessmentId: 'a1', question: 'consent', answerJson: '{"value":"yes"}', revision: 1 },
      { assessmentId: 'a1', question: 'kinds', answerJson: null, revision: 2 },
    ],
    patches: [{ assessmentId: 'a1', id: 'p1', hash: 'h', revision: 1, at }],
    answerChanges: [{ assessmentId: 'a1', revision: 2, question: 'kinds', oldJson: '{"value":["a"]}', newJson: null }],
    issuedResults: [
      {
        assessmentId: 'a1',
        id: 'i1',
        revision: 1,
        language: 'en',
        release: '0.1.0',
        evaluationJson: '{}',
        briefHash: 'b',
        issuedAt: at,
      },
    ],
  },
  '2026-11-22-details': {
    detailChanges: [{ assessmentId: 'a1', number: 1, oldJson: '{"title":"Old"}', newJson: '{"title":"New"}', at }],
  },
  '2026-11-22-practice': {
    assessments: [{ ...plain, ...pinned, id: 'a2', practiceOf: 'leaky-clinic' }],
    answers: [{ assessmentId: 'a2', question: 'consent', answerJson: '{"value":"no"}', revision: 1 }],
  },
};
const releases = Object.keys(released);

/** Hash of the tables that each release made: somebody has such a database, so a released migration never changes. */
const shapes: Record<string, string> = {
  '2026-11-21-assessments': 'f41e983170cd38fca35d47beb89077f8bff69d4b4588201b4ec46f06df0f0fa4',
  '2026-11-22-details': 'b968cdc5c8e3952c5bec5a0d6b6bb127b974a304ca208e9877e42472db903fbd',
  '2026-11-22-practice': '81b70f92800b7f5e29520dfa37fc95b07f71c16b3a10fc7904ff5e42b293163d',
};

function rowsUpTo(release: string): Rows {
  const rows: Rows = {};
  for (const name of releases.slice(0, releases.indexOf(release) + 1)) {
    for (const [table, more] of Object.entries(released[name]!)) rows[table] = [...(rows[table] ?? []), ...more];
  }
  return rows;
}

type OldDatabase = Kysely<Record<string, Record<string, unknown>>>;

/** A database as a release left it, with something in every table. */
async function oldDatabase(release: string, look?: (db: OldDatabase) => Promise<void>): Promise<string> {
  const directory = temporaryDirectory();
  const database = new Database(path.join(directory, 'rightscope.db'));
  database.pragma(`application_id = ${applicationId}`);
  database.pragma('foreign_keys = ON');
  const db: OldDatabase = new Kysely({ dialect: new SqliteDialect({ database }), plugins: [new CamelCasePlugin()] });
  const known = Object.fromEntries(Object.entries(migrations).filter(([name]) => name <= release));
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => known } }).migrateToLatest();
  expect(error).toBeUndefined();
  for (const [table, rows] of Object.entries(rowsUpTo(release))) await db.insertInto(table).values(rows).execute();
  await look?.(db);
  await db.destroy();
  return directory;
}

async function shapeOf(db: QueryExecutorProvider) {
  const { rows } = await sql<{ sql: string }>`select type, name, sql from sqlite_master order by type, name`.execute(
    db,
  );
  return rows;
}

describe.each(releases)('a database as %s left it', (release) => {
  it('is tried here as it was released', async () => {
    await oldDatabase(release, async (db) => expect(contentHash(await shapeOf(db))).toBe(shapes[release]));
  });

  it('loses nothing on the way to the newest tables', async () => {
    const db = await openDatabase(await oldDatabase(release));
    for (const [table, rows] of Object.entries(rowsUpTo(release))) {
      const { rows: found } = await sql<Record<string, unknown>>`select * from ${sql.table(snakeCase(table))}`.execute(
        db,
      );
      expect(found).toHaveLength(rows.length);
      expect(found).toEqual(expect.arrayContaining(rows.map((row) => expect.objectContaining(row) as unknown)));
    }
    expect((await sql`pragma foreign_key_check`.execute(db)).rows).toEqual([]);
    await db.destroy();
  });

  it('belongs to the organisation local with all its assessments and practices, which go on', async () => {
    const db = await openDatabase(await oldDatabase(release));
    const { assessments } = createStores(db);
    const practices = release < '2026-11-22-practice' ? [] : [{ ...assessment, id: 'a2', practiceOf: 'leaky-clinic' }];
    expect(await assessments.listOf(local)).toEqual([assessment, ...practices]);
    expect(await assessments.findWithAnswers('a1')).toEqual({ assessment, answers: { consent: { value: 'yes' } } });
    const patch = { id: 'p2', basedOn: 2, changes: { consent: { value: 'no' } } };
    expect(await assessments.applyPatch('a1', patch, at)).toEqual({ kind: 'saved', revision: 3 });
    await db.destroy();
  });

  it('still refuses to rewrite its history', async () => {
    const db = await openDatabase(await oldDatabase(release));
    await expect(db.updateTable('answerChanges').set({ newJson: null }).execute()).rejects.toThrow('append-only');
    await expect(db.updateTable('issuedResults').set({ release: '9' }).execute()).rejects.toThrow('append-only');
    await db.destroy();
  });
});

describe('the migrations', () => {
  it('run in the order of their names, the released ones first', () => {
    const names = Object.keys(migrations);
    expect(names).toEqual([...names].sort());
    expect(names.slice(0, releases.length)).toEqual(releases);
  });

  it('make the same tables of an old database as of a new one', async () => {
    const tablesOf = async (directory: string) => {
      const db = await openDatabase(directory);
      const shape = await shapeOf(db);
      await db.destroy();
      return shape;
    };
    expect(await tablesOf(await oldDatabase(releases[0]!))).toEqual(await tablesOf(temporaryDirectory()));
  });
});

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
