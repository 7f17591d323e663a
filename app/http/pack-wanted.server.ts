import type { AppLoadContext, LoaderFunctionArgs } from '@remix-run/node';
import type { PackWanted } from '~/use-cases/round/get-pack';
import './load-context';
import { readerLanguage } from './reader-language';

/** Which pack an address asks for. Who is not signed in shows the secret of an invitation's link as `invitation`. */
export async function packWanted(
  params: LoaderFunctionArgs['params'],
  request: Request,
  { languages }: AppLoadContext,
): Promise<PackWanted> {
  const { language } = await readerLanguage(request, languages);
  const invitation = new URL(request.url).searchParams.get('invitation');
  return { roundId: params['roundId'] ?? '', language, ...(invitation !== null && { invitation }) };
}
