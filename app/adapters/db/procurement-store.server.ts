import type { Kysely } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/sqlite';
import type { Procurement } from '~/core/procurement/procurement';
import { canonicalJson } from '~/core/shared/hash';
import type { ProcurementStore } from '~/use-cases/ports/procurement';
import { inTransaction } from './in-transaction.server';
import { present } from './present.server';
import type { Tables } from './tables.server';
import type { ProcurementRow } from './tables/procurements.server';

export function createProcurementStore(db: Kysely<Tables>): ProcurementStore {
  return {
    add: (procurement) =>
      inTransaction(db, async (transaction) => {
        await transaction.insertInto('procurements').values(toRow(procurement)).execute();
        await writeTeam(transaction, procurement);
      }),

    async find(id) {
      const row = await procurements(db).where('id', '=', id).executeTakeFirst();
      return row && toProcurement(row);
    },

    async listOfPerson(personId) {
      const rows = await procurements(db)
        .where('id', 'in', ({ selectFrom }) =>
          selectFrom('procurementTeam').select('procurementId').where('personId', '=', personId),
        )
        .orderBy('createdAt', 'desc')
        .orderBy('id')
        .execute();
      return rows.map(toProcurement);
    },

    async listOfOrganisation(organisationId) {
      const rows = await procurements(db)
        .where('organisationId', '=', organisationId)
        .orderBy('createdAt')
        .orderBy('id')
        .execute();
      return rows.map(toProcurement);
    },

    change: (procurement) =>
      inTransaction(db, async (transaction) => {
        const { id, ...row } = toRow(procurement);
        await transaction.updateTable('procurements').set(row).where('id', '=', id).execute();
        await transaction.deleteFrom('procurementTeam').where('procurementId', '=', id).execute();
        await writeTeam(transaction, procurement);
      }),
  };
}

/** Procurements with their teams, in one statement. */
function procurements(db: Kysely<Tables>) {
  return db
    .selectFrom('procurements')
    .selectAll()
    .select(({ selectFrom }) =>
      jsonArrayFrom(
        selectFrom('procurementTeam')
          .select(['personId', 'part'])
          .whereRef('procurementId', '=', 'procurements.id')
          .orderBy('position'),
      )
        .$castTo<string>()
        .as('teamJson'),
    );
}

async function writeTeam(transaction: Kysely<Tables>, { id, team }: Procurement): Promise<void> {
  if (team.length === 0) return;
  await transaction
    .insertInto('procurementTeam')
    .values(team.map(({ personId, part }, position) => ({ procurementId: id, personId, part, position })))
    .execute();
}

function toRow({ ruleSet, questionnaires, uses, usesConfirmedAt, team: _, ...plain }: Procurement): ProcurementRow {
  return {
    ...plain,
    ruleSetJson: canonicalJson(ruleSet),
    questionnairesJson: canonicalJson(questionnaires),
    usesJson: canonicalJson(uses),
    usesConfirmedAt: usesConfirmedAt ?? null,
  };
}

function toProcurement(row: ProcurementRow & { teamJson: string }): Procurement {
  const { ruleSetJson, questionnairesJson, usesJson, usesConfirmedAt, teamJson, ...plain } = row;
  return {
    ...plain,
    ruleSet: JSON.parse(ruleSetJson) as Procurement['ruleSet'],
    questionnaires: JSON.parse(questionnairesJson) as Procurement['questionnaires'],
    team: JSON.parse(teamJson) as Procurement['team'],
    uses: JSON.parse(usesJson) as Procurement['uses'],
    ...present({ usesConfirmedAt }),
  };
}
