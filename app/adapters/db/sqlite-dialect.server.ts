import { AsyncLocalStorage } from 'node:async_hooks';
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type SqliteDialectConfig,
} from 'kysely';

/**
 * Kysely's SQLite dialect for a file that several processes may open: a transaction takes the write lock when it
 * begins, so that what it reads cannot change before it writes, and waiting for the lock cannot fail half-way.
 */
export class LockingSqliteDialect extends SqliteDialect {
  constructor(private readonly config: SqliteDialectConfig) {
    super(config);
  }
  override createDriver(): LockingDriver {
    return new LockingDriver(this.config);
  }
  override createAdapter(): TransactionalAdapter {
    return new TransactionalAdapter();
  }
}

/** Whether whoever is asking is inside a transaction that is still open. */
const surrounding = new AsyncLocalStorage<{ isOpen: boolean }>();

/**
 * Does the work of a transaction. There is one connection and the transaction holds it: work that asks for another one
 * would wait for itself, so it is refused.
 */
export function holdingTheConnection<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
  const state = { isOpen: true };
  return surrounding.run(state, work).finally(() => {
    state.isOpen = false;
  });
}

class LockingDriver extends SqliteDriver {
  override async acquireConnection(): Promise<DatabaseConnection> {
    if (surrounding.getStore()?.isOpen) throw new Error('Inside a transaction only its own stores may be used');
    return super.acquireConnection();
  }
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

/** SQLite creates tables inside transactions, so a migration is done wholly or not at all. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
