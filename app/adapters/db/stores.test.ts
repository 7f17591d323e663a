import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryDirectory } from '#test/temporary-directory';
import type { Stores } from '~/use-cases/ports';
import { openDatabase } from './open-database.server';
import { createStores, createTransact } from './stores.server';

const at = '2026-01-01T00:00:00.000Z';
const later = '2026-01-02T00:00:00.000Z';

let db: Awaited<ReturnType<typeof openDatabase>>;
let stores: Stores;
let transact: ReturnType<typeof createTransact>;

beforeEach(async () => {
  db = await openDatabase(temporaryDirectory());
  stores = createStores(db);
  transact = createTransact(db);
  return () => db.destroy();
});

const event = { stream: 'procurement:p1', at, by: 'system' as const, kind: 'procurement_opened', data: {} };
const assessment = {
  id: 'a1',
  owner: { kind: 'person' as const, personId: 'amina' },
  title: 'Benefit checks',
  service: 'Child benefit',
  buyer: '',
  vendor: '',
  stage: 'planning',
  ruleSet: { id: 'rules', version: '0.1.0', hash: 'r' },
  questionnaires: [],
  createdAt: at,
  changedAt: at,
  revision: 0,
};
const patch = { id: 'p1', basedOn: 0, changes: { consent: { value: 'yes' } } };

describe('a transaction over several stores', () => {
  it('keeps everything and gives back what the work gives back', async () => {
    const outcome = await transact(async (inside) => {
      await inside.assessments.create(assessment);
      await inside.assessments.changeDetails('a1', { ...assessment, title: 'Checks' }, later);
      await inside.record.append(event);
      return inside.assessments.applyPatch('a1', patch, later);
    });
    expect(outcome).toEqual({ kind: 'saved', revision: 1 });
    expect(await stores.assessments.find('a1')).toMatchObject({ title: 'Checks', revision: 1 });
    expect(await stores.record.list(event.stream)).toHaveLength(1);
  });

  it('keeps nothing where the work throws, and the next one finds a clean table', async () => {
    const failed = transact(async (inside) => {
      await inside.assessments.create(assessment);
      await inside.assessments.applyPatch('a1', patch, later);
      await inside.record.append(event);
      await inside.outbox.add({ id: 'm1', to: 'a@example.org', subject: 's', text: 't', queuedAt: at });
      throw new Error('the power is gone');
    });
    await expect(failed).rejects.toThrow('the power is gone');
    expect(await stores.assessments.find('a1')).toBeUndefined();
    expect(await stores.record.list(event.stream)).toEqual([]);
    expect(await stores.record.heads()).toEqual([]);
    expect(await stores.outbox.list(9)).toEqual([]);
    expect((await stores.record.append(event)).number).toBe(1);
  });
});
