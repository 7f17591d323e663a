import type { Round } from '~/core/procurement/round';
import { failure, success, type Issue, type Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports, Stores } from '~/use-cases/ports';
import type { Invitation } from '~/use-cases/ports/procurement';
import { requirePart } from '~/use-cases/procurement/load-procurement';
import { recordEvent } from '~/use-cases/record/record-event';
import { NotFound } from '~/use-cases/refusals';
import { issueAt, oneLine } from '~/use-cases/typed-words';
import { sendInvitation } from './invitations';
import { loadRound, type LoadedRound } from './load-round';

/** A firm to invite, and the one address that the invitation is good for. */
export interface Invited {
  firm: string;
  email: string;
}

/** An invitation as the team sees it. */
export type ListedInvitation = Omit<Invitation, 'secretHash'>;

const emailForm = /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/;
/** More than any round invites; a list that is longer was not meant for here. */
const mostAtOnce = 200;

/**
 * Invites firms. The mails go out at once where the round is running, and otherwise when it is published.
 * @returns the invitations, or issues at `/invited`, each with its line: `nobody_named`, `too_many_named`, `firm_empty`,
 * `field_too_long`, `email_form`, `invited_twice`, `address_of_public_body`; and `round_over`. Throws NotFound, Denied.
 */
export async function inviteVendors(
  ports: Ports,
  actor: Actor,
  input: { roundId: string; invited: Invited[] },
): Promise<Result<ListedInvitation[]>> {
  requirePermission(actor, 'inviteVendors');
  const now = ports.clock.now();
  const loaded = await loadRound(ports, actor, input.roundId, now);
  requirePart(loaded, 'inviteVendors', 'lead', 'member');
  const invited = input.invited.map(({ firm, email }) => ({ firm: firm.trim(), email: email.trim().toLowerCase() }));
  const issues = [...overIssues(loaded), ...listIssues(invited), ...(await addressIssues(ports, invited))];
  if (issues.length > 0) return failure(issues);
  const buyer = (await ports.people.findOrganisation(loaded.procurement.organisationId))?.name ?? '';

  return ports.transact(async (inside) => {
    const current = await loadRound(inside, actor, input.roundId, now);
    const { round, procurement, phase } = current;
    const left = [...overIssues(current), ...(await repeated(inside, round, invited))];
    if (left.length > 0) return failure(left);
    const added: Invitation[] = invited.map((one) => ({
      ...one,
      id: ports.ids.next(),
      roundId: round.id,
      // Of a secret that nobody is told: until the mail goes out, no link opens it.
      secretHash: ports.secrets.hashOf(ports.secrets.token()),
      sentAt: now,
      expiresAt: now,
    }));
    for (const invitation of added) {
      await inside.rounds.addInvitation(invitation);
      if (phase === 'running') await sendInvitation(inside, ports, { procurement, round, buyer }, invitation);
      // The address itself is no part of what is kept for good.
      const data = { roundId: round.id, invitationId: invitation.id, firm: invitation.firm };
      await recordEvent(inside, ports, actor, { procurementId: procurement.id }, 'vendor_invited', data);
    }
    return success(added.map(withoutSecret));
  });
}

/** The invitations of a round, by firm. Throws NotFound. */
export async function listInvitations(
  ports: Ports,
  actor: Actor,
  input: { roundId: string },
): Promise<LoadedRound & { invitations: ListedInvitation[] }> {
  requirePermission(actor, 'listInvitations');
  const loaded = await loadRound(ports, actor, input.roundId, ports.clock.now());
  const invitations = await ports.rounds.listInvitations(input.roundId);
  const byFirm = invitations.map(withoutSecret).sort((left, right) => (left.firm < right.firm ? -1 : 1));
  return { ...loaded, invitations: byFirm };
}

/**
 * Sends an invitation again with a new link; the old one is worth nothing from then on. Issues: `round_not_running`.
 * Throws NotFound, Denied.
 */
