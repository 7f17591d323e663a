import type { LoaderFunctionArgs } from '@remix-run/node';
import { orRespond } from '~/http/or-respond.server';
import { pdfResponse } from '~/http/pdf-response';
import { readerLanguage } from '~/http/reader-language';
import { useCases } from '~/wiring.server';

/** The brief of a worked example as a download, with its notice on every page. */
export async function loader({ params, request, context }: LoaderFunctionArgs): Promise<Response> {
  const { language } = await readerLanguage(request, context.languages);
  const exampleId = params['exampleId'] ?? '';
  return pdfResponse(
    await orRespond(useCases.issueExampleBrief(context.actor, { exampleId, language, address: context.address })),
  );
}
