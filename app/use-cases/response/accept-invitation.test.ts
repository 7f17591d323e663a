import { beforeEach, describe, expect, it } from 'vitest';
import { at, roundBegins, roundClosed, roundDeadline, runningRound } from '#test/rounds';
import { nobody, sample, smallPorts } from '#test/small-content';
import { actorOf, codeSentTo, during, invitedVendor, tokenSentTo } from '#test/vendors';
import type { Round } from '~/core/procurement/round';
import type { Actor } from '~/use-cases/actor';
import type { Ports } from '~/use-cases/ports';
import { TooOften } from '~/use-cases/refusals';
import { acceptInvitation } from './accept-invitation';
import { sendInvitationCode } from './send-invitation-code';
import { viewInvitation } from './view-invitation';

const email = 'ada@new-firm.example';
let ports: Ports;
let round: Round;
let token: string;
const address = '192.0.2.1';

beforeEach(async () => {
  ports = await smallPorts();
  ({ round } = await runningRound(ports, { access: 'invited', invited: [{ firm: 'New Firm', email }] }));
  ports = during(ports);
  token = await tokenSentTo(ports, round, email);
});

const form = { firm: 'New Firm Ltd', name: 'Ada Lovely', device: 'A browser', address };
const accept = (
  changes: Partial<typeof form & { code: string; token: string }> = {},
  actor: Actor = nobody,
  when = ports,
) => acceptInvitation(when, actor, { token, code: '', ...form, ...changes });

async function sendAndRead(): Promise<string> {
  await sendInvitationCode(ports, nobody, { token, address });
  return codeSentTo(ports, email);
}

async function codesOf(outcome: ReturnType<typeof accept>): Promise<string[]> {
  const settled = await outcome;
  return settled.ok ? [] : settled.issues.map(({ code, where }) => `${code} ${where.pointer}`);
}

describe('the link of an invitation', () => {
  it('tells what is bought, by whom, until when and how long it takes, and only the mask of the address', async () => {
    const view = await viewInvitation(ports, nobody, { token });
    expect(view).toMatchObject({
      state: 'open',
      maskedEmail: 'a…@new-firm.example',
      firm: 'New Firm',
      isInvited: false,
      notice: {
        title: 'Benefit checks',
        buyer: 'Ministry of Social Protection (sample)',
        deadline: { at: roundDeadline, zone: 'Africa/Nairobi' },
        minutes: { atLeast: 1, atMost: 1 },
      },
    });
    expect(JSON.stringify(view)).not.toContain(email);
  });

  it('tells nothing where it is not known', async () => {
    expect(await viewInvitation(ports, nobody, { token: `${token}x` })).toEqual({ state: 'unknown' });
    expect(await viewInvitation(ports, nobody, { token: '' })).toEqual({ state: 'unknown' });
  });

  it('says that it was withdrawn, and that it has expired, and tells nothing else', async () => {
    const [invitation] = await ports.rounds.listInvitations(round.id);
    if (invitation === undefined) throw new Error('There is no invitation');
    await ports.rounds.changeInvitation({ ...invitation, expiresAt: roundBegins });
    expect(await viewInvitation(ports, nobody, { token })).toEqual({ state: 'expired' });
    await ports.rounds.changeInvitation({ ...invitation, revokedAt: roundBegins });
    expect(await viewInvitation(ports, nobody, { token })).toEqual({ state: 'revoked' });
    expect(await codesOf(accept({ code: 'ABCD-2345' }))).toEqual(['door_shut ']);
  });

  it('says that the round is over just after the deadline, and not at its instant', async () => {
    expect(await viewInvitation(at(ports, roundDeadline), nobody, { token })).toMatchObject({ state: 'open' });
    expect(await viewInvitation(at(ports, roundClosed), nobody, { token })).toMatchObject({ state: 'over' });
  });

  it('says that the round was cancelled, and why', async () => {
    await ports.rounds.change({ ...round, cancelled: { at: roundBegins, reason: 'The need is gone' } });
    expect(await viewInvitation(ports, nobody, { token })).toMatchObject({
      state: 'cancelled',
      reason: 'The need is gone',
    });
  });
});

describe('a code', () => {
  it('goes to the one invited address, whoever presses', async () => {
    await sendInvitationCode(ports, sample('small-vendor'), { token, address });
    expect((await ports.outbox.list(9)).filter(({ subject }) => subject.startsWith('Your code'))).toMatchObject([
      { to: email },
    ]);
  });

  it('is not sent where the link lets nobody in', async () => {
    await sendInvitationCode(at(ports, roundClosed), nobody, { token, address });
    await sendInvitationCode(ports, nobody, { token: 'x', address });
    expect((await ports.outbox.list(9)).some(({ subject }) => subject.startsWith('Your code'))).toBe(false);
  });

  it('is sent five times in a while, and not a sixth time', async () => {
    for (let time = 0; time < 5; time += 1) await sendInvitationCode(ports, nobody, { token, address });
    await expect(sendInvitationCode(ports, nobody, { token, address })).rejects.toThrow(TooOften);
  });

  it('lets nobody in who guesses, and nobody at all after thirty guesses from anywhere', async () => {
    const code = await sendAndRead();
    for (let guess = 0; guess < 30; guess += 1) {
      const from = `192.0.2.${guess % 6}`;
      expect(await codesOf(accept({ code: 'AAAA-AAAA', address: from }))).toEqual(['code_refused /code']);
    }
    await expect(accept({ code })).rejects.toThrow(TooOften);
    expect(await ports.people.findPersonByEmail(email)).toBeUndefined();
  });

  it('is worth nothing for another invitation', async () => {
    const other = await runningRound(ports, { access: 'invited', invited: [{ firm: 'Other', email: 'bo@b.example' }] });
    expect(other.round.id).not.toBe(round.id);
    const code = await sendAndRead();
    expect(await codesOf(accept({ code, token: await tokenSentTo(ports, other.round, 'bo@b.example') }))).toEqual([
      'code_refused /code',
    ]);
  });

  it('is not used up by a form that lacks something else', async () => {
    const code = await sendAndRead();
    expect(await codesOf(accept({ code, firm: ' ', name: '' }))).toEqual(['field_empty /firm', 'field_empty /name']);
    expect((await accept({ code })).ok).toBe(true);
  });

  it('may be typed in small letters, with spaces and without its dash', async () => {
    const code = await sendAndRead();
    const [left = '', right = ''] = code.toLowerCase().split('-');
    expect((await accept({ code: `  ${left} ${right} ` })).ok).toBe(true);
  });
});

