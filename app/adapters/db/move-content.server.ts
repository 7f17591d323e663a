import type { Kysely } from 'kysely';
import { canonicalJson } from '~/core/shared/hash';
import type { ContentMove } from '~/use-cases/ports';
import { inTransaction } from './in-transaction.server';
import type { Tables } from './tables.server';

/** Changes the content of an assessment in one transaction with the record of it. See the port for what it promises. */
export function moveContent(
  db: Kysely<Tables>,
  assessmentId: string,
  { kind, from, to, left, at, by }: Omit<ContentMove, 'revision'>,
): Promise<void> {
  return inTransaction(db, async (transaction) => {
    const { revision } = await transaction
      .selectFrom('assessments')
      .select('revision')
      .where('id', '=', assessmentId)
      .executeTakeFirstOrThrow();
    const next = kind === 'stayed' ? revision : revision + 1;
    const { count } = await transaction
      .selectFrom('contentMoves')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('assessmentId', '=', assessmentId)
      .executeTakeFirstOrThrow();
    const recorded = { fromJson: canonicalJson(from), toJson: canonicalJson(to), leftJson: canonicalJson(left) };
    await transaction
      .insertInto('contentMoves')
      .values({ assessmentId, number: count + 1, kind, ...recorded, revision: next, at, by })
      .execute();
    if (kind === 'stayed') return;
    const content = { ruleSetJson: canonicalJson(to.ruleSet), questionnairesJson: canonicalJson(to.questionnaires) };
    await transaction
      .updateTable('assessments')
      .set({ ...content, revision: next, changedAt: at })
      .where('id', '=', assessmentId)
      .execute();
  });
}

/** See the port. */
export async function movesOf(db: Kysely<Tables>, assessmentId: string): Promise<ContentMove[]> {
  const rows = await db
    .selectFrom('contentMoves')
    .selectAll()
    .where('assessmentId', '=', assessmentId)
    .orderBy('number')
    .execute();
  return rows.map(({ kind, fromJson, toJson, leftJson, revision, at, by }) => ({
    ...{ kind, revision, at, by },
    from: JSON.parse(fromJson) as ContentMove['from'],
    to: JSON.parse(toJson) as ContentMove['to'],
    left: JSON.parse(leftJson) as ContentMove['left'],
  }));
}
