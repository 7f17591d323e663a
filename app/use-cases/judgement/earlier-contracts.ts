import type { EarlierContract } from '~/core/judgement/carry-proofs';
import type { Contract } from '~/core/judgement/contract';
import { standingBase } from '~/core/judgement/standing-base';
import type { Procurement } from '~/core/procurement/procurement';
import type { VendorResponse } from '~/core/procurement/response';
import type { Answers } from '~/core/questionnaire/answers';
import { personOf, type Actor } from '~/use-cases/actor';
import { requireReader } from '~/use-cases/contract/keepers';
import type { Ports } from '~/use-cases/ports';
import { Denied } from '~/use-cases/refusals';
import { handedInOf } from './earlier-judgings';

/**
 * Contracts that the same firm had or has, in procurements in whose team the one who asks is and of which they may read
 * what won. Whatever others know stays with them.
 */
export async function earlierContracts(
  ports: Ports,
  actor: Actor,
  response: VendorResponse,
): Promise<EarlierContract[]> {
  const found: EarlierContract[] = [];
  for (const procurement of await ports.procurements.listOfPerson(personOf(actor).id)) {
    const contract = await ports.papers.contracts.find(procurement.id);
    const winner = contract && (await ports.responses.find(contract.responseId));
    const isSameFirm = winner?.organisationId === response.organisationId && winner.roundId !== response.roundId;
    if (contract === undefined || !isSameFirm || !(await mayRead(ports, actor, procurement, contract))) continue;
    const { title, number, entries } = contract;
    found.push({ title, number, entries, answers: await answersOf(ports, contract, winner) });
  }
  return found;
}

async function mayRead(ports: Ports, actor: Actor, procurement: Procurement, contract: Contract): Promise<boolean> {
  try {
    await requireReader(ports, procurement, contract, personOf(actor).id);
    return true;
  } catch (error) {
    if (error instanceof Denied) return false;
    throw error;
  }
}

/** What the contract stands on: what won, until a re-assessment is finished. */
async function answersOf(ports: Ports, contract: Contract, winner: VendorResponse): Promise<Answers> {
  const { assessmentId } = standingBase(contract);
  const whole =
    assessmentId === winner.id
      ? await handedInOf(ports, winner)
      : await ports.assessments.findWithAnswers(assessmentId);
  return whole?.answers ?? {};
}
