import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { riskParts } from '~/core/rules/rule-set';
import { itemsOf, memberOf } from '../draft-contents';
import { conditionFrom, showCondition } from './condition-query';

const rules = readdirSync('rules', { recursive: true, encoding: 'utf8' })
  .filter((name) => /(risks|stoppers)\/.*\.json$/.test(name) && !name.endsWith('.cases.json'))
  .map((name): [string, unknown] => [name, JSON.parse(readFileSync(join('rules', name), 'utf8'))]);

/** Every expression of the shipped rules, by its place. */
const expressions = rules.flatMap(([name, json]) => [
  ...[...riskParts, 'when'].map((part): [string, unknown] => [`${name} ${part}`, memberOf(json, part)]),
  ...itemsOf(memberOf(json, 'controls')).map((control, index): [string, unknown] => [
    `${name} controls/${index}`,
    memberOf(control, 'inPlace'),
  ]),
]);
const written = expressions.filter(([, logic]) => logic !== undefined);

/** Exactly the same, or not shown. */
function holds(logic: unknown): boolean {
  const shown = showCondition(logic);
  return !shown.isShown || JSON.stringify(conditionFrom(shown.query)) === JSON.stringify(logic);
}

describe('the builder of conditions', () => {
  it('gives every expression of the shipped rules back as it was, or leaves it alone', () => {
    expect(written.length).toBeGreaterThan(300);
    expect(written.filter(([, logic]) => !holds(logic)).map(([place]) => place)).toEqual([]);
  });

  it('shows every shipped condition that says when a safeguard is in place or a risk applies, but the odd one', () => {
    const conditions = written.filter(([place]) =>
      / (controls\/\d+|applies|vulnerable|wholePopulation|when)$/.test(place),
    );
    const shown = conditions.filter(([, logic]) => showCondition(logic).isShown);
    expect(shown.length / conditions.length).toBeGreaterThan(0.9);
  });

  it('gives back whatever it shows of any nesting', () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.boolean());
    const variable = fc.constantFrom('a', 'b').map((name) => ({ var: name }));
    const { logic } = fc.letrec<{ logic: unknown }>((tie) => ({
      logic: fc.oneof(
        { maxDepth: 4 },
        fc.boolean(),
        variable,
        fc
          .tuple(fc.constantFrom('==', '!=', '<', '>=', '+'), variable, value)
          .map(([name, left, right]) => ({ [name]: [left, right] })),
        fc.tuple(variable, fc.array(value)).map(([left, list]) => ({ in: [left, list] })),
        fc.tuple(value, variable).map(([left, right]) => ({ in: [left, right] })),
        fc
          .tuple(fc.constantFrom('and', 'or', '!', 'if'), fc.array(tie('logic'), { maxLength: 3 }))
          .map(([name, list]) => ({ [name]: list })),
        tie('logic').map((inner) => ({ '!': inner })),
      ),
    }));
    fc.assert(fc.property(logic, holds), { numRuns: 2_000 });
  });

  it.each([
    ['a chain of cases', { if: [true, 1, 2] }, 'no_condition'],
    ['a number', 3, 'no_condition'],
    ['two questions compared', { '==': [{ var: 'a' }, { var: 'b' }] }, 'special'],
    ['the value first', { '==': ['x', { var: 'a' }] }, 'special'],
    ['a list of one', { and: [{ var: 'a' }] }, 'special'],
    ['something between', { '<': [1, { var: 'a' }, 3] }, 'special'],
  ])('says why it does not show %s', (_, logic, why) => {
    expect(showCondition(logic)).toEqual({ isShown: false, why });
  });

  it('tells a negation of several from a negation of one', () => {
    const both = { '!': [{ and: [{ var: 'a' }, { '==': [{ var: 'b' }, 1] }] }] };
    expect(showCondition(both)).toMatchObject({ isShown: true, query: { not: true, rules: [{}, {}] } });
    expect(showCondition({ '!': [{ in: ['none', { var: 'a' }] }] })).toMatchObject({
      query: { not: true, rules: [{ operator: 'contains', field: 'a', value: 'none' }] },
    });
  });
});
