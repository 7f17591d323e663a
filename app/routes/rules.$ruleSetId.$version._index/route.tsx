import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { textIn } from '~/core/shared/text';
import { contentWanted } from '~/http/content-wanted';
import { orRespond } from '~/http/or-respond.server';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { RuleSetPage } from '~/ui/rulebook/rule-set-page';
import type { ReadRuleSet } from '~/use-cases/content/get-rule-set';
import { useCases } from '~/wiring.server';

export async function loader(args: LoaderFunctionArgs): Promise<ReadRuleSet> {
  return orRespond(useCases.getRuleSet(args.context.actor, await contentWanted(args, 'ruleSetId')));
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (_, language) => textIn(args.data?.book.ruleSet.title, language));

export default function RuleSetRoute() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const { book, hash, comments } = useLoaderData<unknown>() as ReadRuleSet;
  return <RuleSetPage book={book} comments={comments} hash={hash} />;
}

export { RouteError as ErrorBoundary };
