import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { ResultPage } from '~/ui/result/result-page';
import type { ResultData } from '~/ui/result/result-data';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs): Promise<ResultData> {
  const assessmentId = params['assessmentId'] ?? '';
  const result = await orRespond(useCases.getResult(context.actor, { assessmentId }));
  const { assessment, access } = result;
  return {
    ...result,
    assessment: { ...assessment, isReader: access.readOnly === 'not_yours' },
    ...(access.findings && { findings: access.findings }),
  };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (translate) => translate('pages:result.pageTitle', { title: args.data?.assessment.title ?? '' }));

export default function Result() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  return <ResultPage data={useLoaderData<unknown>() as ResultData} />;
}

export { RouteError as ErrorBoundary };
