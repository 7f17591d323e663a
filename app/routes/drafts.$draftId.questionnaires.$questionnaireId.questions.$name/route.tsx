import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { textIn } from '~/core/shared/text';
import type { QuestionnaireEdit } from '~/core/studio/questions/edit-questionnaire';
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
import { askedWords } from '~/ui/studio/questions/asked-words';
import { ConflictNote } from '~/ui/studio/questions/conflict-note';
import { issuesAtFields, questionnaireHref, refusedAtFields } from '~/ui/studio/questions/issue-place';
import { LocatedIssues } from '~/ui/studio/questions/located-issues';
import { QuestionForm } from '~/ui/studio/questions/question-form';
import { QuestionPlaceForms } from '~/ui/studio/questions/question-place';
import { QuestionnaireWays } from '~/ui/studio/questions/questionnaire-editor';
import { questionView } from '~/ui/studio/questions/question-view';
import { editOfButton, readQuestionFields, revisionIn } from '~/ui/studio/questions/read-edit';
import { Content, useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

const input = ({ params }: Pick<LoaderFunctionArgs, 'params'>) => ({
  draftId: params['draftId'] ?? '',
  questionnaireId: params['questionnaireId'] ?? '',
});

/** The questionnaire and the question, or the response 404. */
async function open({ params, context: { actor } }: Pick<LoaderFunctionArgs, 'params' | 'context'>) {
  const opened = await orRespond(useCases.getDraftQuestionnaire(actor, input({ params })));
  const questionnaire = opened.questionnaire.ok ? opened.questionnaire.value : undefined;
  const question = questionnaire?.questions.find(({ json }) => json.name === params['name']);
  if (questionnaire === undefined || question === undefined) throw new Response(null, { status: 404 });
  return { ...opened, questionnaire, question };
}

export async function loader(args: LoaderFunctionArgs) {
  const ids = input(args);
  const { draft, files, isEditable, questionnaire, question, published } = await open(args);
  const { actor, languages } = args.context;
  const { issues } = await orRespond(useCases.examineDraft(actor, { draftId: ids.draftId }));
  const { language } = await readerLanguage(args.request, languages);
  const { visibleIf = '' } = question.json;
  const asked = visibleIf.trim() === '' ? '' : askedWords(files, language, createTranslate(language))(visibleIf);
  return {
    ids,
    draft: { id: draft.id, title: draft.title },
    revision: draft.revision,
    isEditable,
    isSaved: new URL(args.request.url).searchParams.has('saved'),
    questionnaire: { title: questionnaire.envelope.title },
    question: questionView(questionnaire, question, published),
    others: questionnaire.questions
      .filter((other) => other !== question)
      .map(({ json: { name, title } }) => ({ name, title })),
    asked,
    issues: issuesAtFields(issues, question, questionnaire),
  };
}

export async function action(args: ActionFunctionArgs) {
  const ids = input(args);
  const { actor } = args.context;
  const { question, questionnaire, published } = await open(args);
  const { name } = question.json;
  const typed = postedFields(await readForm(args.request));
  const intent = typed['intent'] ?? '';
  const isPlaced = intent.startsWith('move_question') || intent === 'remove_question';
  const fields = readQuestionFields(typed, questionView(questionnaire, question, published));
  const also = editOfButton(intent, name, typed);
  // The buttons beside choices save what was typed too, so that none of it is lost.
  const edits: QuestionnaireEdit[] = [
    ...(isPlaced ? [] : [{ kind: 'change_question', question: name, fields } as const]),
    ...(also ? [also] : []),
  ];
  let basedOn = revisionIn(typed);
  for (const edit of edits) {
    const outcome = await orRespond(useCases.editQuestionnaire(actor, { ...ids, basedOn, edit }));
    if (outcome.kind === 'refused') return data({ typed, issues: refusedAtFields(outcome.issues), conflicts: [] }, 400);
    if (outcome.kind === 'conflict') return data({ typed, issues: [], conflicts: outcome.conflicts }, 409);
    basedOn = outcome.revision;
  }
  const isGone = intent === 'remove_question';
  return redirect(questionnaireHref(ids.draftId, ids.questionnaireId, isGone ? '' : `/questions/${name}?saved=1`));
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(
    args,
    (translate, language) => textIn(args.data?.question.title, language) || translate('questions:problems'),
  );

export default function DraftQuestionPage() {
  const { ids, draft, revision, isEditable, isSaved, questionnaire, question, others, asked, issues } =
    useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  const refused = returned?.issues ?? [];
  const here = questionnaireHref(ids.draftId, ids.questionnaireId);
  const trail = [...useDraftTrail(draft), { href: here, text: <Content text={questionnaire.title} /> }];
  const errors = issues.filter(({ severity }) => severity === 'error');
  return (
    <Page heading={<Content text={question.title ?? question.name} />} trail={trail}>
      <FormIssues heading={translate('questions:problems')} issues={refused} />
      <ConflictNote conflicts={returned?.conflicts ?? []} />
      {isSaved && returned === undefined && (
        <div role="status">
          <Note tone="success">{translate('questions:saved')}</Note>
        </div>
      )}
      {!isEditable && <Note>{translate('questions:closed')}</Note>}
      <QuestionnaireWays draftId={ids.draftId} questionnaireId={ids.questionnaireId} />
      <Part id="issues" title={translate('questions:issues.title')}>
        <LocatedIssues
          located={issues.map((issue) => {
            const field = issue.where.pointer.slice(1);
            return { issue, href: field === '' ? '#form' : `#field-${field}` };
          })}
        />
      </Part>
      {isEditable && (
        <>
          <div id="form">
            <QuestionForm
              asked={asked}
              issues={[...refused, ...errors]}
              question={question}
              revision={revision}
              typed={returned?.typed ?? question.typed}
            />
          </div>
          <Part id="place" title={translate('questions:move.title')}>
            <QuestionPlaceForms others={others} revision={revision} wasPublished={question.wasPublished} />
          </Part>
        </>
      )}
    </Page>
  );
}

export { RouteError as ErrorBoundary };
