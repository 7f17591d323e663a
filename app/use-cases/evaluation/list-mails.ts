import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { requireEvaluation } from './require-evaluation';

const mostMails = 200;

/** A mail as it would have been sent. */
export interface ShownMail {
  id: string;
  to: string;
  subject: string;
  text: string;
  queuedAt: string;
}

/**
 * The mails of an evaluation, the newest first, and where links to this installation begin. Throws Denied in any other
 * mode: whoever could read vendors' codes could break the seal.
 */
export async function listMails(
  ports: Ports,
  actor: Actor,
  _input: Record<string, never> = {},
): Promise<{ mails: ShownMail[]; origin: string }> {
  requirePermission(actor, 'listMails');
  requireEvaluation(ports, actor, 'listMails');
  const mails = await ports.outbox.list(mostMails);
  return {
    mails: mails.map(({ id, to, subject, text, queuedAt }) => ({ id, to, subject, text, queuedAt })),
    origin: ports.installation.origin(),
  };
}
