import type { Hearing } from '~/core/judgement/hearing';
import type { LoadedAssessment } from '~/use-cases/assessment/load-assessment';
import type { Ports } from '~/use-cases/ports';
import { hearingsOf } from './list-hearings';

/**
 * What a brief says of affected people: of a procurement's own answers, of its contract, and of a response where the
 * buyer's team reads it. Nothing for a vendor, and for what belongs to no procurement.
 */
export async function hearingsForBrief(
  ports: Pick<Ports, 'papers' | 'rounds'>,
  { assessment: { owner }, access }: Pick<LoadedAssessment, 'assessment' | 'access'>,
): Promise<Hearing[] | undefined> {
  switch (owner.kind) {
    case 'procurement':
    case 'contract':
      return hearingsOf(ports, owner.procurementId);
    case 'response': {
      const isTeam = access.readOnly === 'not_yours';
      const round = isTeam ? await ports.rounds.find(owner.roundId) : undefined;
      return round && hearingsOf(ports, round.procurementId);
    }
    default:
      return undefined;
  }
}
