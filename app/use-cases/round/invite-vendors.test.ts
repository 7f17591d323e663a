import { beforeEach, describe, expect, it } from 'vitest';
import { sample, smallPorts } from '#test/small-content';
import { at, draftRound, lead, roundBegins, roundClosed, runningRound, secondOpener, valueOf } from '#test/rounds';
import type { Result } from '~/core/shared/issue';
import type { Ports } from '~/use-cases/ports';
import { Denied, NotFound } from '~/use-cases/refusals';
import { inviteVendors, listInvitations, resendInvitation, revokeInvitation, type Invited } from './invite-vendors';

const found = (result: Result<unknown>) =>
  result.ok ? [] : result.issues.map(({ code, values }) => [code, values['line'] ?? ''].join(' ').trim());
const lumen = { firm: 'Lumen', email: 'Tenders@Lumen.example' };

let ports: Ports;
beforeEach(async () => {
  ports = at(await smallPorts(), roundBegins);
});

const invite = (roundId: string, invited: Invited[], actor = lead, given = ports) =>
  inviteVendors(given, actor, { roundId, invited });
const mails = async () => (await ports.outbox.due(roundBegins, 100)).map(({ to }) => to);
const tokenIn = (text: string | undefined) => /\/invitations\/(\S+)/.exec(text ?? '')?.[1] ?? '';
/** Mails of one instant stand in no order. */
const tokens = async () => (await ports.outbox.due(roundBegins, 100)).map(({ text }) => tokenIn(text));
const newestToken = async () => (await tokens()).at(-1) ?? '';

