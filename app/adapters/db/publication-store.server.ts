import { sql, type Kysely } from 'kysely';
import { canonicalJson } from '~/core/shared/hash';
import type { Publication } from '~/core/studio/publication';
import type { PublicationStore } from '~/use-cases/ports/studio';
import type { Tables } from './tables.server';

export function createPublicationStore(db: Kysely<Tables>): PublicationStore {
  return {
    async add(publication) {
      const { ruleSet, publishedAt } = publication;
      await db
        .insertInto('publications')
        .values({
          id: ruleSet.id,
          version: ruleSet.version,
          publicationJson: canonicalJson(publication),
          publishedAt,
          retiredJson: null,
        })
        .execute();
    },

    async list() {
      const rows = await db
        .selectFrom('publications')
        .select(['publicationJson', 'retiredJson'])
        .orderBy(sql`rowid`)
        .execute();
      return rows.map(({ publicationJson, retiredJson }) => ({
        ...(JSON.parse(publicationJson) as Publication),
        ...(retiredJson !== null && { retired: JSON.parse(retiredJson) as NonNullable<Publication['retired']> }),
      }));
    },

    async retire({ id, version }, retired) {
      await db
        .updateTable('publications')
        .set({ retiredJson: canonicalJson(retired) })
        .where('id', '=', id)
        .where('version', '=', version)
        .where('retiredJson', 'is', null)
        .execute();
    },
  };
}
