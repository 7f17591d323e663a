import { beforeEach, describe, expect, it } from 'vitest';
import { sample, smallPorts } from '#test/small-content';
import {
  answerNeed,
  at,
  beginResponse,
  current,
  draftRound,
  handIn,
  lead,
  openedRound,
  roundBegins,
  roundClosed,
  roundDeadline,
  runningRound,
  secondOpener,
  type SmallRound,
} from '#test/rounds';
import type { Result } from '~/core/shared/issue';
import type { Ports } from '~/use-cases/ports';
import { Denied, NotFound } from '~/use-cases/refusals';
import { amendRound } from './amend-round';
import { cancelRound } from './cancel-round';
import { extendRound } from './extend-round';
import { nameOpeners } from './name-openers';
import { openRound } from './open-round';
import { recordOutage } from './record-outage';

const later = { local: '2031-04-07T14:00', zone: 'Africa/Nairobi' };
const laterInstant = '2031-04-07T11:00:00.000Z';
const reason = 'A holiday was overlooked.';
const outage = { from: '2031-03-24T12:30', to: '2031-03-24T15:00', reason: 'The network failed.', deadline: later };
/** After the outage that the tests record. */
const afterOutage = '2031-03-24T12:00:00.001Z';

const codes = (result: Result<unknown>) => (result.ok ? [] : result.issues.map(({ code }) => code));

