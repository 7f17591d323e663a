import type { Deadline, Pack, Round } from '~/core/procurement/round';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';

/** An open round that is running, as anybody may find it. */
export interface ListedRound {
  id: string;
  kind: Round['kind'];
  deadline: Deadline;
  /** As it was frozen. */
  procurement: Pack['procurement'];
}

/** Published for everybody and still running, the soonest deadline first. */
export async function listPublicRounds(
  ports: Ports,
  actor: Actor,
  _input: Record<string, never> = {},
): Promise<ListedRound[]> {
  requirePermission(actor, 'listPublicRounds');
  const rounds = await ports.rounds.listPublic(ports.clock.now());
  const listed = await Promise.all(
    rounds.map(async ({ id, kind, deadline, packs }) => {
      const pack = await ports.rounds.findPack(id, packs.at(-1)?.number ?? 0);
      return pack === undefined ? [] : [{ id, kind, deadline, procurement: pack.procurement }];
    }),
  );
  return listed.flat();
}
