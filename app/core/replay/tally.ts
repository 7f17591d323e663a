import { addCounts, addTables, count, countsIn, moveName, type Counts } from './counts';
import { rankChanges } from './rank-changes';
import type { Range } from '../scoring/evaluation';
import type { absent, BeforeAfter, PastResponse, ReplayedResponse } from './replay';
import type { Replayed } from './replay-response';
import { addToWatch, emptyWatch, mergeWatch, type WatchTally } from './watch-tally';

/** Stands for everything that stays as it is. */
export const unchanged = 'unchanged';

/**
 * What came of many responses, so that several tallies can be put together to one: plain data that can be sent from
 * thread to thread. Counts by sector and service are as they are here; who shows them hides small groups first, see
 * `hideSmallGroups`.
 */
export interface ReplayTally {
  responses: number;
  /** Responses of which a level shown, of a risk or domain, or the recommendation at most, is another one. */
  changed: number;
  /** Responses of which only the other end of a range moved. */
  onlyRange: number;
  /** By risk: moves of the level shown, `low>high`, and `unchanged`. */
  risks: Map<string, Counts>;
  domains: Map<string, Counts>;
  overall: Counts;
  /** Of the recommendation at most. */
  recommendation: Counts;
  /** By risk: how often its change moved the level of its domain. */
  movedBy: Counts;
  /** Moves of what is named, by sector and service: see {@link GroupCounts}. */
  groups: GroupCounts[];
  /** Answers that the content after has no question for, by question. */
  unknownAnswers: Counts;
  /** Answers whose value the content after does not offer, by question. */
  unofferedAnswers: Counts;
  /** Responses that changed most, at most {@link keptChanges}, with what moved; see {@link rankChanges}. */
  changes: ReplayedResponse[];
  watch: WatchTally;
}

/** The moves of all responses of one service. */
export interface GroupCounts {
  sector: string;
  service: string;
  /** By `recommendation`, `overall` and each domain as `domain <id>`. */
  moves: Map<string, Counts>;
  responses: number;
}

/** Most single responses that a tally keeps. */
export const keptChanges = 50;

/** A tally of nothing. */
export function emptyTally(): ReplayTally {
  return {
    responses: 0,
    changed: 0,
    onlyRange: 0,
    risks: new Map(),
    domains: new Map(),
    overall: new Map(),
    recommendation: new Map(),
    movedBy: new Map(),
    groups: [],
    unknownAnswers: new Map(),
    unofferedAnswers: new Map(),
    changes: [],
    watch: emptyWatch(),
  };
}

/** Adds one response to a tally. */
export function addToTally(tally: ReplayTally, past: PastResponse, replayed: Replayed): void {
  const { response, fitted } = replayed;
  tally.responses += 1;
  const group = groupOf(tally.groups, past.sector ?? '', past.service ?? '');
  group.responses += 1;
  let moved = false;
  let ranged = false;
  const note = <Value extends string>(
    counts: Counts,
    { before, after }: BeforeAfter<Range<Value> | typeof absent>,
    name?: string,
  ): void => {
    const [from, to] = [shown(before), shown(after)];
    const move = from === to ? unchanged : moveName(from, to);
    count(counts, move);
    if (name !== undefined) count(countsIn(group.moves, name), move);
    moved ||= from !== to;
    ranged ||= least(before) !== least(after);
  };
  for (const [id, level] of Object.entries(response.risks)) note(countsIn(tally.risks, id), level);
  for (const [id, level] of Object.entries(response.domains)) note(countsIn(tally.domains, id), level, `domain ${id}`);
  note(tally.overall, response.overall, 'overall');
  note(tally.recommendation, response.recommendation, 'recommendation');
  for (const id of response.movedBy) count(tally.movedBy, id);
  for (const name of fitted.unknown) count(tally.unknownAnswers, name);
  for (const name of fitted.unoffered) count(tally.unofferedAnswers, name);
  if (moved) {
    tally.changed += 1;
    tally.changes.push(onlyMoved(response));
    // Not after each of them: putting them in order costs more than keeping a few too many.
    if (tally.changes.length > keptChanges * 4) tally.changes = rankChanges(tally.changes, keptChanges);
  } else if (ranged) tally.onlyRange += 1;
  addToWatch(tally.watch, past, replayed);
}

