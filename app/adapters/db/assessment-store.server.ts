import { sql, type Kysely } from 'kysely';
import type { Answer, Answers } from '~/core/questionnaire/answers';
import type { AssessmentStore } from '~/use-cases/ports';
import { applyPatch, savedBefore } from './apply-patch.server';
import { toAssessment, toOwnerColumns, toRow } from './assessment-row.server';
import { changeDetails } from './change-details.server';
import { moveContent, movesOf } from './move-content.server';
import { present } from './present.server';
import type { Tables } from './tables.server';
import { emptyWriteAheadLog } from './write-ahead-log.server';

type Changes = NonNullable<Awaited<ReturnType<AssessmentStore['changesSince']>>>['changes'];

export function createAssessmentStore(db: Kysely<Tables>, onErased = () => emptyWriteAheadLog(db)): AssessmentStore {
  return {
    async listOf(owner) {
      const { ownerKind, ownerId } = toOwnerColumns(owner);
      const rows = await db
        .selectFrom('assessments')
        .selectAll()
        .where('ownerKind', '=', ownerKind)
        .where('ownerId', '=', ownerId)
        .orderBy('createdAt', 'desc')
        .orderBy('id')
        .execute();
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
      await onErased();
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

    applyPatch: (id, patch, at, by) => applyPatch(db, id, patch, { at, by }),

    savedBefore: (id, patch) => savedBefore(db, id, patch),

    moveContent: (id, move) => moveContent(db, id, move),

    movesOf: (id) => movesOf(db, id),

    async changesOf(id) {
      const rows = await db
        .selectFrom('answerChanges')
        .selectAll()
        .where('assessmentId', '=', id)
        .orderBy('revision')
        .orderBy('question')
        .execute();
      return rows.map(({ question, revision, oldJson, newJson, by }) => ({
        ...{ question, revision },
        before: JSON.parse(oldJson ?? 'null') as Answer | null,
        after: JSON.parse(newJson ?? 'null') as Answer | null,
        ...present({ by }),
      }));
    },

    async changesSince(id, revision) {
      // One statement, for the same reason.
      const row = await db
        .selectFrom('assessments')
        .select('revision')
        .select((assessment) =>
          assessment
            .selectFrom('answers')
            .select(sql<string>`json_group_object(question, json(coalesce(answer_json, 'null')))`.as('json'))
            .whereRef('answers.assessmentId', '=', 'assessments.id')
            .where('answers.revision', '>', seenRevision(revision))
            .as('changesJson'),
        )
        .where('id', '=', id)
        .executeTakeFirst();
      return row && { revision: row.revision, changes: JSON.parse(row.changesJson ?? '{}') as Changes };
    },
  };
}

/** Who claims to have seen a revision that is still to come saw another history (a restored copy): that counts as having seen nothing. */
function seenRevision(revision: number) {
  return sql<number>`case when ${revision} > assessments.revision then 0 else ${revision} end`;
}
