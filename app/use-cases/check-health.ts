import type { Actor } from './actor';
import { requirePermission } from './permissions';
import type { Ports } from './ports';

/** That the process answers at all, and which release it is. Whether it can serve is asked by `checkReadiness`. */
export async function checkHealth(
  { release }: Pick<Ports, 'release'>,
  actor: Actor,
  _input: Record<string, never> = {},
): Promise<{ release: string }> {
  requirePermission(actor, 'checkHealth');
  return { release };
}
