import type { Round, RoundPhase } from '~/core/procurement/round';
import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import type { Actor } from '~/use-cases/actor';
import { loadContent } from '~/use-cases/assessment/load-assessment';
import type { Action } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { NotFound } from '~/use-cases/refusals';
import { requireOutsider } from '~/use-cases/round/outsiders';

/** A market consultation as a vendor sees it who may comment. */
export interface Consultation {
  round: Round;
  phase: RoundPhase;
  title: string;
  /** Those that vendors are to answer later, with everything they may be asked. */
  questionnaires: Questionnaire[];
}

/** For whoever may take part in it. Throws {@link NotFound}, also for a tender. */
export async function loadConsultation(
  ports: Ports,
  actor: Actor,
  roundId: string,
  action: Action,
): Promise<Consultation> {
  const { round, phase, pack } = await requireOutsider(ports, actor, { roundId, action });
  if (round.kind !== 'consultation') throw new NotFound('round', roundId);
  const { questionnaires } = await loadContent(ports, pack);
  return {
    ...{ round, phase, title: pack.procurement.title },
    questionnaires: questionnaires.filter(({ audience }) => audience === 'vendor'),
  };
}
