import { describe, expect, it } from 'vitest';
import { emptyInstallation, firstAdministrator, tokenOf } from '#test/empty-installation';
import { nobody, sample, smallPorts } from '#test/small-content';
import { roles, staffRoles } from '~/core/procurement/role';
import { personOf, type PersonActor } from '~/use-cases/actor';
import { join } from '~/use-cases/people/join';
import { readLink } from '~/use-cases/people/read-link';
import { identify } from '~/use-cases/people/session';
import { signIn } from '~/use-cases/people/sign-in';
import { Denied, NotFound } from '~/use-cases/refusals';
import { changeRoles, disablePerson, enablePerson } from './change-person';
import { invitePerson, invitePersonAgain } from './invite-person';
import { addOrganisation, getOrganisation, getPerson, listOrganisations, renameOrganisation } from './organisations';

const bo = 'bo@ministry.example';
const chosen = { name: 'Bo Example', password: 'tepid otter lifts moss', repeated: 'tepid otter lifts moss' };

async function administered() {
  const installation = await emptyInstallation();
  const { ports, mailsTo } = installation;
  const administrator = await firstAdministrator(ports);
  const { organisationId } = administrator;
  const createdAt = ports.clock.now();
  await ports.people.addOrganisation({ id: 'lumen', name: 'Lumen', kind: 'vendor', createdAt });
  const grace = { id: 'grace', organisationId: 'lumen', name: 'Grace', email: 'grace@lumen.example', createdAt };
  await ports.people.addPerson({ ...grace, roles: ['vendor'] });
  const invite = (picked: string[] = ['buyer'], email = bo) =>
    invitePerson(ports, administrator, { organisationId, email, roles: picked });
  const newestToken = async (email = bo) => tokenOf(/https:\S+/.exec((await mailsTo(email))[0] ?? '')?.[0]);
  const accept = async (changed: Partial<typeof chosen> = {}) =>
    join(ports, nobody, { ...chosen, ...changed, token: await newestToken(), device: '' });
  /** Somebody who was invited and has joined. */
  const joined = async (...picked: string[]): Promise<{ actor: PersonActor; token: string }> => {
    await invite(picked);
    const started = await accept();
    if (!started.ok) throw new Error('Not joined', { cause: started.issues });
    return { actor: personOf(await identify(ports, nobody, started.value)), token: started.value.token };
  };
  return { ...installation, administrator, organisationId, invite, newestToken, accept, joined };
}

describe('organisations', () => {
  it('are added, listed with their people, and renamed', async () => {
    const { ports, administrator, organisationId, invite } = await administered();
    await invite();
    const added = await addOrganisation(ports, administrator, { name: ' Health\n Board ' });
    expect(await listOrganisations(ports, administrator)).toEqual([
      { id: added.ok ? added.value.id : '', name: 'Health Board', people: 0 },
      { id: organisationId, name: 'Ministry of Housing', people: 2 },
    ]);
    await renameOrganisation(ports, administrator, { organisationId, name: 'Ministry of Homes' });
    expect(await getOrganisation(ports, administrator, { organisationId })).toMatchObject({
      organisation: { name: 'Ministry of Homes' },
      people: [
        { name: 'Ada Example', state: 'active' },
        { name: bo, email: bo, roles: ['buyer'], state: 'invited' },
      ],
    });
  });

  it('have names that tell them apart', async () => {
    const { ports, administrator, organisationId } = await administered();
    const refused = { ok: false, issues: [{ code: 'organisation_exists', where: { pointer: '/name' } }] };
    expect(await addOrganisation(ports, administrator, { name: 'ministry of HOUSING' })).toMatchObject(refused);
    const added = await addOrganisation(ports, administrator, { name: 'Health Board' });
    const id = added.ok ? added.value.id : '';
    const rename = (name: string) => renameOrganisation(ports, administrator, { organisationId: id, name });
    expect(await rename('Ministry of Housing')).toMatchObject(refused);
    expect(await rename('Health board')).toMatchObject({ ok: true });
    expect(await rename('')).toMatchObject({ issues: [{ code: 'name_needed' }] });
    expect(await listOrganisations(ports, administrator)).toMatchObject([
      { name: 'Health board' },
      { id: organisationId },
    ]);
  });

  it('show an administrator no vendor, in no way', async () => {
    const { ports, administrator } = await administered();
    expect(JSON.stringify(await listOrganisations(ports, administrator))).not.toMatch(/lumen/i);
    const vendor = { organisationId: 'lumen' };
    const person = { personId: 'grace' };
    for (const attempt of [
      () => getOrganisation(ports, administrator, vendor),
      () => renameOrganisation(ports, administrator, { ...vendor, name: 'Mine' }),
      () => invitePerson(ports, administrator, { ...vendor, email: bo, roles: ['buyer'] }),
      () => getPerson(ports, administrator, person),
      () => invitePersonAgain(ports, administrator, person),
      () => changeRoles(ports, administrator, { ...person, roles: ['buyer'] }),
      () => disablePerson(ports, administrator, person),
      () => enablePerson(ports, administrator, person),
    ]) {
      await expect(attempt()).rejects.toThrow(NotFound);
    }
    expect(await ports.outbox.list(10)).toEqual([]);
    // Nor does a name that is refused tell that a vendor has it.
    expect(await addOrganisation(ports, administrator, { name: 'Lumen' })).toMatchObject({ ok: true });
  });
});

