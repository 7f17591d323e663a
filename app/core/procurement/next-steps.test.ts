import { describe, expect, it } from 'vitest';
import { stepsOf, type Standing } from './next-steps';
import type { RoundPhase } from './round';

const nothing: Standing = { unanswered: 5, teamSize: 1, usesConfirmed: false, rounds: [] };
const states = (changed: Partial<Standing>) =>
  Object.fromEntries(stepsOf({ ...nothing, ...changed }).map(({ id, state }) => [id, state]));
const tender = (phase: RoundPhase) => [{ kind: 'tender' as const, phase }];

describe('stepsOf', () => {
  it('begins with what needs nothing before it', () => {
    expect(states({})).toEqual({
      ...{ need: 'now', team: 'now', uses: 'now' },
      ...{ plan: 'later', freeze: 'later', publish: 'later', open: 'later' },
    });
  });

  it('lets a tender be planned once two people are there to open it', () => {
    expect(states({ teamSize: 2 })).toMatchObject({ team: 'done', plan: 'now' });
  });

  it('lets it be frozen once it is planned and the uses are confirmed', () => {
    const planned = { teamSize: 2, rounds: tender('draft') };
    expect(states(planned)).toMatchObject({ plan: 'done', freeze: 'later' });
    expect(states({ ...planned, usesConfirmed: true })).toMatchObject({ freeze: 'now', publish: 'later' });
  });

  it('takes the need for done once it is frozen, whatever is left open', () => {
    expect(states({ rounds: tender('frozen') })).toMatchObject({ need: 'done', freeze: 'done', publish: 'now' });
    expect(states({ unanswered: 0 })).toMatchObject({ need: 'done' });
  });

  it.each([
    ['running', { publish: 'done', open: 'later' }],
    ['closed', { publish: 'done', open: 'now' }],
    ['opened', { publish: 'done', open: 'done' }],
  ] as const)('follows a tender that is %s', (phase, expected) => {
    expect(states({ rounds: tender(phase) })).toMatchObject(expected);
  });

  it('counts neither a consultation nor a cancelled tender', () => {
    const others: Standing['rounds'] = [{ kind: 'consultation', phase: 'running' }, ...tender('cancelled')];
    expect(states({ teamSize: 2, rounds: others })).toMatchObject({ plan: 'now', publish: 'later' });
  });
});
