import type { RecordedEvent } from '../procurement/record';
import { contentHash } from '../shared/hash';
import type { Issue } from '../shared/issue';
import type { Decision, EarlierDecision } from './decision';

/** The hashes of a decision as it stands where it is kept: those it replaced, the oldest first, and its own last. */
export interface KeptDecision {
  roundId: string;
  hashes: string[];
}

/** The hash under which the record names a decision, whatever it replaces. */
export function decisionHash(decision: EarlierDecision): string {
  return contentHash(decision);
}

/** See {@link KeptDecision}. */
export function keptDecision({ earlier = [], ...standing }: Decision): KeptDecision {
  return { roundId: standing.id, hashes: [...earlier, standing].map(decisionHash) };
}

/**
 * What is wrong with the decisions of one procurement: `record_decision_altered` where the record names another one, or
 * others before it, and `record_decision_missing` where none is kept of a round about which the record says that it was
 * decided.
 * @param stream of the procurement.
 */
export function decisionIssues(
  stream: string,
  events: readonly RecordedEvent[],
  kept: readonly KeptDecision[],
): Issue[] {
  const issue = (code: string, owner: string): Issue => ({
    ...{ code, severity: 'error', where: { file: stream, pointer: '' }, values: { owner } },
  });
  const decided = events.filter(({ kind }) => kind === 'decision_recorded' || kind === 'decision_corrected');
  const namedOf = (id: string) => decided.flatMap(({ data }) => (data['roundId'] === id ? [data['hash']] : []));
  const isNamed = ({ roundId, hashes }: KeptDecision) => {
    const named = namedOf(roundId);
    return named.length === hashes.length && named.every((hash, index) => hash === hashes[index]);
  };
  const rounds = new Set(decided.map(({ data }) => String(data['roundId'])));
  return [
    ...kept.filter((one) => !isNamed(one)).map(({ roundId }) => issue('record_decision_altered', roundId)),
    ...[...rounds]
      .filter((id) => !kept.some(({ roundId }) => roundId === id))
      .map((id) => issue('record_decision_missing', id)),
  ];
}
