import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { builderSubjects } from '~/core/studio/rules/builder-subjects';
import { factsFor, questionnairesIn } from '~/core/studio/rules/rule-words';
import { keepLineEnds } from '~/core/studio/keep-line-ends';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { postedText } from '~/ui/plain-form/posted-text';
import { FilePage } from '~/ui/studio/file-page';
import { useCases } from '~/wiring.server';

interface Ids {
  draftId?: string | undefined;
  '*'?: string | undefined;
}

const placeOf = ({ draftId = '', '*': path = '' }: Ids) => ({ draftId, path });

/** Of rules; elsewhere nothing is read. */
const hasExpressions = (path: string) => /^rules\/[^/]+\/(risks|stoppers)\/.*\.json$/.test(path);

/** Script puts a code editor in the place of the plain field. */
export const handle = { needsScript: true };

export async function loader({ params, request, context: { actor } }: LoaderFunctionArgs) {
  const { draftId, path } = placeOf(params);
  const { draft, files } = await orRespond(useCases.getDraft(actor, { draftId }));
  const file = files.find((one) => one.path === path);
  if (file === undefined) throw new Response(null, { status: 404 });
  const [{ issues }, { next }] = await orRespond(
    Promise.all([useCases.examineDraft(actor, { draftId }), useCases.getDraftHistory(actor, { draftId })]),
  );
  const { searchParams } = new URL(request.url);
  return {
    draft,
    path,
    text: file.text,
    subjects: hasExpressions(path) ? builderSubjects(questionnairesIn(files), factsFor(files, path)) : [],
    issues: issues.filter(({ where }) => where.file === path),
    next,
    isSaved: searchParams.has('saved'),
    line: Number(searchParams.get('line') ?? 0) || undefined,
  };
}

export async function action({ params, request, context: { actor } }: ActionFunctionArgs) {
  const { draftId, path } = placeOf(params);
  const form = await readForm(request);
  const { files } = await orRespond(useCases.getDraft(actor, { draftId }));
  const stored = files.find((one) => one.path === path);
  if (stored === undefined) throw new Response(null, { status: 404 });
  const isDropped = postedText(form, 'do') === 'drop';
  const text = keepLineEnds(postedText(form, 'text'), stored.text);
  const outcome = await orRespond(
    useCases.editDraft(actor, {
      draftId,
      basedOn: Number(postedText(form, 'basedOn')),
      changes: [isDropped ? { kind: 'drop', path } : { kind: 'text', path, text }],
    }),
  );
  if (outcome.kind === 'saved')
    return redirect(isDropped ? `/drafts/${draftId}` : `/drafts/${draftId}/files/${path}?saved`);
  const typed = isDropped ? stored.text : text;
  if (outcome.kind === 'refused')
    return data({ typed, issues: outcome.issues, revision: undefined, theirs: undefined }, 400);
  const theirs = outcome.conflicts[0]?.theirs ?? '';
  return data({ typed, issues: [], revision: outcome.revision, theirs }, 409);
}

export const meta: MetaFunction<typeof loader> = (args) => pageTitle(args, () => args.data?.path ?? '');

export default function FileRoute() {
  // What is typed stays typed where it could not be saved.
  const loaded = useLoaderData<unknown>() as Awaited<ReturnType<typeof loader>>;
  const returned = useActionData<typeof action>();
  return <FilePage {...loaded} returned={returned} />;
}

export { RouteError as ErrorBoundary };
