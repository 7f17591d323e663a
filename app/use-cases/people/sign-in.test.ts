import { describe, expect, it } from 'vitest';
import { administratorsPassword, emptyInstallation, firstAdministrator } from '#test/empty-installation';
import { nobody } from '#test/small-content';
import { TooOften } from '~/use-cases/refusals';
import { identify } from './session';
import { signIn } from './sign-in';
import { signOut } from './sign-out';

const ada = 'ada@ministry.example';

async function installed() {
  const installation = await emptyInstallation();
  const { ports } = installation;
  const administrator = await firstAdministrator(ports);
  const person = await ports.people.findPerson(administrator.id);
  if (person === undefined) throw new Error('There is nobody');
  const { passwordHash: _, ...withoutPassword } = person;
  await ports.people.addPerson({ ...withoutPassword, id: 'invited', email: 'invited@ministry.example' });
  await ports.people.addPerson({
    ...person,
    id: 'gone',
    email: 'gone@ministry.example',
    disabledAt: person.createdAt,
  });
  const attempt = (email: string, password: string, address = '192.0.2.1') =>
    signIn(ports, nobody, { email, password, address, device: 'A browser' });
  return { ...installation, attempt };
}

describe('signing in by password', () => {
  it('knows the address in any case', async () => {
    const { ports, attempt } = await installed();
    const started = await attempt(' ADA@Ministry.EXAMPLE ', administratorsPassword);
    if (!started.ok) throw new Error('Not signed in');
    expect(await identify(ports, nobody, { token: started.value.token })).toMatchObject({ email: ada });
  });

  it.each([
    ['a wrong password', ada, 'tepid otter lifts moss'],
    ['no password', ada, ''],
    ['an address nobody has', 'nobody@ministry.example', administratorsPassword],
    ['a colleague who has not joined', 'invited@ministry.example', ''],
    ['somebody who may no longer', 'gone@ministry.example', administratorsPassword],
  ])('gives the same refusal to %s', async (_, email, password) => {
    const { attempt } = await installed();
    expect(await attempt(email, password)).toEqual({
      ok: false,
      issues: [{ code: 'sign_in_refused', severity: 'error', where: { file: '', pointer: '/password' }, values: {} }],
    });
  });

  it('takes as long for an address that nobody has', async () => {
    const { attempt } = await installed();
    const fastest = { [ada]: Infinity, 'nobody@ministry.example': Infinity };
    // In turns, and the fastest of each: what else the machine is doing meanwhile has no part in it.
    for (let time = 0; time < 9; time++)
      for (const email of Object.keys(fastest) as (keyof typeof fastest)[]) {
        const began = performance.now();
        await attempt(email, 'tepid otter lifts moss', `192.0.2.${time}`);
        fastest[email] = Math.min(fastest[email] ?? Infinity, performance.now() - began);
      }
    // Without an equal cost it would be shorter by a factor of some twenty.
    const ratio = (fastest['nobody@ministry.example'] ?? 0) / (fastest[ada] ?? 0);
    expect(ratio).toBeGreaterThan(0.4);
    expect(ratio).toBeLessThan(2.5);
  });

  it('refuses what is no address, without counting it', async () => {
    const { attempt } = await installed();
    for (let time = 0; time < 120; time++) {
      expect(await attempt('ada', 'x')).toMatchObject({ issues: [{ code: 'address_unreadable' }] });
    }
  });

  it('is over for an address after ten attempts from one place, whether it exists or not, and nowhere else', async () => {
    const { attempt } = await installed();
    for (const email of ['nobody@ministry.example', ada]) {
      for (let time = 0; time < 10; time++) await attempt(email, 'x');
      await expect(attempt(email, administratorsPassword)).rejects.toThrow(TooOften);
    }
    expect(await attempt(ada, administratorsPassword, '198.51.100.1')).toMatchObject({ ok: true });
  });

  it('is over for an address after thirty attempts, wherever they come from', async () => {
    const { attempt } = await installed();
    for (let time = 0; time < 30; time++) await attempt(ada, 'x', `192.0.2.${time % 6}`);
    await expect(attempt(ada, administratorsPassword, '198.51.100.1')).rejects.toThrow(TooOften);
  });

  it('is over for a place after a hundred attempts, whomever they concern', async () => {
    const { attempt } = await installed();
    for (let time = 0; time < 100; time++) await attempt(`person${time}@ministry.example`, '');
    await expect(attempt(ada, administratorsPassword)).rejects.toThrow(TooOften);
    expect(await attempt(ada, administratorsPassword, '198.51.100.1')).toMatchObject({ ok: true });
  });

  it('begins a new session each time, and ends the one the browser had', async () => {
    const { ports, attempt } = await installed();
    const first = await attempt(ada, administratorsPassword);
    if (!first.ok) throw new Error('Not signed in');
    const before = await identify(ports, nobody, { token: first.value.token });
    const input = { email: ada, password: administratorsPassword, address: '', device: '' };
    const second = await signIn(ports, before, input);
    if (!second.ok) throw new Error('Not signed in');
    expect(second.value.token).not.toBe(first.value.token);
    expect(await identify(ports, nobody, { token: first.value.token })).toEqual({ kind: 'nobody' });
    expect(await identify(ports, nobody, { token: second.value.token })).toMatchObject({ email: ada });
  });

  it('ends after fourteen days', async () => {
    const { ports, attempt, wait } = await installed();
    const started = await attempt(ada, administratorsPassword);
    if (!started.ok) throw new Error('Not signed in');
    wait(14 * 24 * 60 - 1);
    expect(await identify(ports, nobody, started.value)).toMatchObject({ email: ada });
    wait(1);
    expect(await identify(ports, nobody, started.value)).toEqual({ kind: 'nobody' });
  });
});

describe('signing out', () => {
  it('ends the session itself, and no other', async () => {
    const { ports, attempt } = await installed();
    const [one, other] = [await attempt(ada, administratorsPassword), await attempt(ada, administratorsPassword)];
    if (!one.ok || !other.ok) throw new Error('Not signed in');
    await signOut(ports, await identify(ports, nobody, one.value));
    expect(await identify(ports, nobody, one.value)).toEqual({ kind: 'nobody' });
    expect(await identify(ports, nobody, other.value)).toMatchObject({ email: ada });
  });

  it('does nothing for whoever is not signed in', async () => {
    const { ports } = await installed();
    await expect(signOut(ports, nobody)).resolves.toBeUndefined();
  });
});