describe('who comes in', () => {
  it('is registered with a firm of their own, signed in, and owns a response about what the pack says', async () => {
    const { actor, responseId } = await invitedVendor(ports, round, email);
    expect(actor).toMatchObject({ name: 'Grace Mwangi', email, roles: ['vendor'] });
    expect(await ports.people.findOrganisation(actor.organisationId)).toMatchObject({
      name: 'Lumen Systems',
      kind: 'vendor',
    });
    expect(await ports.responses.find(responseId)).toMatchObject({
      roundId: round.id,
      firm: 'Lumen Systems',
      people: [{ personId: actor.id, part: 'owner' }],
      submissions: [],
    });
    expect(await ports.assessments.find(responseId)).toMatchObject({
      owner: { kind: 'response', roundId: round.id },
      title: 'Benefit checks',
      vendor: 'Lumen Systems',
    });
    expect(await ports.people.listSessions(actor.id, ports.clock.now())).toHaveLength(1);
  });

  it('leaves no trace on the record of the procurement', async () => {
    const stream = `procurement:${round.procurementId}`;
    const before = await ports.record.list(stream);
    const { responseId } = await invitedVendor(ports, round, email);
    expect(await ports.record.list(stream)).toEqual(before);
    expect(await ports.record.list(`response:${responseId}`)).toMatchObject([{ kind: 'response_begun' }]);
  });

  it('comes back to the same response by the same link', async () => {
    const first = await invitedVendor(ports, round, email);
    const again = await invitedVendor(ports, round, email, 'Another name');
    expect(again).toEqual(first);
    expect(await ports.responses.listOfRound(round.id)).toHaveLength(1);
  });

  it('keeps the account they have, and needs no code while signed in', async () => {
    const vendor = sample('vendor');
    const invited = [{ firm: 'Lumen', email: vendor.email }];
    const other = await runningRound(ports, { access: 'invited', invited });
    const link = await tokenSentTo(ports, other.round, vendor.email);
    const entered = await accept({ token: link, name: 'Somebody else' }, vendor);
    expect(entered).toMatchObject({ ok: true, value: { roundId: other.round.id } });
    expect(entered.ok && entered.value.session).toBeUndefined();
    expect(await actorOf(ports, vendor.email)).toMatchObject({ id: vendor.id, name: vendor.name });
  });

  it('needs a code where somebody else is signed in', async () => {
    expect(await codesOf(accept({}, sample('vendor')))).toEqual(['code_refused /code']);
  });

  it('joins the response that a colleague has begun', async () => {
    const [first, second] = [sample('vendor'), sample('vendor-colleague')];
    const invited = [first, second].map((one) => ({ firm: 'Lumen', email: one.email }));
    const both = await runningRound(ports, { access: 'invited', invited });
    const begun = await invitedVendor(ports, both.round, first.email);
    const joined = await invitedVendor(ports, both.round, second.email);
    expect(joined.responseId).toBe(begun.responseId);
    expect((await ports.responses.find(begun.responseId))?.people).toMatchObject([
      { personId: first.id, part: 'owner' },
      { personId: second.id, part: 'colleague' },
    ]);
  });

  it('is refused where the address belongs to a public body or to an account that was disabled', async () => {
    const [invitation] = await ports.rounds.listInvitations(round.id);
    if (invitation === undefined) throw new Error('There is no invitation');
    await ports.rounds.changeInvitation({ ...invitation, email: sample('other-buyer').email });
    expect(await codesOf(accept({}, sample('other-buyer')))).toEqual(['address_of_public_body ']);
    const vendor = await ports.people.findPerson(sample('vendor').id);
    if (vendor === undefined) throw new Error('There is no vendor');
    await ports.people.changePerson({ ...vendor, disabledAt: roundBegins });
    await ports.rounds.changeInvitation({ ...invitation, email: vendor.email });
    await sendInvitationCode(ports, nobody, { token, address });
    const code = await codeSentTo(ports, vendor.email);
    expect(await codesOf(accept({ code }))).toEqual(['account_disabled ']);
    expect(await ports.responses.listOfRound(round.id)).toEqual([]);
  });

  it.each([
    ['a line break', 'New Firm\r\nBcc: everybody@example.org', 'line_break /firm'],
    ['a control character', 'New \u0007 Firm', 'control_character /firm'],
    ['201 characters', 'x'.repeat(201), 'words_too_long /firm'],
  ])('is told that %s cannot stand in the name of a firm', async (_, firm, expected) => {
    expect(await codesOf(accept({ code: await sendAndRead(), firm }))).toEqual([expected]);
  });

  it('may have a firm whose name looks like markup: it is text', async () => {
    const firm = '<b onclick="x">Firm</b> & $t(common:product) {{name}}';
    const entered = await accept({ code: await sendAndRead(), firm });
    expect((await ports.responses.find((entered.ok && entered.value.responseId) || ''))?.firm).toBe(firm);
  });
});
