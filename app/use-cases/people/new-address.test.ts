import { describe, expect, it } from 'vitest';
import { administratorsPassword, emptyInstallation, firstAdministrator, tokenOf } from '#test/empty-installation';
import { nobody } from '#test/small-content';
import type { Result } from '~/core/shared/issue';
import { personOf, type Actor } from '~/use-cases/actor';
import { disablePerson } from '~/use-cases/administration/change-person';
import { TooOften } from '~/use-cases/refusals';
import { askForNewAddress, confirmNewAddress, readNewAddress } from './new-address';
import { identify, toActor } from './session';
import { signIn } from './sign-in';
import { askForCode, enterCode } from './sign-in-by-code';

const ada = 'ada@ministry.example';
const grace = 'grace@lumen.example';
const fresh = 'ada@parliament.example';

async function installed() {
  const installation = await emptyInstallation();
  const { ports, mailsTo } = installation;
  const administrator = await firstAdministrator(ports);
  const createdAt = ports.clock.now();
  await ports.people.addOrganisation({ id: 'lumen', name: 'Lumen', kind: 'vendor', createdAt });
  const vendor = { id: 'grace', organisationId: 'lumen', name: 'Grace', email: grace, roles: ['vendor' as const] };
  await ports.people.addPerson({ ...vendor, createdAt });
  const ask = (email: string, present = administratorsPassword, actor: Actor = administrator) =>
    askForNewAddress(ports, actor, { email, present, address: '192.0.2.1' });
  const linkTo = async (email: string) => tokenOf(/https:\S+/.exec((await mailsTo(email))[0] ?? '')?.[0]);
  const enter = async (email = ada, device = 'Here') => {
    const started = await signIn(ports, nobody, { email, password: administratorsPassword, address: '', device });
    return started.ok ? personOf(await identify(ports, nobody, started.value)) : undefined;
  };
  return { ...installation, administrator, vendor: toActor({ ...vendor, createdAt }), ask, linkTo, enter };
}

const codesOf = (outcome: Result<unknown>) =>
  outcome.ok ? [] : outcome.issues.map(({ code, where }) => `${code} ${where.pointer}`.trim());

describe('another address', () => {
  it('is taken once the link sent to it is followed, and the old one is told', async () => {
    const { ports, ask, linkTo, enter, mailsTo } = await installed();
    const [here, elsewhere] = [await enter(), await enter(ada, 'Elsewhere')];
    expect(codesOf(await ask(` ${fresh.toUpperCase()} `))).toEqual([]);
    expect(await enter(fresh)).toBeUndefined();
    const token = await linkTo(fresh);
    expect(await readNewAddress(ports, nobody, { token })).toEqual({ from: ada, to: fresh });
    expect(await confirmNewAddress(ports, here!, { token })).toMatchObject({ ok: true, value: here?.id });
    expect(await enter()).toBeUndefined();
    expect((await enter(fresh))?.email).toBe(fresh);
    expect((await mailsTo(ada))[0]).toContain(fresh);
    const sessions = await ports.people.listSessions(here!.id, ports.clock.now());
    expect(sessions.map(({ id }) => id)).toContain(here?.sessionId);
    expect(sessions.map(({ id }) => id)).not.toContain(elsewhere?.sessionId);
  });

  it('needs the password of who has one, and a link that is good: once, for an hour, the newest', async () => {
    const { ports, ask, linkTo, wait } = await installed();
    expect(codesOf(await ask(fresh, 'wrong'))).toEqual(['password_wrong /present']);
    expect(codesOf(await ask('not an address'))).toEqual(['address_unreadable /email']);
    expect(codesOf(await ask(ada))).toEqual(['address_same /email']);
    await ask(fresh);
    const first = await linkTo(fresh);
    wait(1);
    await ask(fresh);
    const second = await linkTo(fresh);
    const confirm = async (token: string) => codesOf(await confirmNewAddress(ports, nobody, { token }));
    expect(await confirm(first)).toEqual(['link_dead']);
    wait(60);
    expect(await confirm(second)).toEqual(['link_dead']);
    expect(await readNewAddress(ports, nobody, { token: second })).toBeUndefined();
    await ask(fresh);
    const third = await linkTo(fresh);
    expect(await confirm(third)).toEqual([]);
    expect(await confirm(third)).toEqual(['link_dead']);
  });

  it('of somebody else is answered alike, sends nothing, and is not taken even if it was free before', async () => {
    const { ports, ask, linkTo, mailsTo } = await installed();
    expect(codesOf(await ask(grace))).toEqual([]);
    expect(await mailsTo(grace)).toEqual([]);
    expect((await ports.outbox.list(10)).length).toBe(0);
    await ask(fresh);
    const token = await linkTo(fresh);
    const createdAt = ports.clock.now();
    const other = { id: 'other', organisationId: 'lumen', name: 'Other', email: fresh, roles: ['vendor' as const] };
    await ports.people.addPerson({ ...other, createdAt });
    expect(codesOf(await confirmNewAddress(ports, nobody, { token }))).toEqual(['address_in_use']);
    expect((await ports.people.findPersonByEmail(ada))?.name).toBe('Ada Example');
  });

  it('of a vendor needs no password, and codes sent to the old one are worth nothing any more', async () => {
    const { ports, ask, linkTo, mailsTo, vendor } = await installed();
    const address = '192.0.2.1';
    await askForCode(ports, nobody, { email: grace, address });
    const code = /[\dA-Z]{4}-[\dA-Z]{4}/.exec((await mailsTo(grace))[0] ?? '')?.[0] ?? '';
    expect(codesOf(await ask('grace@lumen.test', '', vendor))).toEqual([]);
    const token = await linkTo('grace@lumen.test');
    expect(codesOf(await confirmNewAddress(ports, nobody, { token }))).toEqual([]);
    expect(await enterCode(ports, nobody, { email: grace, code, address, device: '' })).toMatchObject({ ok: false });
    expect((await ports.people.findPerson('grace'))?.email).toBe('grace@lumen.test');
  });

  it('is asked for five times in a while, and by nobody whose account is closed meanwhile', async () => {
    const { ports, administrator, ask, linkTo } = await installed();
    for (let time = 0; time < 5; time++) await ask(fresh);
    await expect(ask(fresh)).rejects.toThrow(TooOften);
    const token = await linkTo(fresh);
    const second = {
      ...(await ports.people.findPerson(administrator.id))!,
      id: 'second',
      email: 'second@ministry.example',
    };
    await ports.people.addPerson(second);
    await disablePerson(ports, toActor(second), { personId: administrator.id });
    expect(codesOf(await confirmNewAddress(ports, nobody, { token }))).toEqual(['link_dead']);
  });
});
