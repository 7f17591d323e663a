import { describe, expect, it } from 'vitest';
import { thingOf } from './base-thing';
import type { BaseChange } from './update-base';

const change = (name: string, more: Partial<BaseChange>): BaseChange => ({
  ...{ name, kind: 'changed', state: 'conflict' },
  ...more,
});

describe('what a change of the base is about', () => {
  it('is called by its title, with the members in which it differs', () => {
    const [before, after] = [
      { id: 'leak', title: { default: 'Leak', fr: 'Fuite' }, likelihood: 3, gravity: 1 },
      { id: 'leak', title: { default: 'Leaks', fr: 'Fuites' }, likelihood: 4, gravity: 1 },
    ];
    expect(thingOf(change('risks/leak', { before, after }))).toEqual({
      ...{ kind: 'risk', name: 'leak', title: before.title, parts: ['title', 'likelihood'] },
    });
  });

  it('is told from its three sides where it is a plain value', () => {
    const local = { path: 'rules/town/rule-set.json', pointer: '/parameters/grades/claimed', value: 30 };
    const { kind, name, said } = thingOf(
      change('rule-set/parameters/grades/claimed', { before: 50, after: 40, local }),
    );
    expect([kind, name, said]).toEqual(['number', 'claimed', { before: '50', after: '40', local: '30' }]);
  });

  it('is a questionnaire by the title in its text, and what is not known by its name', () => {
    const text = JSON.stringify({ id: 'need', title: 'What is needed' });
    expect(thingOf(change('questionnaires/need', { kind: 'added', after: text }))).toMatchObject({
      ...{ kind: 'questionnaire', title: 'What is needed' },
    });
    expect(thingOf(change('crosswalk/rows/x', {}))).toEqual({ kind: 'other', name: 'x', parts: [] });
  });
});
