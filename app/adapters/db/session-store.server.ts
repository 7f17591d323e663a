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
      const found = await db
        .selectFrom('sessions')
        .innerJoin('people', 'people.id', 'sessions.personId')
        .selectAll('people')
        .select([
          'sessions.id as sessionId',
          'sessions.tokenHash',
          'sessions.createdAt as startedAt',
          'sessions.seenAt',
          'sessions.expiresAt',
          'sessions.device',
        ])
        .where('sessions.tokenHash', '=', tokenHash)
        .where('sessions.expiresAt', '>', now)
        .where('people.disabledAt', 'is', null)
        .executeTakeFirst();
      if (found === undefined) return undefined;
      const { sessionId, startedAt, seenAt, expiresAt, device, tokenHash: kept, ...person } = found;
      const session = { id: sessionId, personId: person.id, createdAt: startedAt, seenAt, expiresAt, device };
      return { session: { ...session, tokenHash: kept }, person: toPerson(person) };
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
