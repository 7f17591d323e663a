import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { issueLink } from './links';

/** There is one installation, so there is one such link at a time. */
export const setupSubject = 'installation';

/** The link by which the first administrator sets up an installation without people; nothing where there are any. */
export async function offerSetup(
  ports: Ports,
  actor: Actor,
  _input: Record<string, never> = {},
): Promise<{ link: string } | undefined> {
  requirePermission(actor, 'offerSetup');
  return ports.transact(async (inside) => {
    if ((await inside.people.countPeople()) > 0) return undefined;
    return { link: await issueLink(inside, ports, 'setup', setupSubject) };
  });
}
