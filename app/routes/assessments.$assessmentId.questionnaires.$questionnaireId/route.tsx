import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { textIn } from '~/core/shared/text';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { useAssessmentTrail } from '~/ui/assessment/assessment-trail';
import { PracticeReminder } from '~/ui/examples/practice-reminder';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { afterPage, pageHref } from '~/ui/plain-form/after-page';
import { buildFormPage } from '~/ui/plain-form/form-page';
import { QuestionnairePage } from '~/ui/plain-form/questionnaire-page';
import type { Returned } from '~/ui/plain-form/plain-form';
import { postedText } from '~/ui/plain-form/posted-text';
import { Content, useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';
import { takePage } from './take-page.server';

/** One of the few kinds of pages that run script: the form library takes the place of the plain form. */
export const handle = { needsScript: true };

interface Ids {
  assessmentId?: string | undefined;
  questionnaireId?: string | undefined;
}

const input = ({ assessmentId = '', questionnaireId = '' }: Ids) => ({ assessmentId, questionnaireId });

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const open = await orRespond(useCases.getQuestionnaire(context.actor, input(params)));
  const { searchParams } = new URL(request.url);
  const { assessment, questionnaire, shown, revision } = open;
  return {
    assessment: {
      ...{ id: assessment.id, title: assessment.title, owner: assessment.owner },
      isPractice: assessment.practiceOf !== undefined,
      isReader: open.readOnly === 'not_yours',
    },
    questionnaire: { id: questionnaire.id, title: questionnaire.title, description: questionnaire.description },
    page: buildFormPage(open, searchParams.get('page')),
    opened: searchParams.getAll('opened').filter((name) => shown.includes(name)),
    revision,
    readOnly: open.readOnly,
    patchId: crypto.randomUUID(),
  };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const ids = input(params);
  const form = await readForm(request);
  const open = await orRespond(useCases.getQuestionnaire(context.actor, ids));
  const pageName = postedText(form, 'page');
  const { seen, returned } = await takePage({
    form,
    questions: open.questionnaire.questions.filter(({ page }) => page === pageName),
    stored: open.answers,
    save: (patch) => orRespond(useCases.saveAnswers(context.actor, { assessmentId: ids.assessmentId, patch })),
  });
  if (returned) return data(returned, statusOf(returned));
  const saved = await orRespond(useCases.getQuestionnaire(context.actor, ids));
  return redirect(afterPage({ intent: postedText(form, 'intent'), pageName, seen, open: saved }));
}

function statusOf({ closed, theirs }: Returned): number {
  if (closed) return 422;
  return Object.keys(theirs).length > 0 ? 409 : 400;
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (translate, language) => {
    const { data: loaded } = args;
    const page = loaded?.page;
    return translate('pages:form.title', {
      questionnaire: textIn(loaded?.questionnaire.title, language),
      position: (page?.position ?? 0) + 1,
      count: page?.steps.length ?? 1,
    });
  });

export default function QuestionnaireRoute() {
  const { assessment, questionnaire, page, ...form } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  const trail = useAssessmentTrail(assessment);
  return (
    <Page heading={<Content text={questionnaire.title} />} trail={trail}>
      {assessment.isPractice && <PracticeReminder assessmentId={assessment.id} />}
      {page === undefined ? (
        <p>{translate('pages:form.nothingAsked')}</p>
      ) : (
        <QuestionnairePage
          assessmentId={assessment.id}
          href={(name) => pageHref(assessment.id, questionnaire.id, name)}
          page={page}
          questionnaireId={questionnaire.id}
          returned={returned}
          {...form}
        />
      )}
    </Page>
  );
}

export { RouteError as ErrorBoundary };
