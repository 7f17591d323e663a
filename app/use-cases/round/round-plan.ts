import type { Procurement } from '~/core/procurement/procurement';
import { openersNeeded, type Deadline, type Round } from '~/core/procurement/round';
import { dayOf } from '~/core/shared/dates';
import { failure, success, type Issue, type Result } from '~/core/shared/issue';
import { issueAt } from '~/use-cases/typed-words';
import type { Ports } from '~/use-cases/ports';

/** What a lead fills in about a round; each field as it came from the form. */
export interface RoundPlan {
  /** `consultation` or `tender`. */
  kind: string;
  /** `open` or `invited`. */
  access: string;
  deadline: DeadlineInput;
  /** Days before the deadline, 1–60. */
  reminderDays: number[];
  /** Ids of two people of the team; none for a consultation. */
  openers: string[];
  isNegotiated: boolean;
}

/** A deadline as people announce it: what the clock of a place shows. */
export interface DeadlineInput {
  /** `YYYY-MM-DDTHH:MM`. */
  local: string;
  /** IANA name. */
  zone: string;
}

/** What is planned about a round, once it makes sense. */
export type PlannedRound = Pick<Round, 'kind' | 'access' | 'deadline' | 'reminderDays' | 'openers' | 'isNegotiated'>;

const kinds = ['consultation', 'tender'] as const;
const accesses = ['open', 'invited'] as const;
const mostReminderDays = 60;
const mostReminders = 10;

/**
 * @returns the plan, or issues at its fields: `kind_unknown`, `access_unknown`, those of {@link readDeadline},
 * `reminder_days`, `openers_needed`.
 */
export function readPlan(
  ports: Pick<Ports, 'zones' | 'clock'>,
  plan: RoundPlan,
  { team }: Pick<Procurement, 'team'>,
): Result<PlannedRound> {
  const kind = kinds.find((one) => one === plan.kind);
  const access = accesses.find((one) => one === plan.access);
  const deadline = readDeadline(ports, plan.deadline);
  const reminderDays = [...new Set(plan.reminderDays)].sort((left, right) => right - left);
  // A consultation opens nothing.
  const openers = kind === 'consultation' ? [] : [...new Set(plan.openers)];
  const issues = [
    ...(kind === undefined ? [issueAt('kind_unknown', 'kind', { found: plan.kind })] : []),
    ...(access === undefined ? [issueAt('access_unknown', 'access', { found: plan.access })] : []),
    ...(deadline.ok ? [] : deadline.issues),
    ...reminderIssues(reminderDays),
    ...(kind === 'tender' ? openersIssues(openers, team) : []),
  ];
  if (kind === undefined || access === undefined || !deadline.ok || issues.length > 0) return failure(issues);
  return success({
    kind,
    access,
    deadline: deadline.value,
    reminderDays,
    openers,
    isNegotiated: kind === 'tender' && plan.isNegotiated,
  });
}

/** @returns the deadline, or issues `zone_unknown`, `deadline_unreadable`, `deadline_past`. */
export function readDeadline({ zones, clock }: Pick<Ports, 'zones' | 'clock'>, typed: DeadlineInput): Result<Deadline> {
  const { local, zone } = typed;
  if (!zones.isZone(zone)) return failure([issueAt('zone_unknown', 'zone')]);
  const at = zones.instantOf(local, zone);
  if (at === undefined) return failure([issueAt('deadline_unreadable', 'deadline', { zone })]);
  if (Date.parse(at) <= Date.parse(clock.now()))
    return failure([issueAt('deadline_past', 'deadline', { found: local, zone })]);
  return success({ at, zone });
}

/** `openers_needed` unless two people of the team are named. */
export function openersIssues(openers: readonly string[], team: Procurement['team']): Issue[] {
  const known = openers.filter((opener) => team.some(({ personId }) => personId === opener));
  return known.length === openersNeeded && openers.length === openersNeeded
    ? []
    : [issueAt('openers_needed', 'openers', { found: known.length, needed: openersNeeded })];
}

/** `reminder_days` unless each is 1–60 and there are at most ten. */
export function reminderIssues(days: readonly number[]): Issue[] {
  const isRight = days.every((day) => Number.isInteger(day) && day >= 1 && day <= mostReminderDays);
  return isRight && days.length <= mostReminders
    ? []
    : [issueAt('reminder_days', 'reminderDays', { maximum: mostReminderDays, most: mostReminders })];
}

/** The day of a deadline in its own time zone (YYYY-MM-DD): for which dates in answers are judged. */
export function deadlineDay({ zones }: Pick<Ports, 'zones'>, { at, zone }: Deadline): string {
  return dayOf(zones.localOf(at, zone));
}
