import type { Round } from '~/core/procurement/round';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import type { Invitation } from '~/use-cases/ports/procurement';
import { maskedAddress } from './masked-address';
import { doorShut, noticeOf, type RoundNotice } from './round-notice';

/** What the link of an invitation leads to. Of a link that is worth nothing, nothing is told. */
export type InvitationView =
  | { state: 'unknown' | 'expired' | 'revoked' }
  | { state: 'over'; notice: RoundNotice }
  | { state: 'cancelled'; notice: RoundNotice; reason: string }
  | {
      state: 'open';
      notice: RoundNotice;
      /** Name of the firm as the buyer wrote it. */
      firm: string;
      /** The one address it is good for, so that only its owner knows it again. */
      maskedEmail: string;
      /** Whether its owner is signed in already, so that no code is needed. */
      isInvited: boolean;
    };

/** @param input.token the secret of the link. */
export async function viewInvitation(ports: Ports, actor: Actor, input: { token: string }): Promise<InvitationView> {
  requirePermission(actor, 'viewInvitation');
  const found = await findInvitation(ports, input.token);
  if (!('round' in found)) return found;
  const notice = await noticeOf(ports, found.round);
  if (found.state === 'over') return { state: 'over', notice };
  if (found.state === 'cancelled') {
    return { state: 'cancelled', notice, reason: found.round.cancelled?.reason ?? '' };
  }
  const { firm, email } = found.invitation;
  const isInvited = actor.kind === 'person' && actor.email === email;
  return { state: 'open', notice, firm, maskedEmail: maskedAddress(email), isInvited };
}

/** An invitation by the secret of its link, and whether it still lets anybody in. */
export type FoundInvitation =
  | { state: 'unknown' | 'expired' | 'revoked' }
  | { state: 'open' | 'over' | 'cancelled'; invitation: Invitation; round: Round };

/** See {@link FoundInvitation}. A withdrawn link tells nothing, and that a round is over weighs more than an old link. */
export async function findInvitation(
  { rounds, secrets, clock }: Pick<Ports, 'rounds' | 'secrets' | 'clock'>,
  token: string,
): Promise<FoundInvitation> {
  const invitation = await rounds.findInvitation(secrets.hashOf(token));
  const round = invitation && (await rounds.find(invitation.roundId));
  if (invitation === undefined || round === undefined) return { state: 'unknown' };
  if (invitation.revokedAt !== undefined) return { state: 'revoked' };
  const now = clock.now();
  const shut = doorShut(round, now);
  if (shut === 'unknown') return { state: 'unknown' };
  if (shut !== undefined) return { state: shut, invitation, round };
  if (invitation.expiresAt <= now) return { state: 'expired' };
  return { state: 'open', invitation, round };
}
