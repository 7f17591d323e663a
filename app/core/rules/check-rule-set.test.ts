import { describe, expect, test } from 'vitest';
import { bigOptions, generateContent } from '#test/fixtures/generated/generate-content';
import { checkFiles } from '#test/fixtures/rules/check-files';
import { readFixture } from '#test/fixtures/rules/load-fixture';
import { patchFiles, type Patch } from '#test/fixtures/rules/patch-fixture';
import { prepareRuleSet } from '../scoring/prepare-rule-set';
import { evaluateRisks } from '../scoring/evaluate-risks';
import { answersOf } from '../scoring/run-cases';
import { attainable } from './check/attainable';
import { checkRuleSet } from './check-rule-set';
import type { RiskRuleSet } from './rule-set';
import { defaultCaseDay } from './rule-set-file';

const files = readFixture('valid/benefit-office');
const mainFile = 'rules/rule-set.json';
const discrimination = 'rules/risks/discrimination/payment-stopped-in-error.json';

function issuesAfter(...patches: Patch[]) {
  return checkFiles(patchFiles(files, patches)).issues;
}

function validRuleSet(): { ruleSet: RiskRuleSet; questionnaires: ReturnType<typeof checkFiles>['questionnaires'] } {
  const { ruleSet, questionnaires } = checkFiles(files);
  if (ruleSet?.method !== 'risks') throw new Error('The fixture is not a rule set of risks.');
  return { ruleSet, questionnaires };
}

describe('did you mean', () => {
  test.each([
    ['a question', 'rules/stoppers/audit-refused.json', '/when/==/0/var', 'audit_rights', 'audit_right'],
    ['a fact', 'rules/risks/privacy/staff-see-too-much.json', '/applies/!=/0/var', 'staff_acess', 'staff_access'],
    ['a choice', 'rules/risks/privacy/staff-see-too-much.json', '/applies/!=/1', 'own_case', 'own_cases'],
    ['a questionnaire', mainFile, '/questionnaires/0/version', '1.0.1', 'fixture-buyer 1.0.0'],
    ['a value not asked', mainFile, '/notAsked/effect', 'nothing_fell', 'nothing_felt'],
  ])('names %s', (_name, file, pointer, value, meant) => {
    expect(issuesAfter({ file, pointer, value })).toMatchObject([{ suggestion: meant, where: { file } }]);
  });
});

describe('bands over one number', () => {
  const days = { var: 'repair_days' };
  const chain = (...conditions: unknown[]) => ({
    if: [...conditions.flatMap((condition, index) => [condition, index + 1]), 4],
  });

  test.each<[string, unknown, string[]]>([
    ['one after the other are right', chain({ '<=': [days, 14] }, { '<=': [days, 90] }), []],
    ['from above are right', chain({ '>': [days, 90] }, { '>': [days, 14] }), []],
    ['that meet are right', chain({ '<=': [0, days, 14] }, { '<=': [15, days, 90] }), []],
    [
      'written with and are right',
      chain({ '<': [days, 15] }, { and: [{ '>=': [days, 15] }, { '<=': [days, 90] }] }),
      [],
    ],
    ['that leave out a day have a gap', chain({ '<': [days, 14] }, { '<': [14, days, 90] }), ['gap_between_bands 14']],
    ['that share a day overlap', chain({ '<=': [days, 14] }, { '<=': [14, days, 90] }), ['bands_overlap 14']],
    ['that share many days overlap', chain({ '<=': [0, days, 30] }, { '<=': [15, days, 90] }), ['bands_overlap 15']],
    [
      'of single days have a gap between them',
      chain({ '==': [days, 1] }, { '==': [days, 3] }),
      ['gap_between_bands 2'],
    ],
  ])('%s', (_name, logic, expected) => {
    const issues = issuesAfter({ file: discrimination, pointer: '/irremediability', value: logic });
    const found = issues.filter(({ code }) => code.includes('band'));
    expect(found.map(({ code, values }) => `${code} ${values['value'] ?? ''}`)).toEqual(expected);
  });
});

describe('accepted warnings', () => {
  const provable = {
    file: 'questionnaires/fixture-vendor/questionnaire.json',
    pointer: '/questions/keyboard/proof',
    value: 'none',
  };
  const accept = (at: string) => ({
    file: mainFile,
    pointer: '/acceptedWarnings/-',
    value: { code: 'safeguard_not_provable', at, reason: 'Everybody can see it.' },
  });
  const place = 'risks/accessibility/closed-to-keyboard-users.json#/controls/0/shownBy';

  test('are left out where code and place fit', () => {
    expect(issuesAfter(provable)).toMatchObject([{ code: 'safeguard_not_provable', severity: 'warning' }]);
    expect(issuesAfter(provable, accept(place))).toEqual([]);
  });

  test('stay where the place is another, and the acceptance is told too', () => {
    const codes = issuesAfter(provable, accept(place.replace('/0/', '/1/'))).map(({ code }) => code);
    expect(codes).toEqual(['safeguard_not_provable', 'accepted_warning_unmatched']);
  });

  test('never leave out an error', () => {
    const fault = { file: mainFile, pointer: '/notAsked/repair_days' };
    const acceptance = { code: 'not_asked_left_open', at: 'rule-set.json#/notAsked', reason: 'I want to.' };
    const issues = issuesAfter(fault, { file: mainFile, pointer: '/acceptedWarnings/-', value: acceptance });
    expect(issues).toMatchObject([{ code: 'not_asked_left_open', severity: 'error' }]);
  });
});

describe('attainable levels', () => {
  test('are those of the cases, no more and no fewer', () => {
    const { ruleSet, questionnaires } = validRuleSet();
    const prepared = prepareRuleSet(ruleSet, questionnaires);
    for (const { id, levels, min, max } of attainable(ruleSet, questionnaires).risks) {
      const risk = ruleSet.risks.find((candidate) => candidate.id === id);
      const reached = new Set<string>();
      for (const ruleCase of risk?.cases ?? []) {
        const effectiveDate = ruleCase.effectiveDate ?? defaultCaseDay;
        const found = evaluateRisks(prepared, { answers: answersOf(ruleCase), effectiveDate }).risks.find(
          (candidate) => candidate.id === id,
        );
        for (const reading of [found?.inherent, found?.stated, found?.evidenced]) {
          if (reading !== undefined) reached.add(reading.level.atLeast).add(reading.level.atMost);
        }
      }
      expect([...reached].sort()).toEqual([...levels].sort());
      expect([levels[0], levels.at(-1)]).toEqual([min, max]);
    }
  });

  test('of a domain are the highest of its risks', () => {
    const { ruleSet, questionnaires } = validRuleSet();
    expect(attainable(ruleSet, questionnaires).domains).toEqual([
      { id: 'privacy', min: 'none', max: 'critical' },
      { id: 'discrimination', min: 'none', max: 'critical' },
      { id: 'accessibility', min: 'none', max: 'critical' },
    ]);
  });
});

describe('speed', () => {
  test('36 risks over 120 questions are checked within three seconds of processor time', () => {
    const content = generateContent(bigOptions);
    const { ruleSet, questionnaires } = checkFiles([...content.questionnaires, ...content.ruleSet]);
    if (ruleSet === undefined) throw new Error('The generated rule set does not parse.');
    const start = process.cpuUsage();
    checkRuleSet(ruleSet, questionnaires);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(3_000);
  });
});
