import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { textIn } from '~/core/shared/text';
import { consultedKinds, type CommentSubject } from '~/core/studio/consultation';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { readerLanguage } from '~/http/reader-language';
import { partHref } from '~/ui/consult/part-href';
import { ConsultedPartPage } from '~/ui/consult/part-page';
import { typedComment } from '~/ui/consult/typed-comment';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { useCases } from '~/wiring.server';

function subjectOf({ kind: named, id = '' }: LoaderFunctionArgs['params']): CommentSubject {
  const kind = consultedKinds.find((one) => one === named);
  if (kind === undefined) throw new Response(null, { status: 404 });
  return { kind, id };
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { language } = await readerLanguage(request, context.languages);
  const input = { token: params['token'] ?? '', subject: subjectOf(params), language };
  const read = await orRespond(useCases.readConsultedPart(context.actor, input));
  return { read, isThanked: new URL(request.url).searchParams.has('thanks') };
}

export async function action({ request, params, context: { actor, address } }: ActionFunctionArgs) {
  const token = params['token'] ?? '';
  const subject = subjectOf(params);
  const typed = typedComment(await readForm(request));
  const said = await orRespond(useCases.commentOnDraft(actor, { ...typed, token, subject, address }));
  if (said.ok) return redirect(`${partHref(token, subject)}?thanks#comment`);
  return data({ typed, issues: said.issues }, 400);
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (_, language) => textIn(args.data?.read.part.title, language));

export default function ConsultedPartRoute() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const { read, isThanked } = useLoaderData<unknown>() as Awaited<ReturnType<typeof loader>>;
  const returned = useActionData<typeof action>();
  const filled = { typed: returned?.typed ?? {}, issues: returned?.issues ?? [] };
  return <ConsultedPartPage {...read} {...filled} isThanked={isThanked && returned === undefined} />;
}

export { RouteError as ErrorBoundary };
