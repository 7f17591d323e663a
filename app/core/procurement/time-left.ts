const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** How much time is left, in the one unit in which people count it; always rounded down, so that nobody is late by it. */
export interface TimeLeft {
  unit: 'days' | 'hours' | 'minutes';
  count: number;
}

/**
 * From one instant to another (ISO 8601): whole days from two days on, whole hours from two hours on, else whole
 * minutes. Nothing where the second one has passed.
 */
export function timeLeft(now: string, until: string): TimeLeft | undefined {
  const left = Date.parse(until) - Date.parse(now);
  if (left < 0) return undefined;
  if (left >= 2 * dayMs) return { unit: 'days', count: Math.floor(left / dayMs) };
  if (left >= 2 * hourMs) return { unit: 'hours', count: Math.floor(left / hourMs) };
  return { unit: 'minutes', count: Math.floor(left / minuteMs) };
}
