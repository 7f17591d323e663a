import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { textIn, textSchema } from '~/core/shared/text';
import type { CasesEdit } from '~/core/studio/cases/edit-cases';
import { expectationOf } from '~/core/studio/cases/find-gaps';
import { memberOf, valueIn } from '~/core/studio/draft-contents';
import { questionnairesIn } from '~/core/studio/rules/rule-words';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { FormIssues } from '~/ui/frame/form-issues';
import { Note } from '~/ui/frame/note';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { Part } from '~/ui/frame/part';
import { RouteError } from '~/ui/frame/route-error';
import { postedFields } from '~/ui/plain-form/posted-fields';
import { CaseAnswersForm, CaseForm } from '~/ui/studio/cases/case-form';
import { CaseList } from '~/ui/studio/cases/case-list';
import { answersInQuery } from '~/ui/studio/cases/case-query';
import { GapList } from '~/ui/studio/cases/gap-list';
import { TakeAssessment } from '~/ui/studio/cases/take-assessment';
import { useDraftTrail } from '~/ui/studio/draft-trail';
import { ConflictNote } from '~/ui/studio/questions/conflict-note';
import { revisionIn } from '~/ui/studio/questions/read-edit';
import { Content, useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

const input = ({ params }: Pick<LoaderFunctionArgs, 'params'>) => ({
  draftId: params['draftId'] ?? '',
  riskId: params['riskId'] ?? '',
});

export async function loader({ params, request, context: { actor } }: LoaderFunctionArgs) {
  const ids = input({ params });
  const query = new URL(request.url).searchParams;
  const wantsGaps = query.has('gaps');
  const assessmentId = query.get('assessment') ?? undefined;
  const names = new Set([...query.keys()].flatMap((key) => (key.startsWith('a.') ? [key.slice(2)] : [])));
  const asked = names.size === 0 ? undefined : await orRespond(useCases.getDraft(actor, { draftId: ids.draftId }));
  const questions = asked === undefined ? [] : questionnairesIn(asked.files).flatMap((one) => one.questions);
  const open = await orRespond(
    useCases.getCases(actor, {
      ...{ ...ids, gaps: wantsGaps },
      ...(assessmentId !== undefined && { assessmentId }),
      ...(names.size > 0 && { answers: answersInQuery(query, questions) }),
    }),
  );
  const { draft, isEditable, risk, examined, answers, assessments } = open;
  const edit = query.get('edit') ?? undefined;
  return {
    ...{ ids, draft: { id: draft.id, title: draft.title }, revision: draft.revision, isEditable },
    ...{ assessments, wantsGaps, edit, answers: answers ?? {}, name: nameOf(examined, edit) },
    title: textSchema.catch(ids.riskId).parse(memberOf(valueIn(risk), 'title')),
    examined,
  };
}

function nameOf(examined: { cases: { ruleCase: { name: string } }[] } | undefined, edit: string | undefined): string {
  return edit === undefined ? '' : (examined?.cases[Number(edit)]?.ruleCase.name ?? '');
}

export async function action({ params, request, context: { actor } }: ActionFunctionArgs) {
  const ids = input({ params });
  // Who may not see the draft is told so, whatever they send.
  await orRespond(useCases.getDraft(actor, { draftId: ids.draftId }));
  const typed = postedFields(await readForm(request));
  const edit = editOf(typed);
  if (edit === undefined) throw new Response(null, { status: 400 });
  const outcome = await orRespond(useCases.editCases(actor, { ...ids, basedOn: revisionIn(typed), edit }));
  if (outcome.kind === 'refused') return data({ typed, issues: outcome.issues, conflicts: [] }, 400);
  if (outcome.kind === 'conflict') return data({ typed, issues: [], conflicts: outcome.conflicts }, 409);
  return redirect(`/drafts/${ids.draftId}/risks/${ids.riskId}/cases`);
}

function editOf(typed: Record<string, string>): CasesEdit | undefined {
  const index = /^\d{1,4}$/.test(typed['index'] ?? '') ? Number(typed['index']) : -1;
  const intent = typed['intent'];
  if (intent === 'remove_case') return { kind: intent, index };
  if (intent !== 'add_case' && intent !== 'change_case') return undefined;
  const expected = Object.entries(typed).flatMap(([field, value]) =>
    field.startsWith('expect.') && (value.trim() !== '' || field === 'expect.controls')
      ? [[field.slice('expect.'.length), value.trim()] as const]
      : [],
  );
  const ruleCase = {
    name: (typed['name'] ?? '').trim(),
    answers: answersIn(typed['answers'] ?? ''),
    expect: expectationOf(Object.fromEntries(expected)),
  };
  return intent === 'add_case' ? { kind: intent, ruleCase } : { kind: intent, index, ruleCase };
}

function answersIn(text: string): Record<string, unknown> {
  try {
    return z.record(z.string(), z.unknown()).catch({}).parse(JSON.parse(text));
  } catch {
    return {};
  }
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (translate, language) => translate('cases:title', { risk: textIn(args.data?.title, language) }));

export default function CasesPage() {
  const { ids, draft, revision, isEditable, assessments, wantsGaps, edit, answers, name, title, examined } =
    useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const { language, translate } = useWords();
  const trail = [
    ...useDraftTrail(draft),
    { href: `/drafts/${ids.draftId}/risks/${ids.riskId}`, text: <Content text={title} /> },
  ];
  return (
    <Page heading={translate('cases:title', { risk: textIn(title, language) })} trail={trail}>
      <FormIssues heading={translate('questions:problems')} issues={returned?.issues ?? []} />
      <ConflictNote conflicts={returned?.conflicts ?? []} />
      <p>{translate('cases:lead')}</p>
      {examined === undefined ? (
        <Note tone="danger">{translate('cases:notNow')}</Note>
      ) : (
        <>
          <Part id="cases" title={translate('cases:list')}>
            <CaseList
              cases={examined.cases}
              isEditable={isEditable}
              questions={examined.questions}
              revision={revision}
            />
          </Part>
          <Part id="gaps" title={translate('cases:gaps.title')}>
            <p>{translate('cases:gaps.lead')}</p>
            {wantsGaps ? (
              <GapList coverage={examined.coverage} />
            ) : (
              <p>
                <a className="aksel-link" href="?gaps=1#gaps">
                  {translate('cases:gaps.look')}
                </a>
              </p>
            )}
          </Part>
          {isEditable && (
            <>
              <Part id="case" title={translate(edit === undefined ? 'cases:addTitle' : 'cases:editTitle')}>
                {examined.tried && (
                  <CaseForm
                    answers={answers}
                    edit={edit}
                    issues={returned?.issues ?? []}
                    questions={examined.questions}
                    revision={revision}
                    tried={examined.tried}
                    typed={returned?.typed ?? { name }}
                  />
                )}
                <CaseAnswersForm answers={answers} edit={edit} questions={examined.questions} />
              </Part>
              <Part id="take" title={translate('cases:take.title')}>
                <TakeAssessment assessments={assessments} />
              </Part>
            </>
          )}
        </>
      )}
    </Page>
  );
}

export { RouteError as ErrorBoundary };
