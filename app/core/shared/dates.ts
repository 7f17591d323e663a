/** The language is always named, so that no machine's own setting gets in. The catalogue is written in British English, so days are too. */
function regionOf(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

/** The calendar day (YYYY-MM-DD) of an instant (ISO 8601), in the time zone it is written in: UTC where it ends in Z. */
export function dayOf(instant: string): string {
  return instant.slice(0, 'YYYY-MM-DD'.length);
}

/** A calendar day (YYYY-MM-DD) as people write it; anything else as it stands. */
export function dayText(day: string, language: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat(regionOf(language), { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

/** An instant (ISO 8601) in UTC, and saying so: nobody here knows the reader's time zone. */
export function instantText(instant: string, language: string): string {
  const format = new Intl.DateTimeFormat(regionOf(language), {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  return `${format.format(new Date(instant))} UTC`;
}

/**
 * An instant (ISO 8601) as people of a time zone (IANA name) write it, with the zone and its distance from UTC on that
 * day, so that nobody has to know it: "30 January 2027 at 17:00 (Africa/Nairobi, UTC+03:00)".
 * @param precision `seconds` where it matters which of two came first.
 */
export function zonedInstantText(
  instant: string,
  zone: string,
  language: string,
  precision: 'minutes' | 'seconds' = 'minutes',
): string {
  const date = new Date(instant);
  const region = regionOf(language);
  const format = new Intl.DateTimeFormat(region, {
    dateStyle: 'long',
    timeStyle: precision === 'seconds' ? 'medium' : 'short',
    timeZone: zone,
  });
  const parts = new Intl.DateTimeFormat('en-GB', { timeZoneName: 'longOffset', timeZone: zone }).formatToParts(date);
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value.replace('GMT', 'UTC') ?? '';
  return `${format.format(date)} (${zone}, ${offset})`;
}
