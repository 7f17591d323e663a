import { sql, type Kysely } from 'kysely';
import { phaseOf, type Pack } from '~/core/procurement/round';
import { canonicalJson } from '~/core/shared/hash';
import type { RoundStore } from '~/use-cases/ports/procurement';
import { createInvitationStore, type InvitationStore } from './invitation-store.server';
import { createRoundTalkStore, type RoundTalkStore } from './round-talk-store.server';
import { toRound, toRow } from './round-row.server';
import type { Tables } from './tables.server';

export function createRoundStore(db: Kysely<Tables>): RoundStore {
  return { ...createRounds(db), ...createInvitationStore(db), ...createRoundTalkStore(db) };
}

/** Stands among the reminders, before the deadline that was current then. */
const draftsForgotten = 'drafts forgotten ';

type Rounds = Omit<RoundStore, keyof InvitationStore | keyof RoundTalkStore>;

/** Packs a process keeps at hand: every save of an answer is checked against one, and what is in one never changes. */
const mostPacks = 20;

function createRounds(db: Kysely<Tables>): Rounds {
  const packs = new Map<string, Pack>();
  return {
    async add(round) {
      await db.insertInto('rounds').values(toRow(round)).execute();
    },

    async find(id) {
      const row = await db.selectFrom('rounds').selectAll().where('id', '=', id).executeTakeFirst();
      return row && toRound(row);
    },

    async listOfProcurement(procurementId) {
      const rows = await db
        .selectFrom('rounds')
        .selectAll()
        .where('procurementId', '=', procurementId)
        .orderBy('createdAt')
        .orderBy('id')
        .execute();
      return rows.map(toRound);
    },

    async listActive() {
      return (await active(db).execute()).map(toRound);
    },

    async listPublic(now) {
      const rows = await active(db).where('access', '=', 'open').execute();
      return rows.map(toRound).filter((round) => phaseOf(round, now) === 'running');
    },

    async change(round) {
      const { id, ...row } = toRow(round);
      await db.updateTable('rounds').set(row).where('id', '=', id).execute();
    },

    async keepPack(pack, hash) {
      const { roundId, number } = pack;
      await db
        .insertInto('packs')
        .values({ roundId, number, hash, contentJson: canonicalJson(pack) })
        .execute();
    },

    async findPack(roundId, number) {
      const key = `${roundId} ${number}`;
      const known = packs.get(key);
      if (known) return known;
      const row = await db
        .selectFrom('packs')
        .select('contentJson')
        .where('roundId', '=', roundId)
        .where('number', '=', number)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      const pack = JSON.parse(row.contentJson) as Pack;
      const [oldest] = packs.keys();
      if (packs.size >= mostPacks && oldest !== undefined) packs.delete(oldest);
      packs.set(key, pack);
      return pack;
    },

    async listWithDrafts(before) {
      const rows = await db
        .selectFrom('rounds')
        .selectAll()
        .where('publishedAt', 'is not', null)
        .where(({ or, eb }) => or([eb('deadlineAt', '<', before), eb('cancelledAt', '<', before)]))
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('reminders')
                .select('reminders.kind')
                .whereRef('reminders.roundId', '=', 'rounds.id')
                .where('reminders.kind', '=', sql<string>`${draftsForgotten} || rounds.deadline_at`),
            ),
          ),
        )
        .orderBy('deadlineAt')
        .orderBy('id')
        .execute();
      return rows.map(toRound);
    },

    async noteDraftsForgotten(roundId, at) {
      await db
        .insertInto('reminders')
        .columns(['roundId', 'kind', 'at'])
        .expression(({ selectFrom }) =>
          selectFrom('rounds')
            .select(['id', sql<string>`${draftsForgotten} || deadline_at`.as('kind'), sql<string>`${at}`.as('at')])
            .where('id', '=', roundId),
        )
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    async noteReminder(roundId, kind, at) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('reminders')
        .values({ roundId, kind, at })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },
  };
}

/** Published, neither opened nor cancelled: the soonest deadline first. */
function active(db: Kysely<Tables>) {
  return db
    .selectFrom('rounds')
    .selectAll()
    .where('publishedAt', 'is not', null)
    .where('openedAt', 'is', null)
    .where('cancelledAt', 'is', null)
    .orderBy('deadlineAt')
    .orderBy('id');
}
