import type { Decision } from '~/core/judgement/decision';
import type { VendorResponse } from '~/core/procurement/response';
import { isSealed, type Round } from '~/core/procurement/round';
import type { Stores } from '~/use-cases/ports';

/** Who won, by the decision of a round. */
export interface Award {
  round: Round;
  response: VendorResponse;
  decision: Decision;
}

/** The newest award of a procurement; nothing while nobody was awarded anything. */
export async function findAward(
  { rounds, responses, papers }: Pick<Stores, 'rounds' | 'responses' | 'papers'>,
  procurementId: string,
): Promise<Award | undefined> {
  const opened = (await rounds.listOfProcurement(procurementId)).filter((round) => !isSealed(round));
  for (const round of [...opened].reverse()) {
    const decision = await papers.decisions.find(round.id);
    const response = decision?.awarded === undefined ? undefined : await responses.find(decision.awarded);
    if (decision !== undefined && response?.roundId === round.id) return { round, response, decision };
  }
  return undefined;
}
