import { declarationOf, panelMembers, type Declaration } from '~/core/judgement/panel';
import { isSealed } from '~/core/procurement/round';
import { personOf, type Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { namedTeam, type NamedMember } from '~/use-cases/procurement/team';
import { loadRound, type LoadedRound } from '~/use-cases/round/load-round';
import { sortResponses } from '~/use-cases/round/sort-responses';
import { requireTender } from './require-tender';

/** Who judges what is opened in a round, and what ties they have declared. */
export interface PanelView extends LoadedRound {
  members: (NamedMember & { isJudge: boolean; declaration?: Declaration })[];
  /** Nobody was named, so the evaluators of the team judge. */
  isDefault: boolean;
  /** The firms that answered; none before the opening. */
  firms: { responseId: string; firm: string }[];
  own?: Declaration;
  isSealed: boolean;
  /** It was decided, so nothing of it changes any more. */
  isDecided: boolean;
}

/** For everybody in the team. Throws NotFound, also for a consultation. */
export async function getPanel(ports: Ports, actor: Actor, input: { roundId: string }): Promise<PanelView> {
  requirePermission(actor, 'getPanel');
  const loaded = requireTender(await loadRound(ports, actor, input.roundId, ports.clock.now()));
  const { round, procurement } = loaded;
  const panel = await ports.papers.panels.find(round.id);
  const judges = panelMembers(panel, procurement.team);
  const named = namedTeam(procurement, await ports.people.listPeople(procurement.organisationId));
  const opened = isSealed(round) ? [] : (await sortResponses(ports, round)).opened;
  const own = declarationOf(panel, personOf(actor).id);
  return {
    ...loaded,
    members: named.map((member) => {
      const declaration = declarationOf(panel, member.personId);
      return { ...member, isJudge: judges.includes(member.personId), ...(declaration && { declaration }) };
    }),
    isDefault: panel?.members === undefined,
    firms: opened.map(({ response }) => ({ responseId: response.id, firm: response.firm })),
    ...(own && { own }),
    isSealed: isSealed(round),
    isDecided: (await ports.papers.decisions.find(round.id)) !== undefined,
  };
}
