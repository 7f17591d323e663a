import type { Deadline, Round } from '~/core/procurement/round';
import type { Issue, Result } from '~/core/shared/issue';
import { failure, success } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import type { Action } from '~/use-cases/permissions';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports, Stores } from '~/use-cases/ports';
import { requirePart } from '~/use-cases/procurement/load-procurement';
import { recordEvent } from '~/use-cases/record/record-event';
import { issueAt } from '~/use-cases/typed-words';
import { loadRound, type LoadedRound } from './load-round';
import { readDeadline, type DeadlineInput } from './round-plan';
import type { ToldRound } from './participants';

/** One change of a round by its lead, made and recorded in one transaction. */
export interface RoundChange {
  round: Round;
  /** Kind of the event, and what it says. */
  event: { kind: string; data: Record<string, unknown> };
  /** What else happens in the same transaction, such as mails. */
  then?: (inside: Stores, told: ToldRound) => Promise<void>;
}

/**
 * Loads the round for a lead, and lets `decide` say what becomes of it as it stands inside the transaction. Throws
 * NotFound, Denied.
 */
export async function changeAsLead(
  ports: Ports,
  actor: Actor,
  { action, roundId }: { action: Action; roundId: string },
  decide: (loaded: LoadedRound) => Result<RoundChange>,
): Promise<Result<Round>> {
  requirePermission(actor, action);
  const now = ports.clock.now();
  const { procurement: before } = await loadRound(ports, actor, roundId, now);
  const buyer = (await ports.people.findOrganisation(before.organisationId))?.name ?? '';
  return ports.transact(async (inside) => {
    const loaded = await loadRound(inside, actor, roundId, now);
    requirePart(loaded, action, 'lead');
    const decided = decide(loaded);
    if (!decided.ok) return decided;
    const { round, event, then } = decided.value;
    const { procurement } = loaded;
    await inside.rounds.change(round);
    const data = { roundId, ...event.data };
    await recordEvent(inside, ports, actor, { procurementId: procurement.id }, event.kind, data);
    await then?.(inside, { round, procurement, buyer });
    return success(round);
  });
}

/** A deadline later than the one that holds; else the issues of {@link readDeadline} or `deadline_not_later`. */
export function laterDeadline(
  ports: Pick<Ports, 'zones' | 'clock'>,
  { deadline }: Pick<Round, 'deadline'>,
  typed: DeadlineInput,
): Result<Deadline> {
  const read = readDeadline(ports, typed);
  if (!read.ok) return read;
  return Date.parse(read.value.at) > Date.parse(deadline.at)
    ? read
    : failure([issueAt('deadline_not_later', 'deadline', { found: typed.local, zone: typed.zone })]);
}

/** The issues of several checks, in their order. */
export function issuesOf(...checks: (Result<unknown> | readonly Issue[])[]): Issue[] {
  return checks.flatMap((check) => ('ok' in check ? (check.ok ? [] : check.issues) : check));
}
