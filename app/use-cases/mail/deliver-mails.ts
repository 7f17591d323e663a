import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';

const mostAtOnce = 20;
const firstDelayMs = 30_000;
const longestDelayMs = 60 * 60_000;

/** What became of the mails that were due. A failure says why, never to whom or what. */
export interface Delivery {
  delivered: number;
  failures: string[];
}

/** Hands the mails that are due to the mail server; one that fails is tried again later, and ever later. */
export async function deliverMails(ports: Ports, actor: Actor, _input: Record<string, never> = {}): Promise<Delivery> {
  requirePermission(actor, 'deliverMails');
  const { outbox, mailer, clock, installation } = ports;
  const delivery: Delivery = { delivered: 0, failures: [] };
  if (!mailer.isConfigured) return delivery;
  for (const { id, to, subject, text, attempts } of await outbox.due(clock.now(), mostAtOnce)) {
    try {
      await mailer.send({ to, subject, text });
      await outbox.delivered(id, clock.now(), installation.mode === 'evaluation');
      delivery.delivered += 1;
    } catch (error) {
      const delay = Math.min(firstDelayMs * 2 ** attempts, longestDelayMs);
      await outbox.failed(id, new Date(Date.parse(clock.now()) + delay).toISOString());
      delivery.failures.push(error instanceof Error ? error.name : 'Error');
    }
  }
  return delivery;
}
