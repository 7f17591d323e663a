import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { ComparisonPage } from '~/ui/examples/comparison-page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const assessmentId = params['assessmentId'] ?? '';
  return orRespond(useCases.comparePractice(context.actor, { assessmentId }));
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (translate) =>
    translate('examples:compare.pageTitle', { title: args.data?.own.assessment.title ?? '' }),
  );

export default function Comparison() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const { own, record } = useLoaderData<unknown>() as Awaited<ReturnType<typeof loader>>;
  const against = record && { ...record, evaluation: record.judged.evaluation };
  return (
    <ComparisonPage
      assessment={own.assessment}
      domains={own.ruleSet.domains}
      own={own.evaluation}
      {...(against && { record: against })}
    />
  );
}

export { RouteError as ErrorBoundary };
