import { describe, expect, it } from 'vitest';
import { zonedInstantText } from './dates';

/** Without the joining word, which differs from one version of Node.js to the next. */
const written = (instant: string, zone: string, language = 'en') =>
  zonedInstantText(instant, zone, language).replace(/(,| at) /, ' ');

describe('an instant in a time zone', () => {
  it('is written with day, time, zone and its distance from UTC at that time of the year', () => {
    expect(written('2026-01-15T11:00:00Z', 'Europe/Copenhagen')).toBe(
      '15 January 2026 12:00 (Europe/Copenhagen, UTC+01:00)',
    );
    expect(written('2026-07-15T11:00:00Z', 'Europe/Copenhagen')).toBe(
      '15 July 2026 13:00 (Europe/Copenhagen, UTC+02:00)',
    );
  });

  it('tells the two times apart that the clock shows alike', () => {
    expect(written('2026-10-25T00:30:00Z', 'Europe/Copenhagen')).toContain('02:30 (Europe/Copenhagen, UTC+02:00)');
    expect(written('2026-10-25T01:30:00Z', 'Europe/Copenhagen')).toContain('02:30 (Europe/Copenhagen, UTC+01:00)');
  });

  it('falls on the day of the zone, not of the machine', () => {
    expect(written('2026-07-15T21:30:00Z', 'Africa/Nairobi')).toBe('16 July 2026 00:30 (Africa/Nairobi, UTC+03:00)');
    expect(written('2026-07-15T21:30:00Z', 'Asia/Kathmandu')).toBe('16 July 2026 03:15 (Asia/Kathmandu, UTC+05:45)');
    expect(written('2026-07-15T21:30:00Z', 'UTC')).toMatch(/^15 July 2026 21:30 \(UTC, UTC(\+00:00)?\)$/);
  });

  it('speaks the reader’s language', () => {
    expect(written('2026-07-15T11:00:00Z', 'Africa/Nairobi', 'fr')).toContain('juillet 2026');
  });
});
