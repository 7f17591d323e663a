import { DateTime, IANAZone } from 'luxon';
import type { TimeZones } from '~/use-cases/ports/outside';

/**
 * Names that Node.js lists as they were called once, and what they are called now; both are understood. A list may hold
 * the new one already: it then stands there once.
 */
const renamed: Record<string, string> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

export const timeZones: TimeZones = {
  isZone,

  instantOf(local, zone) {
    if (!isZone(zone)) return undefined;
    const read = DateTime.fromISO(local, { zone });
    if (!read.isValid) return undefined;
    // An hour that strikes twice: the later one, so that nobody who trusts the clock comes an hour late.
    const latest = Math.max(...read.getPossibleOffsets().map((possible) => possible.toMillis()));
    const instant = new Date(latest).toISOString();
    // The clock shows something else in the hour that is left out in spring, and where `local` is of another form.
    return localOf(instant, zone) === local ? instant : undefined;
  },

  localOf,

  all() {
    const names = Intl.supportedValuesOf('timeZone').map((name) => renamed[name] ?? name);
    return [...new Set([...names, 'UTC'])].filter(isZone).sort();
  },
};

/** Names only: an offset such as `+01:00` knows no summer time, though some versions of Node.js take it for a zone. */
function isZone(name: string): boolean {
  return /^[A-Za-z]/.test(name) && IANAZone.isValidZone(name);
}

function localOf(instant: string, zone: string): string {
  const local = DateTime.fromISO(instant, { zone }).toISO({ includeOffset: false });
  if (local === null) throw new RangeError(`No local time of ${instant} in ${zone}`);
  return local.slice(0, 'YYYY-MM-DDTHH:MM'.length);
}
