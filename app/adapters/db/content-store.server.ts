import type { Kysely } from 'kysely';
import type { ContentFile } from '~/core/shared/content-file';
import { canonicalJson } from '~/core/shared/hash';
import type { ContentStore } from '~/use-cases/ports';
import type { Tables } from './tables.server';

export function createContentStore(db: Kysely<Tables>): ContentStore {
  return {
    async hashesOf({ kind, id, version }) {
      const rows = await db
        .selectFrom('contentVersions')
        .select('hash')
        .where('kind', '=', kind)
        .where('id', '=', id)
        .where('version', '=', version)
        .execute();
      return rows.map(({ hash }) => hash);
    },

    async register({ files, ...pinned }, at) {
      await db
        .insertInto('contentVersions')
        .values({ ...pinned, filesJson: canonicalJson(files), registeredAt: at })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    async list() {
      return db
        .selectFrom('contentVersions')
        .select(['kind', 'id', 'version', 'hash'])
        .orderBy('registeredAt')
        .orderBy('hash')
        .execute();
    },

    async find(kind, hash) {
      const row = await db
        .selectFrom('contentVersions')
        .selectAll()
        .where('kind', '=', kind)
        .where('hash', '=', hash)
        .executeTakeFirst();
      return row && { kind, id: row.id, version: row.version, hash, files: JSON.parse(row.filesJson) as ContentFile[] };
    },

    registered: (kind) =>
      db
        .selectFrom('contentVersions')
        .select(['id', 'version', 'hash', 'registeredAt'])
        .where('kind', '=', kind)
        .orderBy('registeredAt', 'desc')
        .orderBy('id')
        .orderBy('hash')
        .execute(),
  };
}
