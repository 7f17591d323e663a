import type { Kysely } from 'kysely';
import type { PeopleStore } from '~/use-cases/ports/people';
import { toPerson } from './person-row.server';
import type { Tables } from './tables.server';

type SessionStore = Pick<
  PeopleStore,
  'addSession' | 'findSession' | 'listSessions' | 'markSeen' | 'removeSession' | 'removeOtherSessions'
>;

export function createSessionStore(db: Kysely<Tables>): SessionStore {
  return {
    async addSession({ id, personId, tokenHash, createdAt, seenAt, expiresAt, device }) {
      await db
        .insertInto('sessions')
        .values({ id, personId, tokenHash, createdAt, seenAt, expiresAt, device })
        .execute();
    },

    async findSession(tokenHash, now) {
      const session = await db
        .selectFrom('sessions')
        .selectAll()
        .where('tokenHash', '=', tokenHash)
        .where('expiresAt', '>', now)
        .executeTakeFirst();
      if (session === undefined) return undefined;
      const person = await db
        .selectFrom('people')
        .selectAll()
        .where('id', '=', session.personId)
        .where('disabledAt', 'is', null)
        .executeTakeFirst();
      return person && { session, person: toPerson(person) };
    },

    listSessions: (personId, now) =>
      db
        .selectFrom('sessions')
        .selectAll()
        .where('personId', '=', personId)
        .where('expiresAt', '>', now)
        .orderBy('createdAt', 'desc')
        .orderBy('id')
        .execute(),

    async markSeen(sessionId, at) {
      await db.updateTable('sessions').set({ seenAt: at }).where('id', '=', sessionId).execute();
    },

    async removeSession(personId, sessionId) {
      await db.deleteFrom('sessions').where('personId', '=', personId).where('id', '=', sessionId).execute();
    },

    async removeOtherSessions(personId, keepSessionId = '') {
      await db.deleteFrom('sessions').where('personId', '=', personId).where('id', '!=', keepSessionId).execute();
    },
  };
}
