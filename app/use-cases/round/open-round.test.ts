import { describe, expect, it } from 'vitest';
import { sample, smallPorts } from '#test/small-content';
import { at, lead, openedRound, roundClosed, roundDeadline, runningRound, secondOpener } from '#test/rounds';
import { Denied, NotFound } from '~/use-cases/refusals';
import { openRound } from './open-round';

describe('openRound', () => {
  it('opens when two named people have confirmed', async () => {
    const ports = await smallPorts();
    const { round, procurement } = await runningRound(ports);
    const opened = await openedRound(ports, round);
    expect(opened.round).toMatchObject({ openedAt: roundClosed });
    const events = await ports.record.list(`procurement:${procurement.id}`);
    expect(events.map(({ kind }) => kind).slice(-3)).toEqual([
      'opening_confirmed',
      'opening_confirmed',
      'round_opened',
    ]);
  });

  it('refuses at the last instant before the deadline has passed', async () => {
    const ports = await smallPorts();
    const { round } = await runningRound(ports);
    const early = await openRound(at(ports, roundDeadline), lead, { roundId: round.id });
    expect(early).toMatchObject({ ok: false, issues: [{ code: 'deadline_not_passed' }] });
  });

  it('stays closed when one person confirms twice', async () => {
    const ports = await smallPorts();
    const { round } = await runningRound(ports);
    const late = at(ports, roundClosed);
    await openRound(late, lead, { roundId: round.id });
    await openRound(late, lead, { roundId: round.id });
    expect(await ports.rounds.find(round.id)).toMatchObject({ openings: [{ personId: lead.id }] });
    expect(await ports.rounds.find(round.id)).not.toHaveProperty('openedAt');
  });

  it('refuses whoever is not named, and does not know the round for others', async () => {
    const ports = await smallPorts();
    const { round } = await runningRound(ports);
    const late = at(ports, roundClosed);
    await expect(openRound(late, sample('evaluator'), { roundId: round.id })).rejects.toThrow(Denied);
    await expect(openRound(late, sample('other-buyer'), { roundId: round.id })).rejects.toThrow(NotFound);
    await expect(openRound(late, sample('vendor'), { roundId: round.id })).rejects.toThrow(Denied);
    await expect(openRound(late, secondOpener, { roundId: round.id })).resolves.toMatchObject({ ok: true });
  });
});
