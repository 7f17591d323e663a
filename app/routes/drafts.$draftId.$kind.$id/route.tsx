import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { builderSubjects } from '~/core/studio/rules/builder-subjects';
import { removalOf } from '~/core/studio/rules/remove-thing';
import { findForm, placeOf } from '~/core/studio/rules/rule-form';
import { isRemovable } from '~/core/studio/rules/rule-kinds';
import { factsFor, formInWords, questionnairesIn } from '~/core/studio/rules/rule-words';
import { issuesBeside } from '~/core/studio/issues-beside';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { readerLanguage } from '~/http/reader-language';
import { createTranslate } from '~/locales/translate';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { fileHref } from '~/ui/studio/place-href';
import { RuleFormPage } from '~/ui/studio/rule-form-page';
import { useCases } from '~/wiring.server';
import { changesOf } from './changes-of.server';
import { subjectOf } from './subject-of';

/** Script saves while somebody types, and shows what is wrong. */
export const handle = { needsScript: true };

export async function loader({ params, request, context: { actor, languages } }: LoaderFunctionArgs) {
  const { draftId, subject } = subjectOf(params);
  const { draft, files } = await orRespond(useCases.getDraft(actor, { draftId }));
  const questionnaires = questionnairesIn(files);
  const found = findForm(files, subject, questionnaires);
  if (found === undefined) throw new Response(null, { status: 404 });
  if (found.kind === 'text_only') throw redirect(fileHref(draftId, found.path));
  const [{ issues }, { next }, { language }] = await orRespond(
    Promise.all([
      useCases.examineDraft(actor, { draftId }),
      useCases.getDraftHistory(actor, { draftId }),
      readerLanguage(request, languages),
    ]),
  );
  const { id, title, state, revision } = draft;
  return {
    draft: { id, title, state, revision },
    ...subject,
    form: found.form,
    json: found.json,
    subjects: ['risks', 'stoppers'].includes(subject.kind)
      ? builderSubjects(questionnaires, factsFor(files, found.form.path))
      : [],
    sentences: formInWords(found, files, questionnaires, { language, translate: createTranslate(language) }),
    issues: issuesBeside(issues, found.form.path),
    next,
    isSaved: new URL(request.url).searchParams.has('saved'),
  };
}

export async function action({ params, request, context: { actor, languages } }: ActionFunctionArgs) {
  const { draftId, subject } = subjectOf(params);
  const posted = await readForm(request);
  const { files } = await orRespond(useCases.getDraft(actor, { draftId }));
  const found = findForm(files, subject, questionnairesIn(files));
  if (found?.kind !== 'form') throw new Response(null, { status: 404 });
  const { language } = await readerLanguage(request, languages);
  const place = isRemovable(subject) ? placeOf(files, subject) : undefined;
  const removal = place === undefined ? [] : removalOf(files, place.path, place.pointer);
  const asked = changesOf({ ...found, removal }, posted, createTranslate(language));
  const { changes, issues, basedOn, typed, isDropped, theirsIn } = asked;
  if (issues.length > 0) return data({ typed, issues, theirs: {} }, 400);
  const outcome = await orRespond(useCases.editDraft(actor, { draftId, basedOn, changes }));
  if (outcome.kind === 'saved')
    return redirect(isDropped ? `/drafts/${draftId}` : `/drafts/${draftId}/${subject.kind}/${subject.id}?saved`);
  if (outcome.kind === 'refused') return data({ typed, issues: outcome.issues, theirs: {} }, 400);
  return data({ typed, issues: [], revision: outcome.revision, theirs: theirsIn(outcome.conflicts) }, 409);
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (translate) => translate('studio:form.pageTitle', { title: args.data?.draft.title ?? '' }));

export default function RuleFormRoute() {
  const loaded = useLoaderData<unknown>() as Awaited<ReturnType<typeof loader>>;
  return <RuleFormPage {...loaded} returned={useActionData<typeof action>()} />;
}

export { RouteError as ErrorBoundary };
