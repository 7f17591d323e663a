import { beforeEach, describe, expect, it } from 'vitest';
import { sample, smallPorts } from '#test/small-content';
import {
  at,
  draftRound,
  lead,
  planOf,
  roundBegins,
  roundDeadline,
  runningRound,
  secondOpener,
  smallProcurement,
} from '#test/rounds';
import type { Result } from '~/core/shared/issue';
import type { Ports } from '~/use-cases/ports';
import { Denied, NotFound } from '~/use-cases/refusals';
import { getPlanChoices } from './get-plan-choices';
import { addRound, editRound } from './plan-round';
import type { RoundPlan } from './round-plan';

const found = (result: Result<unknown>) =>
  result.ok ? [] : result.issues.map(({ code, where }) => `${code} ${where.pointer}`);

let ports: Ports;
beforeEach(async () => {
  ports = at(await smallPorts(), roundBegins);
});

describe('addRound', () => {
  const add = async (changed: Partial<RoundPlan> = {}, actor = lead) => {
    const { id: procurementId } = await smallProcurement(ports);
    return addRound(ports, actor, { procurementId, plan: { ...planOf(), ...changed } });
  };

  it('plans a round whose deadline is an instant, in the zone in which it is announced', async () => {
    expect(await add({ reminderDays: [2, 7, 2] })).toMatchObject({
      ok: true,
      value: { deadline: { at: roundDeadline, zone: 'Africa/Nairobi' }, reminderDays: [7, 2], packs: [], openings: [] },
    });
  });

  const zone = 'Africa/Nairobi';
  it.each<[string, Partial<RoundPlan>]>([
    ['kind_unknown /kind', { kind: 'auction' }],
    ['access_unknown /access', { access: '' }],
    ['zone_unknown /zone', { deadline: { local: '2031-03-24T14:00', zone: '' } }],
    ['zone_unknown /zone', { deadline: { local: '2031-03-24T14:00', zone: '+03:00' } }],
    ['deadline_unreadable /deadline', { deadline: { local: '2031-02-29T14:00', zone } }],
    // The hour that is left out in spring.
    ['deadline_unreadable /deadline', { deadline: { local: '2031-03-30T02:30', zone: 'Europe/Copenhagen' } }],
    // Exactly now.
    ['deadline_past /deadline', { deadline: { local: '2031-03-03T12:00', zone } }],
    ['reminder_days /reminderDays', { reminderDays: [0] }],
    ['reminder_days /reminderDays', { reminderDays: [61] }],
    ['reminder_days /reminderDays', { reminderDays: [Number.NaN] }],
    ['reminder_days /reminderDays', { reminderDays: [1.5] }],
    ['reminder_days /reminderDays', { reminderDays: Array.from({ length: 11 }, (_, day) => day + 1) }],
    ['openers_needed /openers', { openers: [] }],
    ['openers_needed /openers', { openers: [lead.id] }],
    ['openers_needed /openers', { openers: [lead.id, lead.id] }],
    ['openers_needed /openers', { openers: [lead.id, sample('other-buyer').id] }],
    ['openers_needed /openers', { openers: [lead.id, secondOpener.id, sample('evaluator').id] }],
  ])('refuses with %s', async (issue, changed) => {
    expect(found(await add(changed))).toEqual([issue]);
  });

  it('takes the earliest deadline, the widest reminders and an evaluator as opener', async () => {
    expect(found(await add({ deadline: { local: '2031-03-03T12:01', zone } }))).toEqual([]);
    expect(found(await add({ reminderDays: [60, 1] }))).toEqual([]);
    expect(found(await add({ openers: [lead.id, sample('evaluator').id] }))).toEqual([]);
  });

  it('names no openers and no negotiation in a consultation', async () => {
    const plan = { kind: 'consultation', openers: [lead.id], isNegotiated: true };
    expect(await add(plan)).toMatchObject({ value: { openers: [], isNegotiated: false } });
  });

  it('is for a lead alone', async () => {
    await expect(add({}, secondOpener)).rejects.toThrow(Denied);
    await expect(add({}, sample('other-buyer'))).rejects.toThrow(NotFound);
  });

  it('puts the plan on the record, with the names of the openers', async () => {
    const { procurement, round } = await draftRound(ports);
    const last = (await ports.record.list(`procurement:${procurement.id}`)).find(
      ({ kind }) => kind === 'round_planned',
    );
    expect(last?.data).toMatchObject({
      roundId: round.id,
      deadline: round.deadline,
      openers: [{ name: lead.name }, { name: secondOpener.name }],
    });
  });
});

describe('editRound', () => {
  it('changes the plan until the round is published', async () => {
    const { round } = await draftRound(ports);
    const plan = planOf({ access: 'invited', isNegotiated: true });
    expect(await editRound(ports, lead, { roundId: round.id, plan })).toMatchObject({
      ok: true,
      value: { access: 'invited', isNegotiated: true },
    });
    const { round: running } = await runningRound(ports);
    expect(found(await editRound(ports, lead, { roundId: running.id, plan }))).toEqual(['round_published ']);
    expect(await ports.rounds.find(running.id)).toEqual(running);
  });

  it('is for a lead alone', async () => {
    const { round } = await draftRound(ports);
    const input = { roundId: round.id, plan: planOf() };
    await expect(editRound(ports, secondOpener, input)).rejects.toThrow(Denied);
    await expect(editRound(ports, sample('other-buyer'), input)).rejects.toThrow(NotFound);
  });
});

describe('getPlanChoices', () => {
  it('proposes the time zone of the newest round, and none at first', async () => {
    const first = await smallProcurement(ports);
    expect((await getPlanChoices(ports, lead, { procurementId: first.id })).zone).toBe('');
    await draftRound(ports);
    const choices = await getPlanChoices(ports, lead, { procurementId: first.id });
    expect(choices.zone).toBe('Africa/Nairobi');
    expect(choices.zones).toContain('Africa/Nairobi');
  });
});
