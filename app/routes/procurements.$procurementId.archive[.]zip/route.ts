import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { downloadResponse } from '~/http/download-response';
import { orRespond } from '~/http/or-respond.server';
import { useCases } from '~/wiring.server';

/** Taking a procurement along leaves an event, so it is asked for by a form. What is in the way is said on its page. */
export async function action({ params, context }: ActionFunctionArgs): Promise<Response> {
  const procurementId = params['procurementId'] ?? '';
  const exported = await orRespond(useCases.exportProcurement(context.actor, { procurementId }));
  if (!exported.ok) return redirect(`/procurements/${procurementId}/export`);
  return downloadResponse({ ...exported.value, type: 'application/zip' });
}
