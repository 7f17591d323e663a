import { failure, type Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { wordIssues } from '~/use-cases/typed-words';
import { enterRound, shut, type Entered } from './enter-round';
import { codeIssues } from './code-issues';
import { findInvitation } from './view-invitation';

/** What the owner of an invited address types. */
export interface InvitationForm {
  /** Not needed where they are signed in already. */
  code: string;
  firm: string;
  name: string;
}

/**
 * Lets the owner of the invited address in. Issues at `/code`, `/firm`, `/name`, and those of the entrance. Throws
 * TooOften.
 *
 * @param input.address where the request comes from, for the limits.
 */
export async function acceptInvitation(
  ports: Ports,
  actor: Actor,
  input: InvitationForm & { token: string; device: string; address: string },
): Promise<Result<Entered>> {
  requirePermission(actor, 'acceptInvitation');
  const found = await findInvitation(ports, input.token);
  if (found.state !== 'open') return shut();
  const { round, invitation } = found;
  const { email } = invitation;
  const isInvited = actor.kind === 'person' && actor.email === email;
  const firm = input.firm.trim();
  const name = input.name.trim();
  const issues = wordIssues(isInvited ? { firm } : { firm, name });
  if (issues.length > 0) return failure(issues);
  if (!isInvited) {
    const wrong = await codeIssues(ports, { email, code: input.code, address: input.address });
    if (wrong.length > 0) return failure(wrong);
  }
  return enterRound(ports, actor, { round, email, firm, name, device: input.device });
}
