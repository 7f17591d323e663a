import type { Kysely } from 'kysely';
import { canonicalJson } from '~/core/shared/hash';
import type { AssessmentDetails } from '~/use-cases/ports';
import { inTransaction } from './in-transaction.server';
import type { Tables } from './tables.server';

const names = ['title', 'service', 'buyer', 'vendor', 'stage'] as const satisfies (keyof AssessmentDetails)[];

/** Writes the details in one transaction with the record of the change. See the port for what it promises. */
export function changeDetails(
  db: Kysely<Tables>,
  assessmentId: string,
  { title, service, buyer, vendor, stage }: AssessmentDetails,
  at: string,
): Promise<boolean> {
  return inTransaction(db, async (transaction) => {
    const old = await transaction
      .selectFrom('assessments')
      .select(names)
      .where('id', '=', assessmentId)
      .executeTakeFirst();
    if (old === undefined) return false;
    const details = { title, service, buyer, vendor, stage };
    const [oldJson, newJson] = [canonicalJson(old), canonicalJson(details)];
    if (oldJson === newJson) return true;

    const { count } = await transaction
      .selectFrom('detailChanges')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('assessmentId', '=', assessmentId)
      .executeTakeFirstOrThrow();
    await transaction
      .insertInto('detailChanges')
      .values({ assessmentId, number: count + 1, oldJson, newJson, at })
      .execute();
    await transaction
      .updateTable('assessments')
      .set({ ...details, changedAt: at })
      .where('id', '=', assessmentId)
      .execute();
    return true;
  });
}
