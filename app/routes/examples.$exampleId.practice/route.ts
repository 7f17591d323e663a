import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { orRespond } from '~/http/or-respond.server';
import { readerLanguage } from '~/http/reader-language';
import { useCases } from '~/wiring.server';

/** Opens a practice and leads to it. */
export async function action({ params, request, context }: ActionFunctionArgs): Promise<Response> {
  const { language } = await readerLanguage(request, context.languages);
  const exampleId = params['exampleId'] ?? '';
  const { id } = await orRespond(useCases.openPractice(context.actor, { exampleId, language }));
  return redirect(`/assessments/${id}`);
}
