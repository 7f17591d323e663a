import type { LoaderFunctionArgs } from '@remix-run/node';
import { orRespond } from '~/http/or-respond.server';
import { pdfResponse } from '~/http/pdf-response';
import { readerLanguage } from '~/http/reader-language';
import { useCases } from '~/wiring.server';

/** The register of the contract as a download. */
export async function loader({ params, request, context }: LoaderFunctionArgs): Promise<Response> {
  const { language } = await readerLanguage(request, context.languages);
  const procurementId = params['procurementId'] ?? '';
  return pdfResponse(await orRespond(useCases.renderRegister(context.actor, { procurementId, language })));
}
