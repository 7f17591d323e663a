import type { LoaderFunctionArgs } from '@remix-run/node';
import { orRespond } from '~/http/or-respond.server';
import { readerLanguage } from '~/http/reader-language';
import { useCases } from '~/wiring.server';

/** The brief as a download. */
export async function loader({ params, request, context }: LoaderFunctionArgs): Promise<Response> {
  const { language } = await readerLanguage(request, context.languages);
  const assessmentId = params['assessmentId'] ?? '';
  const { bytes, fileName } = await orRespond(useCases.issueBrief(context.actor, { assessmentId, language }));
  return new Response(new Blob([bytes.slice()]), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Content-Length': String(bytes.byteLength),
    },
  });
}
