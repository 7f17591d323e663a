import type { Round } from '~/core/procurement/round';
import { failure, success, type Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { issueAt } from '~/use-cases/typed-words';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { loadProcurement, requirePart } from '~/use-cases/procurement/load-procurement';
import { recordEvent } from '~/use-cases/record/record-event';
import { loadRound } from './load-round';
import { readPlan, type PlannedRound, type RoundPlan } from './round-plan';

/**
 * Plans a round of a procurement; nothing is fixed and nobody outside sees it. Only a lead may.
 * @returns the round, or the issues of {@link readPlan}. Throws NotFound, Denied.
 */
export async function addRound(
  ports: Ports,
  actor: Actor,
  input: { procurementId: string; plan: RoundPlan },
): Promise<Result<Round>> {
  requirePermission(actor, 'addRound');
  const { procurementId } = input;
  const loaded = await loadProcurement(ports, actor, procurementId);
  requirePart(loaded, 'addRound', 'lead');
  const plan = readPlan(ports, input.plan, loaded.procurement);
  if (!plan.ok) return plan;
  const round: Round = {
    ...plan.value,
    id: ports.ids.next(),
    procurementId,
    packs: [],
    openings: [],
    createdAt: ports.clock.now(),
  };
  const data = { roundId: round.id, ...(await inWords(ports, plan.value)) };
  await ports.transact(async (inside) => {
    await inside.rounds.add(round);
    await recordEvent(inside, ports, actor, { procurementId }, 'round_planned', data);
  });
  return success(round);
}

/**
 * Plans it anew, until it is published. A pack that was frozen before stays as it is, and no longer fits where what it
 * says has changed. Only a lead may.
 * @returns the round, the issues of {@link readPlan}, or `round_published`. Throws NotFound, Denied.
 */
export async function editRound(
  ports: Ports,
  actor: Actor,
  input: { roundId: string; plan: RoundPlan },
): Promise<Result<Round>> {
  requirePermission(actor, 'editRound');
  const now = ports.clock.now();
  const loaded = await loadRound(ports, actor, input.roundId, now);
  requirePart(loaded, 'editRound', 'lead');
  const plan = readPlan(ports, input.plan, loaded.procurement);
  if (!plan.ok) return plan;
  const words = await inWords(ports, plan.value);
  return ports.transact(async (inside) => {
    const { round: before, phase, procurement } = await loadRound(inside, actor, input.roundId, now);
    if (phase !== 'draft' && phase !== 'frozen') return failure([issueAt('round_published')]);
    const round = { ...before, ...plan.value };
    await inside.rounds.change(round);
    const data = { roundId: round.id, ...words };
    await recordEvent(inside, ports, actor, { procurementId: procurement.id }, 'round_edited', data);
    return success(round);
  });
}

/** The plan as the record tells it: openers by name. */
async function inWords({ people }: Ports, { openers, ...plan }: PlannedRound): Promise<Record<string, unknown>> {
  return { ...plan, openers: await Promise.all(openers.map((opener) => nameOf(people, opener))) };
}

async function nameOf(people: Ports['people'], personId: string): Promise<{ personId: string; name: string }> {
  return { personId, name: (await people.findPerson(personId))?.name ?? '' };
}
