import { describe, expect, test } from 'vitest';
import { buildComparisonView } from '~/core/judgement/build-comparison-view';
import { compareBidders } from '~/core/judgement/compare-bidders';
import type { Answers } from '~/core/questionnaire/answers';
import { concludeRisks, evaluateRisks } from '~/core/scoring/evaluate-risks';
import { createTranslate } from '~/locales/translate';
import { fiveFirms, fiveOffers, riskyNeed, sevenDifferences } from '#test/fixtures/comparison/five-bidders';
import { loadShippedRules } from './shipped-rules';

const prepared = loadShippedRules('essential-services');
const effectiveDate = '2026-03-31';
const judge = (answers: Answers) => evaluateRisks(prepared, { answers, effectiveDate });
const need = riskyNeed(prepared);
const bidders = fiveOffers(prepared).map((offer, index) => {
  const answers = { ...need, ...offer };
  return {
    responseId: `r${index}`,
    firm: fiveFirms[index] ?? '',
    answers,
    ...concludeRisks(prepared, { answers, effectiveDate }),
  };
});
const comparison = compareBidders(prepared, [...bidders].reverse());

describe('five bidders who differ in seven answers', () => {
  test('the comparison names exactly those seven', () => {
    expect(comparison.differences.map(({ question }) => question).sort()).toEqual(Object.keys(sevenDifferences).sort());
  });

  test('what each moves is what comes of judging everything anew with the answer of another', () => {
    for (const { question, moves } of comparison.differences) {
      const moved = new Set<string>();
      const decided = new Set<string>();
      for (const one of bidders) {
        for (const other of bidders) {
          const swapped = judge({ ...one.answers, [question]: other.answers[question] ?? {} });
          swapped.risks.forEach(({ id, evidenced }, index) => {
            const before = one.evaluation.risks[index]?.evidenced.level;
            if (JSON.stringify(evidenced.level) !== JSON.stringify(before)) moved.add(id);
          });
          swapped.stoppers.forEach(({ id, state }, index) => {
            if (state !== one.evaluation.stoppers[index]?.state) decided.add(id);
          });
        }
      }
      expect({ question, risks: [...moved].sort() }).toEqual({ question, risks: [...moves.risks].sort() });
      expect({ question, stoppers: [...decided].sort() }).toEqual({ question, stoppers: [...moves.stoppers].sort() });
    }
    const moving = comparison.differences.filter(({ moves }) => moves.risks.length > 0);
    expect(moving.length).toBeGreaterThan(3);
    expect(comparison.differences.flatMap(({ moves }) => moves.stoppers)).toEqual(['keyboard-core-task']);
  });

  test('differences only shows those seven, and leaves out and counts the risks in which all are alike', () => {
    const view = (isEverything: boolean) => {
      const language = 'en';
      return buildComparisonView(comparison, {
        ...{ ...prepared, isEverything, language, translate: createTranslate(language) },
      });
    };
    const [differing, everything] = [view(false), view(true)];
    expect(differing.tables.find(({ id }) => id === 'answers')?.rows).toHaveLength(7);
    const rowsOf = ({ tables }: typeof differing) => tables.reduce((sum, { rows }) => sum + rows.length, 0);
    const left = differing.tables.reduce((sum, table) => sum + table.left, 0);
    expect(rowsOf(differing) + left).toBe(rowsOf(everything));
    expect(left).toBeGreaterThan(20);
    expect(differing.firms.map(({ firm }) => firm)).toEqual(fiveFirms);
  });
});
