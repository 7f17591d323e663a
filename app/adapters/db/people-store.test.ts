import { beforeEach, describe, expect, it } from 'vitest';
import { amina, benoit, chen, firm, ministry } from '#test/small-round';
import { temporaryDirectory } from '#test/temporary-directory';
import type { PeopleStore } from '~/use-cases/ports/people';
import { openDatabase } from './open-database.server';
import { createPeopleStore } from './people-store.server';

let people: PeopleStore;

beforeEach(async () => {
  const db = await openDatabase(temporaryDirectory());
  people = createPeopleStore(db);
  await people.addOrganisation(ministry);
  await people.addOrganisation(firm);
  return () => db.destroy();
});

describe('the store of organisations', () => {
  it('gives them back in the order of their names', async () => {
    const agency = { ...ministry, id: 'agency', name: 'Élan, an agency' };
    await people.addOrganisation(agency);
    expect(await people.listOrganisations()).toEqual([agency, firm, ministry]);
    expect(await people.findOrganisation('firm')).toEqual(firm);
    expect(await people.findOrganisation('nowhere')).toBeUndefined();
  });

  it('writes a name anew', async () => {
    await people.renameOrganisation('firm', 'Firm and Daughters');
    expect(await people.findOrganisation('firm')).toEqual({ ...firm, name: 'Firm and Daughters' });
    expect(await people.findOrganisation('ministry')).toEqual(ministry);
  });
});

describe('the store of people', () => {
  beforeEach(async () => {
    for (const person of [chen, benoit, amina]) await people.addPerson(person);
  });

  it('gives them back in the order of their names, all or of one organisation', async () => {
    expect(await people.listPeople()).toEqual([amina, benoit, chen]);
    expect(await people.listPeople('ministry')).toEqual([amina, benoit]);
    expect(await people.listPeople('nowhere')).toEqual([]);
    expect(await people.countPeople()).toBe(3);
    expect(await people.findPerson('chen')).toEqual(chen);
    expect(await people.findPerson('nobody')).toBeUndefined();
  });

  it('keeps an address in lower case and finds it in any', async () => {
    await people.addPerson({ ...chen, id: 'dora', email: 'Dora.Okoye@Example.ORG' });
    const found = await people.findPersonByEmail('dora.okoye@EXAMPLE.org');
    expect(found).toMatchObject({ id: 'dora', email: 'dora.okoye@example.org' });
    expect(await people.findPersonByEmail('nobody@example.org')).toBeUndefined();
  });

  it('refuses an address that somebody has, in any case, and an organisation that is not there', async () => {
    await expect(people.addPerson({ ...chen, id: 'other', email: 'AMINA@example.org' })).rejects.toThrow('UNIQUE');
    await expect(
      people.addPerson({ ...chen, id: 'other', email: 'other@example.org', organisationId: 'nowhere' }),
    ).rejects.toThrow('FOREIGN KEY');
  });

  it('writes name, address, roles, password and the end of access anew, and takes them away again', async () => {
    const changed = {
      ...amina,
      name: 'Amina B.',
      email: 'new@example.org',
      roles: ['administrator' as const],
      passwordHash: '$argon2id$x',
      disabledAt: '2026-01-02T00:00:00.000Z',
    };
    await people.changePerson({ ...changed, organisationId: 'firm' });
    expect(await people.findPerson('amina')).toEqual(changed);
    await people.changePerson(amina);
    expect(await people.findPerson('amina')).toEqual(amina);
    expect(await people.findPerson('benoit')).toEqual(benoit);
  });
});
