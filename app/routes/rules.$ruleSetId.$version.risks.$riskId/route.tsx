import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { textIn } from '~/core/shared/text';
import { contentWanted } from '~/http/content-wanted';
import { orRespond } from '~/http/or-respond.server';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { RiskPage } from '~/ui/rulebook/risk-page';
import type { ReadRisk } from '~/use-cases/content/get-rule-set';
import { useCases } from '~/wiring.server';

export async function loader(args: LoaderFunctionArgs): Promise<ReadRisk> {
  const wanted = await contentWanted(args, 'ruleSetId');
  return orRespond(useCases.getRisk(args.context.actor, { ...wanted, riskId: args.params['riskId'] ?? '' }));
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (_, language) => textIn(args.data?.entry.risk.title, language));

export default function RiskRoute() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const { entry, ruleSet, hash } = useLoaderData<unknown>() as ReadRisk;
  return <RiskPage hash={hash} entry={entry} ruleSet={ruleSet} />;
}

export { RouteError as ErrorBoundary };
