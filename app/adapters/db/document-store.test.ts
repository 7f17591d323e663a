import { beforeEach, describe, expect, it } from 'vitest';
import { draft, keepSmallRound } from '#test/small-round';
import { temporaryDirectory } from '#test/temporary-directory';
import type { Stores } from '~/use-cases/ports';
import type { Document } from '~/use-cases/ports/procurement';
import { openDatabase } from './open-database.server';
import { createStores, createTransact } from './stores.server';

const document: Document = {
  id: 'd1',
  assessmentId: 'v1',
  name: '../“audit”.pdf',
  type: 'application/pdf',
  size: 12,
  hash: 'h1',
  dated: '2025-12-01',
  confidential: true,
  supports: ['consent', 'kinds'],
  uploadedBy: 'chen',
  uploadedAt: '2026-01-02T00:00:00.000Z',
};

let stores: Stores;

beforeEach(async () => {
  const db = await openDatabase(temporaryDirectory());
  stores = createStores(db);
  await keepSmallRound({ transact: createTransact(db) });
  await stores.documents.add(document);
  return () => db.destroy();
});

describe('the store of documents', () => {
  it('gives back what was stored, the oldest first', async () => {
    const older = { ...document, id: 'd2', confidential: false, expires: '2027-12-01', uploadedAt: '2026-01-01' };
    await stores.documents.add(older);
    expect(await stores.documents.list('v1')).toEqual([older, document]);
    expect(await stores.documents.list('need')).toEqual([]);
    expect(await stores.documents.find('d1')).toEqual(document);
    expect(await stores.documents.find('nowhere')).toBeUndefined();
  });

  it('writes it anew as a whole', async () => {
    const changed = { ...document, name: 'audit', expires: '2027-01-01', confidential: false, supports: [] };
    await stores.documents.change(changed);
    expect(await stores.documents.find('d1')).toEqual(changed);
  });

  it('says whether a document still rests on the bytes', async () => {
    await stores.documents.add({ ...document, id: 'd2' });
    await stores.documents.remove('d1');
    expect(await stores.documents.isInUse('h1')).toBe(true);
    await stores.documents.remove('d2');
    expect(await stores.documents.isInUse('h1')).toBe(false);
  });

  it('loses them with their assessment, and takes none without', async () => {
    await stores.responses.remove('v1');
    expect(await stores.documents.find('d1')).toBeUndefined();
    await expect(stores.documents.add({ ...document, assessmentId: draft.id })).rejects.toThrow('FOREIGN KEY');
  });
});
