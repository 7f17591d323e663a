import { describe, expect, it } from 'vitest';
import { judgesOf, panelMembers, standingTo, withDeclaration, type Panel } from './panel';

const team = [
  { personId: 'lead', part: 'lead' },
  { personId: 'eva', part: 'evaluator' },
  { personId: 'ivo', part: 'evaluator' },
] as const;
const empty: Panel = { id: 'round', declarations: [] };
const firm = (stance: 'none' | 'conflict', responseId = 'a') => ({ responseId, firm: 'A', stance, words: '', at: '' });

describe('the panel', () => {
  it('is every evaluator of the team until somebody is named, and then nobody who has left', () => {
    expect(panelMembers(undefined, team)).toEqual(['eva', 'ivo']);
    expect(panelMembers({ ...empty, members: ['gone', 'lead'] }, team)).toEqual(['lead']);
  });

  it('reads after declaring, and never with a conflict', () => {
    expect(standingTo(undefined, team, 'lead', 'a')).toBe('reads');
    expect(standingTo(undefined, team, 'eva', 'a')).toBe('undeclared');
    const declared = withDeclaration(empty, {
      personId: 'eva',
      name: 'Eva',
      firms: [firm('none'), firm('conflict', 'b')],
    });
    expect(standingTo(declared, team, 'eva', 'a')).toBe('reads');
    expect(standingTo(declared, team, 'eva', 'b')).toBe('conflict');
    expect(judgesOf(declared, team, 'b')).toEqual(['ivo']);
  });

  it('keeps out whoever declared a conflict, whatever their part', () => {
    const declared = withDeclaration(empty, { personId: 'lead', name: 'Lea', firms: [firm('conflict')] });
    expect(standingTo(declared, team, 'lead', 'a')).toBe('conflict');
    const anew = withDeclaration(declared, { personId: 'lead', name: 'Lea', firms: [firm('none')] });
    expect(anew.declarations).toHaveLength(1);
  });
});
