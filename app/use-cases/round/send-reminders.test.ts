import { beforeEach, describe, expect, it } from 'vitest';
import { sample, smallPorts } from '#test/small-content';
import {
  at,
  beginResponse,
  handIn,
  lead,
  openedRound,
  roundBegins,
  roundClosed,
  roundDeadline,
  runningRound,
  secondOpener,
  valueOf,
} from '#test/rounds';
import type { Ports } from '~/use-cases/ports';
import { Denied } from '~/use-cases/refusals';
import { cancelRound } from './cancel-round';
import { extendRound } from './extend-round';
import { listInvitations, revokeInvitation } from './invite-vendors';
import { sendReminders, tellOpeners } from './send-reminders';

const system = { kind: 'system' } as const;
/** Seven and two days before the deadline of the rounds of the tests. */
const sevenDays = '2031-03-17T11:00:00.000Z';
const justBefore = '2031-03-17T10:59:59.999Z';
const twoDays = '2031-03-22T11:00:00.000Z';

let ports: Ports;
beforeEach(async () => {
  ports = await smallPorts();
});

const remind = (now: string) => sendReminders(at(ports, now), system);
const mailsCalled = async (subject: string) =>
  (await ports.outbox.list(200)).filter((mail) => mail.subject.startsWith(subject)).map(({ to }) => to);
const reminded = () => mailsCalled('Answers are taken until');
const invited = [{ firm: 'Lumen', email: sample('vendor').email }];

describe('sendReminders', () => {
  it('reminds once for each day that was planned, and not before', async () => {
    await runningRound(ports, { access: 'invited', invited });
    await remind(justBefore);
    expect(await reminded()).toEqual([]);
    await remind(sevenDays);
    await remind(sevenDays);
    expect(await reminded()).toHaveLength(1);
    await remind(twoDays);
    await remind(roundDeadline);
    expect(await reminded()).toHaveLength(2);
  });

  it('reminds once where several days passed unnoticed', async () => {
    await runningRound(ports, { access: 'invited', invited });
    await remind(twoDays);
    expect(await reminded()).toHaveLength(1);
  });

  it('says nothing any more after the deadline', async () => {
    await runningRound(ports, { access: 'invited', invited });
    await remind(roundClosed);
    expect(await reminded()).toEqual([]);
  });

  it('reminds who has begun and who has not, and nobody who has handed in', async () => {
    const { round } = await runningRound(ports, {
      invited: [...invited, { firm: 'New', email: 'new@firm.example' }],
    });
    await handIn(ports, round);
    await beginResponse(ports, round, sample('small-vendor'));
    await remind(sevenDays);
    expect((await reminded()).sort()).toEqual(['new@firm.example', sample('small-vendor').email].sort());
  });

  it('reminds who has withdrawn what was handed in', async () => {
    const { round } = await runningRound(ports);
    await handIn(ports, round, sample('vendor'), { withdrawn: true });
    await remind(sevenDays);
    expect(await reminded()).toEqual([sample('vendor').email]);
  });

  it('leaves out withdrawn invitations and people who may no longer sign in', async () => {
    const { round } = await runningRound(ports, { access: 'invited', invited });
    const early = at(ports, roundBegins);
    const { invitations } = await listInvitations(early, lead, { roundId: round.id });
    await valueOf(revokeInvitation(early, lead, { roundId: round.id, invitationId: invitations[0]?.id ?? '' }));
    await beginResponse(ports, round, sample('small-vendor'));
    const person = await ports.people.findPerson(sample('small-vendor').id);
    if (person !== undefined) await ports.people.changePerson({ ...person, disabledAt: roundBegins });
    await remind(sevenDays);
    expect(await reminded()).toEqual([]);
  });

  it('leaves out a day that had passed when the round was published', async () => {
    const { round } = await runningRound(ports, { access: 'invited', invited });
    await ports.rounds.change({ ...round, publishedAt: sevenDays });
    await remind('2031-03-18T11:00:00.000Z');
    expect(await reminded()).toEqual([]);
    await remind(twoDays);
    expect(await reminded()).toHaveLength(1);
  });

  it('counts anew from a deadline that was moved', async () => {
    const { round } = await runningRound(ports, { access: 'invited', invited });
    await remind(sevenDays);
    const deadline = { local: '2031-04-07T14:00', zone: 'Africa/Nairobi' };
    await valueOf(extendRound(at(ports, sevenDays), lead, { roundId: round.id, deadline, reason: 'Later' }));
    await remind(twoDays);
    expect(await reminded()).toHaveLength(1);
    await remind('2031-03-31T11:00:00.000Z');
    expect(await reminded()).toHaveLength(2);
  });

  it('asks for comments in a consultation', async () => {
    await runningRound(ports, { kind: 'consultation', invited });
    await remind(sevenDays);
    expect(await mailsCalled('Comments are taken until')).toEqual([sample('vendor').email]);
  });

  it('is for the clock alone', async () => {
    await expect(sendReminders(ports, lead)).rejects.toThrow(Denied);
  });
});

describe('tellOpeners', () => {
  const tell = (now: string) => tellOpeners(at(ports, now), system);
  const told = () => mailsCalled('The deadline has passed');

  it('tells both openers once that they can open', async () => {
    await runningRound(ports);
    await tell(roundDeadline);
    expect(await told()).toEqual([]);
    await tell(roundClosed);
    await tell(roundClosed);
    expect((await told()).sort()).toEqual([lead.email, secondOpener.email].sort());
  });

  it('says the same whether anybody has handed in or not', async () => {
    const { round } = await runningRound(ports);
    await handIn(ports, round);
    await runningRound(ports);
    await tell(roundClosed);
    const texts = (await ports.outbox.due(roundClosed, 100))
      .filter(({ subject }) => subject.startsWith('The deadline has passed'))
      .map(({ text }) => text.replaceAll(/rounds\/\S+/g, ''));
    expect(texts).toHaveLength(4);
    expect(new Set(texts).size).toBe(1);
  });

  it('tells nobody of what is opened, cancelled or a consultation', async () => {
    const { round } = await runningRound(ports);
    await openedRound(ports, round);
    const { round: other } = await runningRound(ports);
    await valueOf(cancelRound(at(ports, roundClosed), lead, { roundId: other.id, reason: 'Enough' }));
    await runningRound(ports, { kind: 'consultation' });
    await tell(roundClosed);
    expect(await told()).toEqual([]);
  });
});
