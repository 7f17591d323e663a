import { findAsked } from '~/core/questionnaire/find-asked';
import type { Answers } from '~/core/questionnaire/answers';
import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import type { Actor } from '~/use-cases/actor';
import { isShown } from './get-assessment';
import type { ReadOnly } from '~/core/procurement/read-only';
import { loadAssessment } from './load-assessment';
import { requirePermission } from '~/use-cases/permissions';
import type { Assessment, Ports } from '~/use-cases/ports';
import { NotFound } from '~/use-cases/refusals';

/** One questionnaire of an assessment, ready to be filled in. */
export interface OpenQuestionnaire {
  assessment: Assessment;
  questionnaire: Questionnaire;
  /** Its own answers as they were given, whatever evaluators make of them; those to questions hidden now are among them. */
  answers: Answers;
  /** Names of its questions that are shown now, in order. */
  shown: string[];
  /** Answers of other questionnaires that reach it as variables, as far as they are shown there. */
  contextAnswers: Answers;
  /** What a patch is based on. */
  revision: number;
  /** Why nothing can be changed here now; absent where it can. */
  readOnly?: ReadOnly;
}

/** Throws NotFound where this questionnaire is not answered here by this actor. */
export async function getQuestionnaire(
  ports: Ports,
  actor: Actor,
  input: { assessmentId: string; questionnaireId: string },
): Promise<OpenQuestionnaire> {
  requirePermission(actor, 'getQuestionnaire');
  const loaded = await loadAssessment(ports, actor, input.assessmentId);
  const { assessment, stated: answers, questionnaires, fills, access } = loaded;
  const questionnaire = fills.find(({ id }) => id === input.questionnaireId);
  if (questionnaire === undefined) throw new NotFound('questionnaire', input.questionnaireId);

  const asked = findAsked(questionnaires, answers);
  const names = questionnaire.questions.map(({ name }) => name);
  const contextNames = Object.values(questionnaire.context).flat();
  return {
    assessment,
    questionnaire,
    answers: pick(answers, names),
    shown: names.filter((name) => isShown(asked.get(name))),
    contextAnswers: pick(
      answers,
      contextNames.filter((name) => isShown(asked.get(name))),
    ),
    revision: assessment.revision,
    ...(access.readOnly && { readOnly: access.readOnly }),
  };
}

function pick(answers: Answers, names: readonly string[]): Answers {
  return Object.fromEntries(
    names.flatMap((name) => {
      const answer = answers[name];
      return answer === undefined ? [] : [[name, answer]];
    }),
  );
}
