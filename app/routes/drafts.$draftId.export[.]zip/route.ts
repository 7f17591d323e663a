import type { LoaderFunctionArgs } from '@remix-run/node';
import { downloadResponse } from '~/http/download-response';
import { orRespond } from '~/http/or-respond.server';
import { useCases } from '~/wiring.server';

export async function loader({ params, context: { actor } }: LoaderFunctionArgs): Promise<Response> {
  const carried = await orRespond(useCases.exportDraft(actor, { draftId: params['draftId'] ?? '' }));
  return downloadResponse({ ...carried, type: 'application/zip' });
}
