import type { LoaderFunctionArgs } from '@remix-run/node';
import { orRespond } from '~/http/or-respond.server';
import { pdfResponse } from '~/http/pdf-response';
import { readerLanguage } from '~/http/reader-language';
import { useCases } from '~/wiring.server';

/** The minutes of the judging as a download. */
export async function loader({ params, request, context }: LoaderFunctionArgs): Promise<Response> {
  const { language } = await readerLanguage(request, context.languages);
  const roundId = params['roundId'] ?? '';
  return pdfResponse(await orRespond(useCases.renderMinutes(context.actor, { roundId, language })));
}
