import type { Procurement, TeamMember } from '~/core/procurement/procurement';
import { teamParts, type TeamPart } from '~/core/procurement/role';
import { failure, success, type Issue, type Result } from '~/core/shared/issue';
import { organisationOf, type Actor } from '~/use-cases/actor';
import { issueAt } from '~/use-cases/typed-words';
import { requirePermission } from '~/use-cases/permissions';
import { staff } from '~/use-cases/permitted';
import type { Ports, Stores } from '~/use-cases/ports';
import type { Person } from '~/use-cases/ports/people';
import { recordEvent } from '~/use-cases/record/record-event';
import { loadProcurement, requirePart } from './load-procurement';

/** A member of the team by name. */
export interface NamedMember extends TeamMember {
  name: string;
  /** False for somebody who may no longer sign in. */
  isActive: boolean;
}

/** Who works on a procurement, and who else of the organisation could. */
export interface Team {
  procurement: Procurement;
  members: NamedMember[];
  /** Colleagues who are not in the team; only a lead is told them. */
  colleagues: { id: string; name: string }[];
  isLead: boolean;
}

/** Throws NotFound. */
export async function getTeam(ports: Ports, actor: Actor, input: { procurementId: string }): Promise<Team> {
  requirePermission(actor, 'getTeam');
  const { procurement, member } = await loadProcurement(ports, actor, input.procurementId);
  const people = await ports.people.listPeople(procurement.organisationId);
  const isLead = member.part === 'lead';
  const outside = people.filter(
    (one) => isEligible(one) && !procurement.team.some(({ personId }) => personId === one.id),
  );
  return {
    procurement,
    members: namedTeam(procurement, people),
    colleagues: isLead ? outside.map(({ id, name }) => ({ id, name })) : [],
    isLead,
  };
}

/** The team by name, in the order in which it came together. */
export function namedTeam({ team }: Pick<Procurement, 'team'>, people: readonly Person[]): NamedMember[] {
  return team.map((member) => {
    const person = people.find(({ id }) => id === member.personId);
    return { ...member, name: person?.name ?? '', isActive: person !== undefined && person.disabledAt === undefined };
  });
}

/** Somebody of the public body whose role has to do with procurements, and who may sign in. */
function isEligible({ roles, disabledAt }: Person): boolean {
  return disabledAt === undefined && roles.some((role) => (staff as readonly string[]).includes(role));
}

/**
 * Takes a colleague into the team, or gives a member another part. Only a lead may.
 * @returns the team, or issues `colleague_unknown`, `part_unknown`, `last_lead`. Throws NotFound, Denied.
 */
export async function setTeamMember(
  ports: Ports,
  actor: Actor,
  input: { procurementId: string; personId: string; part: string },
): Promise<Result<TeamMember[]>> {
  requirePermission(actor, 'setTeamMember');
  const { procurementId, personId } = input;
  const loaded = await loadProcurement(ports, actor, procurementId);
  requirePart(loaded, 'setTeamMember', 'lead');
  const part = teamParts.find((one) => one === input.part);
  const people = await ports.people.listPeople(organisationOf(actor));
  const person = people.find(({ id }) => id === personId);
  const isMember = loaded.procurement.team.some((member) => member.personId === personId);
  const issues = [
    ...(person === undefined || !(isMember || isEligible(person)) ? [issueAt('colleague_unknown', 'person')] : []),
    ...(part === undefined ? [issueAt('part_unknown', 'part')] : []),
  ];
  if (person === undefined || part === undefined || issues.length > 0) return failure(issues);

  return ports.transact(async (inside) => {
    const { procurement } = await loadProcurement(inside, actor, procurementId);
    const before = procurement.team.find((member) => member.personId === personId);
    if (before?.part === part) return success(procurement.team);
    const team = before
      ? procurement.team.map((member) => (member === before ? { ...member, part } : member))
      : [...procurement.team, { personId, part }];
    const left = leadIssues(team);
    if (left.length > 0) return failure(left);
    await inside.procurements.change({ ...procurement, team });
    await recordEvent(inside, ports, actor, { procurementId }, before ? 'team_part_changed' : 'team_member_added', {
      personId,
      name: person.name,
      part,
      ...(before && { before: before.part }),
    });
    return success(team);
  });
}

/**
 * Takes somebody out of the team. Only a lead may.
 * @returns the team, or issues `colleague_unknown`, `last_lead`, and `still_opener` for who is to open a round that is
 * not over. Throws NotFound, Denied.
 */
export async function removeTeamMember(
  ports: Ports,
  actor: Actor,
  input: { procurementId: string; personId: string },
): Promise<Result<TeamMember[]>> {
  requirePermission(actor, 'removeTeamMember');
  const { procurementId, personId } = input;
  requirePart(await loadProcurement(ports, actor, procurementId), 'removeTeamMember', 'lead');
  const person = await ports.people.findPerson(personId);
  return ports.transact(async (inside) => {
    const { procurement } = await loadProcurement(inside, actor, procurementId);
    const team = procurement.team.filter((member) => member.personId !== personId);
    if (team.length === procurement.team.length) return failure([issueAt('colleague_unknown', 'person')]);
    const left = [...leadIssues(team), ...(await openerIssues(inside, procurementId, personId))];
    if (left.length > 0) return failure(left);
    await inside.procurements.change({ ...procurement, team });
    const name = person?.name ?? '';
    await recordEvent(inside, ports, actor, { procurementId }, 'team_member_removed', { personId, name });
    return success(team);
  });
}

function leadIssues(team: readonly { part: TeamPart }[]): Issue[] {
  return team.some(({ part }) => part === 'lead') ? [] : [issueAt('last_lead', 'person')];
}

async function openerIssues({ rounds }: Stores, procurementId: string, personId: string): Promise<Issue[]> {
  const isNeeded = (await rounds.listOfProcurement(procurementId)).some(
    ({ openers, openedAt, cancelled }) =>
      openedAt === undefined && cancelled === undefined && openers.includes(personId),
  );
  return isNeeded ? [issueAt('still_opener', 'person')] : [];
}
