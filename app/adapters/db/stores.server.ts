import { sql, type Kysely } from 'kysely';
import type { Ports, Stores } from '~/use-cases/ports';
import { createAssessmentStore } from './assessment-store.server';
import { createConsultationStore } from './consultation-store.server';
import { createContentStore } from './content-store.server';
import { createDocumentStore } from './document-store.server';
import { createDraftStore } from './draft-store.server';
import { createInventory } from './inventory.server';
import { createOutbox } from './outbox.server';
import { createPapers } from './paper-store.server';
import { createPeopleStore } from './people-store.server';
import { createProcurementStore } from './procurement-store.server';
import { createPublicationStore } from './publication-store.server';
import { createRecordStore } from './record-store.server';
import { createReplayStore } from './replay-store.server';
import { createResponseStore } from './response-store.server';
import { createResultStore } from './result-store.server';
import { createRoundStore } from './round-store.server';
import { holdingTheConnection, requireFreeConnection } from './sqlite-dialect.server';
import type { Tables } from './tables.server';
import { emptyWriteAheadLog } from './write-ahead-log.server';

/**
 * All stores on one database, or inside one transaction of it.
 * @param onErased what to do once something was deleted that must not stay readable in the write-ahead log.
 */
export function createStores(db: Kysely<Tables>, onErased = () => emptyWriteAheadLog(db)): Stores {
  return {
    assessments: createAssessmentStore(db, onErased),
    results: createResultStore(db),
    people: createPeopleStore(db),
    procurements: createProcurementStore(db),
    rounds: createRoundStore(db),
    responses: createResponseStore(db, onErased),
    documents: createDocumentStore(db),
    papers: createPapers(db),
    record: createRecordStore(db),
    outbox: createOutbox(db),
    contentVersions: createContentStore(db),
    drafts: createDraftStore(db),
    publications: createPublicationStore(db),
    replays: createReplayStore(db),
    consultations: createConsultationStore(db, onErased),
    inventory: createInventory(db),
  };
}

/** Most pieces of work that one commit may keep waiting. */
const mostInCommit = 20;

/** Work that waits for its turn, and how it ends once what it did is on disk or undone. */
interface Waiting {
  work(stores: Stores): Promise<unknown>;
  resolve(outcome: unknown): void;
  reject(error: unknown): void;
}

/**
 * See {@link Ports.transact}. What waits while the disk writes is done next and committed together, each piece kept or
 * undone by itself: a disk that is slow for a moment keeps nobody waiting for long.
 */
export function createTransact(db: Kysely<Tables>): Ports['transact'] {
  const waiting: Waiting[] = [];
  let isWorking = false;

  const workThrough = async () => {
    isWorking = true;
    while (waiting.length > 0) await commitTogether(db, waiting.splice(0, mostInCommit));
    isWorking = false;
  };

  return async <Outcome>(work: (stores: Stores) => Promise<Outcome>) => {
    requireFreeConnection();
    return new Promise<Outcome>((resolve, reject) => {
      waiting.push({ work, resolve, reject });
      if (!isWorking) void workThrough();
    });
  };
}

async function commitTogether(db: Kysely<Tables>, group: Waiting[]): Promise<void> {
  let hasErased = false;
  const onErased = async () => void (hasErased = true);
  try {
    const ends = await db.transaction().execute(async (transaction) => {
      const stores = createStores(transaction, onErased);
      const found: (() => void)[] = [];
      for (const { work, resolve, reject } of group) {
        try {
          const outcome = await orUndo(transaction, () => holdingTheConnection(() => work(stores)));
          found.push(() => resolve(outcome));
        } catch (error) {
          found.push(() => reject(error));
        }
      }
      return found;
    });
    // The log can only be emptied when the transaction is done.
    if (hasErased) await emptyWriteAheadLog(db);
    for (const end of ends) end();
  } catch (error) {
    for (const { reject } of group) reject(error);
  }
}

/** Does a part of a transaction; where it throws, that part alone is undone. */
async function orUndo<Outcome>(transaction: Kysely<Tables>, part: () => Promise<Outcome>): Promise<Outcome> {
  await sql`savepoint part`.execute(transaction);
  try {
    return await part();
  } catch (error) {
    await sql`rollback to part`.execute(transaction);
    throw error;
  } finally {
    await sql`release part`.execute(transaction);
  }
}
