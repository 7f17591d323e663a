import { describe, expect, it } from 'vitest';
import { isSealed, phaseOf, type Round } from './round';

const deadline = '2026-02-01T12:00:00.000Z';
const [before, after] = ['2026-02-01T11:59:59.999Z', '2026-02-01T12:00:00.001Z'];
const early = '2026-01-10T00:00:00.000Z';

const draft: Round = {
  id: 'r1',
  procurementId: 'p1',
  kind: 'tender',
  access: 'open',
  deadline: { at: deadline, zone: 'Africa/Nairobi' },
  reminderDays: [],
  openers: ['amina', 'benoit'],
  isNegotiated: false,
  packs: [],
  openings: [],
  createdAt: early,
};
const frozen: Round = { ...draft, packs: [{ number: 1, hash: 'h', at: early, reason: '' }] };
const published: Round = { ...frozen, publishedAt: early };
const opened: Round = { ...published, openedAt: after };
const cancelled = { at: early, reason: 'No money left' };

describe('the phase of a round', () => {
  it('is draft without a pack and frozen with one, whatever the clock says', () => {
    for (const now of [before, deadline, after]) {
      expect(phaseOf(draft, now)).toBe('draft');
      expect(phaseOf(frozen, now)).toBe('frozen');
    }
  });

  it('is running up to the very instant of the deadline, and closed after it', () => {
    expect([before, deadline, after].map((now) => phaseOf(published, now))).toEqual(['running', 'running', 'closed']);
  });

  it('compares instants, however they are written', () => {
    const written = { ...published, deadline: { at: '2026-02-01T15:00:00+03:00', zone: 'Africa/Nairobi' } };
    expect([before, deadline, after].map((now) => phaseOf(written, now))).toEqual(['running', 'running', 'closed']);
    expect(phaseOf(published, '2026-02-01T12:00:00Z')).toBe('running');
  });

  it('stays closed when one of two has confirmed the opening, and is opened when it is opened', () => {
    const half = { ...published, openings: [{ personId: 'amina', at: after }] };
    expect(phaseOf(half, after)).toBe('closed');
    for (const now of [before, deadline, after]) expect(phaseOf(opened, now)).toBe('opened');
  });

  it('is running again once the deadline was moved', () => {
    const moved = { ...published, deadline: { ...published.deadline, at: '2026-03-01T12:00:00.000Z' } };
    expect(phaseOf(moved, after)).toBe('running');
  });

  it('is cancelled from every state on', () => {
    for (const round of [draft, frozen, published, opened])
      expect(phaseOf({ ...round, cancelled }, after)).toBe('cancelled');
  });
});

describe('the seal of a round', () => {
  it('is broken by the opening and by nothing else', () => {
    for (const round of [draft, frozen, published, { ...published, cancelled }]) expect(isSealed(round)).toBe(true);
    expect(isSealed(opened)).toBe(false);
  });
});
