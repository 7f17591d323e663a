import { describe, expect, it } from 'vitest';
import { emptyInstallation, firstAdministrator } from '#test/empty-installation';
import { nobody } from '#test/small-content';
import { TooOften } from '~/use-cases/refusals';
import { takeCode } from './codes';
import { identify } from './session';
import { askForCode, enterCode } from './sign-in-by-code';

const grace = 'grace@lumen.example';

async function installed() {
  const installation = await emptyInstallation();
  const { ports, mailsTo } = installation;
  await firstAdministrator(ports);
  const createdAt = ports.clock.now();
  await ports.people.addOrganisation({ id: 'lumen', name: 'Lumen', kind: 'vendor', createdAt });
  const vendor = { organisationId: 'lumen', roles: ['vendor' as const], createdAt };
  await ports.people.addPerson({ ...vendor, id: 'grace', name: 'Grace', email: grace });
  await ports.people.addPerson({
    ...vendor,
    id: 'gone',
    name: 'Gone',
    email: 'gone@lumen.example',
    disabledAt: createdAt,
  });
  const request = (email: string, address = '192.0.2.1') => askForCode(ports, nobody, { email, address });
  const enter = (email: string, code: string, address = '192.0.2.1') =>
    enterCode(ports, nobody, { email, code, address, device: '' });
  const newestCode = async (email = grace) => /[\dA-Z]{4}-[\dA-Z]{4}/.exec((await mailsTo(email))[0] ?? '')?.[0] ?? '';
  return { ...installation, request, enter, newestCode };
}

const refused = { ok: false, issues: [{ code: 'code_refused', where: { pointer: '/code' } }] };

