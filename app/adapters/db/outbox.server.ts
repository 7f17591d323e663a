import type { Kysely } from 'kysely';
import type { Outbox, QueuedMail } from '~/use-cases/ports/outside';
import { present } from './present.server';
import type { Tables } from './tables.server';
import type { OutboxRow } from './tables/record.server';

export function createOutbox(db: Kysely<Tables>): Outbox {
  return {
    async add({ id, to, subject, text, queuedAt }) {
      await db
        .insertInto('outbox')
        .values({ id, recipient: to, subject, text, queuedAt, attempts: 0, dueAt: queuedAt, deliveredAt: null })
        .execute();
    },

    async due(now, limit) {
      const rows = await db
        .selectFrom('outbox')
        .selectAll()
        .where('deliveredAt', 'is', null)
        .where('dueAt', '<=', now)
        .orderBy('queuedAt')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(toMail);
    },

    async delivered(id, at, keepText) {
      await db
        .updateTable('outbox')
        .set({ deliveredAt: at, ...(!keepText && { text: '' }) })
        .where('id', '=', id)
        .execute();
    },

    async failed(id, dueAt) {
      await db
        .updateTable('outbox')
        .set(({ eb }) => ({ dueAt, attempts: eb('attempts', '+', 1) }))
        .where('id', '=', id)
        .execute();
    },

    async list(limit) {
      const rows = await db
        .selectFrom('outbox')
        .selectAll()
        .orderBy('queuedAt', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(toMail);
    },
  };
}

function toMail({ recipient, deliveredAt, ...plain }: OutboxRow): QueuedMail {
  return { ...plain, to: recipient, ...present({ deliveredAt }) };
}
