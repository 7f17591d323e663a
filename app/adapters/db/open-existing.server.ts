import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { CamelCasePlugin, Kysely } from 'kysely';
import Database from 'libsql';
import { startFailure } from '~/use-cases/start-failure';
import { applicationId, explained, findMisfit, markOf, reasonOf, refuseDamaged } from './database-file.server';
import { LockingSqliteDialect } from './sqlite-dialect.server';
import type { Tables } from './tables.server';

/**
 * Opens the database of a folder as it is, beside a server that may be running on it: creates nothing and migrates
 * nothing, and for `read` cannot change anything either. Throws StartFailure: `database_missing`,
 * `data_directory_unusable`, `database_corrupt`, `database_foreign`, `database_older`, `database_newer`.
 */
export async function openExistingDatabase(directory: string, use: 'read' | 'write'): Promise<Kysely<Tables>> {
  const file = path.join(directory, 'rightscope.db');
  if (!existsSync(file)) throw startFailure('database_missing', { file });
  const database = openFile(directory, file, use);
  const db = new Kysely<Tables>({ dialect: new LockingSqliteDialect({ database }), plugins: [new CamelCasePlugin()] });
  try {
    const misfit = await findMisfit(db);
    if (misfit !== undefined) throw startFailure(misfit.code, { file, migration: misfit.migration });
    return db;
  } catch (error) {
    database.close();
    throw error;
  }
}

function openFile(directory: string, file: string, use: 'read' | 'write'): Database.Database {
  let database: Database.Database;
  try {
    // The driver has no option for it and would create the file; as an address it is opened as asked.
    database = new Database(`${pathToFileURL(file).href}?mode=${use === 'read' ? 'ro' : 'rw'}`);
  } catch (error) {
    throw startFailure('data_directory_unusable', { directory, reason: reasonOf(error) }, error);
  }
  try {
    refuseDamaged(database, file);
    if (markOf(database) !== applicationId) throw startFailure('database_foreign', { file });
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    database.pragma('secure_delete = ON');
    return database;
  } catch (error) {
    database.close();
    throw explained(error, directory, file);
  }
}
