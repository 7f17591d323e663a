import type { LoaderFunctionArgs } from '@remix-run/node';
import type { ComparisonWanted } from '~/use-cases/judgement/get-comparison';
import { readerLanguage } from './reader-language';

/** Which comparison an address asks for: `?all` shows everything, otherwise only what bidders differ in. */
export async function comparisonWanted({
  params,
  request,
  context,
}: Pick<LoaderFunctionArgs, 'params' | 'request' | 'context'>): Promise<ComparisonWanted> {
  const { language } = await readerLanguage(request, context.languages);
  const isEverything = new URL(request.url).searchParams.has('all');
  return { roundId: params['roundId'] ?? '', isEverything, language };
}
