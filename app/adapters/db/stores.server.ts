import type { Kysely } from 'kysely';
import type { Ports, Stores } from '~/use-cases/ports';
import { createAssessmentStore } from './assessment-store.server';
import { createContentStore } from './content-store.server';
import { createDocumentStore } from './document-store.server';
import { createInventory } from './inventory.server';
import { createOutbox } from './outbox.server';
import { createPapers } from './paper-store.server';
import { createPeopleStore } from './people-store.server';
import { createProcurementStore } from './procurement-store.server';
import { createRecordStore } from './record-store.server';
import { createResponseStore } from './response-store.server';
import { createResultStore } from './result-store.server';
import { createRoundStore } from './round-store.server';
import { holdingTheConnection } from './sqlite-dialect.server';
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
    inventory: createInventory(db),
  };
}

/** See {@link Ports.transact}. */
export function createTransact(db: Kysely<Tables>): Ports['transact'] {
  return async (work) => {
    let hasErased = false;
    const onErased = async () => void (hasErased = true);
    const outcome = await db
      .transaction()
      .execute((transaction) => holdingTheConnection(() => work(createStores(transaction, onErased))));
    // The log can only be emptied when the transaction is done.
    if (hasErased) await emptyWriteAheadLog(db);
    return outcome;
  };
}
