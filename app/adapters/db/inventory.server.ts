import { sql, type Kysely } from 'kysely';
import { bytesHash } from '~/core/shared/hash';
import type { Decision } from '~/core/judgement/decision';
import { keptDecision } from '~/core/judgement/decision-on-record';
import type { KeptContent } from '~/core/procurement/kept-content';
import type { PackVersion } from '~/core/procurement/round';
import type { Inventory } from '~/use-cases/ports/upkeep';
import type { Tables } from './tables.server';

/** Contents are stored as canonical JSON, so the hash of the text is the hash of the content. */
export function createInventory(db: Kysely<Tables>): Inventory {
  return {
    async streams() {
      const rows = await db
        .selectFrom('events')
        .select('stream')
        .union(db.selectFrom('eventHeads').select('stream'))
        .union(db.selectFrom('procurements').select(sql<string>`'procurement:' || id`.as('stream')))
        .union(db.selectFrom('responses').select(sql<string>`'response:' || id`.as('stream')))
        .orderBy('stream')
        .execute();
      return rows.map(({ stream }) => stream);
    },

    async packs() {
      const rounds = await db.selectFrom('rounds').select(['id', 'procurementId', 'packsJson']).orderBy('id').execute();
      const kept = await Promise.all(rounds.map((round) => packsOf(db, round)));
      return kept.flat();
    },

    async submissions() {
      const heads = await db
        .selectFrom('submissions')
        .select(['responseId', 'number', 'hash', 'withdrawnAt'])
        .orderBy('responseId')
        .orderBy('number')
        .execute();
      const kept: KeptContent[] = [];
      // One after the other: all contents at once could be more than the memory holds.
      for (const { responseId, number, hash, withdrawnAt } of heads) {
        const row = await db
          .selectFrom('submissionContents')
          .select('contentJson')
          .where('responseId', '=', responseId)
          .where('number', '=', number)
          .executeTakeFirst();
        const place = { what: 'submission', stream: `response:${responseId}`, ownerId: responseId, number } as const;
        kept.push({ ...place, hash, ...(row && { found: hashOf(row.contentJson) }), mayBeGone: withdrawnAt !== null });
      }
      return kept;
    },

    async decisions() {
      const rows = await db
        .selectFrom('papers')
        .innerJoin('rounds', 'rounds.id', 'papers.ownerId')
        .select(['rounds.procurementId', 'papers.ownerId', 'papers.contentJson'])
        .where('papers.kind', '=', 'decision')
        .orderBy('papers.ownerId')
        .execute();
      return rows.map(({ procurementId, ownerId, contentJson }) => ({
        ...{ stream: `procurement:${procurementId}`, roundId: ownerId, hashes: decisionHashes(contentJson) },
      }));
    },

    files: () =>
      db
        .selectFrom('documents')
        .select(['hash', 'name', 'assessmentId as ownerId'])
        .unionAll(
          db
            .selectFrom('submissionFiles')
            .select(['hash', sql<string>`''`.as('name'), 'responseId as ownerId'])
            .where('hash', 'not in', ({ selectFrom }) => selectFrom('documents').select('hash')),
        )
        .orderBy('hash')
        .orderBy('ownerId')
        .execute(),
  };
}

/** What the round says it has, and what is there: the two may differ once somebody wrote into the tables. */
async function packsOf(
  db: Kysely<Tables>,
  { id, procurementId, packsJson }: { id: string; procurementId: string; packsJson: string },
): Promise<KeptContent[]> {
  const rows = await db.selectFrom('packs').select(['number', 'contentJson']).where('roundId', '=', id).execute();
  const heads = readHeads(packsJson);
  const numbers = [...new Set([...heads, ...rows].map(({ number }) => number))].sort((one, other) => one - other);
  return numbers.map((number) => {
    const head = heads.find((one) => one.number === number);
    const row = rows.find((one) => one.number === number);
    const place = { what: 'pack', stream: `procurement:${procurementId}`, ownerId: id, number } as const;
    return {
      ...place,
      ...(head && { hash: head.hash }),
      ...(row && { found: hashOf(row.contentJson) }),
      mayBeGone: false,
    };
  });
}

function readHeads(packsJson: string): PackVersion[] {
  try {
    const heads: unknown = JSON.parse(packsJson);
    return Array.isArray(heads) ? (heads as PackVersion[]) : [];
  } catch {
    return [];
  }
}

/** Nothing of what is no decision any more. */
function decisionHashes(contentJson: string): string[] {
  try {
    return keptDecision(JSON.parse(contentJson) as Decision).hashes;
  } catch {
    return [];
  }
}

function hashOf(text: string): string {
  return bytesHash(new TextEncoder().encode(text));
}
