import type { LoaderFunctionArgs } from '@remix-run/node';
import { jsonResponse } from '~/http/json-response';
import { orRespond } from '~/http/or-respond.server';
import { readerLanguage } from '~/http/reader-language';
import { useCases } from '~/wiring.server';

/** The tender pack for machines, for who holds the link of an invitation. */
export async function loader({ params, request, context }: LoaderFunctionArgs): Promise<Response> {
  const { language } = await readerLanguage(request, context.languages);
  const wanted = { invitation: params['token'] ?? '', language };
  return jsonResponse(await orRespond(useCases.getPackData(context.actor, wanted)));
}
