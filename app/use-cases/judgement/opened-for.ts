import { standingTo } from '~/core/judgement/panel';
import type { VendorResponse } from '~/core/procurement/response';
import { personOf, type Actor } from '~/use-cases/actor';
import type { Stores } from '~/use-cases/ports';
import type { LoadedRound } from '~/use-cases/round/load-round';
import { sortResponses } from '~/use-cases/round/sort-responses';

/** The opened responses of a round as one of its team may see them, each list by the firm's name. */
export interface OpenedFor {
  readable: VendorResponse[];
  /** Those about which they have a conflict, or have to declare first: nothing of them but the firm may be shown. */
  leftOut: VendorResponse[];
}

/** Whatever shows several responses side by side begins with this. Only for a round that is opened. */
export async function openedFor(
  stores: Pick<Stores, 'responses' | 'record' | 'papers'>,
  actor: Actor,
  { round, procurement }: Pick<LoadedRound, 'round' | 'procurement'>,
): Promise<OpenedFor> {
  const panel = await stores.papers.panels.find(round.id);
  const opened = (await sortResponses(stores, round)).opened.map(({ response }) => response);
  const reads = ({ id }: VendorResponse) => standingTo(panel, procurement.team, personOf(actor).id, id) === 'reads';
  return { readable: opened.filter(reads), leftOut: opened.filter((one) => !reads(one)) };
}
