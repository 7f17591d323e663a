import { describe, expect, it } from 'vitest';
import { actionsOf } from './actions-of';

const tender = { round: { kind: 'tender' }, part: 'lead', mayOpen: true } as const;

describe('actionsOf', () => {
  it.each([
    ['draft', 'freeze'],
    ['frozen', 'publish'],
    ['running', undefined],
    ['closed', 'open'],
    ['opened', 'responses'],
    ['cancelled', undefined],
  ] as const)('leads a lead on from %s to %s', (phase, next) => {
    expect(actionsOf({ ...tender, phase }).next).toBe(next);
  });

  it('lets whoever has confirmed wait for the other opener', () => {
    expect(actionsOf({ ...tender, phase: 'closed', mayOpen: false }).next).toBeUndefined();
  });

  it('lets a lead change a running round for all', () => {
    const others = ['pack', 'invite', 'questions', 'extend', 'amend', 'openers', 'judges', 'cancel'];
    expect(actionsOf({ ...tender, phase: 'running' }).others).toEqual(others);
  });

  it('shows a member nothing that only a lead may', () => {
    expect(actionsOf({ ...tender, part: 'member', phase: 'running' }).others).toEqual([
      'pack',
      'invite',
      'questions',
      'judges',
    ]);
    expect(actionsOf({ ...tender, part: 'member', phase: 'draft' })).toEqual({ others: ['pack', 'invite', 'judges'] });
  });

  it('has comments and nothing to open in a consultation', () => {
    const consultation = { ...tender, round: { kind: 'consultation' } } as const;
    expect(actionsOf({ ...consultation, phase: 'running' }).others).toContain('comments');
    expect(actionsOf({ ...consultation, phase: 'closed' }).next).toBeUndefined();
    expect(actionsOf({ ...consultation, phase: 'closed' }).others).not.toContain('openers');
  });

  it('leaves nothing to be changed once it is over', () => {
    expect(actionsOf({ ...tender, phase: 'opened' }).others).toEqual([
      'pack',
      'questions',
      'clarifications',
      'judges',
      'comparison',
      'decision',
    ]);
    expect(actionsOf({ ...tender, phase: 'cancelled' }).others).toEqual(['pack', 'questions']);
  });
});
