import { sql, type Kysely } from 'kysely';
import type { ReplayFound, ReplayRun } from '~/core/replay/run';
import { canonicalJson } from '~/core/shared/hash';
import type { ReplayStore } from '~/use-cases/ports/studio';
import { present } from './present.server';
import type { Tables } from './tables.server';
import type { ReplayRow } from './tables/studio.server';

type HeadRow = Omit<ReplayRow, 'foundJson'>;

export function createReplayStore(db: Kysely<Tables>): ReplayStore {
  const heads = () =>
    db
      .selectFrom('replays')
      .select(['id', 'draftId', 'organisationId', 'revision', 'overJson', 'startedBy', 'startedAt'])
      .select(['state', 'endedAt', 'done', 'total', 'heardAt']);
  const changeRunning = async (id: string, row: Partial<ReplayRow>): Promise<boolean> => {
    const changed = await db
      .updateTable('replays')
      .set(row)
      .where('id', '=', id)
      .where('state', '=', 'running')
      .executeTakeFirst();
    return changed.numUpdatedRows > 0;
  };
  return {
    async begin({ over, endedAt, ...plain }) {
      const row = { ...plain, overJson: canonicalJson(over), endedAt: endedAt ?? null, foundJson: null };
      await db.insertInto('replays').values(row).execute();
    },

    async find(id) {
      const row = await heads().where('id', '=', id).executeTakeFirst();
      return row && toRun(row);
    },

    async listOfDraft(draftId) {
      const rows = await heads()
        .where('draftId', '=', draftId)
        .orderBy('startedAt', 'desc')
        .orderBy(sql`rowid`, 'desc')
        .execute();
      return rows.map(toRun);
    },

    async listUnderWay(organisationId) {
      const rows = await heads()
        .where('organisationId', '=', organisationId)
        .where('state', '=', 'running')
        .orderBy('startedAt')
        .execute();
      return rows.map(toRun);
    },

    noteProgress: (id, done, heardAt) => changeRunning(id, { done, heardAt }),

    end: (id, state, endedAt, found) =>
      changeRunning(id, { state, endedAt, ...(found && { foundJson: JSON.stringify(found) }) }),

    async findFound(id) {
      const row = await db.selectFrom('replays').select('foundJson').where('id', '=', id).executeTakeFirst();
      const json = row?.foundJson ?? undefined;
      return json === undefined ? undefined : (JSON.parse(json) as ReplayFound);
    },
  };
}

function toRun({ overJson, state, endedAt, ...plain }: HeadRow): ReplayRun {
  return {
    ...plain,
    over: JSON.parse(overJson) as ReplayRun['over'],
    state: state as ReplayRun['state'],
    ...present({ endedAt }),
  };
}
