import type { LoaderFunctionArgs } from '@remix-run/node';
import { comparisonWanted } from '~/http/comparison-wanted';
import { downloadResponse } from '~/http/download-response';
import { orRespond } from '~/http/or-respond.server';
import { useCases } from '~/wiring.server';

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The comparison as a spreadsheet, cell by cell as the page shows it. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const wanted = { ...(await comparisonWanted(args)), format: 'xlsx' as const };
  const file = await orRespond(useCases.exportComparison(args.context.actor, wanted));
  return downloadResponse({ ...file, type });
}
