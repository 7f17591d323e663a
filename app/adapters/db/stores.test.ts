import { beforeEach, describe, expect, it } from 'vitest';
import { amina, ministry, procurement } from '#test/small-round';
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

  it('commits what waited together, and undoes only the piece that throws', async () => {
    const titled = (id: string) => ({ ...assessment, id, title: id });
    const ends = await Promise.allSettled([
      transact((inside) => inside.assessments.create(titled('first'))),
      transact((inside) => inside.assessments.create(titled('second'))),
      transact(async (inside) => {
        await inside.assessments.create(titled('third'));
        await inside.record.append(event);
        throw new Error('no');
      }),
      transact((inside) => inside.record.append(event)),
    ]);
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(await stores.assessments.find('second')).toMatchObject({ title: 'second' });
    expect(await stores.assessments.find('third')).toBeUndefined();
    expect(await stores.record.list(event.stream)).toHaveLength(1);
  });

  it('tells all that waited where nothing could be written', async () => {
    await db.destroy();
    const ends = await Promise.allSettled([transact(async () => 1), transact(async () => 2)]);
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });

  it('refuses the stores outside of it, instead of waiting for itself for ever', async () => {
    const outside = transact(async (inside) => {
      await inside.assessments.create(assessment);
      await stores.assessments.find('a1');
    });
    await expect(outside).rejects.toThrow('only its own stores');
    await expect(transact(() => transact(async () => undefined))).rejects.toThrow('only its own stores');
    expect(await stores.assessments.find('a1')).toBeUndefined();
  });

  it('lets what it set off use the stores once it is done', async () => {
    const setOff: (() => void)[] = [];
    const later = await transact(async () => {
      const begun = new Promise<void>((resolve) => setOff.push(resolve));
      return { found: begun.then(() => stores.assessments.find('a1')) };
    });
    for (const begin of setOff) begin();
    expect(await later.found).toBeUndefined();
  });

  it('does not let others read what it has not kept yet', async () => {
    const order: string[] = [];
    const work = transact(async (inside) => {
      await inside.assessments.create(assessment);
      await inside.record.append(event);
      order.push('kept');
    });
    const found = stores.assessments.find('a1').then((one) => order.push(one === undefined ? 'nothing' : 'found'));
    await Promise.all([work, found]);
    expect(order).toEqual(['kept', 'found']);
  });

  it('refuses what breaks a reference when it ends, and keeps nothing of it', async () => {
    const failed = transact(async (inside) => {
      await inside.assessments.create(assessment);
      await inside.people.addPerson(amina);
    });
    await expect(failed).rejects.toThrow('FOREIGN KEY');
    const dangling = transact(async (inside) => {
      await inside.assessments.create(assessment);
      await inside.people.addOrganisation(ministry);
      await inside.procurements.add({ ...procurement, team: [], needId: 'nowhere' });
    });
    await expect(dangling).rejects.toThrow('FOREIGN KEY');
    expect(await stores.assessments.find('a1')).toBeUndefined();
    expect(await stores.people.listOrganisations()).toEqual([]);
  });
});