describe('signing in by code', () => {
  it('sends a code to a vendor and takes it, however it is pasted', async () => {
    const { ports, request, enter, newestCode } = await installed();
    expect(await request(' GRACE@lumen.example')).toEqual({ ok: true, value: { email: grace }, warnings: [] });
    const started = await enter(grace, ` ${(await newestCode()).toLowerCase().replace('-', ' ')}\n`);
    if (!started.ok) throw new Error('Not signed in');
    expect(await identify(ports, nobody, started.value)).toMatchObject({ id: 'grace' });
  });

  it.each([
    ['nobody has', 'nobody@lumen.example'],
    ['somebody with a password has', 'ada@ministry.example'],
    ['somebody has who may no longer', 'gone@lumen.example'],
  ])('gives the same answer for an address that %s, and sends nothing', async (_, email) => {
    const { ports, request, enter, mailsTo } = await installed();
    expect(await request(email)).toEqual({ ok: true, value: { email }, warnings: [] });
    expect(await mailsTo(email)).toEqual([]);
    expect(await ports.outbox.list(10)).toEqual([]);
    expect(await enter(email, 'ABCD-2345')).toMatchObject(refused);
  });

  it('takes a code once', async () => {
    const { request, enter, newestCode } = await installed();
    await request(grace);
    const code = await newestCode();
    expect(await enter(grace, code)).toMatchObject({ ok: true });
    expect(await enter(grace, code)).toMatchObject(refused);
  });

  it('takes a code for 15 minutes', async () => {
    const { request, enter, newestCode, wait } = await installed();
    await request(grace);
    wait(15);
    expect(await enter(grace, await newestCode())).toMatchObject(refused);
  });

  it('takes an older code whoever asked for newer ones since, each once', async () => {
    const { request, enter, newestCode, wait } = await installed();
    await request(grace);
    const own = await newestCode();
    for (let time = 0; time < 5; time++) await request(grace, '198.51.100.1');
    await expect(request(grace, '198.51.100.1')).rejects.toThrow(TooOften);
    wait(1);
    await request(grace);
    const newest = await newestCode();
    expect(newest).not.toBe(own);
    expect(await enter(grace, own)).toMatchObject({ ok: true });
    expect(await enter(grace, own)).toMatchObject(refused);
    expect(await enter(grace, newest)).toMatchObject({ ok: true });
  });

  it('takes an older code no longer than it would have without a newer one', async () => {
    const { request, enter, newestCode, wait } = await installed();
    await request(grace);
    const older = await newestCode();
    wait(14);
    await request(grace);
    const newer = await newestCode();
    wait(1);
    expect(await enter(grace, older)).toMatchObject(refused);
    expect(await enter(grace, newer)).toMatchObject({ ok: true });
  });

  it('takes no code that was sent to another address', async () => {
    const { ports, request, enter, newestCode } = await installed();
    await ports.people.addPerson({
      id: 'dmitri',
      organisationId: 'lumen',
      name: 'Dmitri',
      email: 'dmitri@lumen.example',
      roles: ['vendor'],
      createdAt: ports.clock.now(),
    });
    await request(grace);
    expect(await enter('dmitri@lumen.example', await newestCode())).toMatchObject(refused);
  });

  it('takes no code any more after thirty wrong ones', async () => {
    const { ports, request, enter, newestCode, wait } = await installed();
    await request(grace);
    const codes = [await newestCode()];
    wait(1);
    await request(grace);
    codes.push(await newestCode());
    for (let time = 0; time < 30; time++) await takeCode(ports, grace, 'WRNG-2345');
    for (const code of codes) expect(await enter(grace, code)).toMatchObject(refused);
    wait(1);
    await request(grace);
    expect(await enter(grace, await newestCode())).toMatchObject({ ok: true });
  });

  it('still takes a code after twenty wrong ones: what one place may try around the end of a while', async () => {
    const { ports, request, enter, newestCode } = await installed();
    await request(grace);
    for (let time = 0; time < 20; time++) await takeCode(ports, grace, 'WRNG-2345');
    expect(await enter(grace, await newestCode())).toMatchObject({ ok: true });
  });

  it('is sent to and taken from somebody at one place whatever is tried at another', async () => {
    const { request, enter, newestCode, wait } = await installed();
    const elsewhere = '198.51.100.1';
    const refusals = [];
    for (let time = 0; time < 6; time++) refusals.push(await request(grace, elsewhere).catch(String));
    wait(1);
    await request(grace);
    const code = await newestCode();
    for (let time = 0; time < 15; time++) refusals.push(await enter(grace, 'WRNG-2345', elsewhere).catch(String));
    expect(refusals.filter((one) => typeof one === 'string')).toHaveLength(6);
    expect(await enter(grace, code)).toMatchObject({ ok: true });
  });

  it('takes no code from somebody who may no longer sign in since it was sent', async () => {
    const { ports, request, enter, newestCode } = await installed();
    await request(grace);
    const person = await ports.people.findPersonByEmail(grace);
    if (person === undefined) throw new Error('There is no Grace');
    await ports.people.changePerson({ ...person, disabledAt: ports.clock.now() });
    expect(await enter(grace, await newestCode())).toMatchObject(refused);
  });

  it('sends five codes and takes ten guesses in a while, whether the address exists or not', async () => {
    const { request, enter } = await installed();
    for (const email of [grace, 'nobody@lumen.example']) {
      for (let time = 0; time < 5; time++) await request(email);
      await expect(request(email)).rejects.toThrow(TooOften);
      for (let time = 0; time < 10; time++) await enter(email, 'WRNG-2345');
      await expect(enter(email, 'WRNG-2345')).rejects.toThrow(TooOften);
    }
  });

  it('sends thirty and takes thirty from everywhere together', async () => {
    const { request, enter } = await installed();
    for (const email of [grace, 'nobody@lumen.example']) {
      for (let time = 0; time < 30; time++) await request(email, `192.0.2.${time}`);
      await expect(request(email, '198.51.100.1')).rejects.toThrow(TooOften);
      for (let time = 0; time < 30; time++) await enter(email, 'WRNG-2345', `192.0.2.${time}`);
      await expect(enter(email, 'WRNG-2345', '198.51.100.1')).rejects.toThrow(TooOften);
    }
  });

  it('takes no code for the address that stands for nobody', async () => {
    const { ports, request, enter } = await installed();
    await request('nobody@lumen.example');
    expect(await enter('', '')).toMatchObject({ issues: [{ code: 'address_unreadable' }] });
    expect(await takeCode(ports, ' ', 'ABCD-2345')).toBe(false);
  });
});
