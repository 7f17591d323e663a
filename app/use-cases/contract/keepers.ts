import type { Contract } from '~/core/judgement/contract';
import { standingTo } from '~/core/judgement/panel';
import type { Procurement, TeamMember } from '~/core/procurement/procurement';
import type { PersonActor } from '~/use-cases/actor';
import type { Stores } from '~/use-cases/ports';
import { Denied } from '~/use-cases/refusals';

/** Whether somebody of a team manages its contract: leads and members do, and whoever is a contract manager. */
export function keepsContract({ part }: TeamMember, { roles }: Pick<PersonActor, 'roles'>): boolean {
  return part !== 'evaluator' || roles.includes('contract_manager');
}

/** Keeps out who has a tie to the winner, as from what it handed in. Throws {@link Denied}. */
export async function requireReader(
  { papers }: Pick<Stores, 'papers'>,
  { team }: Pick<Procurement, 'team'>,
  { roundId, responseId }: Contract,
  personId: string,
): Promise<void> {
  const panel = await papers.panels.find(roundId);
  if (standingTo(panel, team, personId, responseId) !== 'reads') throw new Denied('readResponse', 'person');
}
