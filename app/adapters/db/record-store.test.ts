import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryDirectory } from '#test/temporary-directory';
import { verifyChain, type NewEvent } from '~/core/procurement/record';
import type { RecordStore } from '~/use-cases/ports/procurement';
import { openDatabase } from './open-database.server';
import { createRecordStore } from './record-store.server';

const event: NewEvent = {
  stream: 'procurement:p1',
  at: '2026-01-01T00:00:00.000Z',
  by: { personId: 'amina', name: 'Amina “<b>” 😀' },
  kind: 'round_published',
  data: { deadline: '2026-02-01T12:00:00.000Z', packs: [1, 2.5], nested: { z: null, a: 'عربي' } },
};

let db: Awaited<ReturnType<typeof openDatabase>>;
let record: RecordStore;

beforeEach(async () => {
  db = await openDatabase(temporaryDirectory());
  record = createRecordStore(db);
  return () => db.destroy();
});

const headOf = async (stream: string) => (await record.heads()).find((head) => head.stream === stream);

describe('the record', () => {
  it('gives each event its number and the hash of the one before, by stream', async () => {
    const first = await record.append(event);
    const second = await record.append({ ...event, by: 'system', kind: 'round_closed' });
    const other = await record.append({ ...event, stream: 'response:v1' });
    expect(first).toMatchObject({ ...event, number: 1, previous: '' });
    expect(second).toMatchObject({ number: 2, previous: first.hash });
    expect(other).toMatchObject({ number: 1, previous: '' });
    expect(await record.list('procurement:p1')).toEqual([first, second]);
    expect(await record.list('procurement:p2')).toEqual([]);
    expect(await record.heads()).toEqual([
      { stream: 'procurement:p1', number: 2, hash: second.hash },
      { stream: 'response:v1', number: 1, hash: other.hash },
    ]);
  });

  it('holds after many were appended at once', async () => {
    const count = 40;
    await Promise.all(Array.from({ length: count }, (_, index) => record.append({ ...event, data: { index } })));
    const events = await record.list(event.stream);
    expect(events).toHaveLength(count);
    expect(verifyChain(events, await headOf(event.stream))).toEqual([]);
  });

  it('keeps what is hard to write: no member, nothing, and halves of characters', async () => {
    await record.append({
      ...event,
      data: { absent: undefined, nothing: null, half: '\ud800', zero: -0, '': '\u0000' },
    });
    expect(verifyChain(await record.list(event.stream), await headOf(event.stream))).toEqual([]);
  });

  it('can neither be rewritten nor shortened', async () => {
    const recorded = await record.append(event);
    await expect(db.updateTable('events').set({ kind: 'nothing' }).execute()).rejects.toThrow('append-only');
    await expect(db.deleteFrom('events').execute()).rejects.toThrow('append-only');
    await expect(db.deleteFrom('eventHeads').execute()).rejects.toThrow('append-only');
    expect(await record.list(event.stream)).toEqual([recorded]);
  });

  it('shows what somebody did to the file behind its back', async () => {
    for (const kind of ['one', 'two', 'three']) await record.append({ ...event, kind });
    for (const trigger of ['events_never_change', 'events_never_shrink']) {
      await sql`drop trigger ${sql.ref(trigger)}`.execute(db);
    }
    await db.updateTable('events').set({ dataJson: '{}' }).where('number', '=', 1).execute();
    await db.deleteFrom('events').where('number', '>', 1).execute();
    expect(verifyChain(await record.list(event.stream), await headOf(event.stream))).toEqual([
      { stream: event.stream, number: 1, fault: 'altered' },
      { stream: event.stream, number: 2, fault: 'missing' },
      { stream: event.stream, number: 3, fault: 'missing' },
    ]);
  });
});
