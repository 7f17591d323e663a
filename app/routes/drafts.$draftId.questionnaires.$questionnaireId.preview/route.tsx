import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect, useActionData, useLoaderData } from '@remix-run/react';
import type { Answers } from '~/core/questionnaire/answers';
import { parseQuestionnaire } from '~/core/questionnaire/parse-questionnaire';
import { questionnairePath, type Questionnaire } from '~/core/questionnaire/questionnaire';
import { textIn } from '~/core/shared/text';
import { questionnaireIdsIn } from '~/core/studio/questions/draft-questionnaire';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { ButtonLink } from '~/ui/frame/button-link';
import { Note } from '~/ui/frame/note';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { buildFormPage } from '~/ui/plain-form/form-page';
import { PlainForm } from '~/ui/plain-form/plain-form';
import { postedText } from '~/ui/plain-form/posted-text';
import { readPage } from '~/ui/plain-form/read-page';
import { useDraftTrail } from '~/ui/studio/draft-trail';
import { GivenForm } from '~/ui/studio/preview/given-form';
import { givenAnswers, givenQuestions, readCarried, shownIn } from '~/ui/studio/preview/preview-answers';
import { PreviewInstead } from '~/ui/studio/preview/preview-instead';
import { questionnaireHref } from '~/ui/studio/questions/issue-place';
import { Content, useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

/** The form library takes the place of the plain form. */
export const handle = { needsScript: true };

const input = ({ params }: Pick<LoaderFunctionArgs, 'params'>) => ({
  draftId: params['draftId'] ?? '',
  questionnaireId: params['questionnaireId'] ?? '',
});

/** The questionnaire as it stands in the draft, and what was said elsewhere; no questionnaire where it has errors. */
async function open({ params, request, context: { actor } }: LoaderFunctionArgs) {
  const ids = input({ params });
  const { draft, files } = await orRespond(useCases.getDraftQuestionnaire(actor, ids));
  const all = questionnaireIdsIn(files).flatMap((id): Questionnaire[] => {
    const file = files.find(({ path }) => path === questionnairePath(id));
    const parsed = file && parseQuestionnaire(file);
    return parsed?.ok ? [parsed.value] : [];
  });
  const questionnaire = all.find(({ id }) => id === ids.questionnaireId);
  const given = questionnaire === undefined ? [] : givenQuestions(questionnaire, all);
  const contextAnswers = givenAnswers(given, new URL(request.url).searchParams);
  return { ids, draft: { id: draft.id, title: draft.title }, questionnaire, given, contextAnswers };
}

const pageOf = (questionnaire: Questionnaire, answers: Answers, contextAnswers: Answers, wanted: string | null) =>
  buildFormPage({ questionnaire, answers, shown: shownIn(questionnaire, { ...contextAnswers, ...answers }) }, wanted);

export async function loader(args: LoaderFunctionArgs) {
  const { questionnaire, contextAnswers, ...opened } = await open(args);
  if (questionnaire === undefined) return { ...opened, contextAnswers, data: undefined, page: undefined };
  return {
    ...opened,
    contextAnswers,
    data: { questionnaire, answers: {}, contextAnswers, revision: 0 },
    page: pageOf(questionnaire, {}, contextAnswers, null),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { ids, questionnaire, contextAnswers } = await open(args);
  const form = await readForm(args.request);
  const intent = postedText(form, 'intent');
  if (questionnaire === undefined || intent === 'leave')
    return redirect(questionnaireHref(ids.draftId, ids.questionnaireId));
  const name = postedText(form, 'page');
  const answers = readCarried(postedText(form, 'carried'));
  const questions = questionnaire.questions.filter(({ page }) => page === name);
  const { typed, changes, problems } = readPage(form, questions, { goesOn: intent !== 'back' });
  for (const [question, answer] of Object.entries(changes)) {
    if (answer === null) delete answers[question];
    else answers[question] = answer;
  }
  const here = pageOf(questionnaire, answers, contextAnswers, name);
  const carried = JSON.stringify(answers);
  if (problems.length > 0) return { page: here, carried, returned: { typed, problems, theirs: {} }, isEnd: false };
  const at = here?.position ?? 0;
  const next = here?.steps[at + (intent === 'back' ? -1 : 1)]?.name;
  return {
    page: next === undefined ? here : pageOf(questionnaire, answers, contextAnswers, next),
    ...{ carried, returned: undefined, isEnd: next === undefined },
  };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (translate, language) =>
    translate('questions:preview.title', { questionnaire: textIn(args.data?.data?.questionnaire.title, language) }),
  );

export default function PreviewPage() {
  const { ids, draft, data, page, given, contextAnswers } = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>();
  const { language, translate } = useWords();
  const here = questionnaireHref(ids.draftId, ids.questionnaireId);
  const title = data?.questionnaire.title;
  const shown = posted?.page ?? page;
  const plain =
    shown === undefined ? (
      <p>{translate('pages:form.nothingAsked')}</p>
    ) : (
      <PlainForm
        key={shown.name}
        opened={[]}
        page={shown}
        patchId=""
        returned={posted?.returned}
        revision={0}
        words="questions:preview"
      >
        <input name="carried" type="hidden" value={posted?.carried ?? '{}'} />
      </PlainForm>
    );
  const trail = [...useDraftTrail(draft), { href: here, text: <Content text={title ?? ids.questionnaireId} /> }];
  return (
    <Page heading={translate('questions:preview.title', { questionnaire: textIn(title, language) })} trail={trail}>
      {data === undefined ? (
        <Note tone="danger">{translate('questions:preview.broken')}</Note>
      ) : (
        <>
          <Note tone="info">{translate('questions:preview.lead')}</Note>
          <GivenForm answers={contextAnswers} given={given} />
          {posted?.isEnd && (
            <div role="status">
              <Note tone="success">{translate('questions:preview.end')}</Note>
            </div>
          )}
          {posted === undefined ? <PreviewInstead data={data}>{plain}</PreviewInstead> : plain}
        </>
      )}
      <div>
        <ButtonLink href={here} variant="tertiary">
          {translate('questions:preview.edit')}
        </ButtonLink>
      </div>
    </Page>
  );
}

export { RouteError as ErrorBoundary };
