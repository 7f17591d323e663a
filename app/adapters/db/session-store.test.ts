import { beforeEach, describe, expect, it } from 'vitest';
import { amina, benoit, ministry } from '#test/small-round';
import { temporaryDirectory } from '#test/temporary-directory';
import type { PeopleStore, Session } from '~/use-cases/ports/people';
import { openDatabase } from './open-database.server';
import { createPeopleStore } from './people-store.server';

const [yesterday, now, tomorrow] = ['2026-01-01', '2026-01-02', '2026-01-03'].map((day) => `${day}T00:00:00.000Z`);
const session: Session = {
  id: 's1',
  personId: 'amina',
  tokenHash: 'h1',
  createdAt: yesterday!,
  seenAt: yesterday!,
  expiresAt: tomorrow!,
  device: 'Firefox',
};
const newer = { ...session, id: 's2', tokenHash: 'h2', createdAt: now! };
const benoits = { ...session, id: 's3', tokenHash: 'h3', personId: 'benoit' };

let people: PeopleStore;

beforeEach(async () => {
  const db = await openDatabase(temporaryDirectory());
  people = createPeopleStore(db);
  await people.addOrganisation(ministry);
  for (const person of [amina, benoit]) await people.addPerson(person);
  for (const each of [session, newer, benoits]) await people.addSession(each);
  return () => db.destroy();
});

const idsOf = async (personId: string) => (await people.listSessions(personId, now!)).map(({ id }) => id);

describe('the store of sessions', () => {
  it('finds who holds the secret, and nobody for another one', async () => {
    expect(await people.findSession('h1', now!)).toEqual({ session, person: amina });
    expect(await people.findSession('s1', now!)).toBeUndefined();
  });

  it('does not find a session at the instant at which it expires', async () => {
    expect(await people.findSession('h1', '2026-01-02T23:59:59.999Z')).toBeDefined();
    expect(await people.findSession('h1', tomorrow!)).toBeUndefined();
  });

  it('does not find the session of a disabled person', async () => {
    await people.changePerson({ ...amina, disabledAt: yesterday! });
    expect(await people.findSession('h1', now!)).toBeUndefined();
    expect(await people.findSession('h3', now!)).toBeDefined();
  });

  it('lists the sessions of one person that last, the newest first', async () => {
    await people.addSession({ ...session, id: 's4', tokenHash: 'h4', expiresAt: now! });
    expect(await people.listSessions('amina', now!)).toEqual([newer, session]);
  });

  it('notes when a session was last seen', async () => {
    await people.markSeen('s1', now!);
    expect((await people.findSession('h1', now!))?.session).toEqual({ ...session, seenAt: now });
    expect((await people.findSession('h2', now!))?.session).toEqual(newer);
  });

  it('ends one session of its owner and of nobody else', async () => {
    await people.removeSession('benoit', 's1');
    expect(await idsOf('amina')).toEqual(['s2', 's1']);
    await people.removeSession('amina', 's1');
    expect(await idsOf('amina')).toEqual(['s2']);
  });

  it('ends all sessions of a person but one, or all', async () => {
    await people.removeOtherSessions('amina', 's1');
    expect(await idsOf('amina')).toEqual(['s1']);
    await people.removeOtherSessions('amina');
    expect(await idsOf('amina')).toEqual([]);
    expect(await idsOf('benoit')).toEqual(['s3']);
  });

  it('refuses a second session with the same secret', async () => {
    await expect(people.addSession({ ...benoits, id: 's4', tokenHash: 'h1' })).rejects.toThrow('UNIQUE');
  });

  it('removes what expired before an instant', async () => {
    await people.addSession({ ...session, id: 's4', tokenHash: 'h4', expiresAt: yesterday! });
    await people.removeExpired(now!);
    expect((await people.listSessions('amina', '')).map(({ id }) => id)).toEqual(['s2', 's1']);
  });
});
