import { sql, type Kysely } from 'kysely';
import { createReplaying } from '~/adapters/threads/replaying.server';
import { closeDatabase, openDatabase } from '~/adapters/db/open-database.server';
import { createStores } from '~/adapters/db/stores.server';
import type { Tables } from '~/adapters/db/tables.server';
import { refusalResponse } from '~/http/or-respond.server';
import type { Actor } from '~/use-cases/actor';
import { allUseCases } from '~/use-cases/all';
import type { Action } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { onePassword } from './people';
import type { Wall } from './rows';
import { openAt, type World } from './world';

/** What became of a call: let in or refused, and whether anything in the database would be different since. */
export interface Call {
  wall: Wall;
  hasChanged: boolean;
  /** What it gave; absent where it was refused. */
  outcome?: unknown;
}

export interface Playground {
  call(action: Action, actor: Actor, input: unknown): Promise<Call>;
  close(): Promise<void>;
}

const signs: Record<number, Wall> = { 401: '1', 403: '3', 404: '4', 423: 's' };

/** Slow work that says nothing about who may have it done; a second connection could not write beside this one. */
const quick: Partial<Ports> = {
  // What was begun is rolled back before it would end.
  replaying: {
    ...createReplaying(),
    replay: async (_, __, { signal } = {}) =>
      new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error))),
  },
  briefs: { render: async () => new Uint8Array() },
  storage: { isWritable: async () => true, isUpToDate: async () => true },
};

/** Calls use cases on the database of a world, each in a transaction that is rolled back: the world stays as it is. */
export async function openPlayground(world: World): Promise<Playground> {
  const given = await openAt(world, world.now);
  const verifyPassword = async (password: string) => password === onePassword;
  const secrets = { ...given.ports.secrets, hashPassword: async () => '', verifyPassword };
  // What is rolled back still needs its files.
  const files = { ...given.ports.files, remove: async () => undefined };
  const db = await openDatabase(world.directory);
  return {
    async call(action, actor, input) {
      let call: Call | undefined;
      const rollback = new Error('Rolled back on purpose');
      await db
        .transaction()
        .execute(async (transaction) => {
          const { stores, changes } = await watchedStores(transaction);
          const ports: Ports = { ...given.ports, ...quick, secrets, files, ...stores };
          const useCase = allUseCases[action] as (ports: Ports, actor: Actor, input: unknown) => Promise<unknown>;
          const answer = await useCase(ports, actor, input).then(
            (outcome): Omit<Call, 'hasChanged'> => ({ wall: '+', outcome }),
            (error: unknown) => ({ wall: wallOf(error) }),
          );
          call = { ...answer, hasChanged: (await changes()) > 0 };
          throw rollback;
        })
        .catch((error: unknown) => {
          if (error !== rollback) throw error;
        });
      if (call === undefined) throw new Error(`${action} was not called`);
      return call;
    },
    async close() {
      await closeDatabase(db);
      await given.stop();
    },
  };
}

/** The stores inside a transaction, and how many rows were changed by what was not undone. */
async function watchedStores(transaction: Kysely<Tables>) {
  const stores = createStores(transaction, async () => undefined);
  const count = async () => {
    const { rows } = await sql<{ changes: number }>`select total_changes() as changes`.execute(transaction);
    return rows[0]?.changes ?? 0;
  };
  const begun = await count();
  let undone = 0;
  const transact: Ports['transact'] = async (work) => {
    const before = await count();
    try {
      return await work(stores);
    } catch (error) {
      undone += (await count()) - before;
      throw error;
    }
  };
  return { stores: { ...stores, transact }, changes: async () => (await count()) - begun - undone };
}

function wallOf(error: unknown): Wall {
  const sign = signs[refusalResponse(error)?.status ?? 0];
  if (sign === undefined) throw error;
  return sign;
}
