import type { Pack, Round } from '~/core/procurement/round';
import type { Question } from '~/core/questionnaire/questionnaire';
import type { Issue } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { beginComparison } from '~/use-cases/judgement/begin-comparison';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { namedTeam, type NamedMember } from '~/use-cases/procurement/team';
import { freezeIssues } from './freeze-round';
import { loadOwnRound, type LoadedRound } from './load-round';
import { makePack } from './make-pack';
import { publishIssues } from './publish-round';
import { requireOutsider } from './outsiders';

/** A round as its team works with it. Nothing here says anything about who answers. */
export interface TeamRound extends LoadedRound {
  kind: 'team';
  members: NamedMember[];
  /** The deadline on the clocks of its zone, `YYYY-MM-DDTHH:MM`. */
  local: string;
  /** Invitations that stand. */
  invited: number;
  /** Vendors' questions without an answer. */
  unanswered: number;
  /** What stands in the way of the next step: the freeze of a draft, the publication of what is frozen. */
  obstacles: Issue[];
  /** What stands in the way of freezing it, or of amending it once it is published. */
  freezeObstacles: Issue[];
  /** Questions to the buyer without an answer that stand in the way of both. */
  blanks: Question[];
}

/** A published round as everybody else sees it. */
export interface PublicRound {
  kind: 'outside';
  round: Pick<Round, 'id' | 'kind' | 'access' | 'deadline' | 'cancelled' | 'outage'>;
  phase: LoadedRound['phase'];
  /** As it was frozen. */
  procurement: Pack['procurement'];
  /** Whether one may still begin to take part. */
  takesPart: boolean;
}

/**
 * One address for the team and for everybody else: who is in the team sees what the team works with; others see a
 * published round that is open, or to which they are invited. Throws NotFound, and Denied for nobody.
 */
export async function getRound(
  ports: Ports,
  actor: Actor,
  input: { roundId: string },
): Promise<TeamRound | PublicRound> {
  requirePermission(actor, 'getRound');
  const now = ports.clock.now();
  const loaded = await loadOwnRound(ports, actor, input.roundId, now);
  if (loaded !== undefined) {
    const { id: roundId, kind, openedAt } = loaded.round;
    if (kind === 'tender' && openedAt !== undefined) beginComparison(ports, actor, { roundId, since: openedAt });
    return teamRound(ports, loaded, now);
  }
  const { round, phase, pack } = await requireOutsider(ports, actor, { roundId: input.roundId, action: 'getRound' });
  const { id, kind, access, deadline, cancelled, outage } = round;
  return {
    kind: 'outside',
    round: { id, kind, access, deadline, ...(cancelled && { cancelled }), ...(outage && { outage }) },
    phase,
    procurement: pack.procurement,
    takesPart: phase === 'running' && access === 'open',
  };
}

async function teamRound(ports: Ports, loaded: LoadedRound, now: string): Promise<TeamRound> {
  const { round, phase, procurement } = loaded;
  const [people, invitations, questions] = await Promise.all([
    ports.people.listPeople(procurement.organisationId),
    ports.rounds.listInvitations(round.id),
    ports.rounds.listQuestions(round.id),
  ]);
  const isOver = phase === 'closed' || phase === 'opened' || phase === 'cancelled';
  const draft = isOver ? undefined : await makePack(ports, procurement, round);
  const freezeObstacles = draft === undefined ? [] : freezeIssues(loaded, draft);
  const obstacles = phase === 'frozen' ? await publishIssues(ports, loaded, now) : freezeObstacles;
  return {
    kind: 'team',
    ...loaded,
    members: namedTeam(procurement, people),
    local: ports.zones.localOf(round.deadline.at, round.deadline.zone),
    invited: invitations.filter(({ revokedAt }) => revokedAt === undefined).length,
    unanswered: questions.filter(({ answer }) => answer === undefined).length,
    obstacles: phase === 'running' ? [] : obstacles,
    freezeObstacles,
    blanks: draft?.blanks ?? [],
  };
}
