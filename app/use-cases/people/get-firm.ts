import type { FirmMember } from '~/core/procurement/firm-member';
import { personOf, type Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { loadOwnFirm } from './own-firm';

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
