import type { Seen } from './crawl';

/** What is not the same in two tours, request by request. */
export function differencesOf(one: Seen[], other: Seen[]): string[] {
  const byRequest = new Map(other.map((seen) => [seen.request, comparable(seen)]));
  const differences = one.flatMap((seen) => {
    const expected = byRequest.get(seen.request);
    byRequest.delete(seen.request);
    const found = comparable(seen);
    return found === expected ? [] : [`${seen.request}: ${firstDifference(found, expected ?? '')}`];
  });
  return [...differences, ...[...byRequest.keys()].map((request) => `${request} is not there`)];
}

/** Without what is new each time: names, hashes of what has just happened, and what the clock shows. */
export function comparable({ status, headers, text }: Seen): string {
  return `${status}\n${headers}\n${text}`
    .replaceAll(/nonce(-|=")[\w+/=]+/g, 'nonce')
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
    .replaceAll(/[0-9a-f]{8}( ?[0-9a-f]{8}){7}/g, 'hash')
    .replaceAll(/>[0-9a-f]{12}</g, '>hash<')
    .replaceAll(/<time\b[^>]*>[^<]*/g, 'time')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'instant')
    .replaceAll(/^date: .*$/gm, 'date');
}

function firstDifference(one: string, other: string): string {
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return `…${one.slice(Math.max(0, at - 60), at + 60)}… instead of …${other.slice(Math.max(0, at - 60), at + 60)}…`;
}
