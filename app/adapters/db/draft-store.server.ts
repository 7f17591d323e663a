import type { Kysely } from 'kysely';
import { canonicalJson } from '~/core/shared/hash';
import type { Draft, DraftEdit, DraftState } from '~/core/studio/draft';
import type { DraftStore } from '~/use-cases/ports/studio';
import { inTransaction } from './in-transaction.server';
import type { Tables } from './tables.server';
import type { DraftRow } from './tables/studio.server';

export function createDraftStore(db: Kysely<Tables>): DraftStore {
  return {
    create: ({ draft, files }) =>
      inTransaction(db, async (transaction) => {
        await transaction.insertInto('drafts').values(toRow(draft)).execute();
        for (const { path, text } of files)
          await transaction.insertInto('draftFiles').values({ draftId: draft.id, path, text }).execute();
      }),

    async find(id) {
      const row = await db.selectFrom('drafts').selectAll().where('id', '=', id).executeTakeFirst();
      if (row === undefined) return undefined;
      const files = await db
        .selectFrom('draftFiles')
        .select(['path', 'text'])
        .where('draftId', '=', id)
        .orderBy('path')
        .execute();
      return { draft: toDraft(row), files };
    },

    async listOf(organisationId) {
      const rows = await db
        .selectFrom('drafts')
        .selectAll()
        .where('organisationId', '=', organisationId)
        .orderBy('changedAt', 'desc')
        .orderBy('id')
        .execute();
      return rows.map(toDraft);
    },

    async change(draft) {
      const { id, ...row } = toRow(draft);
      await db.updateTable('drafts').set(row).where('id', '=', id).execute();
    },

    keepEdit: (draft, edit, written, dropped) =>
      inTransaction(db, async (transaction) => {
        const { id, ...row } = toRow(draft);
        await transaction.updateTable('drafts').set(row).where('id', '=', id).execute();
        await transaction
          .insertInto('draftEdits')
          .values({ draftId: id, revision: edit.revision, editJson: canonicalJson(edit) })
          .execute();
        for (const { path, text } of written)
          await transaction
            .insertInto('draftFiles')
            .values({ draftId: id, path, text })
            .onConflict((conflict) => conflict.columns(['draftId', 'path']).doUpdateSet({ text }))
            .execute();
        for (const path of dropped)
          await transaction.deleteFrom('draftFiles').where('draftId', '=', id).where('path', '=', path).execute();
      }),

    async editsSince(id, revision) {
      const rows = await db
        .selectFrom('draftEdits')
        .select('editJson')
        .where('draftId', '=', id)
        .where('revision', '>', revision)
        .orderBy('revision')
        .execute();
      return rows.map(({ editJson }) => JSON.parse(editJson) as DraftEdit);
    },
  };
}

function toRow({ base, state, ...plain }: Draft): DraftRow {
  return { ...plain, baseJson: base === undefined ? null : canonicalJson(base), stateJson: canonicalJson(state) };
}

function toDraft({ baseJson, stateJson, ...plain }: DraftRow): Draft {
  return {
    ...plain,
    ...(baseJson !== null && { base: JSON.parse(baseJson) as NonNullable<Draft['base']> }),
    state: JSON.parse(stateJson) as DraftState,
  };
}
