import type { PackVersion, Round } from '~/core/procurement/round';
import { contentHash } from '~/core/shared/hash';
import { failure, success, type Issue, type Result } from '~/core/shared/issue';
import { textIn } from '~/core/shared/text';
import { languages } from '~/locales/translate';
import type { Actor } from '~/use-cases/actor';
import { issueAt } from '~/use-cases/typed-words';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { requirePart } from '~/use-cases/procurement/load-procurement';
import { recordEvent } from '~/use-cases/record/record-event';
import { loadRound, type LoadedRound } from './load-round';
import { makePack, type DraftPack } from './make-pack';

/**
 * Fixes what vendors are told and asked, under a hash. Before the round is published it can be frozen again, which adds
 * a pack; afterwards it can only be amended. Only a lead may.
 * @returns the new version, or issues: `round_published`, `uses_not_confirmed`, `blank_opens_questions` for each question
 * to the buyer without which nobody can say what vendors are asked. Throws NotFound, Denied.
 */
export async function freezeRound(
  ports: Ports,
  actor: Actor,
  input: { roundId: string },
): Promise<Result<PackVersion>> {
  requirePermission(actor, 'freezeRound');
  const now = ports.clock.now();
  const loaded = await loadRound(ports, actor, input.roundId, now);
  requirePart(loaded, 'freezeRound', 'lead');
  const draft = await makePack(ports, loaded.procurement, loaded.round);
  const issues = [...phaseIssues(loaded), ...freezeIssues(loaded, draft)];
  if (issues.length > 0) return failure(issues);

  const version: PackVersion = { number: draft.pack.number, hash: contentHash(draft.pack), at: now, reason: '' };
  return ports.transact(async (inside) => {
    const { round, phase, procurement } = await loadRound(inside, actor, input.roundId, now);
    const left = [...phaseIssues({ phase }), ...raceIssues(round, version)];
    if (left.length > 0) return failure(left);
    await inside.rounds.keepPack(draft.pack, version.hash);
    await inside.rounds.change({ ...round, packs: [...round.packs, version] });
    const data = { roundId: round.id, number: version.number, hash: version.hash };
    await recordEvent(inside, ports, actor, { procurementId: procurement.id }, 'round_frozen', data);
    return success(version);
  });
}

/** What must be right before anything is frozen. */
export function freezeIssues(
  { procurement }: Pick<LoadedRound, 'procurement'>,
  { blanks }: Pick<DraftPack, 'blanks'>,
): Issue[] {
  return [
    ...(procurement.usesConfirmedAt === undefined ? [issueAt('uses_not_confirmed', 'uses')] : []),
    ...blanks.map(({ name, title }) =>
      issueAt('blank_opens_questions', name, { question: textIn(title, languages[0]) }),
    ),
  ];
}

/** `round_changed_meanwhile` where somebody else froze it since it was looked at. */
export function raceIssues({ packs }: Pick<Round, 'packs'>, { number }: Pick<PackVersion, 'number'>): Issue[] {
  return packs.length === number - 1 ? [] : [issueAt('round_changed_meanwhile')];
}

function phaseIssues({ phase }: Pick<LoadedRound, 'phase'>): Issue[] {
  return phase === 'draft' || phase === 'frozen' ? [] : [issueAt('round_published')];
}
