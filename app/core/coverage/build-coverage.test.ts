import { describe, expect, test } from 'vitest';
import { checkFiles } from '#test/fixtures/rules/check-files';
import { readFixture } from '#test/fixtures/rules/load-fixture';
import { patchFiles, type Patch } from '#test/fixtures/rules/patch-fixture';
import { buildCoverage } from './build-coverage';

const cases = [
  { id: 'one', title: 'One', answers: { effect: 'loses_home', keyboard: {}, audit_right: { value: 'yes' } } },
  { id: 'two', title: 'Two', answers: { keyboard: { notApplicable: { reason: 'No screen' } } } },
];

function coverageOf(patches: Patch[] = []) {
  const { ruleSet, questionnaires } = checkFiles(patchFiles(readFixture('valid/benefit-office'), patches));
  if (ruleSet?.method !== 'risks') throw new Error('The fixture no longer parses');
  return buildCoverage(ruleSet, questionnaires, cases);
}

const row = (coverage: ReturnType<typeof coverageOf>, id: string) =>
  coverage.factors.find(({ factor }) => factor.id === id) ?? expect.fail(`No row ${id}`);
const elements = (coverage: ReturnType<typeof coverageOf>) => coverage.instruments.flatMap((one) => one.elements);

/** Nobody asks about G4 any more. */
const gap: Patch[] = [
  { file: 'questionnaires/fixture-buyer/questionnaire.json', pointer: '/questions/decides_payments/factors' },
  { file: 'questionnaires/fixture-buyer/questionnaire.json', pointer: '/questions/data_kinds/factors' },
];

describe('buildCoverage', () => {
  test('puts questions, rules, measures, cases and sources to each factor', () => {
    const { questions, risks, stoppers, measures, cases: answering, sources, covered } = row(coverageOf(), 'P9');
    expect(questions).toMatchObject([
      { name: 'buyer_staff_access', questionnaire: 'fixture-buyer', audience: 'buyer' },
      { name: 'vendor_staff_access', questionnaire: 'fixture-vendor', audience: 'vendor' },
    ]);
    expect(risks.map(({ id }) => id)).toEqual(['staff-see-too-much']);
    expect(stoppers).toEqual([]);
    expect(measures.length).toBeGreaterThan(0);
    expect(answering).toEqual([]);
    expect(sources.map(({ status }) => status)).toEqual(['checked']);
    expect(covered).toBe(true);
    expect(row(coverageOf(), 'G12').stoppers.map(({ id }) => id)).toEqual(['audit-refused']);
  });

  test('counts a case where it answers a question of the factor, and not where it leaves it blank', () => {
    expect(row(coverageOf(), 'G3').cases).toEqual([{ id: 'one', title: 'One' }]);
    expect(row(coverageOf(), 'G12').cases).toEqual([{ id: 'one', title: 'One' }]);
    expect(row(coverageOf(), 'A7').cases).toEqual([{ id: 'two', title: 'Two' }]);
  });

  test('finds the one factor that nobody asks about, and answers less of the crosswalk for it', () => {
    const whole = coverageOf();
    expect(whole.counts).toMatchObject({ factors: 6, covered: 6, cases: 2, elements: 3 });
    expect(elements(whole).map(({ answeredNow }) => answeredNow)).toEqual(['fully', 'partly', 'not']);

    const gapped = coverageOf(gap);
    expect(gapped.factors.filter(({ covered }) => !covered).map(({ factor }) => factor.id)).toEqual(['G4']);
    expect(gapped.counts).toMatchObject({ factors: 6, covered: 5 });
    expect(elements(gapped)[0]).toMatchObject({ answered: 'fully', answeredNow: 'partly', uncovered: ['G4'] });
    expect(gapped.instruments[0]?.counts).toEqual({ fully: 0, partly: 2, not: 1 });
  });

  test('answers nothing by factors that are all uncovered', () => {
    const patch = { file: 'rules/risks/privacy/staff-see-too-much.json', pointer: '/factors', value: ['G4'] };
    expect(elements(coverageOf([patch]))[1]).toMatchObject({ answeredNow: 'not', uncovered: ['P9'] });
  });

  test('derives questions and rules of an element from its factors, each once', () => {
    const [first] = elements(coverageOf());
    expect(first?.questions.map(({ name }) => name)).toEqual(['effect', 'decides_payments', 'data_kinds']);
    expect(first?.risks.map(({ id }) => id)).toEqual(['payment-stopped-in-error', 'staff-see-too-much']);
  });

  test('lists the questions that name no factor', () => {
    const names = coverageOf().withoutFactor.map(({ name }) => name);
    expect(names).toContain('remarks');
    expect(names).not.toContain('keyboard');
  });

  test('counts sources by where they are declared and how far they were read', () => {
    const counts = coverageOf().sources.map(({ part, counts: { all, checked, secondary, unchecked } }) => [
      part,
      [all, checked, secondary, unchecked],
    ]);
    expect(counts).toEqual([
      ['rules', [2, 0, 0, 2]],
      ['questionnaire', expect.any(Array)],
      ['questionnaire', expect.any(Array)],
      ['factors', [2, 1, 1, 0]],
      ['crosswalk', [1, 0, 0, 1]],
    ]);
  });

  test('has no rows for a rule set without a factor list', () => {
    const none = coverageOf([{ file: 'rules/factors.json' }, { file: 'rules/crosswalk.json' }]);
    expect(none.factors).toEqual([]);
    expect(none.instruments).toEqual([]);
    expect(none.counts).toMatchObject({ factors: 0, covered: 0, elements: 0 });
    expect(none.sources.map(({ part }) => part)).toEqual(['rules', 'questionnaire', 'questionnaire']);
  });
});
