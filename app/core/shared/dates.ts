/** The language is always named, so that no machine's own setting gets in. The catalogue is written in British English, so days are too. */
function regionOf(language: string): string {
  return language === 'en' ? 'en-GB' : language;
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
