import { sql, type Kysely } from 'kysely';
import { canonicalJson } from '~/core/shared/hash';
import type { Document, DocumentStore } from '~/use-cases/ports/procurement';
import { present } from './present.server';
import type { Tables } from './tables.server';
import type { DocumentRow } from './tables/responses.server';

export function createDocumentStore(db: Kysely<Tables>): DocumentStore {
  return {
    async add(document) {
      await db.insertInto('documents').values(toRow(document)).execute();
    },

    async find(id) {
      const row = await db.selectFrom('documents').selectAll().where('id', '=', id).executeTakeFirst();
      return row && toDocument(row);
    },

    async list(assessmentId) {
      const rows = await db
        .selectFrom('documents')
        .selectAll()
        .where('assessmentId', '=', assessmentId)
        .orderBy('uploadedAt')
        .orderBy('id')
        .execute();
      return rows.map(toDocument);
    },

    async change(document) {
      const { id, ...row } = toRow(document);
      await db.updateTable('documents').set(row).where('id', '=', id).execute();
    },

    async remove(id) {
      await db.deleteFrom('documents').where('id', '=', id).execute();
    },

    async isInUse(hash) {
      const user = await db
        .selectFrom('documents')
        .select(sql`1`.as('found'))
        .where('hash', '=', hash)
        .unionAll(
          db
            .selectFrom('submissionFiles')
            .select(sql`1`.as('found'))
            .where('hash', '=', hash),
        )
        .limit(1)
        .executeTakeFirst();
      return user !== undefined;
    },
  };
}

function toRow({ confidential, supports, expires, version, ...plain }: Document): DocumentRow {
  return {
    ...plain,
    expires: expires ?? null,
    version: version ?? null,
    confidential: Number(confidential),
    supportsJson: canonicalJson(supports),
  };
}

function toDocument({ confidential, supportsJson, expires, version, ...plain }: DocumentRow): Document {
  return {
    ...plain,
    ...present({ expires, version }),
    confidential: confidential === 1,
    supports: JSON.parse(supportsJson) as string[],
  };
}
