import type { EarlierJudging } from '~/core/judgement/carry-findings';
import { isInForce } from '~/core/judgement/consensus';
import { standingSubmission, type Submission, type VendorResponse } from '~/core/procurement/response';
import { personOf, type Actor } from '~/use-cases/actor';
import type { Ports } from '~/use-cases/ports';
import { openedFor } from './opened-for';

/** What stands as handed in of a response; nothing where nothing does. */
export async function handedInOf(
  { responses }: Pick<Ports, 'responses'>,
  response: VendorResponse,
): Promise<Submission | undefined> {
  const standing = standingSubmission(response);
  return standing && responses.findSubmission(response.id, standing.number);
}

/**
 * How other responses of the same firm were judged, the newest first: in procurements in whose team the one who asks is,
 * and of responses that they may read there. Whatever others know stays with them.
 */
export async function earlierJudgings(ports: Ports, actor: Actor, response: VendorResponse): Promise<EarlierJudging[]> {
  const procurements = await ports.procurements.listOfPerson(personOf(actor).id);
  const found: (EarlierJudging & { at: string })[] = [];
  for (const procurement of procurements) {
    for (const round of await ports.rounds.listOfProcurement(procurement.id)) {
      if (round.openedAt === undefined || round.id === response.roundId) continue;
      const { readable } = await openedFor(ports, actor, { round, procurement });
      for (const one of readable.filter(({ organisationId }) => organisationId === response.organisationId)) {
        const consensus = await ports.papers.consensuses.find(one.id);
        const handedIn = isInForce(consensus) ? await handedInOf(ports, one) : undefined;
        if (!isInForce(consensus) || handedIn === undefined) continue;
        const { answers, documents } = handedIn;
        found.push({ answers, documents, findings: consensus.findings, from: procurement.title, at: consensus.at });
      }
    }
  }
  return found.sort((left, right) => (left.at < right.at ? 1 : -1));
}
