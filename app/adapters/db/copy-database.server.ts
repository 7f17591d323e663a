import { existsSync } from 'node:fs';
import { chmod, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import Database from 'libsql';
import { startFailure } from '~/use-cases/start-failure';
import { applicationId, explained, markOf, refuseDamaged } from './database-file.server';

/**
 * Copies the database of a folder into another folder as it is at one instant, beside a server that goes on writing; an
 * earlier copy there is replaced.
 * Throws StartFailure: `database_missing`, `database_corrupt`, `database_foreign`, `data_directory_unusable`.
 */
export async function copyDatabase(directory: string, target: string): Promise<void> {
  const file = path.join(directory, 'rightscope.db');
  if (!existsSync(file)) throw startFailure('database_missing', { file });
  const copy = path.join(target, 'rightscope.db');
  const database = new Database(`${pathToFileURL(file).href}?mode=ro`);
  try {
    refuseDamaged(database, file);
    if (markOf(database) !== applicationId) throw startFailure('database_foreign', { file });
    await rm(copy, { force: true });
    database.prepare('vacuum into ?').run(copy);
  } catch (error) {
    throw explained(error, directory, file);
  } finally {
    database.close();
  }
  // The database's own copy is neither for its owner alone nor surely on disk.
  await chmod(copy, 0o600);
  const handle = await open(copy, 'r+');
  await handle.sync().finally(() => handle.close());
}
