import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { textIn, textSchema } from '~/core/shared/text';
import type { CasesKind } from '~/core/studio/cases/edit-cases';
import { gapInWords } from '~/core/studio/cases/gap-in-words';
import { memberOf, valueIn } from '~/core/studio/draft-contents';
import { factsFor, questionnairesIn } from '~/core/studio/rules/rule-words';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { readerLanguage } from '~/http/reader-language';
import { createTranslate } from '~/locales/translate';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { postedText } from '~/ui/plain-form/posted-text';
import { CasesPage, type ReturnedCase } from '~/ui/studio/cases/cases-page';
import { useCases } from '~/wiring.server';
import { casesEditIn } from './case-posted';
import { caseWanted } from './case-wanted';

/** Risks and stoppers have cases. Throws the response 404 for anything else. */
function input({ params: { draftId = '', kind = '', id = '' } }: Pick<LoaderFunctionArgs, 'params'>) {
  if (kind !== 'risks' && kind !== 'stoppers') throw new Response(null, { status: 404 });
  return { draftId, kind: kind satisfies CasesKind, ruleId: id } as const;
}

export async function loader({ params, request, context: { actor, languages } }: LoaderFunctionArgs) {
  const ids = input({ params });
  const query = new URL(request.url).searchParams;
  const wantsGaps = query.has('gaps');
  const { files } = await orRespond(useCases.getDraft(actor, { draftId: ids.draftId }));
  const { changed, ruleCase } = caseWanted(query, files, ids);
  const assessmentId = query.get('assessment');
  const taken = assessmentId === null ? {} : { assessmentId };
  const open = await orRespond(useCases.getCases(actor, { ...ids, gaps: wantsGaps, ...ruleCase, ...taken }));
  const { language } = await readerLanguage(request, languages);
  const { draft, isEditable, rule, examined, answers = {}, assessments } = open;
  const words = {
    ...{ language, translate: createTranslate(language), controls: examined?.controls ?? [] },
    ...{ questionnaires: questionnairesIn(files), facts: factsFor(files, rule.path) },
  };
  return {
    ...{ ids, draft: { id: draft.id, title: draft.title }, revision: draft.revision, isEditable },
    ...{ assessments, wantsGaps, examined, changed, ruleCase: { ...ruleCase, answers } },
    title: textSchema.catch(ids.ruleId).parse(memberOf(valueIn(rule), 'title')),
    sentences: (examined?.coverage?.gaps ?? []).map((gap) => gapInWords(gap, words)),
    isSaved: query.has('saved'),
  };
}

export async function action({ params, request, context: { actor } }: ActionFunctionArgs) {
  const ids = input({ params });
  // Who may not see the draft is told so, whatever they send.
  await orRespond(useCases.getDraft(actor, { draftId: ids.draftId }));
  const form = await readForm(request);
  const edit = casesEditIn(form);
  if (edit === undefined) throw new Response(null, { status: 400 });
  const basedOn = Number(postedText(form, 'basedOn'));
  const outcome = await orRespond(useCases.editCases(actor, { ...ids, basedOn, edit }));
  const posted = edit.kind === 'remove_case' ? undefined : edit.ruleCase;
  if (outcome.kind === 'refused') return data({ posted, issues: outcome.issues, conflicts: [] }, 400);
  if (outcome.kind === 'conflict') return data({ posted, issues: [], conflicts: outcome.conflicts }, 409);
  return redirect(`/drafts/${ids.draftId}/${ids.kind}/${ids.ruleId}/cases?saved`);
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (translate, language) => translate('cases:title', { rule: textIn(args.data?.title, language) }));

export default function CasesRoute() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const loaded = useLoaderData<unknown>() as Awaited<ReturnType<typeof loader>>;
  const returned = useActionData<unknown>() as ReturnedCase | undefined;
  return <CasesPage {...loaded} returned={returned} />;
}

export { RouteError as ErrorBoundary };
