import { dayOf } from '~/core/shared/dates';
import type { Contract, ContractEntry } from '~/core/judgement/contract';
import { entryState, inOrderOfUrgency, type EntryState } from '~/core/judgement/entry-state';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { NotFound } from '~/use-cases/refusals';
import { loadWholeResponse } from '~/use-cases/response/load-whole-response';
import { packInForce } from '~/use-cases/response/round-notice';

/** One entry as the vendor who has to see to it reads it: nothing of what the buyer noted about it. */
export interface OwnEntry extends Pick<ContractEntry, 'id' | 'title' | 'promised' | 'due' | 'proofNeeded' | 'clause'> {
  state: EntryState;
}

/** What whoever won sees of the contract: its own part of the register, to be read. */
export interface OwnContract extends Pick<Contract, 'number' | 'title' | 'signedOn'> {
  responseId: string;
  /** What the procurement is called. */
  procurementTitle: string;
  buyer: string;
  /** What comes first first; the vendor's own alone. */
  entries: OwnEntry[];
}

/** For the people of the winner who answer for the whole of it. Throws NotFound, also for who did not win; Denied. */
export async function getOwnContract(ports: Ports, actor: Actor, input: { responseId: string }): Promise<OwnContract> {
  requirePermission(actor, 'getOwnContract');
  const { response, round } = await loadWholeResponse(ports, actor, input.responseId, 'getOwnContract');
  const contract = await ports.papers.contracts.find(round.procurementId);
  if (contract?.responseId !== response.id) throw new NotFound('contract', response.id);
  const { number, title, signedOn, entries } = contract;
  const { procurement } = await packInForce(ports, round);
  const today = dayOf(ports.clock.now());
  return {
    ...{ responseId: response.id, procurementTitle: procurement.title, buyer: procurement.buyer },
    ...{ number, title, signedOn },
    entries: inOrderOfUrgency(
      entries.filter(({ owner }) => owner === 'vendor'),
      today,
    ).map((entry) => {
      const { id, title: what, promised, due, proofNeeded, clause } = entry;
      const dated = {
        ...(promised && { promised }),
        ...(due !== undefined && { due }),
        ...(clause !== undefined && { clause }),
      };
      return { id, title: what, proofNeeded, ...dated, state: entryState(entry, today) };
    }),
  };
}
