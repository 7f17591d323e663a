import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { temporaryDirectory } from '#test/temporary-directory';
import { StartFailure } from '~/use-cases/start-failure';
import { closeDatabase, openDatabase } from './open-database.server';

const fileIn = (directory: string) => path.join(directory, 'rightscope.db');

async function failureOf(directory: string): Promise<string[]> {
  const failure = await openDatabase(directory).catch((error: unknown) => error);
  if (!(failure instanceof StartFailure)) throw new Error('The database opened', { cause: failure });
  return failure.issues.map(({ code }) => code);
}

async function pragma(db: Awaited<ReturnType<typeof openDatabase>>, name: string) {
  const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(db);
  return Object.values(rows[0] ?? {})[0];
}

describe('openDatabase', () => {
  it('creates the folder for its owner alone, and the tables', async () => {
    const directory = path.join(temporaryDirectory(), 'deep', 'data');
    const db = await openDatabase(directory);
    expect(await db.selectFrom('assessments').selectAll().execute()).toEqual([]);
    expect(statSync(directory).mode & 0o077).toBe(0);
    await db.destroy();
  });

  it('finds nothing to do the second time and keeps what is there', async () => {
    const directory = temporaryDirectory();
    const first = await openDatabase(directory);
    await first
      .insertInto('contentVersions')
      .values({ kind: 'rule_set', id: 'x', version: '1.0.0', hash: 'h', filesJson: '[]', registeredAt: '' })
      .execute();
    await closeDatabase(first);
    expect(statSync(`${fileIn(directory)}-wal`).size).toBe(0);
    const second = await openDatabase(directory);
    expect(await second.selectFrom('contentVersions').select('hash').execute()).toEqual([{ hash: 'h' }]);
    await second.destroy();
  });

  it('takes an empty file for a new database', async () => {
    const directory = temporaryDirectory();
    writeFileSync(fileIn(directory), '');
    const db = await openDatabase(directory);
    expect(await db.selectFrom('assessments').selectAll().execute()).toEqual([]);
    await db.destroy();
  });

  it('syncs every commit, enforces references, waits for other processes and overwrites what is deleted', async () => {
    const db = await openDatabase(temporaryDirectory());
    const settings = ['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout', 'secure_delete'];
    const values = await Promise.all(settings.map((name) => pragma(db, name)));
    const full = 2;
    expect(values).toEqual(['wal', full, 1, 5_000, 1]);
    await db.destroy();
  });

  it('refuses a file that is no database and leaves it as it was', async () => {
    const directory = temporaryDirectory();
    writeFileSync(fileIn(directory), 'a letter, not a database. '.repeat(500));
    expect(await failureOf(directory)).toEqual(['database_corrupt']);
    expect(readFileSync(fileIn(directory), 'utf8')).toMatch(/^a letter/);
  });

  it('refuses a database with a damaged page', async () => {
    const directory = temporaryDirectory();
    const db = await openDatabase(directory);
    const filesJson = JSON.stringify('x'.repeat(100_000));
    await db
      .insertInto('contentVersions')
      .values({ kind: 'rule_set', id: 'x', version: '1.0.0', hash: 'h', filesJson, registeredAt: '' })
      .execute();
    await closeDatabase(db);
    const bytes = readFileSync(fileIn(directory));
    const pageBytes = 4_096;
    bytes.fill(0xff, pageBytes * 3, pageBytes * 12);
    writeFileSync(fileIn(directory), bytes);
    expect(await failureOf(directory)).toEqual(['database_corrupt']);
  });

  it('refuses the database of another program and leaves it as it was', async () => {
    const directory = temporaryDirectory();
    const other = new Database(fileIn(directory));
    other.exec('create table invoices (number integer)');
    other.close();
    const before = readFileSync(fileIn(directory));
    expect(await failureOf(directory)).toEqual(['database_foreign']);
    expect(readFileSync(fileIn(directory)).equals(before)).toBe(true);
  });

  it('refuses a database that a newer release has migrated', async () => {
    const directory = temporaryDirectory();
    const db = await openDatabase(directory);
    await sql`insert into kysely_migration values ('2999-01-01-later', '2999-01-01T00:00:00.000Z')`.execute(db);
    await db.destroy();
    expect(await failureOf(directory)).toEqual(['database_newer']);
  });

  it('refuses a folder that is a file', async () => {
    const directory = path.join(temporaryDirectory(), 'data');
    writeFileSync(directory, '');
    expect(await failureOf(directory)).toEqual(['data_directory_unusable']);
  });

  it('does not call a database damaged that another program has locked', async () => {
    const directory = temporaryDirectory();
    const other = new Database(fileIn(directory));
    other.exec('create table invoices (number integer)');
    other.exec('begin exclusive');
    expect(await failureOf(directory)).toEqual(['data_directory_unusable']);
    other.close();
  });
});
