import type { Kysely } from 'kysely';
import type { RiskEvaluation } from '~/core/scoring/evaluation';
import { canonicalJson } from '~/core/shared/hash';
import type { ResultStore } from '~/use-cases/ports';
import type { Tables } from './tables.server';

export function createResultStore(db: Kysely<Tables>): ResultStore {
  return {
    async keep({ evaluation, ...plain }) {
      await db
        .insertInto('issuedResults')
        .values({ ...plain, evaluationJson: canonicalJson(evaluation) })
        .onConflict((conflict) => conflict.columns(['assessmentId', 'briefHash']).doNothing())
        .execute();
    },

    async list(assessmentId) {
      const rows = await db
        .selectFrom('issuedResults')
        .selectAll()
        .where('assessmentId', '=', assessmentId)
        .orderBy('issuedAt', 'desc')
        .execute();
      return rows.map(({ evaluationJson, ...plain }) => ({
        ...plain,
        evaluation: JSON.parse(evaluationJson) as RiskEvaluation,
      }));
    },
  };
}
