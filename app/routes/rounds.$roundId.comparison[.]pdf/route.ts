import type { LoaderFunctionArgs } from '@remix-run/node';
import { comparisonWanted } from '~/http/comparison-wanted';
import { orRespond } from '~/http/or-respond.server';
import { pdfResponse } from '~/http/pdf-response';
import { useCases } from '~/wiring.server';

/** The comparison as a document, cell by cell as the page shows it. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const wanted = { ...(await comparisonWanted(args)), format: 'pdf' as const };
  const file = await orRespond(useCases.exportComparison(args.context.actor, wanted));
  return pdfResponse(file);
}
