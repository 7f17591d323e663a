import { addTables, type Counts } from './counts';
import { hideSmall, type Sum } from './hide-small';
import type { GroupCounts } from './tally';

/** Groups of fewer responses than these are not shown, nor what would let somebody find them by subtraction. */
export const leastInGroup = 5;

/** How often something moved; `null` where the number is hidden. */
export interface ShownMove {
  move: string;
  count: number | null;
}

/** The responses of one sector, or of one service in it, as they may be shown. */
export interface ShownGroup {
  sector: string;
  service?: string;
  /** `null` where it is hidden; then `moves` is empty. */
  responses: number | null;
  moves: { of: string; moves: ShownMove[] }[];
}

/** All groups, each sector before its services, with small numbers hidden: see {@link hideSmall}. */
export function shownGroups(services: readonly GroupCounts[]): ShownGroup[] {
  const sectors = sectorsOf(services);
  const groups: Group[] = sectors.flatMap((sector) => [
    { sector: sector.sector, counts: sector },
    ...services
      .filter((service) => service.sector === sector.sector)
      .map((service) => ({ sector: service.sector, service: service.service, counts: service })),
  ]);
  const measures = [...new Set(services.flatMap(({ moves }) => [...moves.keys()]))].sort();
  const movesOf = new Map(
    measures.map((of) => [
      of,
      [...new Set(services.flatMap(({ moves }) => [...(moves.get(of)?.keys() ?? [])]))].sort(),
    ]),
  );
  const columns: [string, string][] = [...movesOf].flatMap(([of, moves]) =>
    moves.map((move): [string, string] => [of, move]),
  );

  const cells = new Map<string, number>();
  for (const { counts, ...place } of groups) {
    cells.set(nameOf(place), counts.responses);
    for (const [of, move] of columns) cells.set(nameOf(place, of, move), counts.moves.get(of)?.get(move) ?? 0);
  }
  const isSector = ({ service }: Place) => service === undefined;
  const within = (sector: string) => groups.filter((group) => group.sector === sector && !isSector(group));
  const sums: Sum[] = [undefined, ...columns].flatMap((column) => [
    { parts: groups.filter(isSector).map((group) => nameOf(group, ...(column ?? []))) },
    ...sectors.map(({ sector }) => ({
      of: nameOf({ sector }, ...(column ?? [])),
      parts: within(sector).map((group) => nameOf(group, ...(column ?? []))),
    })),
  ]);
  for (const group of groups)
    for (const [of, moves] of movesOf)
      sums.push({ of: nameOf(group), parts: moves.map((move) => nameOf(group, of, move)) });
  const hidden = hideSmall(cells, sums, leastInGroup);

  return groups.map(({ counts, ...place }) => {
    if (hidden.has(nameOf(place))) return { ...place, responses: null, moves: [] };
    const moves = [...movesOf].map(([of, all]) => ({
      of,
      moves: all
        .map((move) => ({ move, name: nameOf(place, of, move) }))
        .map(({ move, name }) => ({ move, count: hidden.has(name) ? null : (cells.get(name) ?? 0) }))
        .filter(({ count }) => count !== 0),
    }));
    return { ...place, responses: counts.responses, moves };
  });
}

interface Place {
  sector: string;
  service?: string;
}

interface Group extends Place {
  counts: Pick<GroupCounts, 'responses' | 'moves'>;
}

function nameOf({ sector, service }: Place, ...column: string[]): string {
  return JSON.stringify([sector, service ?? null, ...column]);
}

function sectorsOf(services: readonly GroupCounts[]): GroupCounts[] {
  const sectors = new Map<string, GroupCounts>();
  for (const { sector, responses, moves } of services) {
    const whole = sectors.get(sector) ?? { sector, service: '', responses: 0, moves: new Map<string, Counts>() };
    sectors.set(sector, whole);
    whole.responses += responses;
    addTables(whole.moves, moves);
  }
  return [...sectors.values()];
}
