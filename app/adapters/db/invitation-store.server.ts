import type { Kysely } from 'kysely';
import type { Invitation, RoundStore } from '~/use-cases/ports/procurement';
import { present } from './present.server';
import type { Tables } from './tables.server';
import type { InvitationRow } from './tables/procurements.server';

export type InvitationStore = Pick<
  RoundStore,
  'addInvitation' | 'listInvitations' | 'findInvitation' | 'changeInvitation'
>;

export function createInvitationStore(db: Kysely<Tables>): InvitationStore {
  return {
    async addInvitation(invitation) {
      await db.insertInto('invitations').values(toRow(invitation)).execute();
    },

    async listInvitations(roundId) {
      const rows = await db
        .selectFrom('invitations')
        .selectAll()
        .where('roundId', '=', roundId)
        .orderBy('sentAt')
        .orderBy('id')
        .execute();
      return rows.map(toInvitation);
    },

    async findInvitation(secretHash) {
      const row = await db
        .selectFrom('invitations')
        .selectAll()
        .where('secretHash', '=', secretHash)
        .executeTakeFirst();
      return row && toInvitation(row);
    },

    async changeInvitation(invitation) {
      const { id, ...row } = toRow(invitation);
      await db.updateTable('invitations').set(row).where('id', '=', id).execute();
    },
  };
}

function toRow({ email, revokedAt, ...plain }: Invitation): InvitationRow {
  return { ...plain, email: email.toLowerCase(), revokedAt: revokedAt ?? null };
}

function toInvitation({ revokedAt, ...plain }: InvitationRow): Invitation {
  return { ...plain, ...present({ revokedAt }) };
}