describe('inviting', () => {
  it('sends a link by which somebody chooses name and password, and is signed in', async () => {
    const { ports, administrator, organisationId, mailsTo, invite, accept, newestToken } = await administered();
    const invited = await invite(['evaluator', 'buyer']);
    expect((await mailsTo(bo))[0]).toContain('Ada Example invites you to Ministry of Housing');
    expect(await readLink(ports, nobody, { purpose: 'join', token: await newestToken() })).toEqual({
      name: bo,
      email: bo,
      organisation: 'Ministry of Housing',
    });
    const started = await accept({ name: ' Bo  Example' });
    if (!started.ok || !invited.ok) throw new Error('Not joined');
    expect(await identify(ports, nobody, started.value)).toMatchObject({
      id: invited.value.id,
      organisationId,
      name: 'Bo Example',
      roles: ['buyer', 'evaluator'],
    });
    expect(await getPerson(ports, administrator, { personId: invited.value.id })).toMatchObject({
      person: { state: 'active' },
    });
    const again = { email: bo, password: chosen.password, address: '', device: '' };
    expect(await signIn(ports, nobody, again)).toMatchObject({ ok: true });
  });

  it('is good once, for seven days, by the newest link', async () => {
    const dead = { ok: false, issues: [{ code: 'link_dead' }] };
    const once = await administered();
    await once.invite();
    expect(await once.accept()).toMatchObject({ ok: true });
    expect(await once.accept()).toMatchObject(dead);

    const late = await administered();
    const invited = await late.invite();
    late.wait(7 * 24 * 60);
    expect(await late.accept()).toMatchObject(dead);
    const older = await late.newestToken();
    const personId = invited.ok ? invited.value.id : '';
    expect(await invitePersonAgain(late.ports, late.administrator, { personId })).toMatchObject({ ok: true });
    expect(await join(late.ports, nobody, { ...chosen, token: older, device: '' })).toMatchObject(dead);
    expect(await late.accept()).toMatchObject({ ok: true });
  });

  it('is accepted once, by whichever of two comes first', async () => {
    const { ports, invite, accept } = await administered();
    await invite();
    const both = await Promise.all([accept({ name: 'One' }), accept({ name: 'Two' })]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const person = await ports.people.findPersonByEmail(bo);
    expect(await ports.people.listSessions(person?.id ?? '', ports.clock.now())).toHaveLength(1);
  });

  it('makes an older link worthless that has not expired', async () => {
    const { ports, administrator, invite, newestToken, wait } = await administered();
    const invited = await invite();
    const older = await newestToken();
    wait(1);
    await invitePersonAgain(ports, administrator, { personId: invited.ok ? invited.value.id : '' });
    expect(await join(ports, nobody, { ...chosen, token: older, device: '' })).toMatchObject({ ok: false });
    const input = { ...chosen, token: await newestToken(), device: '' };
    expect(await join(ports, nobody, input)).toMatchObject({ ok: true });
  });

  it('says what is wrong with name and password, and leaves the link good', async () => {
    const { invite, accept } = await administered();
    await invite();
    expect(await accept({ name: '' })).toMatchObject({ issues: [{ code: 'name_needed' }] });
    expect(await accept({ password: bo, repeated: bo })).toMatchObject({ issues: [{ code: 'password_is_yours' }] });
    expect(await accept()).toMatchObject({ ok: true });
  });

  it.each([
    [['buyer'], 'bo', 'address_unreadable', '/email'],
    [['buyer'], '', 'address_unreadable', '/email'],
    [['buyer'], 'ADA@ministry.example', 'address_taken', '/email'],
    [[], bo, 'roles_needed', '/roles'],
    [['vendor'], bo, 'role_not_given', '/roles'],
    [['buyer', 'system'], bo, 'role_not_given', '/roles'],
  ])('refuses %j for %s', async (picked, email, code, pointer) => {
    const { ports, invite } = await administered();
    expect(await invite(picked, email)).toMatchObject({ ok: false, issues: [{ code, where: { pointer } }] });
    expect(await ports.outbox.list(10)).toEqual([]);
  });

  it('needs a mail server', async () => {
    const { ports, administrator, organisationId, invite } = await administered();
    const invited = await invite();
    const without = { ...ports, mailer: { ...ports.mailer, isConfigured: false } };
    const input = { organisationId, email: 'cy@ministry.example', roles: ['buyer'] };
    const refused = { issues: [{ code: 'no_mail_server' }] };
    expect(await invitePerson(without, administrator, input)).toMatchObject(refused);
    const again = { personId: invited.ok ? invited.value.id : '' };
    expect(await invitePersonAgain(without, administrator, again)).toMatchObject(refused);
  });

  it('is not done again for somebody who has joined or may no longer sign in', async () => {
    const { ports, administrator, invite, joined } = await administered();
    const { actor } = await joined('buyer');
    await expect(invitePersonAgain(ports, administrator, { personId: actor.id })).rejects.toThrow(NotFound);
    const other = await invite(['buyer'], 'cy@ministry.example');
    const personId = other.ok ? other.value.id : '';
    await disablePerson(ports, administrator, { personId });
    await expect(invitePersonAgain(ports, administrator, { personId })).rejects.toThrow(NotFound);
  });
});

describe('roles', () => {
  it('hold from the next click on', async () => {
    const { ports, administrator, joined } = await administered();
    const { actor, token } = await joined('buyer');
    expect(await changeRoles(ports, administrator, { personId: actor.id, roles: ['policy_maker'] })).toMatchObject({
      ok: true,
    });
    expect(await identify(ports, nobody, { token })).toMatchObject({ roles: ['policy_maker'] });
  });

  it('are those of a public body, and at least one', async () => {
    const { ports, administrator, joined } = await administered();
    const { actor } = await joined('buyer');
    const give = (picked: string[]) => changeRoles(ports, administrator, { personId: actor.id, roles: picked });
    expect(await give([])).toMatchObject({ issues: [{ code: 'roles_needed' }] });
    expect(await give(['vendor'])).toMatchObject({ issues: [{ code: 'role_not_given' }] });
    expect(await give([...staffRoles])).toMatchObject({ ok: true });
  });
});

describe('keeping somebody out', () => {
  it('ends their sessions at once, and what was sent to them', async () => {
    const { ports, administrator, joined } = await administered();
    const { actor, token } = await joined('buyer');
    expect(await disablePerson(ports, administrator, { personId: actor.id })).toMatchObject({ ok: true });
    expect(await ports.people.listSessions(actor.id, ports.clock.now())).toEqual([]);
    expect(await identify(ports, nobody, { token })).toEqual({ kind: 'nobody' });
    const input = { email: bo, password: chosen.password, address: '', device: '' };
    expect(await signIn(ports, nobody, input)).toMatchObject({ issues: [{ code: 'sign_in_refused' }] });

    await enablePerson(ports, administrator, { personId: actor.id });
    expect(await identify(ports, nobody, { token })).toEqual({ kind: 'nobody' });
    expect(await signIn(ports, nobody, input)).toMatchObject({ ok: true });
  });

  it('makes an invitation worthless for good', async () => {
    const { ports, administrator, invite, accept } = await administered();
    const invited = await invite();
    const personId = invited.ok ? invited.value.id : '';
    await disablePerson(ports, administrator, { personId });
    expect(await accept()).toMatchObject({ issues: [{ code: 'link_dead' }] });
    await enablePerson(ports, administrator, { personId });
    expect(await accept()).toMatchObject({ issues: [{ code: 'link_dead' }] });
  });
});

describe('the last administrator', () => {
  const last = { ok: false, issues: [{ code: 'last_administrator', where: { pointer: '/roles' } }] };

  it('can neither be kept out nor lose the role', async () => {
    const { ports, administrator } = await administered();
    const { id: personId } = administrator;
    expect(await disablePerson(ports, administrator, { personId })).toMatchObject(last);
    expect(await changeRoles(ports, administrator, { personId, roles: ['buyer'] })).toMatchObject(last);
    expect(await changeRoles(ports, administrator, { personId, roles: ['administrator'] })).toMatchObject({ ok: true });
  });

  it('is one as long as the next has not joined', async () => {
    const { ports, administrator, invite, accept } = await administered();
    const { id: personId } = administrator;
    await invite(['administrator']);
    expect(await disablePerson(ports, administrator, { personId })).toMatchObject(last);
    await accept();
    expect(await disablePerson(ports, administrator, { personId })).toMatchObject({ ok: true });
  });

  it('is one where the other is kept out', async () => {
    const { ports, administrator, joined } = await administered();
    const { actor } = await joined('administrator');
    await disablePerson(ports, administrator, { personId: actor.id });
    expect(await disablePerson(ports, administrator, { personId: administrator.id })).toMatchObject(last);
  });

  it('is left of two who keep each other out at the same time', async () => {
    const { ports, administrator, joined } = await administered();
    const { actor } = await joined('administrator');
    const both = await Promise.all([
      disablePerson(ports, administrator, { personId: actor.id }),
      disablePerson(ports, actor, { personId: administrator.id }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('of an evaluation stays too', async () => {
    const ports = await smallPorts();
    const administrator = sample('administrator');
    expect(await disablePerson(ports, administrator, { personId: administrator.id })).toMatchObject(last);
  });
});

describe('administration', () => {
  it.each(roles.filter((role) => role !== 'administrator'))('is nothing for a %s', async (role) => {
    const { ports, administrator, organisationId } = await administered();
    const actor = { ...administrator, roles: [role] };
    const person = { personId: administrator.id };
    for (const attempt of [
      () => listOrganisations(ports, actor),
      () => getOrganisation(ports, actor, { organisationId }),
      () => getPerson(ports, actor, person),
      () => addOrganisation(ports, actor, { name: 'Mine' }),
      () => renameOrganisation(ports, actor, { organisationId, name: 'Mine' }),
      () => invitePerson(ports, actor, { organisationId, email: bo, roles: ['buyer'] }),
      () => invitePersonAgain(ports, actor, person),
      () => changeRoles(ports, actor, { ...person, roles: ['buyer'] }),
      () => disablePerson(ports, actor, person),
      () => enablePerson(ports, actor, person),
    ]) {
      await expect(attempt()).rejects.toThrow(Denied);
    }
  });
});
