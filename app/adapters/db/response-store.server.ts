import type { Kysely } from 'kysely';
import type { Submission } from '~/core/procurement/response';
import type { ResponseStore } from '~/use-cases/ports/procurement';
import { inTransaction } from './in-transaction.server';
import { forgetDraft } from './forget-draft.server';
import { keepSubmission, writeHeads } from './keep-submission.server';
import { responses, toResponse, writePeople } from './response-row.server';
import type { Tables } from './tables.server';
import { emptyWriteAheadLog } from './write-ahead-log.server';

export function createResponseStore(db: Kysely<Tables>, onErased = () => emptyWriteAheadLog(db)): ResponseStore {
  return {
    add: (response) =>
      inTransaction(db, async (transaction) => {
        const { id, roundId, organisationId, firm, createdAt, people, submissions } = response;
        await transaction.insertInto('responses').values({ id, roundId, organisationId, firm, createdAt }).execute();
        await writePeople(transaction, id, people);
        await writeHeads(transaction, id, submissions);
      }),

    async find(id) {
      const row = await responses(db).where('id', '=', id).executeTakeFirst();
      return row && toResponse(row);
    },

    async listOfRound(roundId) {
      const rows = await responses(db).where('roundId', '=', roundId).orderBy('createdAt').orderBy('id').execute();
      return rows.map(toResponse);
    },

    async listOfPerson(personId) {
      const rows = await responses(db)
        .where('id', 'in', ({ selectFrom }) =>
          selectFrom('responsePeople').select('responseId').where('personId', '=', personId),
        )
        .orderBy('createdAt', 'desc')
        .orderBy('id')
        .execute();
      return rows.map(toResponse);
    },

    async listOfOrganisation(organisationId) {
      const rows = await responses(db)
        .where('organisationId', '=', organisationId)
        .orderBy('createdAt', 'desc')
        .orderBy('id')
        .execute();
      return rows.map(toResponse);
    },

    change: ({ id, firm, people, submissions }) =>
      inTransaction(db, async (transaction) => {
        await transaction.updateTable('responses').set({ firm }).where('id', '=', id).execute();
        await transaction.deleteFrom('responsePeople').where('responseId', '=', id).execute();
        await writePeople(transaction, id, people);
        await writeHeads(transaction, id, submissions);
      }),

    keepSubmission: (submission, head) => keepSubmission(db, submission, head),

    async findSubmission(responseId, number) {
      const row = await db
        .selectFrom('submissionContents')
        .select('contentJson')
        .where('responseId', '=', responseId)
        .where('number', '=', number)
        .executeTakeFirst();
      return row && (JSON.parse(row.contentJson) as Submission);
    },

    async remove(id) {
      await inTransaction(db, async (transaction) => {
        await transaction.deleteFrom('responses').where('id', '=', id).execute();
        await transaction.deleteFrom('assessments').where('id', '=', id).execute();
      });
      await onErased();
    },

    async forgetDraft(id) {
      await forgetDraft(db, id);
      await onErased();
    },
  };
}
