import { describe, expect, test } from 'vitest';
import type { Unsent } from './sync-types';
import { UnsentStore } from './unsent-store';

/** What a browser keeps for a site, in memory. */
function createStorage(mostCharacters = Infinity) {
  const entries = new Map<string, string>();
  return {
    get length() {
      return entries.size;
    },
    key: (index: number) => [...entries.keys()][index] ?? null,
    getItem: (key: string) => entries.get(key) ?? null,
    setItem(key: string, text: string) {
      if (text.length > mostCharacters) throw new DOMException('full', 'QuotaExceededError');
      entries.set(key, text);
    },
    removeItem: (key: string) => void entries.delete(key),
  };
}

/** Locks of one browser; a closed tab's lock is free again. */
function createLocks() {
  const held = new Set<string>();
  const request = (name: string, second: unknown, third?: (lock: object | null) => Promise<unknown>) => {
    if (third) return third(held.has(name) ? null : {});
    held.add(name);
    return (second as () => Promise<unknown>)();
  };
  return { held, locks: { request } as unknown as Pick<LockManager, 'request'> };
}

const unsent: Unsent = {
  patches: [{ id: 'p', basedOn: 3, changes: { q: { value: 'yes' }, r: null }, isSent: true }],
  disputed: [],
  unfinished: { s: { notApplicable: { reason: '' } } },
  bases: { s: 2 },
};
const nothing: Unsent = { patches: [], disputed: [], unfinished: {}, bases: {} };

async function taken(store: UnsentStore): Promise<Unsent[]> {
  const found: Unsent[] = [];
  await store.takeAbandoned((one) => found.push(one));
  return found;
}

describe('what is unsent', () => {
  test('is there in the next tab, once, exactly as it was', async () => {
    const storage = createStorage();
    new UnsentStore('a', 'closed', storage, undefined).keep(unsent);
    const next = new UnsentStore('a', 'open', storage, undefined);
    expect(await taken(next)).toEqual([unsent]);
    expect(await taken(next)).toEqual([]);
  });

  test('stays with a tab that is still open', async () => {
    const storage = createStorage();
    const { held, locks } = createLocks();
    new UnsentStore('a', 'first', storage, locks).keep(unsent);
    const second = new UnsentStore('a', 'second', storage, locks);
    expect(await taken(second)).toEqual([]);
    held.delete('rightscope:unsent:a:first');
    expect(await taken(second)).toEqual([unsent]);
  });

  test('belongs to its assessment', async () => {
    const storage = createStorage();
    new UnsentStore('a', 'closed', storage, undefined).keep(unsent);
    expect(await taken(new UnsentStore('b', 'open', storage, undefined))).toEqual([]);
  });

  test('is forgotten once nothing is unsent', () => {
    const storage = createStorage();
    const store = new UnsentStore('a', 'tab', storage, undefined);
    store.keep(unsent);
    expect(storage.length).toBe(1);
    expect(store.keep(nothing)).toBe(true);
    expect(storage.length).toBe(0);
  });

  test('is not said to be kept where the browser is full or keeps nothing, or where it is too much', () => {
    expect(new UnsentStore('a', 'tab', createStorage(10), undefined).keep(unsent)).toBe(false);
    expect(new UnsentStore('a', 'tab', undefined, undefined).keep(unsent)).toBe(false);
    const huge = { ...unsent, unfinished: { s: { value: 'x'.repeat(1_000_001) } } };
    expect(new UnsentStore('a', 'tab', createStorage(), undefined).keep(huge)).toBe(false);
    expect(new UnsentStore('a', 'tab', undefined, undefined).keep(nothing)).toBe(true);
  });

  test.for(['', '{', '[]', '{"patches":[{"id":1}]}'])('is left out where it cannot be read: %s', async (text) => {
    const storage = createStorage();
    storage.setItem('rightscope:unsent:a:broken', text);
    expect(await taken(new UnsentStore('a', 'open', storage, undefined))).toEqual([]);
  });
});