describe('changes of a round', () => {
  let ports: Ports;
  beforeEach(async () => {
    ports = await smallPorts();
  });

  const kinds = async ({ procurement }: SmallRound) =>
    (await ports.record.list(`procurement:${procurement.id}`)).map(({ kind }) => kind);
  const mails = async (name: string) =>
    (await ports.outbox.list(100)).filter(({ subject }) => subject.startsWith(name)).map(({ to }) => to);

  /** Every change, as the lead could make it at this moment of a running round. */
  const changes = {
    extend: (actor = lead, roundId: string) =>
      extendRound(at(ports, roundDeadline), actor, { roundId, deadline: later, reason }),
    amend: (actor = lead, roundId: string) =>
      amendRound(at(ports, roundDeadline), actor, { roundId, deadline: later, reason }),
    cancel: (actor = lead, roundId: string) => cancelRound(at(ports, roundDeadline), actor, { roundId, reason }),
    outage: (actor = lead, roundId: string) => recordOutage(at(ports, afterOutage), actor, { roundId, ...outage }),
    openers: (actor = lead, roundId: string) =>
      nameOpeners(at(ports, roundDeadline), actor, { roundId, openers: [lead.id, sample('evaluator').id] }),
  };

  it.each(Object.entries(changes))('%s is for a lead alone', async (_, change) => {
    const { round, procurement } = await runningRound(ports);
    const before = await ports.record.list(`procurement:${procurement.id}`);
    await expect(change(secondOpener, round.id)).rejects.toThrow(Denied);
    await expect(change(sample('evaluator'), round.id)).rejects.toThrow(Denied);
    await expect(change(sample('other-buyer'), round.id)).rejects.toThrow(NotFound);
    await expect(change(sample('vendor'), round.id)).rejects.toThrow(Denied);
    await expect(change(sample('administrator'), round.id)).rejects.toThrow(Denied);
    expect(await ports.rounds.find(round.id)).toEqual(round);
    expect(await ports.record.list(`procurement:${procurement.id}`)).toEqual(before);
    expect(codes(await change(lead, round.id))).toEqual([]);
    expect(await ports.record.list(`procurement:${procurement.id}`)).toHaveLength(before.length + 1);
  });

  it.each(['extend', 'amend', 'cancel'] as const)('%s wants a reason', async (name) => {
    const { round } = await runningRound(ports);
    const input = { roundId: round.id, deadline: later, reason: '  ' };
    const early = at(ports, roundBegins);
    const change = { extend: extendRound, amend: amendRound, cancel: cancelRound }[name];
    expect(await change(early, lead, input)).toMatchObject({
      ok: false,
      issues: [{ code: 'field_empty', where: { pointer: '/reason' } }],
    });
  });

  it('moves the deadline later, and never earlier or to where it is', async () => {
    const { round } = await runningRound(ports);
    const extend = (local: string) =>
      extendRound(at(ports, roundBegins), lead, {
        roundId: round.id,
        deadline: { local, zone: 'Africa/Nairobi' },
        reason,
      });
    expect(codes(await extend('2031-03-24T14:00'))).toEqual(['deadline_not_later']);
    expect(codes(await extend('2031-03-20T14:00'))).toEqual(['deadline_not_later']);
    expect(codes(await extend('2030-03-20T14:00'))).toEqual(['deadline_past']);
    expect(codes(await extend('tomorrow'))).toEqual(['deadline_unreadable']);
    expect(await extend('2031-03-24T14:01')).toMatchObject({
      ok: true,
      value: { deadline: { at: '2031-03-24T11:01:00.000Z' }, packs: round.packs },
    });
  });

  it.each(['extend', 'amend'] as const)('%s ends with the deadline', async (name) => {
    const { round } = await runningRound(ports);
    const change = { extend: extendRound, amend: amendRound }[name];
    const input = { roundId: round.id, deadline: later, reason };
    expect(codes(await change(at(ports, roundClosed), lead, input))).toEqual(['round_not_running']);
    expect(codes(await change(at(ports, roundDeadline), lead, input))).toEqual([]);
  });

  it('gives back what was handed in when the round is amended, and tells everybody the same', async () => {
    const started = await runningRound(ports, { invited: [{ firm: 'Kestrel', email: 'new@kestrel.example' }] });
    const { round, procurement } = started;
    const submitted = await handIn(ports, round);
    await beginResponse(ports, round, sample('small-vendor'));
    await answerNeed(ports, procurement, { data_kind: { value: 'contact' } });
    await changes.amend(lead, round.id);
    const { round: amended } = await current(ports, round.id);
    expect(amended).toMatchObject({ deadline: { at: laterInstant }, packs: [{ number: 1 }, { number: 2, reason }] });
    expect(amended.packs[1]?.hash).not.toBe(round.packs[0]?.hash);
    expect(await ports.rounds.findPack(round.id, 2)).toMatchObject({
      needAnswers: { data_kind: { value: 'contact' } },
      effectiveDate: '2031-04-07',
    });
    expect(await ports.responses.find(submitted.id)).toMatchObject({ submissions: [{ withdrawnAt: roundDeadline }] });
    expect((await ports.record.list(`response:${submitted.id}`)).map(({ kind }) => kind)).toContain(
      'submission_reopened',
    );
    expect(await kinds(started)).not.toContain('submission_reopened');
    const told = await mails('Changed');
    expect(told.sort()).toEqual(['new@kestrel.example', sample('small-vendor').email, sample('vendor').email].sort());
  });

  it('refuses to amend while a blank decides what vendors are asked', async () => {
    const { round, procurement } = await runningRound(ports);
    const patch = { id: 'blank', basedOn: 1, changes: { uses_personal_data: null } };
    await ports.assessments.applyPatch(procurement.needId, patch, roundBegins);
    expect(codes(await changes.amend(lead, round.id))).toEqual(['blank_opens_questions']);
    expect(await ports.rounds.find(round.id)).toEqual(round);
  });

  it('cancels for good, and tells nobody of what nobody had seen', async () => {
    const { round } = await draftRound(ports, { invited: [{ firm: 'Kestrel', email: 'new@kestrel.example' }] });
    await changes.cancel(lead, round.id);
    expect(await mails('Cancelled')).toEqual([]);
    expect(codes(await changes.cancel(lead, round.id))).toEqual(['round_over']);
    const running = await runningRound(ports);
    await handIn(ports, running.round);
    await changes.cancel(lead, running.round.id);
    expect(await mails('Cancelled')).toEqual([sample('vendor').email]);
    expect(codes(await openRound(at(ports, roundClosed), lead, { roundId: running.round.id }))).toEqual(['round_over']);
  });

  it('does not cancel what is opened', async () => {
    const { round } = await runningRound(ports);
    await openedRound(ports, round);
    expect(codes(await cancelRound(at(ports, roundClosed), lead, { roundId: round.id, reason }))).toEqual([
      'round_over',
    ]);
  });

  it('takes responses again after an outage that began before the deadline', async () => {
    const { round } = await runningRound(ports);
    await openRound(at(ports, roundClosed), lead, { roundId: round.id });
    await handIn(ports, round);
    const record = (changed: Partial<typeof outage>, now = afterOutage) =>
      recordOutage(at(ports, now), lead, { roundId: round.id, ...outage, ...changed });
    expect(codes(await record({}, roundDeadline))).toEqual(['outage_not_now']);
    expect(codes(await record({ from: '2031-03-24T14:01' }))).toEqual(['outage_after_deadline']);
    expect(codes(await record({ to: '2031-03-24T15:01' }))).toEqual(['outage_to_come']);
    expect(codes(await record({ from: '2031-03-24T14:00', to: '2031-03-24T14:00' }))).toEqual(['outage_reversed']);
    expect(codes(await record({ from: 'noon' }))).toEqual(['outage_unreadable']);
    expect(codes(await record({ reason: '' }))).toEqual(['field_empty']);
    expect(codes(await record({ from: '2031-03-24T14:00' }))).toEqual([]);
    expect(await ports.rounds.find(round.id)).toMatchObject({
      deadline: { at: laterInstant },
      openings: [],
      outage: { from: roundDeadline, to: '2031-03-24T12:00:00.000Z', reason: outage.reason },
    });
    expect(await mails('Answers are taken again')).toEqual([sample('vendor').email]);
  });

  it('does not record an outage once the round is opened', async () => {
    const { round } = await runningRound(ports);
    await openedRound(ports, round);
    expect(codes(await changes.outage(lead, round.id))).toEqual(['outage_not_now']);
  });

  it('names other openers, whose predecessors’ confirmation is void', async () => {
    const { round } = await runningRound(ports);
    const late = at(ports, roundClosed);
    await openRound(late, secondOpener, { roundId: round.id });
    const evaluator = sample('evaluator');
    expect(codes(await nameOpeners(late, lead, { roundId: round.id, openers: [lead.id, lead.id] }))).toEqual([
      'openers_needed',
    ]);
    expect(
      codes(await nameOpeners(late, lead, { roundId: round.id, openers: [lead.id, sample('other-buyer').id] })),
    ).toEqual(['openers_needed']);
    await nameOpeners(late, lead, { roundId: round.id, openers: [lead.id, evaluator.id] });
    await openRound(late, lead, { roundId: round.id });
    expect(await ports.rounds.find(round.id)).not.toHaveProperty('openedAt');
    await expect(openRound(late, secondOpener, { roundId: round.id })).rejects.toThrow(Denied);
    await openRound(late, evaluator, { roundId: round.id });
    expect(await ports.rounds.find(round.id)).toHaveProperty('openedAt');
  });
});
