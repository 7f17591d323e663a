import type { AnswerValue } from '~/core/questionnaire/answers';
import type { QuestionWorthAsking, RiskEvaluation } from '~/core/scoring/evaluation';
import type { Engine } from './engine';
import { OracleAnswers } from './oracle-answers';
import { OutOfReach, valuesOffered } from './oracle-values';
import { levelWith } from './smallest-change';
import { Counterexample, judge, type Property, rank, some, type Trial, withAnswer, withoutHidden } from './trial';

/** 8, on blanks: what an answer is said to move, it really moves, and no answer that moves more is kept back. */
export const questionsAreWorthAsking: Property = {
  name: '8 questions are worth asking',
  check(engine, given) {
    const trial = withoutHidden(given);
    const result = judge(engine, trial);
    for (const asked of result.questionsWorthAsking) expectOpen(asked, result, trial);
    const questions = trial.content.questionnaires.flatMap((questionnaire) =>
      questionnaire.questions.map(({ name }) => name),
    );
    for (const question of some(questions, trial, 2)) {
      for (const risk of some(result.risks, trial, 2)) {
        const steps =
          result.questionsWorthAsking
            .find((asked) => asked.question === question)
            ?.risks.find(({ id }) => id === risk.id)?.steps ?? 0;
        const truth = fallOf(engine, question, risk.id, rank(risk.level), trial);
        if (truth !== undefined && truth !== steps) {
          throw new Counterexample('An answer moves more or less than is said', trial, {
            question,
            risk: risk.id,
            level: risk.level,
            said: steps,
            truth,
          });
        }
      }
    }
    expectOrder(result, trial);
  },
};

/** Only what is shown and open is worth asking, for the reason it gives. */
function expectOpen({ question, because, stoppers }: QuestionWorthAsking, result: RiskEvaluation, trial: Trial): void {
  const truth = reasonOf(question, trial);
  if (truth !== because)
    throw new Counterexample('A question is not worth asking for this reason', trial, {
      question,
      because,
      truth: truth ?? 'it is settled',
    });
  const possible = new Set(result.stoppers.filter(({ state }) => state === 'possible').map(({ id }) => id));
  if (!stoppers.every((id) => possible.has(id)))
    throw new Counterexample('A stopper is decided already', trial, { question, stoppers });
}

function reasonOf(question: string, { content, input }: Trial): QuestionWorthAsking['because'] | undefined {
  const answers = new OracleAnswers(content, input.answers, input.effectiveDate);
  if (!answers.isShown(question)) return undefined;
  const answer = input.answers[question];
  if (answer?.notApplicable !== undefined) return answer.notApplicable.accepted === true ? undefined : 'not_applicable';
  if (answer?.value === undefined) return 'blank';
  if (answer.value === 'dontknow' || (Array.isArray(answer.value) && answer.value.includes('dontknow')))
    return 'dont_know';
  return answers.unprovenIn('proved').has(question) ? 'unproven' : undefined;
}

/** By how much the best answer to one open question, fully proved, lowers a level, by trying every one. */
function fallOf(engine: Engine, question: string, risk: string, level: number, trial: Trial): number | undefined {
  const because = reasonOf(question, trial);
  if (because === undefined) return 0;
  const given = trial.input.answers[question]?.value;
  const { accepts } =
    trial.content.questionnaires.flatMap(({ questions }) => questions).find(({ name }) => name === question) ?? {};
  try {
    const values: AnswerValue[] =
      because === 'unproven' && given !== undefined ? [given] : accepts === undefined ? [] : valuesOffered(accepts);
    const after = values.map((value) =>
      rank(
        levelWith(
          engine,
          risk,
          trial,
          withAnswer(trial.input.answers, question, {
            value,
            evidence: { grade: 'verified' },
            equivalentAccepted: true,
          }),
        ),
      ),
    );
    return level - Math.min(level, ...after);
  } catch (error) {
    if (error instanceof OutOfReach) return undefined;
    throw error;
  }
}

/** Those that decide possible stoppers come first, the more the earlier. */
function expectOrder({ questionsWorthAsking }: RiskEvaluation, trial: Trial): void {
  const counts = questionsWorthAsking.map(({ stoppers }) => stoppers.length);
  if (counts.some((count, index) => count > (counts[index - 1] ?? Infinity))) {
    throw new Counterexample('A possible stopper does not come first', trial, {
      order: questionsWorthAsking.map(({ question, stoppers }) => ({ question, stoppers })),
    });
  }
}
