import path from 'node:path';
import Database from 'libsql';
import { contentHash } from '~/core/shared/hash';
import type { World } from './world';

/** What the clock and the mere visits of people write, whatever anybody asks for. */
const passing = ['outbox', 'sessions', 'round_reminders', 'event_heads', 'kysely_migration_lock'];

/**
 * A name for what is stored, table by table: equal where nothing has changed. That somebody tried to read what is sealed
 * is left out: every attempt is on the record.
 */
export async function digestOf({ directory }: Pick<World, 'directory'>): Promise<Record<string, string>> {
  const database = new Database(path.join(directory, 'rightscope.db'), { readonly: true });
  try {
    const tables = database.prepare("select name from sqlite_master where type = 'table'").all() as { name: string }[];
    return Object.fromEntries(
      tables
        .filter(({ name }) => !passing.includes(name))
        .map(({ name }) => {
          const rows = database.prepare(`select * from "${name}"`).all() as Record<string, unknown>[];
          return [name, contentHash(rows.filter(({ kind }) => kind !== 'sealed_read_refused'))];
        }),
    );
  } finally {
    database.close();
  }
}
