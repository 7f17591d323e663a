import type { LoaderFunctionArgs } from '@remix-run/node';
import { orRespond } from '~/http/or-respond.server';
import type { SurveyData } from '~/ui/survey-form/survey-data';
import { useCases } from '~/wiring.server';

/** What the form library needs, asked for only where it runs: the plain page stays light. */
export async function loader({ params, context }: LoaderFunctionArgs): Promise<Response> {
  const { assessmentId = '', questionnaireId = '' } = params;
  const open = await orRespond(useCases.getQuestionnaire(context.actor, { assessmentId, questionnaireId }));
  const { questionnaire, answers, contextAnswers, revision, readOnly } = open;
  return Response.json({ questionnaire, answers, contextAnswers, revision, readOnly } satisfies SurveyData);
}
