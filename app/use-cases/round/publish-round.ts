import type { Round } from '~/core/procurement/round';
import { failure, success, type Issue, type Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { issueAt } from '~/use-cases/typed-words';
import { canSignIn } from '~/use-cases/people/ways-in';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { requirePart } from '~/use-cases/procurement/load-procurement';
import { recordEvent } from '~/use-cases/record/record-event';
import { sendInvitation } from './invitations';
import { loadRound, type LoadedRound } from './load-round';
import { deadlineDay, openersIssues } from './round-plan';

/**
 * Opens a frozen round to vendors: for everybody, or for those invited, who now get their mails. Only a lead may.
 * @returns the round, or issues: `no_mail_server`, `not_frozen`, `round_published`, `deadline_past`, `pack_outdated` where the
 * plan was changed after the freeze, `openers_needed`, `opener_cannot_sign_in`, `nobody_invited`. Throws NotFound, Denied.
 */
export async function publishRound(ports: Ports, actor: Actor, input: { roundId: string }): Promise<Result<Round>> {
  requirePermission(actor, 'publishRound');
  const now = ports.clock.now();
  const loaded = await loadRound(ports, actor, input.roundId, now);
  requirePart(loaded, 'publishRound', 'lead');
  const issues = await publishIssues(ports, loaded, now);
  if (issues.length > 0) return failure(issues);
  const buyer = (await ports.people.findOrganisation(loaded.procurement.organisationId))?.name ?? '';

  return ports.transact(async (inside) => {
    const { round: before, phase, procurement } = await loadRound(inside, actor, input.roundId, now);
    const left = phaseIssues(phase);
    if (left.length > 0) return failure(left);
    const round = { ...before, publishedAt: now };
    await inside.rounds.change(round);
    const invitations = await inside.rounds.listInvitations(round.id);
    for (const invitation of invitations) {
      if (invitation.revokedAt === undefined)
        await sendInvitation(inside, ports, { procurement, round, buyer }, invitation);
    }
    await recordEvent(inside, ports, actor, { procurementId: procurement.id }, 'round_published', {
      roundId: round.id,
      access: round.access,
      deadline: round.deadline,
      hash: round.packs.at(-1)?.hash ?? '',
    });
    return success(round);
  });
}

/** What still stands in the way of publishing a round. */
export async function publishIssues(
  ports: Pick<Ports, 'mailer' | 'people' | 'rounds' | 'zones' | 'installation'>,
  { round, phase, procurement }: LoadedRound,
  now: string,
): Promise<Issue[]> {
  const [openers, invitations, pack] = await Promise.all([
    Promise.all(round.openers.map((opener) => ports.people.findPerson(opener))),
    ports.rounds.listInvitations(round.id),
    ports.rounds.findPack(round.id, round.packs.at(-1)?.number ?? 0),
  ]);
  const invited = invitations.filter(({ revokedAt }) => revokedAt === undefined);
  const isOutdated =
    pack !== undefined &&
    (pack.kind !== round.kind ||
      pack.access !== round.access ||
      pack.isNegotiated !== round.isNegotiated ||
      pack.effectiveDate !== deadlineDay(ports, round.deadline));
  return [
    ...phaseIssues(phase),
    ...(ports.mailer.isConfigured ? [] : [issueAt('no_mail_server')]),
    ...(isOutdated ? [issueAt('pack_outdated')] : []),
    ...(Date.parse(round.deadline.at) <= Date.parse(now)
      ? [issueAt('deadline_past', 'deadline', { found: round.deadline.at, zone: round.deadline.zone })]
      : []),
    ...(round.kind === 'tender' ? openersIssues(round.openers, procurement.team) : []),
    ...openers.flatMap((opener) =>
      opener === undefined || canSignIn(ports, opener)
        ? []
        : [issueAt('opener_cannot_sign_in', 'openers', { name: opener.name })],
    ),
    ...(round.access === 'invited' && invited.length === 0 ? [issueAt('nobody_invited', 'invitations')] : []),
  ];
}

function phaseIssues(phase: LoadedRound['phase']): Issue[] {
  if (phase === 'draft') return [issueAt('not_frozen')];
  return phase === 'frozen' ? [] : [issueAt('round_published')];
}
