import type { Kysely } from 'kysely';
import { chainEvent, type RecordedEvent } from '~/core/procurement/record';
import { canonicalJson } from '~/core/shared/hash';
import type { RecordStore } from '~/use-cases/ports/procurement';
import { inTransaction } from './in-transaction.server';
import type { Tables } from './tables.server';
import type { EventRow } from './tables/record.server';

export function createRecordStore(db: Kysely<Tables>): RecordStore {
  return {
    append: (event) =>
      inTransaction(db, async (transaction) => {
        const head = await transaction
          .selectFrom('eventHeads')
          .select(['number', 'hash'])
          .where('stream', '=', event.stream)
          .executeTakeFirst();
        const chained = chainEvent(event, head);
        const { stream, number, hash } = chained;
        await transaction.insertInto('events').values(toRow(chained)).execute();
        await transaction
          .insertInto('eventHeads')
          .values({ stream, number, hash })
          .onConflict((conflict) => conflict.column('stream').doUpdateSet({ number, hash }))
          .execute();
        return chained;
      }),

    async list(stream) {
      const rows = await db.selectFrom('events').selectAll().where('stream', '=', stream).orderBy('number').execute();
      return rows.map(toEvent);
    },

    heads: () => db.selectFrom('eventHeads').select(['stream', 'number', 'hash']).orderBy('stream').execute(),
  };
}

function toRow({ by, data, ...plain }: RecordedEvent): EventRow {
  return { ...plain, byJson: canonicalJson(by), dataJson: canonicalJson(data) };
}

function toEvent({ byJson, dataJson, ...plain }: EventRow): RecordedEvent {
  return {
    ...plain,
    by: JSON.parse(byJson) as RecordedEvent['by'],
    data: JSON.parse(dataJson) as RecordedEvent['data'],
  };
}
