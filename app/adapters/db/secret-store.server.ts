import type { Kysely } from 'kysely';
import { canonicalJson } from '~/core/shared/hash';
import type { IssuedSecret, PeopleStore } from '~/use-cases/ports/people';
import { inTransaction } from './in-transaction.server';
import { present } from './present.server';
import type { Tables } from './tables.server';
import type { SecretRow } from './tables/people.server';

type SecretStore = Pick<
  PeopleStore,
  'addSecret' | 'findSecret' | 'listSecrets' | 'takeSecret' | 'revokeSecrets' | 'countWrongCode' | 'removeExpired'
>;

export function createSecretStore(db: Kysely<Tables>): SecretStore {
  return {
    addSecret: (secret) =>
      inTransaction(db, async (transaction) => {
        await transaction.insertInto('secrets').values(toRow(secret)).execute();
        if (secret.purpose !== 'code') return;
        await transaction.deleteFrom('wrongCodes').where('subject', '=', secret.subject).execute();
      }),

    async findSecret(purpose, hash, now) {
      const row = await db
        .selectFrom('secrets')
        .selectAll()
        .where('purpose', '=', purpose)
        .where('hash', '=', hash)
        .where('usedAt', 'is', null)
        .where('expiresAt', '>', now)
        .executeTakeFirst();
      return row && toSecret(row);
    },

    async listSecrets(purpose, subject, now) {
      const rows = await db
        .selectFrom('secrets')
        .selectAll()
        .where('purpose', '=', purpose)
        .where('subject', '=', subject)
        .where('usedAt', 'is', null)
        .where('expiresAt', '>', now)
        .orderBy('createdAt')
        .orderBy('hash')
        .execute();
      return rows.map(toSecret);
    },

    async takeSecret(purpose, hash, now) {
      // One statement, so that of two who take it at once only one gets it.
      const { numUpdatedRows } = await db
        .updateTable('secrets')
        .set({ usedAt: now })
        .where('purpose', '=', purpose)
        .where('hash', '=', hash)
        .where('usedAt', 'is', null)
        .where('expiresAt', '>', now)
        .executeTakeFirstOrThrow();
      return numUpdatedRows > 0n;
    },

    async revokeSecrets(purpose, subject, now) {
      await db
        .updateTable('secrets')
        .set({ usedAt: now })
        .where('purpose', '=', purpose)
        .where('subject', '=', subject)
        .where('usedAt', 'is', null)
        .execute();
    },

    async countWrongCode(subject) {
      const { count } = await db
        .insertInto('wrongCodes')
        .values({ subject, count: 1 })
        .onConflict((conflict) =>
          conflict.column('subject').doUpdateSet(({ eb }) => ({ count: eb('wrongCodes.count', '+', 1) })),
        )
        .returning('count')
        .executeTakeFirstOrThrow();
      return count;
    },

    removeExpired: (before) =>
      inTransaction(db, async (transaction) => {
        await transaction.deleteFrom('sessions').where('expiresAt', '<', before).execute();
        await transaction.deleteFrom('secrets').where('expiresAt', '<', before).execute();
        // Wrong guesses matter as long as there is a code to be guessed.
        await transaction
          .deleteFrom('wrongCodes')
          .where('subject', 'not in', ({ selectFrom }) =>
            selectFrom('secrets').select('subject').where('purpose', '=', 'code'),
          )
          .execute();
      }),
  };
}

function toRow({ data, usedAt, ...plain }: IssuedSecret): SecretRow {
  return { ...plain, dataJson: canonicalJson(data), usedAt: usedAt ?? null };
}

function toSecret({ dataJson, usedAt, ...plain }: SecretRow): IssuedSecret {
  return { ...plain, data: JSON.parse(dataJson) as IssuedSecret['data'], ...present({ usedAt }) };
}
