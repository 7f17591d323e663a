import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryDirectory } from '#test/temporary-directory';
import type { Outbox } from '~/use-cases/ports/outside';
import { openDatabase } from './open-database.server';
import { createOutbox } from './outbox.server';

const [first, second, third] = ['01', '02', '03'].map((minute) => `2026-01-01T00:${minute}:00.000Z`);
const mail = { id: 'm1', to: 'chen@example.org', subject: 'Your code', text: 'ABCD-EFGH', queuedAt: first! };
const queued = { ...mail, attempts: 0, dueAt: first! };

let outbox: Outbox;

beforeEach(async () => {
  const db = await openDatabase(temporaryDirectory());
  outbox = createOutbox(db);
  await outbox.add(mail);
  return () => db.destroy();
});

const dueAt = async (now: string, limit = 9) => (await outbox.due(now, limit)).map(({ id }) => id);

describe('the outbox', () => {
  it('gives back what is due, the oldest first, and no more than asked for', async () => {
    await outbox.add({ ...mail, id: 'm0', queuedAt: second! });
    expect(await outbox.due(first!, 9)).toEqual([queued]);
    expect(await dueAt(second!)).toEqual(['m1', 'm0']);
    expect(await dueAt(second!, 1)).toEqual(['m1']);
  });

  it('counts a vain attempt and waits with the next one', async () => {
    await outbox.failed('m1', third!);
    expect(await dueAt(second!)).toEqual([]);
    expect(await outbox.due(third!, 9)).toEqual([{ ...queued, attempts: 1, dueAt: third }]);
  });

  it('forgets the text of what is delivered and does not deliver it again', async () => {
    await outbox.delivered('m1', second!, false);
    expect(await dueAt(third!)).toEqual([]);
    expect(await outbox.list(9)).toEqual([{ ...queued, text: '', deliveredAt: second }]);
  });

  it('keeps the text where it is to be shown on a page', async () => {
    await outbox.delivered('m1', second!, true);
    expect(await outbox.list(9)).toEqual([{ ...queued, deliveredAt: second }]);
  });

  it('lists the newest first, and no more than asked for', async () => {
    await outbox.add({ ...mail, id: 'm2', queuedAt: second! });
    expect((await outbox.list(9)).map(({ id }) => id)).toEqual(['m2', 'm1']);
    expect((await outbox.list(1)).map(({ id }) => id)).toEqual(['m2']);
  });
});