describe('inviteVendors', () => {
  it('keeps an invitation without a mail until the round is published', async () => {
    const { round, procurement } = await draftRound(ports);
    expect(await invite(round.id, [lumen], secondOpener)).toMatchObject({
      ok: true,
      value: [{ firm: 'Lumen', email: 'tenders@lumen.example' }],
    });
    expect(await mails()).toEqual([]);
    const last = (await ports.record.list(`procurement:${procurement.id}`)).at(-1);
    expect(last).toMatchObject({ kind: 'vendor_invited', data: { roundId: round.id, firm: 'Lumen' } });
    expect(JSON.stringify(last)).not.toContain('lumen.example');
  });

  it('sends the mail at once where the round is running', async () => {
    const { round } = await runningRound(ports);
    await valueOf(invite(round.id, [lumen]));
    expect(await mails()).toEqual(['tenders@lumen.example']);
    expect(await ports.rounds.findInvitation(ports.secrets.hashOf(await newestToken()))).toMatchObject({
      firm: 'Lumen',
      expiresAt: '2031-06-22T11:00:00.000Z',
    });
  });

  it.each<[string, Invited[]]>([
    ['nobody_named', []],
    ['too_many_named', Array.from({ length: 201 }, (_, n) => ({ firm: 'F', email: `f${n}@f.example` }))],
    ['firm_empty 1', [{ firm: ' ', email: 'a@firm.example' }]],
    ['email_form 2', [lumen, { firm: 'Kestrel', email: 'kestrel' }]],
    ['email_form 1', [{ firm: 'Kestrel', email: 'a@b@kestrel.example' }]],
    ['line_too_long 1', [{ firm: 'x'.repeat(201), email: 'a@firm.example' }]],
    ['invited_twice 2', [lumen, { firm: 'Lumen again', email: 'tenders@lumen.example' }]],
    ['invited_public_body 1', [{ firm: 'Us', email: sample('second-buyer').email }]],
    ['invited_public_body 1', [{ firm: 'Them', email: sample('other-buyer').email.toUpperCase() }]],
  ])('refuses with %s', async (issue, invited) => {
    const { round } = await draftRound(ports);
    expect(found(await invite(round.id, invited))).toEqual([issue]);
    expect(await ports.rounds.listInvitations(round.id)).toEqual([]);
  });

  it('refuses an address of any length at once', async () => {
    const { round } = await draftRound(ports);
    const started = performance.now();
    const long = { firm: 'Kestrel', email: `a@${'.'.repeat(400_000)}@` };
    expect(found(await invite(round.id, [long]))).toEqual(['line_too_long 1']);
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('takes 200 at once, and the address of a vendor who has an account', async () => {
    const { round } = await draftRound(ports);
    const many = Array.from({ length: 199 }, (_, n) => ({ firm: `F${n}`, email: `f${n}@f.example` }));
    expect(found(await invite(round.id, [...many, { firm: 'Lumen', email: sample('vendor').email }]))).toEqual([]);
  });

  it('refuses an address that is invited already, until its invitation is withdrawn', async () => {
    const { round } = await draftRound(ports);
    const [first] = await valueOf(invite(round.id, [lumen]));
    expect(found(await invite(round.id, [lumen]))).toEqual(['invited_twice 1']);
    await valueOf(revokeInvitation(ports, lead, { roundId: round.id, invitationId: first?.id ?? '' }));
    expect(found(await invite(round.id, [lumen]))).toEqual([]);
  });

  it('ends with the deadline', async () => {
    const { round } = await runningRound(ports);
    expect(found(await invite(round.id, [lumen], lead, at(ports, roundClosed)))).toEqual(['round_over']);
  });

  it('is for the lead and members alone', async () => {
    const { round } = await draftRound(ports);
    await expect(invite(round.id, [lumen], sample('evaluator'))).rejects.toThrow(Denied);
    await expect(invite(round.id, [lumen], sample('other-buyer'))).rejects.toThrow(NotFound);
  });
});

describe('an invitation', () => {
  it('is sent again with a new link, and the old one is worth nothing', async () => {
    const { round, procurement } = await runningRound(ports);
    const [invitation] = await valueOf(invite(round.id, [lumen]));
    const before = await newestToken();
    await valueOf(resendInvitation(ports, secondOpener, { roundId: round.id, invitationId: invitation?.id ?? '' }));
    const after = (await tokens()).find((token) => token !== before) ?? '';
    expect(await ports.rounds.findInvitation(ports.secrets.hashOf(before))).toBeUndefined();
    expect(await ports.rounds.findInvitation(ports.secrets.hashOf(after))).toMatchObject({ id: invitation?.id });
    expect((await ports.record.list(`procurement:${procurement.id}`)).at(-1)?.kind).toBe('invitation_resent');
  });

  it('is sent again only while the round is running', async () => {
    const { round } = await draftRound(ports);
    const [invitation] = await valueOf(invite(round.id, [lumen]));
    const input = { roundId: round.id, invitationId: invitation?.id ?? '' };
    expect(found(await resendInvitation(ports, lead, input))).toEqual(['round_not_running']);
  });

  it('is withdrawn once, and then neither sent nor withdrawn', async () => {
    const { round, procurement } = await runningRound(ports);
    const [invitation] = await valueOf(invite(round.id, [lumen]));
    const input = { roundId: round.id, invitationId: invitation?.id ?? '' };
    await valueOf(revokeInvitation(ports, secondOpener, input));
    expect((await ports.record.list(`procurement:${procurement.id}`)).at(-1)?.kind).toBe('invitation_revoked');
    await expect(revokeInvitation(ports, lead, input)).rejects.toThrow(NotFound);
    await expect(resendInvitation(ports, lead, input)).rejects.toThrow(NotFound);
    expect(found(await revokeInvitation(at(ports, roundClosed), lead, input))).toEqual(['round_over']);
  });

  it('of another round does not exist', async () => {
    const { round } = await runningRound(ports);
    const [invitation] = await valueOf(invite(round.id, [lumen]));
    const { round: other } = await runningRound(ports);
    const input = { roundId: other.id, invitationId: invitation?.id ?? '' };
    await expect(revokeInvitation(ports, lead, input)).rejects.toThrow(NotFound);
  });

  it('is listed by firm, without its secret', async () => {
    const { round } = await draftRound(ports);
    await valueOf(invite(round.id, [lumen, { firm: 'Kestrel', email: 'nour@kestrel.example' }]));
    const { invitations } = await listInvitations(ports, sample('evaluator'), { roundId: round.id });
    expect(invitations.map(({ firm }) => firm)).toEqual(['Kestrel', 'Lumen']);
    expect(invitations.some((one) => 'secretHash' in one)).toBe(false);
  });
});
