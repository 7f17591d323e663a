import type { Question } from '../questionnaire/questionnaire';
import type { JudgingContent } from '../scoring/prepare-once';
import type { Text } from '../shared/text';
import type { ReplayReport } from './build-replay-report';
import type { ReplayContents } from './replay';
import { sectorQuestion } from './sector';

/** A question as a report speaks of it. */
export interface QuestionWords {
  title: Text;
  /** By value; without the words that every questionnaire shares, unless it has its own for them. */
  choices: Record<string, Text>;
}

/** Titles and texts by id, as the replayed contents have them: a draft changes, a report does not. */
export interface ReplayWords {
  risks: Record<string, Text>;
  domains: Record<string, Text>;
  questions: Record<string, QuestionWords>;
  /** The question by whose answers sectors are told apart; absent where there is none. */
  sector?: QuestionWords;
}

/** The words of everything that a report names. */
export function replayWords({ before, after }: ReplayContents, report: ReplayReport): ReplayWords {
  const named = questionsIn(report);
  const all = (pick: (content: JudgingContent) => [string, Text][]) =>
    Object.fromEntries([...pick(before), ...pick(after)]);
  const asked = [before, after].flatMap(({ questionnaires }) => questionnaires.flatMap(({ questions }) => questions));
  const sector = sectorQuestion(after.questionnaires);
  return {
    risks: all(({ ruleSet }) => ruleSet.risks.map(({ id, title }) => [id, title])),
    domains: all(({ ruleSet }) => ruleSet.domains.map(({ id, title }) => [id, title])),
    questions: Object.fromEntries(
      asked.filter(({ name }) => named.has(name)).map((question) => [question.name, wordsOf(question)]),
    ),
    ...(sector && { sector: wordsOf(sector) }),
  };
}

function questionsIn({ newQuestions, unknownAnswers, unofferedAnswers, watch }: ReplayReport): Set<string> {
  const listed = [unknownAnswers, unofferedAnswers, watch.answeredAlike, watch.neverPicked, watch.movers];
  return new Set([...newQuestions, ...listed.flatMap((list) => list.map(({ question }) => question))]);
}

function wordsOf({ title, accepts }: Question): QuestionWords {
  if (accepts.kind !== 'choice' && accepts.kind !== 'choices') return { title, choices: {} };
  const { other, none, dontKnow } = accepts.itemTexts ?? {};
  return {
    title,
    choices: {
      ...Object.fromEntries(accepts.choices.map(({ value, text }) => [String(value), text])),
      ...(other !== undefined && { other }),
      ...(none !== undefined && { none }),
      ...(dontKnow !== undefined && { dontknow: dontKnow }),
    },
  };
}
