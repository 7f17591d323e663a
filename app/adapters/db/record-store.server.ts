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

    head: (stream) =>
      db.selectFrom('eventHeads').select(['stream', 'number', 'hash']).where('stream', '=', stream).executeTakeFirst(),

    adopt: (events) =>
      inTransaction(db, async (transaction) => {
        for (const event of events) await transaction.insertInto('events').values(toRow(event)).execute();
        const last = events.at(-1);
        if (last === undefined) return;
        const { stream, number, hash } = last;
        await transaction.insertInto('eventHeads').values({ stream, number, hash }).execute();
      }),
  };
}

function toRow({ by, data, ...plain }: RecordedEvent): EventRow {
  return { ...plain, byJson: canonicalJson(by), dataJson: canonicalJson(data) };
}

function toEvent({ byJson, dataJson, ...plain }: EventRow): RecordedEvent {
  return {
    ...plain,
    by: read<RecordedEvent['by']>(byJson) ?? { personId: '', name: byJson },
    data: read<RecordedEvent['data']>(dataJson) ?? { altered: dataJson },
  };
}

/** What somebody wrote into the table that is no JSON must not hide the event: its hash shows that it was altered. */
function read<Value>(json: string): Value | undefined {
  try {
    return JSON.parse(json) as Value;
  } catch {
    return undefined;
  }
}