/**
 * Adds a tally to another. In whatever order and portions responses are added, the result is the same once
 * {@link finishTally} has put it in order.
 */
export function mergeTally(to: ReplayTally, from: ReplayTally): void {
  to.responses += from.responses;
  to.changed += from.changed;
  to.onlyRange += from.onlyRange;
  addTables(to.risks, from.risks);
  addTables(to.domains, from.domains);
  addCounts(to.overall, from.overall);
  addCounts(to.recommendation, from.recommendation);
  addCounts(to.movedBy, from.movedBy);
  for (const group of from.groups) {
    const same = groupOf(to.groups, group.sector, group.service);
    same.responses += group.responses;
    addTables(same.moves, group.moves);
  }
  addCounts(to.unknownAnswers, from.unknownAnswers);
  addCounts(to.unofferedAnswers, from.unofferedAnswers);
  to.changes = rankChanges([...to.changes, ...from.changes], keptChanges);
  mergeWatch(to.watch, from.watch);
}

/** The tally in an order that does not depend on how it came about. */
export function finishTally(tally: ReplayTally): ReplayTally {
  const inOrder = <Value>(map: Map<string, Value>) =>
    new Map([...map].sort(([left], [right]) => (left < right ? -1 : Number(left > right))));
  const tablesInOrder = (tables: Map<string, Counts>) =>
    new Map([...inOrder(tables)].map(([name, counts]) => [name, inOrder(counts)]));
  const placeOf = ({ sector, service }: GroupCounts) => JSON.stringify([sector, service]);
  return {
    ...tally,
    risks: tablesInOrder(tally.risks),
    domains: tablesInOrder(tally.domains),
    overall: inOrder(tally.overall),
    recommendation: inOrder(tally.recommendation),
    movedBy: inOrder(tally.movedBy),
    groups: tally.groups
      .map((group) => ({ ...group, moves: tablesInOrder(group.moves) }))
      .sort((left, right) => (placeOf(left) < placeOf(right) ? -1 : 1)),
    unknownAnswers: inOrder(tally.unknownAnswers),
    unofferedAnswers: inOrder(tally.unofferedAnswers),
    changes: rankChanges(tally.changes, keptChanges),
    watch: {
      ...tally.watch,
      answers: tablesInOrder(tally.watch.answers),
      levels: tablesInOrder(tally.watch.levels),
      bordering: inOrder(tally.watch.bordering),
      moved: inOrder(tally.watch.moved),
    },
  };
}

/** Without the risks and domains that stay as they are: thousands of these travel from thread to thread. */
function onlyMoved(response: ReplayedResponse): ReplayedResponse {
  const moved = (levels: ReplayedResponse['risks']) =>
    Object.fromEntries(Object.entries(levels).filter(([, { before, after }]) => shown(before) !== shown(after)));
  return { ...response, risks: moved(response.risks), domains: moved(response.domains) };
}

function groupOf(groups: GroupCounts[], sector: string, service: string): GroupCounts {
  const known = groups.find((group) => group.sector === sector && group.service === service);
  if (known !== undefined) return known;
  const made: GroupCounts = { sector, service, moves: new Map(), responses: 0 };
  groups.push(made);
  return made;
}

function shown<Value extends string>(range: Range<Value> | typeof absent): Value | typeof absent {
  return range === 'absent' ? range : range.atMost;
}

function least<Value extends string>(range: Range<Value> | typeof absent): Value | typeof absent {
  return range === 'absent' ? range : range.atLeast;
}
