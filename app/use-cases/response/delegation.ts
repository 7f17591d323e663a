import { z } from 'zod';
import type { VendorResponse } from '~/core/procurement/response';
import type { Round } from '~/core/procurement/round';
import { idSchema } from '~/core/questionnaire/envelope';
import type { Ports, Stores } from '~/use-cases/ports';
import type { IssuedSecret } from '~/use-cases/ports/people';
import { doorShut } from './round-notice';

/** What a colleague or a subcontractor was asked to do in a response, as it is kept beside the secret of their link. */
const delegationSchema = z.strictObject({
  /** Public name, by which it is withdrawn. Not the secret in the link. */
  id: z.string(),
  /** The one address it is good for. */
  email: z.string(),
  part: z.enum(['colleague', 'subcontractor']),
  questionnaires: z.array(idSchema),
  /** Name of the person who asked. */
  by: z.string(),
});

/** See {@link delegationSchema}. */
export interface Delegation extends z.infer<typeof delegationSchema> {
  expiresAt: string;
}

/** What stands beside a secret. Throws where it is not ours: nobody else writes there. */
export function delegationOf({ data, expiresAt }: Pick<IssuedSecret, 'data' | 'expiresAt'>): Delegation {
  return { ...delegationSchema.parse(data), expiresAt };
}

/** Those of a response that are still good. */
export async function openDelegations(
  { people }: Pick<Stores, 'people'>,
  responseId: string,
  now: string,
): Promise<(Delegation & { hash: string })[]> {
  const secrets = await people.listSecrets('delegation', responseId, now);
  return secrets.map((secret) => ({ ...delegationOf(secret), hash: secret.hash }));
}

/** Makes all links worthless that were sent to an address for a response. */
export async function withdrawLinks(
  inside: Pick<Stores, 'people'>,
  responseId: string,
  email: string,
  now: string,
): Promise<void> {
  for (const open of await openDelegations(inside, responseId, now)) {
    if (open.email === email) await inside.people.takeSecret('delegation', open.hash, now);
  }
}

/** A delegation by the secret of its link, and whether it still lets anybody in. */
export type FoundDelegation =
  | { state: 'dead' }
  | { state: 'open' | 'over' | 'cancelled'; delegation: Delegation; response: VendorResponse; round: Round };

/** See {@link FoundDelegation}. One that was withdrawn, has expired or never was one is `dead`. */
export async function findDelegation(
  { people, responses, rounds, secrets, clock }: Pick<Ports, 'people' | 'responses' | 'rounds' | 'secrets' | 'clock'>,
  token: string,
): Promise<FoundDelegation> {
  const now = clock.now();
  const secret = await people.findSecret('delegation', secrets.hashOf(token), now);
  const response = secret && (await responses.find(secret.subject));
  const round = response && (await rounds.find(response.roundId));
  if (secret === undefined || response === undefined || round === undefined) return { state: 'dead' };
  const shut = doorShut(round, now);
  if (shut === 'unknown') return { state: 'dead' };
  return { state: shut ?? 'open', delegation: delegationOf(secret), response, round };
}
