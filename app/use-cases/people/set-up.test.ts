import { describe, expect, it } from 'vitest';
import {
  administratorsPassword,
  emptyInstallation,
  firstAdministrator,
  system,
  tokenOf,
} from '#test/empty-installation';
import { nobody, openSmallAssessment, smallPorts } from '#test/small-content';
import { temporaryDirectory } from '#test/temporary-directory';
import { listAssessments } from '~/use-cases/assessment/list-assessments';
import { offerSetup } from './offer-setup';
import { readLink } from './read-link';
import { identify } from './session';
import { setUp, type SetUpInput } from './set-up';
import { signIn } from './sign-in';

const filledIn = {
  organisation: '  Ministry of\n Housing ',
  name: 'Ada Example',
  email: ' Ada@Ministry.example ',
  password: administratorsPassword,
  repeated: administratorsPassword,
  device: 'A browser',
};

async function offered(hours = 0) {
  const installation = await emptyInstallation();
  const { ports, wait } = installation;
  const link = (await offerSetup(ports, system))?.link;
  wait(hours * 60);
  const fill = (changed: Partial<SetUpInput> = {}) =>
    setUp(ports, nobody, { ...filledIn, token: tokenOf(link), ...changed });
  return { ...installation, link, fill };
}

describe('setting up', () => {
  it('makes the organisation and its first administrator, who can buy too, and signs them in', async () => {
    const { ports, fill } = await offered();
    const started = await fill();
    if (!started.ok) throw new Error('Not set up', { cause: started.issues });
    expect(await ports.people.listOrganisations()).toMatchObject([
      { name: 'Ministry of Housing', kind: 'public_body' },
    ]);
    const actor = await identify(ports, nobody, { token: started.value.token });
    expect(actor).toMatchObject({ name: 'Ada Example', email: 'ada@ministry.example' });
    expect(actor).toMatchObject({ roles: ['administrator', 'buyer'] });
    const again = { email: 'ada@ministry.example', password: administratorsPassword, address: '', device: '' };
    expect(await signIn(ports, nobody, again)).toMatchObject({ ok: true });
  });

  it('is offered under the public address, and only where there is nobody', async () => {
    const { ports, link, fill } = await offered();
    expect(link).toMatch(/^https:\/\/risk\.example\.org\/setup\/[\w-]{43}$/);
    await fill();
    expect(await offerSetup(ports, system)).toBeUndefined();
  });

  it('is never offered where there are sample people', async () => {
    expect(await offerSetup(await smallPorts(), system)).toBeUndefined();
  });

  it('works once', async () => {
    const { ports, fill } = await offered();
    await fill();
    const again = { email: 'mallory@ministry.example', organisation: 'Another one' };
    expect(await fill(again)).toMatchObject({ ok: false, issues: [{ code: 'link_dead' }] });
    expect(await ports.people.countPeople()).toBe(1);
  });

  it('works for one of two who are there at the same time', async () => {
    const { ports, fill } = await offered();
    const both = await Promise.all([fill(), fill({ email: 'mallory@ministry.example' })]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await ports.people.countPeople()).toBe(1);
    expect(await ports.people.listOrganisations()).toHaveLength(1);
  });

  it('works no more once somebody has come in another way', async () => {
    const { ports, fill } = await offered();
    const createdAt = ports.clock.now();
    await ports.people.addOrganisation({ id: 'lumen', name: 'Lumen', kind: 'vendor', createdAt });
    const grace = { id: 'grace', organisationId: 'lumen', name: 'Grace', email: 'grace@lumen.example', createdAt };
    await ports.people.addPerson({ ...grace, roles: ['vendor'] });
    expect(await fill()).toMatchObject({ ok: false, issues: [{ code: 'link_dead' }] });
  });

  it('works for 24 hours', async () => {
    expect(await (await offered(23.9)).fill()).toMatchObject({ ok: true });
    const late = await offered(24);
    expect(await readLink(late.ports, nobody, { purpose: 'setup', token: tokenOf(late.link) })).toBeUndefined();
    expect(await late.fill()).toMatchObject({ ok: false, issues: [{ code: 'link_dead' }] });
  });

  it('works by the newest link alone', async () => {
    const { ports, fill } = await offered();
    const newer = tokenOf((await offerSetup(ports, system))?.link);
    expect(await fill()).toMatchObject({ ok: false });
    expect(await fill({ token: newer })).toMatchObject({ ok: true });
  });

  it.each([
    ['a token that never was', 'x'.repeat(43)],
    ['no token', ''],
  ])('refuses %s before it looks at anything else', async (_, token) => {
    const { ports, fill } = await offered();
    expect(await fill({ token, name: '' })).toMatchObject({ issues: [{ code: 'link_dead', where: { pointer: '' } }] });
    expect(await readLink(ports, nobody, { purpose: 'setup', token })).toBeUndefined();
  });

  it.each<[Partial<SetUpInput>, string, string]>([
    [{ organisation: ' ' }, 'organisation_needed', '/organisation'],
    [{ name: '' }, 'name_needed', '/name'],
    [{ name: 'x'.repeat(201) }, 'words_too_long', '/name'],
    [{ email: 'ada' }, 'address_unreadable', '/email'],
    [{ email: 'ada@ministry.example, bob@ministry.example' }, 'address_unreadable', '/email'],
    [{ email: '<ada@ministry.example>' }, 'address_unreadable', '/email'],
    [{ password: 'short', repeated: 'short' }, 'password_too_short', '/password'],
    [{ password: filledIn.email, repeated: filledIn.email }, 'password_is_yours', '/password'],
    [{ repeated: '' }, 'password_differs', '/repeated'],
  ])('says what is wrong with %o and leaves the link good', async (changed, code, pointer) => {
    const { fill } = await offered();
    expect(await fill(changed)).toMatchObject({ ok: false, issues: [{ code, where: { pointer } }] });
    expect(await fill()).toMatchObject({ ok: true });
  });

  it('gives assessments from before there were people to the first organisation', async () => {
    const data = temporaryDirectory();
    const { ports } = await emptyInstallation(data);
    const before = await openSmallAssessment(ports);
    await ports.assessments.remove(before.id);
    await ports.assessments.create({ ...before, owner: { kind: 'organisation', organisationId: 'local' } });
    const administrator = await firstAdministrator(ports);
    expect(await listAssessments(ports, administrator)).toMatchObject([{ id: before.id }]);
  });

  it('names no organisation “local” where there is nothing from before', async () => {
    const { ports } = await emptyInstallation();
    expect((await firstAdministrator(ports)).organisationId).not.toBe('local');
  });
});
