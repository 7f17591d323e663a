import { failure, success, type Result } from '~/core/shared/issue';
import { personOf, type Actor } from '~/use-cases/actor';
import { queueMail } from '~/use-cases/mail/queue-mail';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { Denied } from '~/use-cases/refusals';
import { issueAt } from '~/use-cases/typed-words';
import { loadOwnFirm, memberOf } from './own-firm';

/**
 * Closes an account of a firm: its owner's sessions end at once, and what was sent to them is worth nothing any more.
 * Everybody may close their own; those who own a response of the firm may close the others', who are told by mail. What
 * somebody answered stays with the firm. Twice is once. Throws NotFound, Denied.
 * @returns `closing_unconfirmed` at `sure-<person>`.
 */
export async function closeAccount(
  ports: Ports,
  actor: Actor,
  input: { personId: string; isSure: boolean },
): Promise<Result<void>> {
  requirePermission(actor, 'closeAccount');
  const { personId, isSure } = input;
  const own = personOf(actor);
  return ports.transact(async (inside) => {
    const loaded = await loadOwnFirm(inside, actor);
    const person = memberOf(loaded, personId);
    if (personId !== own.id && !loaded.isOwner) throw new Denied('closeAccount', 'person');
    if (!isSure) return failure([issueAt('closing_unconfirmed', `sure-${personId}`)]);
    if (person.disabledAt !== undefined) return success(undefined);
    const now = ports.clock.now();
    await inside.people.changePerson({ ...person, disabledAt: now });
    await inside.people.removeOtherSessions(personId);
    await inside.people.revokeSecrets('code', person.email, now);
    await inside.people.revokeSecrets('address', personId, now);
    if (personId !== own.id) {
      const values = { by: own.name, firm: loaded.firm.name };
      await queueMail(inside, ports, { to: person.email, name: 'accountClosed', values });
    }
    return success(undefined);
  });
}

/** Lets a colleague in again; for those who own a response of the firm. Throws NotFound, Denied. */
export async function reopenAccount(ports: Ports, actor: Actor, input: { personId: string }): Promise<void> {
  requirePermission(actor, 'reopenAccount');
  await ports.transact(async (inside) => {
    const loaded = await loadOwnFirm(inside, actor);
    const { disabledAt: _, ...person } = memberOf(loaded, input.personId);
    if (!loaded.isOwner) throw new Denied('reopenAccount', 'person');
    await inside.people.changePerson(person);
  });
}
