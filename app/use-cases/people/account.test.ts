import { describe, expect, it } from 'vitest';
import { administratorsPassword, emptyInstallation, firstAdministrator, tokenOf } from '#test/empty-installation';
import { nobody, sample, smallPorts } from '#test/small-content';
import { NotFound, TooOften } from '~/use-cases/refusals';
import { personOf } from '~/use-cases/actor';
import { changeName, changePassword, endOtherSessions, endSession, getAccount } from './account';
import { removeExpired } from './remove-expired';
import { askForReset, resetPassword } from './reset-password';
import { identify } from './session';
import { signIn } from './sign-in';

const ada = 'ada@ministry.example';
const fresh = { password: 'tepid otter lifts moss', repeated: 'tepid otter lifts moss' };
const change = { old: administratorsPassword, ...fresh, address: '192.0.2.1' };

async function signedIn() {
  const installation = await emptyInstallation();
  const { ports, wait } = installation;
  await firstAdministrator(ports);
  wait(1);
  const enter = async (device: string, password = administratorsPassword) => {
    const started = await signIn(ports, nobody, { email: ada, password, address: '', device });
    if (!started.ok) throw new Error('Not signed in', { cause: started.issues });
    return { token: started.value.token, actor: personOf(await identify(ports, nobody, started.value)) };
  };
  return { ...installation, enter, here: await enter('Here') };
}

describe('an account', () => {
  it('shows what others see of somebody, and nothing secret', async () => {
    const { ports, here } = await signedIn();
    const account = await getAccount(ports, here.actor);
    expect(account).toMatchObject({
      name: 'Ada Example',
      email: ada,
      organisation: 'Ministry of Housing',
      roles: ['administrator', 'buyer'],
      hasPassword: true,
    });
    expect(JSON.stringify(account)).not.toMatch(/argon2|hash/i);
    expect(JSON.stringify(account)).not.toContain(ports.secrets.hashOf(here.token));
  });

  it('says who has no password', async () => {
    expect(await getAccount(await smallPorts(), sample('vendor'))).toMatchObject({
      hasPassword: false,
      usesCodes: true,
      sessions: [],
    });
  });

  it('takes another name, on one line', async () => {
    const { ports, here } = await signedIn();
    expect(await changeName(ports, here.actor, { name: ' Ada\r\nLovelace\u202e ' })).toMatchObject({ ok: true });
    expect(await getAccount(ports, here.actor)).toMatchObject({ name: 'Ada Lovelace' });
    expect(
      await signIn(ports, nobody, { email: ada, password: administratorsPassword, address: '', device: '' }),
    ).toMatchObject({ ok: true });
  });

  it.each([
    ['', 'name_needed'],
    [' \n', 'name_needed'],
    ['x'.repeat(201), 'words_too_long'],
    ['Ada\u0007', 'control_character'],
    ['Ada\ud800', 'broken_character'],
  ])('takes no name such as %j', async (name, code) => {
    const { ports, here } = await signedIn();
    expect(await changeName(ports, here.actor, { name })).toMatchObject({
      ok: false,
      issues: [{ code, where: { pointer: '/name' } }],
    });
  });
});

describe('changing a password', () => {
  it('asks for the old one, and ends every other session', async () => {
    const { ports, here, enter } = await signedIn();
    const there = await enter('There');
    expect(await changePassword(ports, here.actor, change)).toMatchObject({ ok: true });
    expect(await identify(ports, nobody, here)).toMatchObject({ kind: 'person' });
    expect(await identify(ports, nobody, there)).toEqual({ kind: 'nobody' });
    await enter('Again', fresh.password);
    await expect(enter('Again')).rejects.toThrow('Not signed in');
  });

  it('makes links for a new password worthless', async () => {
    const { ports, here, mailsTo } = await signedIn();
    await askForReset(ports, nobody, { email: ada, address: '' });
    const token = tokenOf(/https:\S+/.exec((await mailsTo(ada))[0] ?? '')?.[0]);
    await changePassword(ports, here.actor, change);
    const late = { password: 'another set of words', repeated: 'another set of words', token };
    expect(await resetPassword(ports, nobody, late)).toMatchObject({ issues: [{ code: 'link_dead' }] });
  });

  it.each([
    [{ old: 'a wrong old one' }, 'password_wrong', '/old'],
    [{ old: '' }, 'password_wrong', '/old'],
    [{ password: 'short' }, 'password_too_short', '/password'],
    [{ password: 'Ada Example ', repeated: 'Ada Example ' }, 'password_is_yours', '/password'],
    [{ repeated: 'another' }, 'password_differs', '/repeated'],
  ])('refuses %o and changes nothing', async (changed, code, pointer) => {
    const { ports, here, enter } = await signedIn();
    expect(await changePassword(ports, here.actor, { ...change, ...changed })).toMatchObject({
      ok: false,
      issues: [{ code, where: { pointer } }],
    });
    await enter('Again');
  });

  it('is for those who have one', async () => {
    const ports = await smallPorts();
    expect(await changePassword(ports, sample('vendor'), { ...change, old: '' })).toMatchObject({
      issues: [{ code: 'password_wrong' }],
    });
  });

  it('cannot be guessed at from a session that somebody found open', async () => {
    const { ports, here } = await signedIn();
    const guess = () => changePassword(ports, here.actor, { ...change, old: 'a guess' });
    for (let time = 0; time < 10; time++) await guess();
    await expect(guess()).rejects.toThrow(TooOften);
  });
});

describe('the sessions of an account', () => {
  it('are listed, the newest first, with this one marked', async () => {
    const { ports, here, enter, wait } = await signedIn();
    wait(1);
    const there = await enter('There '.repeat(100));
    const { sessions } = await getAccount(ports, here.actor);
    expect(sessions).toMatchObject([
      { id: there.actor.sessionId, isThis: false },
      { id: here.actor.sessionId, isThis: true, device: 'Here' },
      { isThis: false },
    ]);
    expect(sessions[0]?.device.length).toBeLessThanOrEqual(200);
  });

  it('are ended one by one', async () => {
    const { ports, here, enter } = await signedIn();
    const there = await enter('There');
    await endSession(ports, here.actor, { sessionId: there.actor.sessionId });
    expect(await identify(ports, nobody, there)).toEqual({ kind: 'nobody' });
    expect(await identify(ports, nobody, here)).toMatchObject({ kind: 'person' });
  });

  it('are ended all but this one', async () => {
    const { ports, here, enter } = await signedIn();
    await enter('There');
    await endOtherSessions(ports, here.actor);
    expect((await getAccount(ports, here.actor)).sessions).toMatchObject([{ isThis: true }]);
  });

  it('are nobody else’s to end', async () => {
    const { ports, here } = await signedIn();
    const person = await ports.people.findPerson(here.actor.id);
    if (person === undefined) throw new Error('There is no Ada');
    await ports.people.addPerson({ ...person, id: 'bo', email: 'bo@ministry.example' });
    const bo = { ...here.actor, id: 'bo', sessionId: '' };
    for (const sessionId of [here.actor.sessionId, 'nothing', '']) {
      await expect(endSession(ports, bo, { sessionId })).rejects.toThrow(NotFound);
    }
    await endOtherSessions(ports, bo);
    expect(await identify(ports, nobody, here)).toMatchObject({ kind: 'person' });
  });

  it('are forgotten once they have expired', async () => {
    const { ports, here, wait } = await signedIn();
    wait(14 * 24 * 60 + 1);
    await removeExpired(ports, { kind: 'system' });
    wait(-2);
    expect(await identify(ports, nobody, here)).toEqual({ kind: 'nobody' });
  });
});
