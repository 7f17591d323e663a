import { sql, type Kysely } from 'kysely';
import type { Storage } from '~/use-cases/ports/upkeep';
import { findMisfit } from './database-file.server';
import type { Tables } from './tables.server';

/** However many ask, and however often: a look that writes is taken at most once in this time. */
const lookMilliseconds = 1_000;

export function createStorage(db: Kysely<Tables>): Storage {
  let look: { at: number; outcome: Promise<boolean> } | undefined;
  return {
    isWritable() {
      if (look === undefined || performance.now() - look.at > lookMilliseconds)
        look = { at: performance.now(), outcome: writes(db) };
      return look.outcome;
    },
    isUpToDate: async () => (await findMisfit(db).catch(() => 'unreadable')) === undefined,
  };
}

/** Writes a number that means nothing here: only what is written shows that the disk takes it. */
async function writes(db: Kysely<Tables>): Promise<boolean> {
  try {
    await db.transaction().execute(async (transaction) => {
      const { rows } = await sql<{ user_version: number }>`pragma user_version`.execute(transaction);
      const next = ((Object.values(rows[0] ?? {})[0] ?? 0) + 1) % 2;
      await sql`pragma user_version = ${sql.lit(next)}`.execute(transaction);
    });
    return true;
  } catch {
    return false;
  }
}