export async function resendInvitation(
  ports: Ports,
  actor: Actor,
  input: { roundId: string; invitationId: string },
): Promise<Result<void>> {
  requirePermission(actor, 'resendInvitation');
  const now = ports.clock.now();
  const loaded = await loadRound(ports, actor, input.roundId, now);
  requirePart(loaded, 'resendInvitation', 'lead', 'member');
  const buyer = (await ports.people.findOrganisation(loaded.procurement.organisationId))?.name ?? '';
  return ports.transact(async (inside) => {
    const { round, procurement, phase } = await loadRound(inside, actor, input.roundId, now);
    if (phase !== 'running') return failure([issueAt('round_not_running')]);
    const invitation = await standingInvitation(inside, input);
    await sendInvitation(inside, ports, { procurement, round, buyer }, invitation);
    const data = { roundId: round.id, invitationId: invitation.id, firm: invitation.firm };
    await recordEvent(inside, ports, actor, { procurementId: procurement.id }, 'invitation_resent', data);
    return success(undefined);
  });
}

/**
 * Makes an invitation worthless. Who has come in by it already stays in. Issues: `round_over`. Throws NotFound, Denied.
 */
export async function revokeInvitation(
  ports: Ports,
  actor: Actor,
  input: { roundId: string; invitationId: string },
): Promise<Result<void>> {
  requirePermission(actor, 'revokeInvitation');
  const now = ports.clock.now();
  requirePart(await loadRound(ports, actor, input.roundId, now), 'revokeInvitation', 'lead', 'member');
  return ports.transact(async (inside) => {
    const loaded = await loadRound(inside, actor, input.roundId, now);
    const left = overIssues(loaded);
    if (left.length > 0) return failure(left);
    const invitation = await standingInvitation(inside, input);
    await inside.rounds.changeInvitation({ ...invitation, revokedAt: now });
    const data = { roundId: input.roundId, invitationId: invitation.id, firm: invitation.firm };
    await recordEvent(inside, ports, actor, { procurementId: loaded.procurement.id }, 'invitation_revoked', data);
    return success(undefined);
  });
}

async function standingInvitation(
  { rounds }: Pick<Stores, 'rounds'>,
  { roundId, invitationId }: { roundId: string; invitationId: string },
): Promise<Invitation> {
  const invitation = (await rounds.listInvitations(roundId)).find(({ id }) => id === invitationId);
  if (invitation === undefined || invitation.revokedAt !== undefined) throw new NotFound('invitation', invitationId);
  return invitation;
}

function withoutSecret({ secretHash: _, ...invitation }: Invitation): ListedInvitation {
  return invitation;
}

function overIssues({ phase }: Pick<LoadedRound, 'phase'>): Issue[] {
  return phase === 'draft' || phase === 'frozen' || phase === 'running' ? [] : [issueAt('round_over')];
}

function listIssues(invited: readonly Invited[]): Issue[] {
  if (invited.length === 0) return [issueAt('nobody_named', 'invited')];
  if (invited.length > mostAtOnce)
    return [issueAt('too_many_named', 'invited', { found: invited.length, maximum: mostAtOnce })];
  return invited.flatMap(({ firm, email }, index) => {
    const line = index + 1;
    // Its length first: what is too long is looked at no further.
    if ([firm, email].some(({ length }) => length > oneLine.maxLength))
      return [issueAt('line_too_long', 'invited', { line, maximum: oneLine.maxLength })];
    if (!emailForm.test(email)) return [issueAt('email_form', 'invited', { line, found: `${firm} ${email}`.trim() })];
    const isTwice = invited.findIndex((one) => one.email === email) < index;
    return [
      ...(firm === '' ? [issueAt('firm_empty', 'invited', { line, found: email })] : []),
      ...(isTwice ? [issueAt('invited_twice', 'invited', { line, found: email })] : []),
    ];
  });
}

/** Nobody answers as a vendor from inside a public body. */
async function addressIssues({ people }: Ports, invited: readonly Invited[]): Promise<Issue[]> {
  const found = await Promise.all(
    invited.map(async ({ email }, index) => {
      const person = await people.findPersonByEmail(email);
      const organisation = person && (await people.findOrganisation(person.organisationId));
      const line = index + 1;
      return organisation?.kind === 'public_body'
        ? [issueAt('invited_public_body', 'invited', { line, found: email })]
        : [];
    }),
  );
  return found.flat();
}

async function repeated({ rounds }: Stores, { id }: Round, invited: readonly Invited[]): Promise<Issue[]> {
  const standing = (await rounds.listInvitations(id)).filter(({ revokedAt }) => revokedAt === undefined);
  return invited.flatMap(({ email }, index) =>
    standing.some((one) => one.email === email)
      ? [issueAt('invited_twice', 'invited', { line: index + 1, found: email })]
      : [],
  );
}
