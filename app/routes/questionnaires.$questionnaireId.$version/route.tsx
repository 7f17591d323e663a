import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { textIn } from '~/core/shared/text';
import { contentWanted } from '~/http/content-wanted';
import { orRespond } from '~/http/or-respond.server';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { QuestionnairePage } from '~/ui/rulebook/questionnaire-page';
import type { ReadQuestionnaire } from '~/use-cases/content/get-published-questionnaire';
import { useCases } from '~/wiring.server';

export async function loader(args: LoaderFunctionArgs): Promise<ReadQuestionnaire> {
  const wanted = await contentWanted(args, 'questionnaireId');
  const ruleSet = new URL(args.request.url).searchParams.get('rules');
  const input = { ...wanted, ...(ruleSet !== null && { ruleSet }) };
  return orRespond(useCases.getPublishedQuestionnaire(args.context.actor, input));
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (_, language) => textIn(args.data?.book.questionnaire.title, language));

export default function QuestionnaireRoute() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const { book, hash } = useLoaderData<unknown>() as ReadQuestionnaire;
  return <QuestionnairePage book={book} hash={hash} />;
}

export { RouteError as ErrorBoundary };
