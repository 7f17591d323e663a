import { z } from 'zod';
import type { ContentFile } from '../shared/content-file';
import { failure, success, type Issue, type Result } from '../shared/issue';
import { parseJsonAs } from '../shared/issues-from-zod';
import { nearest } from '../shared/nearest';
import { placeIn } from '../shared/parse-json';
import { answerSchema, type Answer, type Answers } from './answers';
import { checkAnswers } from './check-answers';
import { nameSchema } from './envelope';
import { findAsked } from './find-asked';
import type { Questionnaire } from './questionnaire';
import { visibleNow } from './survey-model';

const givenSchema = z.record(nameSchema, z.unknown());

/** What the authors of a questionnaire expect it to ask, one sentence each. */
export const journeySchema = z.strictObject({
  /** A sentence. */
  name: z.string().min(1),
  /** Answers of earlier questionnaires that reach this one, as in a file of answers. */
  context: givenSchema.default({}),
  answers: givenSchema.default({}),
  /** Questions that are shown for exactly these answers, and questions that are not. The others do not matter here. */
  asked: z.array(nameSchema).default([]),
  notAsked: z.array(nameSchema).default([]),
});
export type Journey = z.infer<typeof journeySchema>;
/** `journeys.json` beside a questionnaire. */
export const journeysFileSchema = z.strictObject({
  $schema: z.string().optional(),
  journeys: z.array(journeySchema).min(1),
});

/**
 * Walks the journeys of a questionnaire, by our own reading of its conditions and by SurveyJS itself.
 *
 * @param questionnaires the questionnaire itself last, before it those whose answers reach it.
 * @returns how many were walked; or faults of the file, and for each question that a journey is wrong about
 * `journey_not_asked` or `journey_asked`.
 */
export function runJourneys(file: ContentFile, questionnaires: Questionnaire[]): Result<number> {
  const read = parseJsonAs(file, journeysFileSchema);
  if (!read.ok) return read;
  const issues = read.value.journeys.flatMap((journey, index) =>
    walk(journey, questionnaires).map((issue) => ({
      ...issue,
      where: placeIn(file, `/journeys/${index}${issue.where.pointer}`),
    })),
  );
  return issues.length > 0 ? failure(issues) : success(read.value.journeys.length);
}

function walk(journey: Journey, questionnaires: Questionnaire[]): Issue[] {
  const own = questionnaires.at(-1);
  if (own === undefined) return [];
  const context = asAnswers(journey.context);
  const answers = asAnswers(journey.answers);
  const wrong = [
    ...issuesUnder('/context', checkAnswers(questionnaires.slice(0, -1), context)),
    ...issuesUnder('/answers', checkAnswers([own], answers)),
  ];
  if (wrong.length > 0) return wrong;

  const asked = findAsked(questionnaires, { ...context, ...answers });
  const bySurveyJs = visibleNow(own, answers, context);
  const isShown = (name: string) => ['asked', 'may_close'].includes(asked.get(name) ?? '') && bySurveyJs.includes(name);
  const names = own.questions.map(({ name }) => name);
  const compare = (list: 'asked' | 'notAsked', code: string, isAsExpected: (name: string) => boolean) =>
    journey[list].flatMap((name, index): Issue[] => {
      const where = { file: '', pointer: `/${list}/${index}` };
      const values = { journey: journey.name, question: name };
      const suggestion = nearest(name, names);
      if (!names.includes(name)) {
        const unknown: Issue = { code: 'unknown_question', severity: 'error', where, values };
        return [suggestion === undefined ? unknown : { ...unknown, suggestion }];
      }
      return isAsExpected(name) ? [] : [{ code, severity: 'error', where, values }];
    });
  return [
    ...compare('asked', 'journey_not_asked', isShown),
    ...compare('notAsked', 'journey_asked', (name) => !isShown(name) && !bySurveyJs.includes(name)),
  ];
}

function asAnswers(given: Record<string, unknown>): Answers {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      const answer = answerSchema.safeParse(value);
      return [name, answer.success ? answer.data : ({ value } as Answer)];
    }),
  );
}

function issuesUnder(pointer: string, result: Result<Answers>): Issue[] {
  if (result.ok) return [];
  return result.issues.map((issue) => ({ ...issue, where: { file: '', pointer: pointer + issue.where.pointer } }));
}
