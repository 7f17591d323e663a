import type { Kysely } from 'kysely';
import { inTransaction } from './in-transaction.server';
import type { Tables } from './tables.server';

/** Deletes the history of a response's draft and the content of what was withdrawn. See the port for what stays. */
export function forgetDraft(db: Kysely<Tables>, responseId: string): Promise<void> {
  return inTransaction(db, async (transaction) => {
    for (const table of ['patches', 'answerChanges', 'detailChanges'] as const) {
      await transaction.deleteFrom(table).where('assessmentId', '=', responseId).execute();
    }
    for (const table of ['submissionContents', 'submissionFiles'] as const) {
      await transaction
        .deleteFrom(table)
        .where('responseId', '=', responseId)
        .where('number', 'in', ({ selectFrom }) =>
          selectFrom('submissions')
            .select('number')
            .where('responseId', '=', responseId)
            .where('withdrawnAt', 'is not', null),
        )
        .execute();
    }
  });
}
