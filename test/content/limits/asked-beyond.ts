import type { Answer, Answers } from '~/core/questionnaire/answers';
import { findAsked } from '~/core/questionnaire/find-asked';
import type { Question, Questionnaire } from '~/core/questionnaire/questionnaire';
import { gatesAmong } from '~/core/scoring/gates';
import { possibleValues } from '~/core/scoring/possible-values';

interface Search {
  questionnaires: Questionnaire[];
  /** Answers that are what they are; every other question may get any answer on offer, or none. */
  fixed: Answers;
  limit: number;
  /** Never smaller for more questions. */
  measure: (asked: Question[]) => number;
}

/**
 * Looks for answers for which what is asked measures more than the limit.
 *
 * A proof over all answers: the questions that decide over others are answered one after the other in every way that makes
 * a difference, and a way is left as soon as even all that could still be asked stays within the limit.
 * @returns such answers, or nothing where there are none.
 */
export function askedBeyond({ questionnaires, fixed, limit, measure }: Search): Answers | undefined {
  const questions = new Map(
    questionnaires.flatMap((questionnaire) => questionnaire.questions).map((question) => [question.name, question]),
  );
  const { followers, distinctions } = gatesAmong(questions);
  const waysToAnswer = (name: string): Answer[] => {
    const [question, distinction] = [questions.get(name), distinctions.get(name)];
    if (question === undefined || distinction === undefined) return [];
    // Both ends of what a date can say are among the values, whatever the day.
    return [...possibleValues(question, distinction, '2026-01-01').map((value) => ({ value })), leftEmpty];
  };
  const search = (answers: Answers): Answers | undefined => {
    const asked = findAsked(questionnaires, answers);
    const open = (name: string) => asked.get(name) === 'may_open' || asked.get(name) === 'may_close';
    const possible = [...questions.values()].filter(({ name }) => asked.get(name) !== 'not_asked');
    if (measure(possible) <= limit) return undefined;
    const opens = (name: string) => [...(followers.get(name) ?? [])].filter(open).length;
    const [gate] = [...followers.keys()]
      .filter((name) => answers[name] === undefined && asked.get(name) !== 'not_asked' && opens(name) > 0)
      .sort((left, right) => opens(right) - opens(left));
    if (gate === undefined) return answers;
    for (const answer of waysToAnswer(gate)) {
      const found = search({ ...answers, [gate]: answer });
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return search(fixed);
}

/** Conditions read it as they read a blank, and nothing is left open by it. */
const leftEmpty: Answer = { notApplicable: { reason: 'Left empty', accepted: true } };
