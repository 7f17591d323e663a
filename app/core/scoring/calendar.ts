/**
 * Days and months between calendar days, without a clock and without time zones.
 * A day is `YYYY-MM-DD` of the Gregorian calendar.
 */

const millisecondsPerDay = 86_400_000;
const monthsPerYear = 12;
const yearDigits = 4;

/** Days from one day to another; negative where the second lies before the first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / millisecondsPerDay);
}

/**
 * Whole months from one day to another, rounded down: from 31 January to 28 February no whole month has passed.
 * Negative where the second lies before the first.
 */
export function monthsBetween(from: string, to: string): number {
  const [fromYear, fromMonth, fromDay] = partsOf(from);
  const [toYear, toMonth, toDay] = partsOf(to);
  const months = (toYear - fromYear) * monthsPerYear + (toMonth - fromMonth);
  return toDay < fromDay ? months - 1 : months;
}

/** The day so many days later (earlier where negative). */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * millisecondsPerDay).toISOString().slice(0, day.length);
}

/** A day from which exactly so many whole months lead to `day` (negative: a day that lies ahead). */
export function monthsBefore(day: string, months: number): string {
  const [year, month, dayOfMonth] = partsOf(day);
  const total = year * monthsPerYear + (month - 1) - months;
  const target = { year: Math.floor(total / monthsPerYear), month: (total % monthsPerYear) + 1 };
  const lastDay = new Date(Date.UTC(target.year, target.month, 0)).getUTCDate();
  const text = (value: number, digits: number) => String(value).padStart(digits, '0');
  return `${text(target.year, yearDigits)}-${text(target.month, 2)}-${text(Math.min(dayOfMonth, lastDay), 2)}`;
}

function partsOf(day: string): [number, number, number] {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  return [year, month, dayOfMonth];
}
