import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { textIn } from '~/core/shared/text';
import { textsOf } from '~/core/studio/questions/changes';
import type { QuestionnaireEdit } from '~/core/studio/questions/edit-questionnaire';
import { nameFrom } from '~/core/studio/questions/names';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { readerLanguage } from '~/http/reader-language';
import { createTranslate } from '~/locales/translate';
import { FormIssues } from '~/ui/frame/form-issues';
import { Note } from '~/ui/frame/note';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { Part } from '~/ui/frame/part';
import { RouteError } from '~/ui/frame/route-error';
import { postedFields } from '~/ui/plain-form/posted-fields';
import { useDraftTrail } from '~/ui/studio/draft-trail';
import { AddQuestionForm } from '~/ui/studio/questions/add-question-form';
import { askedWords } from '~/ui/studio/questions/asked-words';
import { ConflictNote } from '~/ui/studio/questions/conflict-note';
import { issuesOfFile, questionnaireHref, questionOf } from '~/ui/studio/questions/issue-place';
import { LocatedIssues } from '~/ui/studio/questions/located-issues';
import { QuestionnaireEditor, QuestionnaireWays } from '~/ui/studio/questions/questionnaire-editor';
import { outlineOf } from '~/ui/studio/questions/questionnaire-outline';
import { inFields } from '~/ui/studio/questions/question-view';
import { editOfButton, readNewQuestion, revisionIn, textsIn } from '~/ui/studio/questions/read-edit';
import { AddPageForm, WholeForm } from '~/ui/studio/questions/whole-forms';
import { Content, useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

const input = ({ params }: Pick<LoaderFunctionArgs, 'params'>) => ({
  draftId: params['draftId'] ?? '',
  questionnaireId: params['questionnaireId'] ?? '',
});

export async function loader({ params, request, context: { actor, languages } }: LoaderFunctionArgs) {
  const ids = input({ params });
  const { draft, files, isEditable, questionnaire } = await orRespond(useCases.getDraftQuestionnaire(actor, ids));
  const examined = await orRespond(useCases.examineDraft(actor, { draftId: ids.draftId }));
  const issues = issuesOfFile(examined.issues, ids.questionnaireId);
  const file = `/drafts/${ids.draftId}/files/questionnaires/${ids.questionnaireId}/questionnaire.json`;
  const common = { ids, draft: { id: draft.id, title: draft.title }, revision: draft.revision, isEditable };
  if (!questionnaire.ok)
    return { ...common, located: issues.map((issue) => ({ issue, href: file })), outline: undefined, whole: {} };
  const { language } = await readerLanguage(request, languages);
  const { envelope } = questionnaire.value;
  return {
    ...common,
    located: issues.map((issue) => {
      const question = questionOf(issue, questionnaire.value);
      const below = question && questionnaireHref(ids.draftId, ids.questionnaireId, `/questions/${question.json.name}`);
      return { issue, href: below ?? file };
    }),
    outline: outlineOf(
      questionnaire.value,
      ids.questionnaireId,
      issues,
      askedWords(files, language, createTranslate(language)),
    ),
    whole: {
      ...inFields('whole.title', textsOf(envelope.title)),
      ...inFields('whole.description', textsOf(envelope.description)),
      languages: envelope.languages.join(', '),
    },
  };
}

export async function action({ params, request, context: { actor } }: ActionFunctionArgs) {
  const ids = input({ params });
  const typed = postedFields(await readForm(request));
  const intent = typed['intent'] ?? '';
  const edit = editOf(intent, typed);
  if (edit === undefined) throw new Response(null, { status: 400 });
  const outcome = await orRespond(useCases.editQuestionnaire(actor, { ...ids, basedOn: revisionIn(typed), edit }));
  if (outcome.kind === 'refused') return data({ intent, typed, issues: outcome.issues, conflicts: [] }, 400);
  if (outcome.kind === 'conflict') return data({ intent, typed, issues: [], conflicts: outcome.conflicts }, 409);
  const here = (below: string) => questionnaireHref(ids.draftId, ids.questionnaireId, below);
  if (edit.kind === 'add_question') {
    const name = edit.question.name.trim() || nameFrom(edit.question.title['default'] ?? '');
    return redirect(here(`/questions/${name}?saved=1`));
  }
  return redirect(here('question' in edit ? `#question-${edit.question}` : ''));
}

function editOf(intent: string, typed: Record<string, string>): QuestionnaireEdit | undefined {
  const page = typed['page'] ?? '';
  switch (intent) {
    case 'add_question':
      return readNewQuestion(typed);
    case 'add_page':
      return { kind: 'add_page', title: { default: typed['pageTitle'] ?? '' } };
    case 'remove_page':
      return { kind: 'remove_page', page };
    case 'change_page': {
      const title = textsIn(typed, `page.${page}.title`);
      return { kind: 'change_page', page, fields: { title, description: textsIn(typed, `page.${page}.description`) } };
    }
    case 'change_questionnaire': {
      const languages = (typed['languages'] ?? '').split(/[\s,;]+/).filter((code) => code !== '');
      const title = textsIn(typed, 'whole.title');
      return { kind: intent, fields: { title, description: textsIn(typed, 'whole.description'), languages } };
    }
    default:
      return intent.startsWith('move_question:') ? editOfButton(intent, typed['question'] ?? '', typed) : undefined;
  }
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(
    args,
    (translate, language) => textIn(args.data?.outline?.title, language) || translate('questions:asText'),
  );

export default function DraftQuestionnairePage() {
  const { ids, draft, revision, isEditable, located, outline, whole } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  const issues = returned?.issues ?? [];
  const filled = (intent: string, stored: Record<string, string> = {}) =>
    returned?.intent === intent ? { typed: returned.typed, issues } : { typed: stored, issues: [] };
  return (
    <Page heading={<Content text={outline?.title ?? ids.questionnaireId} />} trail={useDraftTrail(draft)}>
      <FormIssues heading={translate('questions:problems')} issues={issues} />
      <ConflictNote conflicts={returned?.conflicts ?? []} />
      {!isEditable && <Note>{translate('questions:closed')}</Note>}
      <p>{translate(outline === undefined ? 'questions:unreadable' : 'questions:lead')}</p>
      <QuestionnaireWays draftId={ids.draftId} questionnaireId={ids.questionnaireId} />
      <Part id="issues" title={translate('questions:issues.title')}>
        <LocatedIssues located={located} />
      </Part>
      {outline && (
        <>
          <QuestionnaireEditor
            draftId={ids.draftId}
            isEditable={isEditable}
            questionnaire={outline}
            revision={revision}
          />
          {isEditable && (
            <>
              <Part id="add" title={translate('questions:add.heading')}>
                <AddQuestionForm {...filled('add_question')} pages={outline.pages} revision={revision} />
              </Part>
              <Part id="add-page" title={translate('questions:addPage.title')}>
                <AddPageForm {...filled('add_page')} revision={revision} />
              </Part>
              <Part id="whole" title={translate('questions:whole.heading')}>
                <WholeForm
                  {...filled('change_questionnaire', whole)}
                  languages={outline.languages}
                  revision={revision}
                />
              </Part>
            </>
          )}
        </>
      )}
    </Page>
  );
}

export { RouteError as ErrorBoundary };
