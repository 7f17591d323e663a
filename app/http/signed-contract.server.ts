import type { Actor } from '~/use-cases/actor';
import type { ContractOverview, SignedContract } from '~/use-cases/contract/get-contract';
import { useCases } from '~/wiring.server';
import { orRespond } from './or-respond.server';

/**
 * A contract for a page that only a signed one has, and of its team those alone who may change it where that is asked.
 * Throws the response 404 where none was signed, 403 for who only reads.
 */
export async function requireSigned(
  actor: Actor,
  procurementId: string,
  { toKeep = false }: { toKeep?: boolean } = {},
): Promise<ContractOverview & { signed: SignedContract }> {
  const overview = await orRespond(useCases.getContract(actor, { procurementId }));
  if (toKeep && !overview.mayKeep) throw new Response(null, { status: 403 });
  const { signed } = overview;
  if (signed === undefined) throw new Response(null, { status: 404 });
  return { ...overview, signed };
}
