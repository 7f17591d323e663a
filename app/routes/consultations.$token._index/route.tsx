import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { readerLanguage } from '~/http/reader-language';
import { partHref } from '~/ui/consult/part-href';
import { ConsultationPage } from '~/ui/consult/consultation-page';
import { typedComment } from '~/ui/consult/typed-comment';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { useCases } from '~/wiring.server';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { language } = await readerLanguage(request, context.languages);
  const read = await orRespond(useCases.readConsultation(context.actor, { token: params['token'] ?? '', language }));
  return { read, isThanked: new URL(request.url).searchParams.has('thanks') };
}

export async function action({ request, params, context: { actor, address } }: ActionFunctionArgs) {
  const token = params['token'] ?? '';
  const typed = typedComment(await readForm(request));
  const subject = { kind: 'whole' as const, id: '' };
  const said = await orRespond(useCases.commentOnDraft(actor, { ...typed, token, subject, address }));
  if (said.ok) return redirect(`${partHref(token, subject)}?thanks#comment`);
  return data({ typed, issues: said.issues }, 400);
}

export const meta: MetaFunction<typeof loader> = (args) => pageTitle(args, () => args.data?.read.head.title ?? '');

export default function ConsultationRoute() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const { read, isThanked } = useLoaderData<unknown>() as Awaited<ReturnType<typeof loader>>;
  const returned = useActionData<typeof action>();
  const filled = { typed: returned?.typed ?? {}, issues: returned?.issues ?? [] };
  return <ConsultationPage {...read} {...filled} isThanked={isThanked && returned === undefined} />;
}

export { RouteError as ErrorBoundary };
