import { isInForce, type Consensus } from '~/core/judgement/consensus';
import type { JudgedResponse, Minutes } from '~/core/judgement/minutes';
import { declarationOf, panelMembers, type Panel } from '~/core/judgement/panel';
import { isSealed } from '~/core/procurement/round';
import { personOf, type Actor } from '~/use-cases/actor';
import { refuseSealed } from '~/use-cases/assessment/access';
import { loadWhole } from '~/use-cases/assessment/load-assessment';
import { versionsNamed } from '~/use-cases/documents/versions-named';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { namedTeam } from '~/use-cases/procurement/team';
import { loadRound, type LoadedRound } from '~/use-cases/round/load-round';
import { openedFor } from './opened-for';
import { deliberationOf } from './deliberation';
import { loadJudging } from './load-judging';
import { requireTender } from './require-tender';

/** The minutes of a round, for its team. */
export interface MinutesView extends LoadedRound {
  minutes: Minutes;
}

/**
 * How the responses of a round were judged, for its team; of responses that the reader may not read, the firm alone.
 * Throws NotFound, also for a consultation, and Sealed.
 */
export async function getMinutes(ports: Ports, actor: Actor, input: { roundId: string }): Promise<MinutesView> {
  requirePermission(actor, 'getMinutes');
  const loaded = requireTender(await loadRound(ports, actor, input.roundId, ports.clock.now()));
  const { round, procurement } = loaded;
  if (isSealed(round)) await refuseSealed(ports, personOf(actor), round);
  const [panel, body, { readable, leftOut }] = await Promise.all([
    ports.papers.panels.find(round.id),
    ports.people.findOrganisation(procurement.organisationId),
    openedFor(ports, actor, loaded),
  ]);
  const { title, reference } = procurement;
  return {
    ...loaded,
    minutes: {
      procurement: { title, buyer: body?.name ?? '', reference },
      deadline: round.deadline,
      people: await peopleOf(ports, loaded, panel),
      responses: await Promise.all(readable.map(({ id }) => judgedResponse(ports, actor, id))),
      leftOut: leftOut.map(({ firm }) => firm),
    },
  };
}

async function peopleOf(
  { people }: Pick<Ports, 'people'>,
  { procurement }: LoadedRound,
  panel: Panel | undefined,
): Promise<Minutes['people']> {
  const judges = panelMembers(panel, procurement.team);
  const named = namedTeam(procurement, await people.listPeople(procurement.organisationId));
  const team = named.map(({ personId, name }) => ({ personId, name, isJudge: judges.includes(personId) }));
  // Who declared something and has left the team since is still told of.
  const gone = (panel?.declarations ?? []).filter((one) => !team.some(({ personId }) => personId === one.personId));
  return [...team, ...gone.map(({ personId, name }) => ({ personId, name, isJudge: false }))].flatMap((person) => {
    const declaration = declarationOf(panel, person.personId);
    return person.isJudge || declaration ? [{ ...person, ...(declaration && { declaration }) }] : [];
  });
}

async function judgedResponse(ports: Ports, actor: Actor, responseId: string): Promise<JudgedResponse> {
  const loaded = await loadJudging(ports, actor, responseId, 'getMinutes');
  const whole = await loadWhole(ports, actor, responseId);
  const { stated, fills } = whole;
  const { response, judges, sheets, isOpen, consensus } = loaded;
  const isSeen = isOpen || isInForce(consensus);
  return {
    ...{ responseId, judges, answers: stated },
    firm: response.firm,
    sheets: isOpen ? sheets : [],
    differences: deliberationOf(loaded, stated)?.differences ?? [],
    ...(consensus !== undefined && { consensus: isSeen ? consensus : unseen(consensus) }),
    questions: fills.flatMap(({ questions }) => questions),
    ...(await versionsNamed(ports, whole)),
  };
}

/** That it was begun again is told; what was found is not, while somebody still judges without having seen it. */
function unseen(consensus: Consensus): Consensus {
  return { ...consensus, findings: {}, settled: [] };
}
