import type { Procurement } from '~/core/procurement/procurement';
import type { Round } from '~/core/procurement/round';
import { zonedInstantText } from '~/core/shared/dates';
import { languages } from '~/locales/translate';
import { queueMail } from '~/use-cases/mail/queue-mail';
import type { Ports, Stores } from '~/use-cases/ports';
import type { Invitation } from '~/use-cases/ports/procurement';

const dayMs = 24 * 60 * 60_000;
/** An invitation still opens the way to one's own answers for a while after the deadline. */
const daysAfterDeadline = 90;

/**
 * A new secret for an invitation, in a mail to its one address; the link that was sent before is worth nothing from
 * then on. The secret itself is kept nowhere.
 */
export async function sendInvitation(
  inside: Stores,
  ports: Pick<Ports, 'secrets' | 'clock' | 'ids' | 'installation'>,
  { procurement, round, buyer }: { procurement: Procurement; round: Round; buyer: string },
  invitation: Invitation,
): Promise<void> {
  const token = ports.secrets.token();
  const sentAt = ports.clock.now();
  await inside.rounds.changeInvitation({
    ...invitation,
    secretHash: ports.secrets.hashOf(token),
    sentAt,
    expiresAt: new Date(Date.parse(round.deadline.at) + daysAfterDeadline * dayMs).toISOString(),
  });
  await queueMail(inside, ports, {
    to: invitation.email,
    name: round.kind === 'tender' ? 'invitation' : 'invitationToComment',
    values: {
      firm: invitation.firm,
      buyer,
      title: procurement.title,
      deadline: zonedInstantText(round.deadline.at, round.deadline.zone, languages[0]),
      link: `${ports.installation.origin()}/invitations/${token}`,
    },
  });
}
