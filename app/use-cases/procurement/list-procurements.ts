import type { Procurement } from '~/core/procurement/procurement';
import { phaseOf, type Round, type RoundPhase } from '~/core/procurement/round';
import { personOf, type Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';

/** A procurement, and where its rounds stand, the oldest first. */
export interface ListedProcurement extends Procurement {
  rounds: { id: string; kind: Round['kind']; phase: RoundPhase }[];
}

/** Those in whose team the person is, the newest first. */
export async function listProcurements(
  ports: Ports,
  actor: Actor,
  _input: Record<string, never> = {},
): Promise<ListedProcurement[]> {
  requirePermission(actor, 'listProcurements');
  const now = ports.clock.now();
  const procurements = await ports.procurements.listOfPerson(personOf(actor).id);
  return Promise.all(
    procurements.map(async (procurement) => {
      const rounds = await ports.rounds.listOfProcurement(procurement.id);
      return {
        ...procurement,
        rounds: rounds.map((round) => ({ id: round.id, kind: round.kind, phase: phaseOf(round, now) })),
      };
    }),
  );
}
