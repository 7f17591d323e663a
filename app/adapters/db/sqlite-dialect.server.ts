import { AsyncLocalStorage } from 'node:async_hooks';
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type SqliteDatabase,
  type SqliteDialectConfig,
  type SqliteStatement,
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
    const { database } = this.config;
    return new LockingDriver({
      ...this.config,
      database:
        typeof database === 'function' ? async () => keepingStatements(await database()) : keepingStatements(database),
    });
  }
  override createAdapter(): TransactionalAdapter {
    return new TransactionalAdapter();
  }
}

/** Far more than there are statements in the stores; what is beyond is forgotten, the oldest first. */
const mostStatements = 500;

/** Preparing a statement takes SQLite longer than running it, so each is prepared once. */
function keepingStatements(database: SqliteDatabase): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    prepare(sql) {
      const known = statements.get(sql);
      if (known) return known;
      const statement = database.prepare(sql);
      const [oldest] = statements.keys();
      if (statements.size >= mostStatements && oldest !== undefined) statements.delete(oldest);
      statements.set(sql, statement);
      return statement;
    },
    close() {
      statements.clear();
      database.close();
    },
  };
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

/** Throws inside the work of a transaction. */
export function requireFreeConnection(): void {
  if (surrounding.getStore()?.isOpen) throw new Error('Inside a transaction only its own stores may be used');
}

class LockingDriver extends SqliteDriver {
  private readonly turns = new Turns();

  override async acquireConnection(): Promise<DatabaseConnection> {
    requireFreeConnection();
    await this.turns.take();
    return super.acquireConnection();
  }
  override async releaseConnection(): Promise<void> {
    await super.releaseConnection();
    this.turns.pass();
  }
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

/** Who may use the one connection, in the order they asked. Kysely wakes all who wait whenever it is free. */
class Turns {
  private isTaken = false;
  private readonly waiting: (() => void)[] = [];

  async take(): Promise<void> {
    if (this.isTaken) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.isTaken = true;
  }

  pass(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.isTaken = false;
  }
}

/** SQLite creates tables inside transactions, so a migration is done wholly or not at all. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
