import { z } from 'zod';
import type { Issue } from '~/core/shared/issue';
import { issueAt } from '~/use-cases/typed-words';

const day = z.iso.date();
const dayMs = 24 * 60 * 60_000;
/** More people than live anywhere: a slip of the keys. */
const mostPeople = 10_000_000_000;

/** What a day typed into a field may be. */
interface DayRules {
  /** Whether it may be left empty. */
  isOptional?: boolean;
  /** The present instant, where it may not lie ahead; in some time zone its day may already be the next one. */
  now?: string;
}

/** `contract_day` for what is no day (YYYY-MM-DD), `day_ahead` for one that lies ahead and may not; at its field. */
export function dayIssues(field: string, typed: string, { isOptional = false, now }: DayRules = {}): Issue[] {
  if (typed === '' && isOptional) return [];
  if (!day.safeParse(typed).success) return [issueAt('contract_day', field)];
  if (now === undefined) return [];
  const latest = new Date(Date.parse(now) + dayMs).toISOString().slice(0, typed.length);
  return typed > latest ? [issueAt('day_ahead', field, { found: typed })] : [];
}

/** The number of people typed into a field; nothing where it is empty, and not a number where it is none. */
export function countIn(typed: string): number | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  return /^\d+$/.test(text) && Number(text) <= mostPeople ? Number(text) : Number.NaN;
}

/** `count_unreadable` for what is no number of people, `count_empty` where one is needed; at its field. */
export function countIssues(field: string, typed: string, isOptional = true): Issue[] {
  const count = countIn(typed);
  if (count === undefined) return isOptional ? [] : [issueAt('count_empty', field)];
  return Number.isNaN(count) ? [issueAt('count_unreadable', field)] : [];
}
