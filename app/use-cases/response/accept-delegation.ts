import { failure, success, type Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { replaceSession } from '~/use-cases/people/session';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { wordIssues } from '~/use-cases/typed-words';
import type { InvitationForm } from './accept-invitation';
import { codeIssues } from './code-issues';
import { findDelegation } from './delegation';
import { join, shut, type Entered } from './enter-round';
import { knownVendor, registerVendor } from './register-vendor';

/**
 * Lets somebody in who was asked to work on a response. A colleague who is new belongs to the firm that answers, a
 * subcontractor to a firm of their own. Who works on the response already keeps what they were. The link stays good for
 * its owner, who signs in by it again. Issues at `/code`, `/firm`, `/name`, and those of the entrance. Throws TooOften.
 *
 * @param input.address where the request comes from, for the limits.
 */
export async function acceptDelegation(
  ports: Ports,
  actor: Actor,
  input: InvitationForm & { token: string; device: string; address: string },
): Promise<Result<Entered>> {
  requirePermission(actor, 'acceptDelegation');
  const found = await findDelegation(ports, input.token);
  if (found.state !== 'open') return shut();
  const { delegation, round, response } = found;
  const { email, part, questionnaires } = delegation;
  const isInvited = actor.kind === 'person' && actor.email === email;
  const name = input.name.trim();
  const firm = part === 'colleague' ? response.firm : input.firm.trim();
  const issues = isInvited ? [] : wordIssues({ firm, name });
  if (issues.length > 0) return failure(issues);
  if (!isInvited) {
    const wrong = await codeIssues(ports, { email, code: input.code, address: input.address });
    if (wrong.length > 0) return failure(wrong);
  }
  return ports.transact(async (inside) => {
    const hash = ports.secrets.hashOf(input.token);
    const isGood = (await inside.people.findSecret('delegation', hash, ports.clock.now())) !== undefined;
    // It can have been withdrawn while the code was typed.
    if (!isGood) return shut();
    const known = await knownVendor(inside, email);
    if (!known.ok) return known;
    const belongsTo = part === 'colleague' ? { organisationId: response.organisationId } : {};
    const person = known.value ?? (await registerVendor(inside, ports, { email, name, firm, ...belongsTo }));
    const current = (await inside.responses.find(response.id)) ?? response;
    if (!current.people.some(({ personId }) => personId === person.id)) {
      await join(inside, ports, person, current, { part, questionnaires });
    }
    const isSignedIn = actor.kind === 'person' && actor.id === person.id;
    const within = { ...ports, people: inside.people };
    const session = isSignedIn ? undefined : await replaceSession(within, actor, person, input.device);
    return success({ roundId: round.id, responseId: response.id, ...(session && { session }) });
  });
}
