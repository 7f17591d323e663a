import { describe, expect, it } from 'vitest';
import { administratorsPassword, emptyInstallation, firstAdministrator, tokenOf } from '#test/empty-installation';
import { nobody } from '#test/small-content';
import { disablePerson } from '~/use-cases/administration/change-person';
import { invitePerson } from '~/use-cases/administration/invite-person';
import { TooOften } from '~/use-cases/refusals';
import { readLink } from './read-link';
import { askForReset, resetPassword } from './reset-password';
import { identify } from './session';
import { signIn } from './sign-in';

const ada = 'ada@ministry.example';
const fresh = { password: 'tepid otter lifts moss', repeated: 'tepid otter lifts moss' };

async function installed() {
  const installation = await emptyInstallation();
  const { ports, mailsTo } = installation;
  const administrator = await firstAdministrator(ports);
  const request = (email: string, address = '192.0.2.1') => askForReset(ports, nobody, { email, address });
  const newestToken = async () => tokenOf(/https:\S+/.exec((await mailsTo(ada))[0] ?? '')?.[0]);
  const enter = (password: string) => signIn(ports, nobody, { email: ada, password, address: '', device: '' });
  return { ...installation, administrator, request, newestToken, enter };
}

const dead = { ok: false, issues: [{ code: 'link_dead', where: { pointer: '' } }] };

describe('a forgotten password', () => {
  it('is replaced by the holder of the link, whom it shows their address', async () => {
    const { ports, request, newestToken, enter } = await installed();
    expect(await request(' ADA@ministry.example')).toEqual({ ok: true, value: { email: ada }, warnings: [] });
    const token = await newestToken();
    expect(await readLink(ports, nobody, { purpose: 'password_reset', token })).toMatchObject({ email: ada });
    expect(await resetPassword(ports, nobody, { ...fresh, token })).toMatchObject({ ok: true });
    expect(await enter(fresh.password)).toMatchObject({ ok: true });
    expect(await enter(administratorsPassword)).toMatchObject({ ok: false });
  });

  it('ends every session there was', async () => {
    const { ports, request, newestToken, enter } = await installed();
    const sessions = [await enter(administratorsPassword), await enter(administratorsPassword)];
    await request(ada);
    await resetPassword(ports, nobody, { ...fresh, token: await newestToken() });
    for (const session of sessions) {
      if (!session.ok) throw new Error('Not signed in');
      expect(await identify(ports, nobody, session.value)).toEqual({ kind: 'nobody' });
    }
  });

  it('is replaced once by one link', async () => {
    const { ports, request, newestToken, enter } = await installed();
    await request(ada);
    const token = await newestToken();
    await resetPassword(ports, nobody, { ...fresh, token });
    const other = { password: 'another set of words', repeated: 'another set of words', token };
    expect(await resetPassword(ports, nobody, other)).toMatchObject(dead);
    expect(await enter(fresh.password)).toMatchObject({ ok: true });
  });

  it('is replaced by whichever of two comes first', async () => {
    const { ports, request, newestToken } = await installed();
    await request(ada);
    const token = await newestToken();
    const both = await Promise.all([1, 2].map(() => resetPassword(ports, nobody, { ...fresh, token })));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('is replaced for an hour', async () => {
    const { ports, request, newestToken, wait } = await installed();
    await request(ada);
    wait(60);
    expect(await resetPassword(ports, nobody, { ...fresh, token: await newestToken() })).toMatchObject(dead);
  });

  it('is replaced by the newest link alone', async () => {
    const { ports, request, newestToken, wait } = await installed();
    await request(ada);
    const older = await newestToken();
    wait(1);
    await request(ada);
    expect(await resetPassword(ports, nobody, { ...fresh, token: older })).toMatchObject(dead);
    expect(await resetPassword(ports, nobody, { ...fresh, token: await newestToken() })).toMatchObject({ ok: true });
  });

  it('is not replaced by a link for something else', async () => {
    const { ports, administrator, mailsTo } = await installed();
    const { organisationId } = administrator;
    const email = 'bo@ministry.example';
    await invitePerson(ports, administrator, { organisationId, email, roles: ['buyer'] });
    const token = tokenOf(/https:\S+/.exec((await mailsTo(email))[0] ?? '')?.[0]);
    expect(token).not.toBe('');
    expect(await resetPassword(ports, nobody, { ...fresh, token })).toMatchObject(dead);
  });

  it('is not replaced for somebody who may no longer sign in', async () => {
    const { ports, administrator, request, newestToken } = await installed();
    await request(ada);
    const token = await newestToken();
    const person = await ports.people.findPerson(administrator.id);
    if (person === undefined) throw new Error('There is no Ada');
    await ports.people.changePerson({ ...person, disabledAt: ports.clock.now() });
    expect(await readLink(ports, nobody, { purpose: 'password_reset', token })).toBeUndefined();
    expect(await resetPassword(ports, nobody, { ...fresh, token })).toMatchObject(dead);
  });

  it.each([
    ['nobody has', 'nobody@ministry.example'],
    ['an invited colleague has who has not joined', 'bo@ministry.example'],
    ['somebody has who may no longer sign in', 'gone@ministry.example'],
  ])('gives the same answer for an address that %s, and sends nothing', async (_, email) => {
    const { ports, administrator, request, mailsTo } = await installed();
    const { organisationId } = administrator;
    await invitePerson(ports, administrator, { organisationId, email: 'bo@ministry.example', roles: ['buyer'] });
    const gone = await invitePerson(ports, administrator, {
      organisationId,
      email: 'gone@ministry.example',
      roles: ['buyer'],
    });
    if (gone.ok) await disablePerson(ports, administrator, { personId: gone.value.id });
    const before = await mailsTo(email);
    expect(await request(email)).toEqual({ ok: true, value: { email }, warnings: [] });
    expect(await mailsTo(email)).toEqual(before);
  });

  it('sends five links in a while, whether the address exists or not', async () => {
    const { request } = await installed();
    for (const email of [ada, 'nobody@ministry.example']) {
      for (let time = 0; time < 5; time++) await request(email);
      await expect(request(email)).rejects.toThrow(TooOften);
    }
  });

  it('says what is wrong with the new one and leaves the link good', async () => {
    const { ports, request, newestToken } = await installed();
    await request(ada);
    const token = await newestToken();
    const reset = (password: string, repeated = password) =>
      resetPassword(ports, nobody, { password, repeated, token });
    expect(await reset('short')).toMatchObject({ issues: [{ code: 'password_too_short' }] });
    expect(await reset('Ada@Ministry.example')).toMatchObject({ issues: [{ code: 'password_is_yours' }] });
    expect(await reset(fresh.password, '')).toMatchObject({ issues: [{ code: 'password_differs' }] });
    expect(await reset(fresh.password)).toMatchObject({ ok: true });
  });

  it('needs a mail server, and says so to everybody', async () => {
    const { ports } = await installed();
    const without = { ...ports, mailer: { ...ports.mailer, isConfigured: false } };
    for (const email of [ada, 'nobody@ministry.example', '']) {
      expect(await askForReset(without, nobody, { email, address: '' })).toMatchObject({
        issues: [{ code: 'no_mail_server' }],
      });
    }
  });
});
