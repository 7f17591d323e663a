import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryDirectory } from '#test/temporary-directory';
import type { IssuedSecret, PeopleStore } from '~/use-cases/ports/people';
import { openDatabase } from './open-database.server';
import { createPeopleStore } from './people-store.server';

const now = '2026-01-01T00:10:00.000Z';
const expiresAt = '2026-01-01T00:15:00.000Z';
const code: IssuedSecret = {
  hash: 'h1',
  purpose: 'code',
  subject: 'amina@example.org',
  data: { roundId: 'r1' },
  createdAt: '2026-01-01T00:00:00.000Z',
  expiresAt,
};

let directory: string;
let people: PeopleStore;

async function openPeople(): Promise<PeopleStore> {
  const db = await openDatabase(directory);
  closing.push(() => db.destroy());
  return createPeopleStore(db);
}
const closing: (() => Promise<void>)[] = [];

beforeEach(async () => {
  directory = temporaryDirectory();
  people = await openPeople();
  await people.addSecret(code);
  return async () => void (await Promise.all(closing.splice(0).map((close) => close())));
});

describe('the store of secrets', () => {
  it('finds an unused secret by what it is for and its hash', async () => {
    expect(await people.findSecret('code', 'h1', now)).toEqual(code);
    expect(await people.findSecret('join', 'h1', now)).toBeUndefined();
    expect(await people.findSecret('code', 'h2', now)).toBeUndefined();
  });

  it('gives a secret away once', async () => {
    expect(await people.takeSecret('join', 'h1', now)).toBe(false);
    expect(await people.takeSecret('code', 'h1', now)).toBe(true);
    expect(await people.takeSecret('code', 'h1', now)).toBe(false);
    expect(await people.findSecret('code', 'h1', now)).toBeUndefined();
  });

  it('gives it to one of many who take it at once, in this process and in another one', async () => {
    const other = await openPeople();
    const takers = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? people : other));
    const taken = await Promise.all(takers.map((taker) => taker.takeSecret('code', 'h1', now)));
    expect(taken.filter(Boolean)).toHaveLength(1);
  });

  it('neither finds nor gives away a secret at the instant at which it expires', async () => {
    expect(await people.findSecret('code', 'h1', expiresAt)).toBeUndefined();
    expect(await people.takeSecret('code', 'h1', expiresAt)).toBe(false);
    expect(await people.takeSecret('code', 'h1', '2026-01-01T00:14:59.999Z')).toBe(true);
  });

  it('makes all secrets of one purpose and subject worthless and leaves the others', async () => {
    const others = [
      { ...code, hash: 'h2', purpose: 'join' as const },
      { ...code, hash: 'h3', subject: 'benoit@example.org' },
    ];
    for (const secret of others) await people.addSecret(secret);
    await people.revokeSecrets('code', 'amina@example.org', now);
    expect(await people.takeSecret('code', 'h1', now)).toBe(false);
    expect(await people.findSecret('join', 'h2', now)).toEqual(others[0]);
    expect(await people.findSecret('code', 'h3', now)).toEqual(others[1]);
  });

  it('lists what is good for one purpose and subject, the oldest first', async () => {
    const later = { ...code, hash: 'h0', createdAt: '2026-01-01T00:01:00.000Z' };
    const others = [
      { ...code, hash: 'h2', purpose: 'join' as const },
      { ...code, hash: 'h3', subject: 'benoit@example.org' },
      { ...code, hash: 'h4', expiresAt: now },
    ];
    for (const secret of [later, ...others]) await people.addSecret(secret);
    expect(await people.listSecrets('code', 'amina@example.org', now)).toEqual([code, later]);
    await people.takeSecret('code', 'h1', now);
    expect(await people.listSecrets('code', 'amina@example.org', now)).toEqual([later]);
  });

  it('counts wrong codes by subject, and anew once another code was issued', async () => {
    const counts = await Promise.all(['a', 'a', 'b', 'a'].map((subject) => people.countWrongCode(subject)));
    expect(counts).toEqual([1, 2, 1, 3]);
    await people.addSecret({ ...code, hash: 'h2', subject: 'a' });
    expect(await people.countWrongCode('a')).toBe(1);
    expect(await people.countWrongCode('b')).toBe(2);
  });

  it('does not count anew because a secret for something else was issued', async () => {
    await people.countWrongCode('amina@example.org');
    await people.addSecret({ ...code, hash: 'h2', purpose: 'password_reset' });
    expect(await people.countWrongCode('amina@example.org')).toBe(2);
  });

  it('removes what expired before an instant, and goes on counting at codes that have not', async () => {
    await people.addSecret({ ...code, hash: 'old', subject: 'old', expiresAt: '2026-01-01T00:09:59.999Z' });
    for (const subject of ['old', code.subject]) await people.countWrongCode(subject);
    await people.removeExpired(now);
    expect(await people.findSecret('code', 'old', '')).toBeUndefined();
    expect(await people.findSecret('code', 'h1', now)).toEqual(code);
    expect(await people.countWrongCode('old')).toBe(1);
    expect(await people.countWrongCode(code.subject)).toBe(2);
  });

  it('refuses the same secret twice', async () => {
    await expect(people.addSecret(code)).rejects.toThrow('UNIQUE');
  });
});
