import type { Seen } from './crawl';
import type { Plant } from './plants';

/** What must not come out: planted strings, and the names by which sealed things go. */
export interface Sealed {
  plants: Plant[];
  names: string[];
}

/** What of it stands in a text, in whatever case. */
export function leaksIn(text: string, { plants, names }: Sealed): string[] {
  const lower = text.toLowerCase();
  return [
    ...plants.filter((plant) => lower.includes(plant.text.toLowerCase())).map(({ where }) => where),
    ...names.filter((name) => lower.includes(name.toLowerCase())),
  ];
}

/** What of it stands in answers to requests. What somebody guessed is no news to them. */
export function leaksOf(seen: Seen[], sealed: Sealed): string[] {
  return seen.flatMap(({ request, status, headers, text }) => {
    const names = sealed.names.filter((name) => !request.includes(name));
    return leaksIn(`${headers}\n${text}`, { ...sealed, names }).map((leak) => `${request} (${status}): ${leak}`);
  });
}

/** Everything in a value, also what JSON leaves out. */
export function inWords(value: unknown): string {
  return (
    JSON.stringify(value, (_, part: unknown) => {
      if (part instanceof Map || part instanceof Set) return [...(part as Iterable<unknown>)];
      if (part instanceof Uint8Array) return Buffer.from(part).toString();
      return part;
    }) ?? ''
  );
}
