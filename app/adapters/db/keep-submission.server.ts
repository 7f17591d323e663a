import type { Kysely } from 'kysely';
import type { Submission, SubmissionHead } from '~/core/procurement/response';
import { canonicalJson } from '~/core/shared/hash';
import { inTransaction } from './in-transaction.server';
import type { Tables } from './tables.server';

/** Keeps a submission for good, with its head where that is not there yet, and notes which files it rests on. */
export function keepSubmission(db: Kysely<Tables>, submission: Submission, head: SubmissionHead): Promise<void> {
  return inTransaction(db, async (transaction) => {
    const { responseId, number, documents } = submission;
    await writeHeads(transaction, responseId, [head]);
    await transaction
      .insertInto('submissionContents')
      .values({ responseId, number, contentJson: canonicalJson(submission) })
      .execute();
    const hashes = [...new Set(documents.map(({ hash }) => hash))];
    if (hashes.length === 0) return;
    await transaction
      .insertInto('submissionFiles')
      .values(hashes.map((hash) => ({ responseId, number, hash })))
      .execute();
  });
}

/** Adds heads that are new. Of those that are there only the withdrawal is written anew. */
export async function writeHeads(db: Kysely<Tables>, responseId: string, heads: SubmissionHead[]): Promise<void> {
  if (heads.length === 0) return;
  await db
    .insertInto('submissions')
    .values(
      heads.map(({ number, hash, at, pack, withdrawnAt }) => ({
        responseId,
        number,
        hash,
        at,
        pack,
        withdrawnAt: withdrawnAt ?? null,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['responseId', 'number'])
        .doUpdateSet((row) => ({ withdrawnAt: row.ref('excluded.withdrawnAt') })),
    )
    .execute();
}
