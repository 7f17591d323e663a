import { personOf, type Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { loadOwnFirm } from './own-firm';

/** Somebody of a firm as their colleagues see them. */
export interface FirmMember {
  id: string;
  name: string;
  email: string;
  isYou: boolean;
  /** May no longer sign in. */
  isClosed: boolean;
  /** Whether whoever asks may close the account now, or open it again. */
  mayChange: boolean;
}

/** The firm of whoever asks, with its people in the order of their names. Throws NotFound. */
export async function getFirm(
  ports: Ports,
  actor: Actor,
  _input: Record<string, never> = {},
): Promise<{ name: string; people: FirmMember[] }> {
  requirePermission(actor, 'getFirm');
  const { firm, people, isOwner } = await loadOwnFirm(ports, actor);
  return {
    name: firm.name,
    people: people.map(({ id, name, email, disabledAt }) => {
      const isYou = id === personOf(actor).id;
      return { id, name, email, isYou, isClosed: disabledAt !== undefined, mayChange: isYou || isOwner };
    }),
  };
}
