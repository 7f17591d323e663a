import type { LoaderFunctionArgs } from '@remix-run/node';
import { attachmentResponse } from '~/http/attachment-response';
import { orRespond } from '~/http/or-respond.server';
import { useCases } from '~/wiring.server';

/** The file as a download. */
export async function loader({ params, context }: LoaderFunctionArgs): Promise<Response> {
  const { assessmentId = '', documentId = '' } = params;
  return attachmentResponse(await orRespond(useCases.getDocument(context.actor, { assessmentId, documentId })));
}
