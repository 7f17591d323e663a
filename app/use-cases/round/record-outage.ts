import type { Outage, Round } from '~/core/procurement/round';
import { zonedInstantText } from '~/core/shared/dates';
import { failure, success, type Issue, type Result } from '~/core/shared/issue';
import { languages } from '~/locales/translate';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { issueAt, passage, wordIssues } from '~/use-cases/typed-words';
import { changeAsLead, issuesOf, laterDeadline } from './change-round';
import { tellParticipants } from './participants';
import type { DeadlineInput } from './round-plan';

/** What happened to the authority's own system, as its clock showed it. */
export interface OutageInput {
  /** `YYYY-MM-DDTHH:MM`, in the time zone of the deadline. */
  from: string;
  to: string;
  reason: string;
  /** The new deadline, for everybody. */
  deadline: DeadlineInput;
}

/**
 * Records that the authority's own system failed before the deadline, and takes responses again until a new one: the
 * only way in which anything late can be taken. Everybody is told. A confirmation of the opening that was given before is
 * void. Only a lead may, after the deadline and before the opening.
 * @returns the round, or issues: `outage_not_now`, `outage_unreadable`, `outage_reversed`, `outage_to_come`,
 * `outage_after_deadline`, those of the deadline, and what is wrong with the reason at `/reason`. Throws NotFound, Denied.
 */
export async function recordOutage(
  ports: Ports,
  actor: Actor,
  input: OutageInput & { roundId: string },
): Promise<Result<Round>> {
  requirePermission(actor, 'recordOutage');
  return changeAsLead(ports, actor, { action: 'recordOutage', roundId: input.roundId }, ({ round, phase }) => {
    if (phase !== 'closed') return failure([issueAt('outage_not_now')]);
    const outage = readOutage(ports, round, input);
    const deadline = laterDeadline(ports, round, input.deadline);
    const issues = issuesOf(outage, deadline);
    if (!outage.ok || !deadline.ok) return failure(issues);
    const { from, to, reason } = outage.value;
    const inZone = (instant: string) => zonedInstantText(instant, round.deadline.zone, languages[0]);
    return success({
      round: { ...round, deadline: deadline.value, outage: outage.value, openings: [] },
      event: {
        kind: 'outage_recorded',
        data: { from, to, reason, before: round.deadline, after: deadline.value },
      },
      then: (inside, told) =>
        tellParticipants(inside, ports, told, 'outageRecorded', { reason, from: inZone(from), to: inZone(to) }),
    });
  });
}

function readOutage(ports: Pick<Ports, 'zones' | 'clock'>, { deadline }: Round, input: OutageInput): Result<Outage> {
  const now = ports.clock.now();
  const reason = input.reason.trim();
  const from = ports.zones.instantOf(input.from, deadline.zone);
  const to = ports.zones.instantOf(input.to, deadline.zone);
  const unreadable = (field: 'from' | 'to') => issueAt('outage_unreadable', field, { zone: deadline.zone });
  const issues: Issue[] = [
    ...(from === undefined ? [unreadable('from')] : []),
    ...(to === undefined ? [unreadable('to')] : []),
    ...(from !== undefined && to !== undefined ? timeIssues({ from, to, now, deadline: deadline.at }) : []),
    ...wordIssues({ reason }, passage),
  ];
  if (from === undefined || to === undefined || issues.length > 0) return failure(issues);
  return success({ from, to, reason, recordedAt: now });
}

/** Only a failure that began while responses were still taken can have kept one out. */
function timeIssues(instants: { from: string; to: string; now: string; deadline: string }): Issue[] {
  const [from, to, now, deadline] = [instants.from, instants.to, instants.now, instants.deadline].map(Date.parse) as [
    number,
    number,
    number,
    number,
  ];
  return [
    ...(from >= to ? [issueAt('outage_reversed', 'to')] : []),
    ...(to > now ? [issueAt('outage_to_come', 'to')] : []),
    ...(from > deadline ? [issueAt('outage_after_deadline', 'from')] : []),
  ];
}
