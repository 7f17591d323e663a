import type { Kysely } from 'kysely';
import type { Organisation, PeopleStore } from '~/use-cases/ports/people';
import { toPerson, toRow } from './person-row.server';
import { createSecretStore } from './secret-store.server';
import { createSessionStore } from './session-store.server';
import type { Tables } from './tables.server';

export function createPeopleStore(db: Kysely<Tables>): PeopleStore {
  return {
    ...createOrganisationStore(db),
    ...createPersonStore(db),
    ...createSessionStore(db),
    ...createSecretStore(db),
  };
}

type OrganisationStore = Pick<
  PeopleStore,
  'listOrganisations' | 'findOrganisation' | 'addOrganisation' | 'renameOrganisation'
>;

function createOrganisationStore(db: Kysely<Tables>): OrganisationStore {
  return {
    async listOrganisations() {
      return byName(await db.selectFrom('organisations').selectAll().orderBy('id').execute());
    },

    findOrganisation: (id) => db.selectFrom('organisations').selectAll().where('id', '=', id).executeTakeFirst(),

    async addOrganisation({ id, name, kind, createdAt }) {
      await db.insertInto('organisations').values({ id, name, kind, createdAt }).execute();
    },

    async renameOrganisation(id, name) {
      await db.updateTable('organisations').set({ name }).where('id', '=', id).execute();
    },
  };
}

type PersonStore = Pick<
  PeopleStore,
  'countPeople' | 'listPeople' | 'findPerson' | 'findPersonByEmail' | 'addPerson' | 'changePerson'
>;

function createPersonStore(db: Kysely<Tables>): PersonStore {
  return {
    async countPeople() {
      const { count } = await db
        .selectFrom('people')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return count;
    },

    async listPeople(organisationId) {
      const all = db.selectFrom('people').selectAll().orderBy('id');
      const rows = await (
        organisationId === undefined ? all : all.where('organisationId', '=', organisationId)
      ).execute();
      return byName(rows.map(toPerson));
    },

    async findPerson(id) {
      const row = await db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst();
      return row && toPerson(row);
    },

    async findPersonByEmail(email) {
      const row = await db.selectFrom('people').selectAll().where('email', '=', email.toLowerCase()).executeTakeFirst();
      return row && toPerson(row);
    },

    async addPerson(person) {
      await db.insertInto('people').values(toRow(person)).execute();
    },

    async changePerson(person) {
      const { name, email, rolesJson, passwordHash, disabledAt } = toRow(person);
      await db
        .updateTable('people')
        .set({ name, email, rolesJson, passwordHash, disabledAt })
        .where('id', '=', person.id)
        .execute();
    },
  };
}

/** As people look names up: É beside E. The database only knows the order of code points. */
function byName<Named extends Pick<Organisation, 'name'>>(named: Named[]): Named[] {
  const { compare } = new Intl.Collator('en');
  return named.sort((one, other) => compare(one.name, other.name));
}
