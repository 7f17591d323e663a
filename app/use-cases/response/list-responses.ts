import { standingSubmission, type ResponsePerson, type SubmissionHead } from '~/core/procurement/response';
import { phaseOf, type Deadline, type RoundPhase } from '~/core/procurement/round';
import { personOf, type Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { packInForce } from './round-notice';

/** A response in a list. */
export interface ListedResponse {
  id: string;
  firm: string;
  title: string;
  buyer: string;
  part: ResponsePerson['part'];
  phase: RoundPhase;
  deadline: Deadline;
  /** The submission that stands; absent where there is none. */
  standing?: SubmissionHead;
}

/** The responses on which the person works, the newest first. */
export async function listResponses(
  ports: Ports,
  actor: Actor,
  _input: Record<string, never> = {},
): Promise<ListedResponse[]> {
  requirePermission(actor, 'listResponses');
  const { id: personId } = personOf(actor);
  const now = ports.clock.now();
  const responses = await ports.responses.listOfPerson(personId);
  const listed = responses.map(async (response): Promise<ListedResponse[]> => {
    const round = await ports.rounds.find(response.roundId);
    const person = response.people.find((one) => one.personId === personId);
    if (round === undefined || person === undefined) return [];
    const { title, buyer } = (await packInForce(ports, round)).procurement;
    const standing = standingSubmission(response);
    return [
      {
        ...{ id: response.id, firm: response.firm, title, buyer },
        part: person.part,
        phase: phaseOf(round, now),
        deadline: round.deadline,
        ...(standing && { standing }),
      },
    ];
  });
  return (await Promise.all(listed)).flat();
}
