import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clarifiedAnswers,
  clarifyingKinds,
  type Clarification,
  type ClarifyingAnswer,
} from '~/core/judgement/clarification';
import type { Answers } from '~/core/questionnaire/answers';
import { evaluateRisks } from '~/core/scoring/evaluate-risks';
import { rankOf } from '~/core/scoring/level';
import { prepareRuleSet } from '~/core/scoring/prepare-rule-set';
import { arbitraryAnswer, arbitraryInput } from '../fixtures/generated/arbitrary-answers';
import { generatedContent, smallOptions } from '../fixtures/generated/generate-content';
import { runs } from '../proof-size';
import { OracleVisibility } from './oracle-visibility';

const by = { personId: 'p', name: 'P' };
const deadlineDay = '2026-03-31';
const seeds = Array.from({ length: runs(6, 100) }, (_, index) => index + 1);

/** Clarifications of any kind, ruled on or not, of any of the questions. */
function arbitraryClarifications(questions: ReturnType<typeof questionsOf>): fc.Arbitrary<Clarification[]> {
  const one = fc.constantFrom(...questions).chain((question) =>
    fc
      .record({
        kind: fc.constantFrom(...clarifyingKinds),
        answer: arbitraryAnswer(question),
        isSlip: fc.option(fc.boolean(), { nil: undefined }),
      })
      .map(({ kind, answer, isSlip }): Clarification => {
        const ruling = isSlip === undefined ? {} : { ruling: { isSlip, reason: 'r', by, at: 'a' } };
        const given: ClarifyingAnswer = { responseId: 'one', kind, answer, words: 'w', by, at: 'a', ...ruling };
        const asked = { id: question.name, roundId: 'r', question: question.name, gap: 'unclear', asked: [] } as const;
        return { ...asked, asked: [], message: 'm', until: 'u', by, at: 'a', answers: [given] };
      }),
  );
  return fc.array(one, { maxLength: 4 });
}

function questionsOf({ questionnaires }: ReturnType<typeof generatedContent>) {
  return questionnaires.flatMap(({ questions }) => questions);
}

describe.each([false, true])('with clarifications in play (negotiated: %s)', (isNegotiated) => {
  const rules = { deadlineDay, isNegotiated };

  it(
    'a blank handed in never helps, and nothing changes what a clarification does not touch',
    { timeout: runs(60_000) },
    () => {
      for (const seed of seeds) {
        const content = generatedContent(smallOptions(seed));
        const prepared = prepareRuleSet(content.ruleSet, content.questionnaires);
        const visibility = new OracleVisibility(content.questionnaires);
        const questions = questionsOf(content);
        const trial = fc.record({
          input: arbitraryInput(content.questionnaires),
          clarifications: arbitraryClarifications(questions),
          blank: fc.constantFrom(...questions.map(({ name }) => name)),
        });
        const levels = (answers: Answers, clarifications: Clarification[], effectiveDate: string) => {
          const clarified = clarifiedAnswers(answers, clarifications, 'one', rules);
          const judged = evaluateRisks(prepared, { answers: { ...answers, ...clarified }, effectiveDate });
          return judged.risks.map(({ id, level }) => ({ id, rank: rankOf(level) }));
        };
        fc.assert(
          fc.property(trial, ({ input: { answers: stored, effectiveDate }, clarifications: all, blank }) => {
            const isShown = (name: string) => visibility.isShown(name, stored);
            // What is hidden is not handed in, and nobody is asked about it again.
            const answers = Object.fromEntries(Object.entries(stored).filter(([name]) => isShown(name)));
            const clarifications = all.filter(({ question }) => isShown(question));
            const { [blank]: _, ...without } = answers;
            const before = levels(answers, clarifications, effectiveDate);
            const after = levels(without, clarifications, effectiveDate);
            for (const [index, { id, rank }] of after.entries())
              expect(rank, `${id} without ${blank}`).toBeGreaterThanOrEqual(before[index]?.rank ?? 0);
            const touched = new Set(clarifications.map(({ question }) => question));
            expect(
              Object.keys(clarifiedAnswers(answers, clarifications, 'one', rules)).every((name) => touched.has(name)),
            ).toBe(true);
            expect(clarifiedAnswers(answers, clarifications, 'another', rules)).toEqual({});
          }),
          { seed, numRuns: runs(6, 40) },
        );
      }
    },
  );

  it(
    'only proof, or a slip that was ruled one, lowers a level, unless it was negotiated',
    { timeout: runs(60_000) },
    () => {
      for (const seed of seeds) {
        const content = generatedContent(smallOptions(seed));
        const questions = questionsOf(content);
        const trial = fc.record({
          input: arbitraryInput(content.questionnaires),
          clarifications: arbitraryClarifications(questions),
        });
        fc.assert(
          fc.property(trial, ({ input: { answers }, clarifications }) => {
            const changed = Object.keys(clarifiedAnswers(answers, clarifications, 'one', rules));
            const mayChange = clarifications.filter(
              ({ answers: [given] }) =>
                isNegotiated || given?.kind === 'proof' || (given?.kind === 'slip' && given.ruling?.isSlip === true),
            );
            const allowed = new Set(mayChange.map(({ question }) => question));
            expect(changed.filter((name) => !allowed.has(name))).toEqual([]);
            const proved = clarifications.filter(({ answers: [given] }) => given?.kind === 'proof');
            const byProof = clarifiedAnswers(answers, proved, 'one', rules);
            for (const [name, answer] of Object.entries(byProof)) expect(answer.value).toEqual(answers[name]?.value);
          }),
          { seed, numRuns: runs(20, 100) },
        );
      }
    },
  );
});
