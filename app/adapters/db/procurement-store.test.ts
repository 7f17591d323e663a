import { beforeEach, describe, expect, it } from 'vitest';
import { keepSmallRound, need, procurement } from '#test/small-round';
import { temporaryDirectory } from '#test/temporary-directory';
import type { Stores } from '~/use-cases/ports';
import { openDatabase } from './open-database.server';
import { createStores, createTransact } from './stores.server';

let stores: Stores;
let transact: ReturnType<typeof createTransact>;

beforeEach(async () => {
  const db = await openDatabase(temporaryDirectory());
  stores = createStores(db);
  transact = createTransact(db);
  await keepSmallRound({ transact });
  return () => db.destroy();
});

describe('the store of procurements', () => {
  it('gives back what was stored, the team in its order', async () => {
    expect(await stores.procurements.find('p1')).toEqual(procurement);
    expect(await stores.procurements.find('nowhere')).toBeUndefined();
  });

  it('lists those in whose team a person is, the newest first', async () => {
    const newer = {
      ...procurement,
      id: 'p2',
      needId: 'need2',
      team: [{ personId: 'amina', part: 'lead' as const }],
      createdAt: '2026-01-02T00:00:00.000Z',
    };
    await transact(async ({ assessments, procurements }) => {
      await assessments.create({ ...need, id: 'need2' });
      await procurements.add(newer);
    });
    expect(await stores.procurements.listOfPerson('amina')).toEqual([newer, procurement]);
    expect(await stores.procurements.listOfPerson('benoit')).toEqual([procurement]);
    expect(await stores.procurements.listOfPerson('chen')).toEqual([]);
  });

  it('writes it anew as a whole', async () => {
    const changed = {
      ...procurement,
      title: 'Checks of benefits',
      ocid: 'ocds-213czf-1',
      team: [{ personId: 'amina', part: 'lead' as const }],
      uses: { consent: 'information' as const },
      usesConfirmedAt: '2026-01-02T00:00:00.000Z',
    };
    await stores.procurements.change(changed);
    expect(await stores.procurements.find('p1')).toEqual(changed);
    await stores.procurements.change(procurement);
    expect(await stores.procurements.find('p1')).toEqual(procurement);
  });

  it('changes nothing where one of the team is unknown', async () => {
    const team = [{ personId: 'nobody', part: 'lead' as const }];
    await expect(stores.procurements.change({ ...procurement, title: 'Lost', team })).rejects.toThrow('FOREIGN KEY');
    expect(await stores.procurements.find('p1')).toEqual(procurement);
  });

  it('refuses a procurement whose need is not there, and keeps the need of one that is', async () => {
    await expect(stores.procurements.add({ ...procurement, id: 'p2', needId: 'nowhere' })).rejects.toThrow(
      'FOREIGN KEY',
    );
    expect(await stores.procurements.find('p2')).toBeUndefined();
    await expect(stores.assessments.remove('need')).rejects.toThrow('FOREIGN KEY');
    expect(await stores.assessments.find('need')).toEqual(need);
  });
});
