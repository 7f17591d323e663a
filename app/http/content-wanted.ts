import type { LoaderFunctionArgs } from '@remix-run/node';
import { readerLanguage } from './reader-language';

/**
 * Which version of a rule set or questionnaire an address names, by its number, and an earlier one by its hash; and in
 * which language it is read.
 */
export async function contentWanted({ request, params, context }: LoaderFunctionArgs, idName: string) {
  const hash = new URL(request.url).searchParams.get('hash');
  const { language } = await readerLanguage(request, context.languages);
  return { id: params[idName] ?? '', version: params['version'] ?? '', ...(hash !== null && { hash }), language };
}
