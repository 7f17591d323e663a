import { sql, type Kysely } from 'kysely';
import { canonicalJson } from '~/core/shared/hash';
import type { Consultation, DraftComment } from '~/core/studio/consultation';
import type { ConsultationStore } from '~/use-cases/ports/studio';
import type { Tables } from './tables.server';
import type { ConsultationRow } from './tables/studio.server';

/** @param onErased what to do once something was overwritten that must not stay readable in the write-ahead log. */
export function createConsultationStore(db: Kysely<Tables>, onErased: () => Promise<void>): ConsultationStore {
  const one = async (column: 'id' | 'token', value: string) => {
    const row = await db.selectFrom('consultations').selectAll().where(column, '=', value).executeTakeFirst();
    return row && toConsultation(row);
  };
  return {
    async add(consultation) {
      const { id, draftId, token } = consultation;
      const consultationJson = canonicalJson(consultation);
      await db.insertInto('consultations').values({ id, draftId, token, consultationJson }).execute();
    },

    find: (id) => one('id', id),

    findByToken: (token) => one('token', token),

    async listOf(draftId) {
      const rows = await db
        .selectFrom('consultations')
        .selectAll()
        .where('draftId', '=', draftId)
        .orderBy(sql`rowid`)
        .execute();
      return rows.map(toConsultation);
    },

    async change(consultation) {
      await db
        .updateTable('consultations')
        .set({ consultationJson: canonicalJson(consultation) })
        .where('id', '=', consultation.id)
        .execute();
    },

    async addComment(comment) {
      const { id, consultationId } = comment;
      await db
        .insertInto('draftComments')
        .values({ id, consultationId, commentJson: canonicalJson(comment) })
        .execute();
    },

    async listComments(consultationId) {
      const rows = await db
        .selectFrom('draftComments')
        .select('commentJson')
        .where('consultationId', '=', consultationId)
        .orderBy(sql`rowid`)
        .execute();
      return rows.map(({ commentJson }) => JSON.parse(commentJson) as DraftComment);
    },

    async changeComment(comment) {
      await db
        .updateTable('draftComments')
        .set({ commentJson: canonicalJson(comment) })
        .where('id', '=', comment.id)
        .execute();
      if (comment.removed !== undefined) await onErased();
    },
  };
}

function toConsultation({ consultationJson }: ConsultationRow): Consultation {
  return JSON.parse(consultationJson) as Consultation;
}
