import { dayOf } from '~/core/shared/dates';
import type { Issue } from '~/core/shared/issue';
import { issueAt } from '~/use-cases/typed-words';

/** What is wrong with a day that is to come, YYYY-MM-DD in UTC, at its field: `day_unreadable`, `day_has_passed`. */
export function dayIssues(field: string, day: string, now: string): Issue[] {
  if (!isDay(day)) return [issueAt('day_unreadable', field, { found: day.slice(0, 20) })];
  return day < dayOf(now) ? [issueAt('day_has_passed', field, { found: day })] : [];
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}
