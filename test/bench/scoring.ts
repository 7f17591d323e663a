import fc from 'fast-check';
import type { Answers } from '~/core/questionnaire/answers';
import { evaluateExpression } from '~/core/rules/evaluate-expression';
import { evaluateRisks } from '~/core/scoring/evaluate-risks';
import { explainRisk } from '~/core/scoring/explain-risk';
import { prepareRuleSet } from '~/core/scoring/prepare-rule-set';
import { readTerm } from '~/core/scoring/read-term';
import { arbitraryInput } from '../fixtures/generated/arbitrary-answers';
import { bigOptions, generatedContent } from '../fixtures/generated/generate-content';
import { randomFrom } from '~/core/shared/random';
import { medianMilliseconds, type Piece, type Row } from './bench';

const effectiveDate = '2026-03-31';
const repetitions = 30;
const random = randomFrom(1);

/** Judging 120 questions, 40 of them conditional, by 36 risks of about nine parts and twelve stoppers. */
export const piece: Piece = {
  name: 'Scoring: 120 questions, 36 risks',
  async run() {
    const content = generatedContent(bigOptions);
    const prepare = () => prepareRuleSet(content.ruleSet, content.questionnaires);
    const prepared = prepare();
    const judge = (answers: Answers) => evaluateRisks(prepared, { answers, effectiveDate });
    const complete = fc
      .sample(arbitraryInput(content.questionnaires, 0), { seed: 1, numRuns: 40 })
      .map(({ answers }) => answers);
    const next = takingTurns(complete);
    // As in a server that has judged for a while: neither the first answers of their kind nor the same ones again.
    for (const answers of complete) judge(answers);

    const row = async (what: string, work: () => unknown, more: Partial<Row> = {}): Promise<Row> => ({
      what,
      value: await medianMilliseconds(repetitions, work),
      unit: 'ms',
      ...more,
    });
    const compared = { comparedWith: 'every expression once, over complete answers' };
    const emptyForm = { answers: {}, effectiveDate };
    if (!evaluateRisks(prepared, emptyForm).exact) throw new Error('The ranges of the empty form are not exact');
    return [
      await row(compared.comparedWith, () => evaluateAll(prepared, next())),
      await row('result without blanks', () => judge(next()), compared),
      await row('result at 5 blanks', () => judge(withBlanks(next(), 5)), compared),
      await row('result at 20 blanks', () => judge(withBlanks(next(), 20)), compared),
      await row('result of the empty form', () => evaluateRisks(prepared, emptyForm), {
        ...compared,
        target: { of: 'value', atMost: 50 },
      }),
      await row('result of the empty form, just prepared', () => evaluateRisks(prepare(), emptyForm), compared),
      await row('one changed answer', changingOneAnswer(complete[0] ?? {}, judge), {
        ...compared,
        target: { of: 'value', atMost: 20 },
      }),
      await row('one answer more on the empty form', changingOneAnswer({}, judge), compared),
      await row(
        'why one risk has its level',
        () => explainRisk(prepared, { answers: next(), effectiveDate }, random.pick(prepared.risks).risk.id),
        compared,
      ),
    ];

    /** The same answers, each time with another one replaced. */
    function changingOneAnswer(answers: Answers, work: (answers: Answers) => unknown): () => unknown {
      return () => {
        const others = next();
        const name = random.pick(Object.keys(others));
        const { [name]: other } = others;
        return other === undefined ? work(answers) : work({ ...answers, [name]: other });
      };
    }
  },
};

function takingTurns<Item>(items: readonly Item[]): () => Item {
  let turn = 0;
  return () => {
    const item = items[turn % items.length];
    turn += 1;
    if (item === undefined) throw new Error('Nothing to take turns with');
    return item;
  };
}

function withBlanks(answers: Answers, count: number): Answers {
  const blank = new Set(random.several(Object.keys(answers), count));
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !blank.has(name)));
}

/** What the rules alone cost: no ranges, no evidence, no visibility. */
function evaluateAll(prepared: ReturnType<typeof prepareRuleSet>, answers: Answers): void {
  const valueOf = (name: string) => answers[name]?.value ?? prepared.notAsked[name] ?? '2026-01-01';
  for (const { parts } of [...prepared.risks, ...prepared.stoppers]) {
    for (const { expression } of parts.map(({ prepared: part }) => part)) {
      const values = expression.terms.map((term) => [term.path, readTerm(term, valueOf, () => [], effectiveDate)]);
      evaluateExpression(expression, Object.fromEntries(values) as Record<string, unknown>);
    }
  }
}
