import type { LoaderFunctionArgs } from '@remix-run/node';
import { orRespond } from '~/http/or-respond.server';
import { pdfResponse } from '~/http/pdf-response';
import { readerLanguage } from '~/http/reader-language';
import { useCases } from '~/wiring.server';

/** The tender pack as a download, for who holds the link of an invitation. */
export async function loader({ params, request, context }: LoaderFunctionArgs): Promise<Response> {
  const { language } = await readerLanguage(request, context.languages);
  const wanted = { invitation: params['token'] ?? '', language, address: context.address };
  return pdfResponse(await orRespond(useCases.issuePack(context.actor, wanted)));
}
