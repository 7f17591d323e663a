import { describe, expect, test } from 'vitest';
import { readFixture } from '#test/fixtures/rules/load-fixture';
import { patchFiles } from '#test/fixtures/rules/patch-fixture';
import type { ContentFile } from '../shared/content-file';
import { parseRuleSet } from './parse-rule-set';
import type { RuleSet } from './rule-set';

const files = readFixture('valid/benefit-office').filter(({ path }) => path.startsWith('rules/'));
const points = readFixture('valid/added-points').filter(({ path }) => path.startsWith('rules/'));

function parsed(input: ContentFile[]): RuleSet {
  const result = parseRuleSet(input);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

describe('a folder of rules', () => {
  test('becomes risks with their domains, expressions and cases, stoppers and measures', () => {
    const ruleSet = parsed(files);
    if (ruleSet.method !== 'risks') throw new Error('Not a rule set of risks');
    expect(ruleSet.risks.map(({ id, domain }) => `${domain}/${id}`)).toEqual([
      'accessibility/closed-to-keyboard-users',
      'discrimination/payment-stopped-in-error',
      'privacy/staff-see-too-much',
    ]);
    expect(ruleSet.risks.every(({ cases }) => cases.length > 10)).toBe(true);
    expect(ruleSet.risks[2]?.applies.terms).toMatchObject([{ kind: 'fact', fact: 'staff_access' }]);
    expect(ruleSet.stoppers.map(({ id }) => id)).toEqual(['audit-refused', 'trait-without-reason']);
    expect(ruleSet.measurePlaces?.['keep-the-audit']).toEqual({
      file: 'rules/measures/all.json',
      pointer: '/measures/4',
    });
  });

  test('is read the same in whatever order its files come, other files left alone', () => {
    const shuffled = [{ path: 'rules/CHANGES.md', text: '# 2.1.0' }, ...files].reverse();
    expect(parsed(shuffled)).toEqual(parsed(files));
  });

  test('of points may be a single file of any name', () => {
    const [file] = points;
    const renamed = { path: 'somewhere/my-instrument.json', text: file?.text ?? '' };
    expect(parsed([renamed])).toEqual({ ...parsed(points), file: renamed.path });
  });

  test('without any file says what is missing', () => {
    const result = parseRuleSet([]);
    expect(result.ok ? [] : result.issues.map(({ code }) => code)).toEqual(['no_single_rule_set_file']);
  });
});

describe('the hash of a rule set', () => {
  test('stays the same under another layout of the same content and at another place', () => {
    const moved = files.map(({ path, text }) => ({
      path: `elsewhere/${path}`,
      text: JSON.stringify(JSON.parse(text)),
    }));
    expect(parsed(moved).hash).toBe(parsed(files).hash);
  });

  test.each([
    ['its own file', 'rules/rule-set.json', '/title', 'Other rules'],
    ['a risk', 'rules/risks/privacy/staff-see-too-much.json', '/harm', 'Another harm'],
    ['a case', 'rules/stoppers/audit-refused.cases.json', '/cases/0/name', 'Another name'],
    ['a measure', 'rules/measures/all.json', '/measures/0/proof', 'Another proof'],
    ['a factor', 'rules/factors.json', '/factors/0/title', 'Another factor'],
    ['an element of the crosswalk', 'rules/crosswalk.json', '/instruments/0/elements/0/asks', 'Who else?'],
  ])('changes with %s', (_name, file, pointer, value) => {
    expect(parsed(patchFiles(files, [{ file, pointer, value }])).hash).not.toBe(parsed(files).hash);
  });
});

describe('faults', () => {
  test('of all files are told at once, with line and column', () => {
    const result = parseRuleSet(
      patchFiles(files, [
        { file: 'rules/rule-set.json', pointer: '/parameters/matrix/3/0', value: 'low' },
        {
          file: 'rules/stoppers/audit-refused.json',
          pointer: '/when',
          value: { '=': [{ var: 'audit_right' }, false] },
        },
        { file: 'rules/measures/all.json', pointer: '/measures/0/stage', value: 'contracts' },
        { file: 'rules/risks/privacy/staff-see-too-much.json', pointer: '/sources/0', value: 'fixture_lawn' },
      ]),
    );
    expect(result.ok ? [] : result.issues).toMatchObject([
      { code: 'unknown_operator', suggestion: '==', where: { pointer: '/when/=', line: 1 } },
      { code: 'table_not_monotone', where: { pointer: '/parameters/matrix/3/0', line: 1 } },
      { code: 'unknown_source', suggestion: 'fixture_law' },
      { code: 'unknown_stage', suggestion: 'contract' },
    ]);
  });

  test('of a risk do not make it unknown to its measures', () => {
    const patch = { file: 'rules/risks/privacy/staff-see-too-much.json', pointer: '/likelihood', value: null };
    const result = parseRuleSet(patchFiles(files, [patch]));
    expect(result.ok ? [] : result.issues.map(({ code }) => code)).toEqual(['null_in_expression']);
  });
});
