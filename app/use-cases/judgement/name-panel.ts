import type { Panel } from '~/core/judgement/panel';
import { failure, success, type Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { requirePart } from '~/use-cases/procurement/load-procurement';
import { recordEvent } from '~/use-cases/record/record-event';
import { loadRound } from '~/use-cases/round/load-round';
import { issueAt } from '~/use-cases/typed-words';
import { changePanel } from './change-panel';
import { requireTender } from './require-tender';

/**
 * Names who judges what is opened: people of the team, in whatever part. Only a lead may, until it is decided.
 * @returns the panel, or issues: `judges_needed`, `judge_unknown`, `round_cancelled`, `already_decided`. Throws NotFound,
 * Denied.
 */
export async function namePanel(
  ports: Ports,
  actor: Actor,
  input: { roundId: string; members: string[] },
): Promise<Result<Panel>> {
  requirePermission(actor, 'namePanel');
  const { roundId } = input;
  const members = [...new Set(input.members)];
  const before = requireTender(await loadRound(ports, actor, roundId, ports.clock.now()));
  requirePart(before, 'namePanel', 'lead');
  return changePanel(ports, actor, roundId, async (inside, { procurement }, panel) => {
    const isTeam = (id: string) => procurement.team.some(({ personId }) => personId === id);
    if (members.length === 0) return failure([issueAt('judges_needed', 'members')]);
    if (!members.every(isTeam)) return failure([issueAt('judge_unknown', 'members')]);
    const people = await inside.people.listPeople(procurement.organisationId);
    const judges = people
      .filter(({ id }) => members.includes(id))
      .map(({ id: personId, name }) => ({ personId, name }));
    await recordEvent(inside, ports, actor, { procurementId: procurement.id }, 'panel_named', { roundId, judges });
    return success({ ...panel, members });
  });
}
