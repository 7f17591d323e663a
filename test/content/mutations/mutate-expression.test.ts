import { expect, it } from 'vitest';
import { loadShippedRules } from '#test/cases/shipped-rules';
import { changedExpressions, type Scale } from '~/core/studio/cases/mutate-expression';
import { mutantsOfRisk, nameOf } from '~/core/studio/cases/mutants';
import { whatTellsApart } from './tell-apart';

const changes = (source: unknown, scale: Scale) =>
  changedExpressions(source, scale).map(({ pointer, from, to }) => `${pointer} ${from} → ${to}`);

it('numbers are nudged within the scale of what the expression gives, and beyond it where they are compared', () => {
  expect(changes({ if: [{ '>=': [{ var: 'months_since.a' }, 12] }, 4, 1] }, 4)).toEqual([
    '/if/0 >= → >',
    '/if/0/>=/1 12 → 11',
    '/if/0/>=/1 12 → 13',
    '/if/1 4 → 3',
    '/if/2 1 → 2',
  ]);
});

it('connectives are swapped, lists lose their values one by one, and "in" and the whole are negated', () => {
  expect(changes({ and: [{ in: [{ var: 'a' }, ['x', 'y']] }, { '==': [{ var: 'b' }, 'z'] }] }, 'truth')).toEqual([
    ' and → or',
    '/and/0 in → not in',
    '/and/0/in/1/0 "x" → left out',
    '/and/0/in/1/1 "y" → left out',
    '/and/1 == → !=',
    ' and → not and',
  ]);
});

it('a truth value is turned round', () => {
  expect(changes(true, 'truth')).toEqual([' true → false']);
});

it('the same expression is not made twice', () => {
  expect(changes({ '!': [{ in: ['x', { var: 'a' }] }] }, 'truth')).toHaveLength(1);
});

it('a change that no answer can bring to light is known for the same rule', () => {
  const prepared = loadShippedRules('essential-services');
  const [risk] = prepared.ruleSet.risks;
  const mutants = risk === undefined ? [] : mutantsOfRisk(prepared.ruleSet, risk);
  const [mutant] = mutants.filter(({ expression }) => expression !== undefined);
  if (mutant?.expression === undefined) throw new Error('There is no mutant');
  const same = { ...mutant, expression: { ...mutant.expression, after: mutant.expression.before } };
  expect(nameOf(mutant)).toContain(risk?.file);
  expect(whatTellsApart(mutant, prepared)).toMatch(/^with .+ it must be/);
  expect(whatTellsApart(same, prepared)).toBeUndefined();
});
