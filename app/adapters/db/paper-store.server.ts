import { sql, type Kysely } from 'kysely';
import type { ArchivedPaper } from '~/core/archive/archive';
import type { PaperKind } from '~/core/archive/paper-schemas';
import { canonicalJson } from '~/core/shared/hash';
import type { PaperCarrier, Papers, PaperStore } from '~/use-cases/ports/papers';
import type { Tables } from './tables.server';
import type { PaperRow } from './tables/papers.server';

export function createPapers(db: Kysely<Tables>): Papers {
  // Only kinds that archives know how to carry.
  const store = <Paper extends { id: string }>(kind: PaperKind) => createPaperStore<Paper>(db, kind);
  return {
    decisions: store('decision'),
    panels: store('panel'),
    sheets: store('sheet'),
    consensuses: store('consensus'),
    clarifications: store('clarification'),
    remarks: store('remarks'),
    contracts: store('contract'),
    hearings: store('hearing'),
    secondChecks: store('second_checks'),
    replaySharings: store('replay_sharing'),
    replayRefusals: store('replay_refusal'),
    all: createPaperCarrier(db),
  };
}

function createPaperCarrier(db: Kysely<Tables>): PaperCarrier {
  return {
    async listOf(ownerIds) {
      if (ownerIds.length === 0) return [];
      const rows = await db
        .selectFrom('papers')
        .selectAll()
        .where('ownerId', 'in', ownerIds)
        .orderBy(sql`rowid`)
        .execute();
      return rows.map(toArchived);
    },

    async find({ kind, id }) {
      const row = await db
        .selectFrom('papers')
        .selectAll()
        .where('kind', '=', kind)
        .where('id', '=', id)
        .executeTakeFirst();
      return row && toArchived(row);
    },

    async adopt(papers) {
      for (const { kind, id, ownerId, content } of papers)
        await db
          .insertInto('papers')
          .values({ kind, id, ownerId, contentJson: canonicalJson(content) })
          .execute();
    },
  };
}

function toArchived({ contentJson, ...called }: PaperRow): ArchivedPaper {
  return { ...called, content: JSON.parse(contentJson) as ArchivedPaper['content'] };
}

/** @param kind under which they stand in the table. */
export function createPaperStore<Paper extends { id: string }>(db: Kysely<Tables>, kind: string): PaperStore<Paper> {
  const papers = () => db.selectFrom('papers').select('contentJson').where('kind', '=', kind);
  const toPaper = ({ contentJson }: { contentJson: string }) => JSON.parse(contentJson) as Paper;
  return {
    async find(id) {
      const row = await papers().where('id', '=', id).executeTakeFirst();
      return row && toPaper(row);
    },

    async list() {
      const rows = await papers()
        .orderBy(sql`rowid`)
        .execute();
      return rows.map(toPaper);
    },

    async listOf(ownerId) {
      const rows = await papers()
        .where('ownerId', '=', ownerId)
        .orderBy(sql`rowid`)
        .execute();
      return rows.map(toPaper);
    },

    async put(ownerId, paper) {
      const contentJson = canonicalJson(paper);
      await db
        .insertInto('papers')
        .values({ kind, id: paper.id, ownerId, contentJson })
        .onConflict((conflict) => conflict.columns(['kind', 'id']).doUpdateSet({ contentJson }))
        .execute();
    },

    async remove(id) {
      await db.deleteFrom('papers').where('kind', '=', kind).where('id', '=', id).execute();
    },
  };
}
