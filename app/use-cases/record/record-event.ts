import type { RecordedEvent } from '~/core/procurement/record';
import type { Actor } from '~/use-cases/actor';
import type { Ports, Stores } from '~/use-cases/ports';

/** Where an event belongs: a procurement's record, or what is a vendor's own before the opening. */
export type Stream = { procurementId: string } | { responseId: string };

/**
 * Writes down what somebody did, in the same transaction as what they did. `data` holds names, dates, hashes and
 * reasons: never an answer, a code or a link. `events:<kind>` in the catalogue tells it in plain words.
 */
export async function recordEvent(
  { record }: Pick<Stores, 'record'>,
  { clock }: Pick<Ports, 'clock'>,
  actor: Actor,
  stream: Stream,
  kind: string,
  data: Record<string, unknown> = {},
): Promise<RecordedEvent> {
  return record.append({
    stream: 'procurementId' in stream ? `procurement:${stream.procurementId}` : `response:${stream.responseId}`,
    at: clock.now(),
    by: actor.kind === 'person' ? { personId: actor.id, name: actor.name } : 'system',
    kind,
    data,
  });
}
