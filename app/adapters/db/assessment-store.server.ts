import { sql, type Kysely } from 'kysely';
import type { Answers } from '~/core/questionnaire/answers';
import { canonicalJson } from '~/core/shared/hash';
import type { Assessment, AssessmentStore } from '~/use-cases/ports';
import { applyPatch } from './apply-patch.server';
import { changeDetails } from './change-details.server';
import type { AssessmentRow, Tables } from './tables.server';

export function createAssessmentStore(db: Kysely<Tables>): AssessmentStore {
  return {
    async list() {
      const rows = await db.selectFrom('assessments').selectAll().orderBy('createdAt', 'desc').orderBy('id').execute();
      return rows.map(toAssessment);
    },

    async find(id) {
      const row = await db.selectFrom('assessments').selectAll().where('id', '=', id).executeTakeFirst();
      return row && toAssessment(row);
    },

    async create(assessment) {
      await db.insertInto('assessments').values(toRow(assessment)).execute();
    },

    changeDetails: (id, details, at) => changeDetails(db, id, details, at),

    async remove(id) {
      await db.deleteFrom('assessments').where('id', '=', id).execute();
      // The write-ahead log still holds what was deleted until it is emptied.
      await sql`pragma wal_checkpoint(truncate)`.execute(db);
    },

    async findWithAnswers(id) {
      // One statement, so that the answers are those of this revision even while another process saves.
      const row = await db
        .selectFrom('assessments')
        .selectAll()
        .select((assessment) =>
          assessment
            .selectFrom('answers')
            .select(sql<string>`json_group_object(question, json(answer_json))`.as('json'))
            .whereRef('answers.assessmentId', '=', 'assessments.id')
            .where('answerJson', 'is not', null)
            .as('answersJson'),
        )
        .where('id', '=', id)
        .executeTakeFirst();
      return row && { assessment: toAssessment(row), answers: JSON.parse(row.answersJson ?? '{}') as Answers };
    },

    applyPatch: (id, patch, at) => applyPatch(db, id, patch, at),
  };
}

function toRow({ ruleSet, questionnaires, practiceOf, ...plain }: Assessment): AssessmentRow {
  return {
    ...plain,
    practiceOf: practiceOf ?? null,
    ruleSetJson: canonicalJson(ruleSet),
    questionnairesJson: canonicalJson(questionnaires),
  };
}

function toAssessment(row: AssessmentRow): Assessment {
  return {
    id: row.id,
    title: row.title,
    service: row.service,
    buyer: row.buyer,
    vendor: row.vendor,
    stage: row.stage,
    ruleSet: JSON.parse(row.ruleSetJson) as Assessment['ruleSet'],
    questionnaires: JSON.parse(row.questionnairesJson) as Assessment['questionnaires'],
    createdAt: row.createdAt,
    changedAt: row.changedAt,
    revision: row.revision,
    ...(row.practiceOf !== null && { practiceOf: row.practiceOf }),
  };
}
