import type { LoaderFunctionArgs } from '@remix-run/node';
import { orRespond } from '~/http/or-respond.server';
import { pdfResponse } from '~/http/pdf-response';
import { readerLanguage } from '~/http/reader-language';
import { useCases } from '~/wiring.server';

/** The receipt as a download, with the submission inside it. */
export async function loader({ params, request, context }: LoaderFunctionArgs): Promise<Response> {
  const { language } = await readerLanguage(request, context.languages);
  const responseId = params['responseId'] ?? '';
  return pdfResponse(await orRespond(useCases.renderReceipt(context.actor, { responseId, language })));
}
