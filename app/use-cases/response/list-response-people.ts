import type { ResponsePerson } from '~/core/procurement/response';
import type { RoundPhase } from '~/core/procurement/round';
import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import { personOf, type Actor } from '~/use-cases/actor';
import { loadContent } from '~/use-cases/assessment/load-assessment';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { openDelegations, type Delegation } from './delegation';
import { loadWholeResponse } from './load-whole-response';
import { packInForce } from './round-notice';

/** Who works on a response, and who was asked to. */
export interface ResponsePeople {
  responseId: string;
  firm: string;
  title: string;
  phase: RoundPhase;
  /** Time zone of the round. */
  zone: string;
  people: (ResponsePerson & { name: string; email: string; isYou: boolean })[];
  /** Asked by a link that is still good, and not there yet. */
  asked: Delegation[];
  /** What a subcontractor can be asked to answer. */
  questionnaires: Pick<Questionnaire, 'id' | 'title'>[];
}

/** Throws NotFound, and Denied for a subcontractor. */
export async function listResponsePeople(
  ports: Ports,
  actor: Actor,
  input: { responseId: string },
): Promise<ResponsePeople> {
  requirePermission(actor, 'listResponsePeople');
  const { response, round, phase } = await loadWholeResponse(ports, actor, input.responseId, 'listResponsePeople');
  const pack = await packInForce(ports, round);
  const [{ questionnaires }, open, people] = await Promise.all([
    loadContent(ports, pack),
    openDelegations(ports, response.id, ports.clock.now()),
    Promise.all(
      response.people.map(async (one) => {
        const { name = '', email = '' } = (await ports.people.findPerson(one.personId)) ?? {};
        return { ...one, name, email, isYou: one.personId === personOf(actor).id };
      }),
    ),
  ]);
  return {
    responseId: response.id,
    firm: response.firm,
    title: pack.procurement.title,
    ...{ phase, people, zone: round.deadline.zone },
    asked: open.filter(({ email }) => !people.some((one) => one.email === email)).map(({ hash: _, ...one }) => one),
    questionnaires: questionnaires
      .filter(({ audience }) => audience === 'vendor')
      .map(({ id, title }) => ({ id, title })),
  };
}
