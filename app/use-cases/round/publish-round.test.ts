import { beforeEach, describe, expect, it } from 'vitest';
import { sample, smallPorts } from '#test/small-content';
import {
  at,
  draftRound,
  frozenRound,
  lead,
  planOf,
  roundBegins,
  roundClosed,
  roundDeadline,
  secondOpener,
  valueOf,
} from '#test/rounds';
import type { Result } from '~/core/shared/issue';
import type { Ports } from '~/use-cases/ports';
import { Denied, NotFound } from '~/use-cases/refusals';
import { revokeInvitation } from './invite-vendors';
import { freezeRound } from './freeze-round';
import { editRound } from './plan-round';
import { publishRound } from './publish-round';

const found = (result: Result<unknown>) =>
  result.ok ? [] : result.issues.map(({ code, where }) => `${code} ${where.pointer}`.trim());

let ports: Ports;
beforeEach(async () => {
  ports = at(await smallPorts(), roundBegins);
});

const publish = (roundId: string, given = ports, actor = lead) => publishRound(given, actor, { roundId });
const firms = [
  { firm: 'Lumen', email: 'tenders@lumen.example' },
  { firm: 'Kestrel', email: 'nour@kestrel.example' },
];

describe('publishRound', () => {
  it('opens a frozen round, and says on the record which pack and until when', async () => {
    const { round, procurement } = await frozenRound(ports);
    expect(await publish(round.id)).toMatchObject({ ok: true, value: { publishedAt: roundBegins } });
    expect((await ports.record.list(`procurement:${procurement.id}`)).at(-1)).toMatchObject({
      kind: 'round_published',
      data: { roundId: round.id, access: 'open', deadline: round.deadline, hash: round.packs[0]?.hash },
    });
    expect(found(await publish(round.id))).toEqual(['round_published']);
  });

  it('refuses a draft', async () => {
    const { round } = await draftRound(ports);
    expect(found(await publish(round.id))).toEqual(['not_frozen']);
  });

  it('refuses without a mail server', async () => {
    const { round } = await frozenRound(ports);
    const silent = { ...ports, mailer: { ...ports.mailer, isConfigured: false } };
    expect(found(await publish(round.id, silent))).toEqual(['no_mail_server']);
    expect(await ports.rounds.find(round.id)).toEqual(round);
  });

  it('refuses from the deadline on', async () => {
    const { round } = await frozenRound(ports);
    expect(found(await publish(round.id, at(ports, roundClosed)))).toEqual(['deadline_past /deadline']);
    expect(found(await publish(round.id, at(ports, roundDeadline)))).toEqual(['deadline_past /deadline']);
    expect(found(await publish(round.id, at(ports, '2031-03-24T10:59:59.999Z')))).toEqual([]);
  });

  it.each([
    { isNegotiated: true },
    { access: 'invited' },
    { deadline: { local: '2031-03-25T14:00', zone: 'Africa/Nairobi' } },
  ])('refuses a plan that the pack no longer fits: %j', async (changed) => {
    const { round } = await frozenRound(ports, { invited: firms });
    await valueOf(editRound(ports, lead, { roundId: round.id, plan: planOf(changed) }));
    expect(found(await publish(round.id))).toEqual(['pack_outdated']);
    await valueOf(freezeRound(ports, lead, { roundId: round.id }));
    expect(found(await publish(round.id))).toEqual([]);
  });

  it('takes another hour of the same day with the same pack', async () => {
    const { round } = await frozenRound(ports);
    const deadline = { local: '2031-03-24T16:00', zone: 'Africa/Nairobi' };
    await valueOf(editRound(ports, lead, { roundId: round.id, plan: planOf({ deadline }) }));
    expect(found(await publish(round.id))).toEqual([]);
  });

  it('refuses openers who cannot sign in or have left the team', async () => {
    const { round, procurement } = await frozenRound(ports);
    const second = await ports.people.findPerson(secondOpener.id);
    if (second === undefined) throw new Error('The second opener is gone');
    await ports.people.changePerson({ ...second, disabledAt: roundBegins });
    expect(found(await publish(round.id))).toEqual(['opener_cannot_sign_in /openers']);
    await ports.people.changePerson(second);
    await ports.procurements.change({ ...procurement, team: [{ personId: lead.id, part: 'lead' }] });
    expect(found(await publish(round.id))).toEqual(['openers_needed /openers']);
  });

  it('refuses openers without a password in production', async () => {
    const { round } = await frozenRound(ports);
    const production = { ...ports, installation: { ...ports.installation, mode: 'production' as const } };
    expect(found(await publish(round.id, production))).toEqual([
      'opener_cannot_sign_in /openers',
      'opener_cannot_sign_in /openers',
    ]);
  });

  it('wants somebody to be invited where only invited firms may take part', async () => {
    const { round } = await frozenRound(ports, { access: 'invited', invited: firms.slice(0, 1) });
    const [invitation] = await ports.rounds.listInvitations(round.id);
    await valueOf(revokeInvitation(ports, lead, { roundId: round.id, invitationId: invitation?.id ?? '' }));
    expect(found(await publish(round.id))).toEqual(['nobody_invited /invitations']);
  });

  it('sends each invitation now, with a link whose secret is kept nowhere', async () => {
    const { round } = await frozenRound(ports, { access: 'invited', invited: firms });
    expect(await ports.outbox.list(10)).toEqual([]);
    await valueOf(publish(round.id));
    const mails = await ports.outbox.due(roundBegins, 10);
    expect(mails.map(({ to }) => to).sort()).toEqual(['nour@kestrel.example', 'tenders@lumen.example']);
    for (const { to, text } of mails) {
      const token = /\/invitations\/(\S+)/.exec(text)?.[1] ?? '';
      const invitation = await ports.rounds.findInvitation(ports.secrets.hashOf(token));
      expect(invitation).toMatchObject({ email: to, sentAt: roundBegins });
      expect(JSON.stringify(await ports.rounds.listInvitations(round.id))).not.toContain(token);
    }
  });

  it('is for a lead alone', async () => {
    const { round } = await frozenRound(ports);
    await expect(publish(round.id, ports, secondOpener)).rejects.toThrow(Denied);
    await expect(publish(round.id, ports, sample('other-buyer'))).rejects.toThrow(NotFound);
  });

  it('needs no opener for a consultation', async () => {
    const { round } = await frozenRound(ports, { kind: 'consultation' });
    expect(found(await publish(round.id))).toEqual([]);
  });
});
