import { openersNeeded, type Round } from '~/core/procurement/round';
import { failure, success, type Issue, type Result } from '~/core/shared/issue';
import { personOf, type Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports, Stores } from '~/use-cases/ports';
import { recordEvent } from '~/use-cases/record/record-event';
import { Denied } from '~/use-cases/refusals';
import { issueAt } from '~/use-cases/typed-words';
import { loadRound, type LoadedRound } from './load-round';
import { sortResponses } from './sort-responses';

/**
 * Confirms the opening in person; the second of the two named people opens it. What stands as submitted is then named
 * in the record by its hash and by the head of its vendor's own stream; what came late or was withdrawn is named as not
 * opened.
 * Confirming twice changes nothing.
 * @returns the round, or issues `consultation_not_opened`, `deadline_not_passed`, `round_over` for one that was opened or
 * cancelled, `not_published`. Throws NotFound, and Denied for whoever is not named.
 */
export async function openRound(ports: Ports, actor: Actor, input: { roundId: string }): Promise<Result<Round>> {
  requirePermission(actor, 'openRound');
  const { id: personId } = personOf(actor);
  const now = ports.clock.now();
  return ports.transact(async (inside) => {
    const { round: before, phase, procurement } = await loadRound(inside, actor, input.roundId, now);
    if (!before.openers.includes(personId)) throw new Denied('openRound', 'person');
    const issues = openingIssues({ round: before, phase });
    if (issues.length > 0) return failure(issues);
    // Somebody who is no opener any more does not count.
    const standing = before.openings.filter((one) => before.openers.includes(one.personId));
    if (standing.some((one) => one.personId === personId)) return success(before);

    const stream = { procurementId: procurement.id };
    const openings = [...standing, { personId, at: now }];
    await recordEvent(inside, ports, actor, stream, 'opening_confirmed', { roundId: before.id });
    const isOpened = openings.length >= openersNeeded;
    const round: Round = { ...before, openings, ...(isOpened && { openedAt: now }) };
    if (isOpened) {
      const opened = await openedResponses(inside, round);
      await recordEvent(inside, ports, actor, stream, 'round_opened', { roundId: round.id, ...opened });
    }
    await inside.rounds.change(round);
    return success(round);
  });
}

/** Why nobody can open it now. */
export function openingIssues({ round, phase }: Pick<LoadedRound, 'round' | 'phase'>): Issue[] {
  if (round.kind === 'consultation') return [issueAt('consultation_not_opened')];
  if (phase === 'draft' || phase === 'frozen') return [issueAt('not_published')];
  if (phase === 'running') return [issueAt('deadline_not_passed')];
  return phase === 'closed' ? [] : [issueAt('round_over')];
}

/** What the record of an opening says of each response. */
interface OpenedResponses {
  submissions: { responseId: string; firm: string; hash: string; at: string; pack: number; head: Head }[];
  notOpened: { responseId: string; firm: string; why: 'late' | 'withdrawn' }[];
}

type Head = { number: number; hash: string };

async function openedResponses(inside: Stores, round: Round): Promise<OpenedResponses> {
  const { opened, notOpened } = await sortResponses(inside, round);
  const submissions: OpenedResponses['submissions'] = [];
  for (const { response, submission } of opened) {
    const { id: responseId, firm } = response;
    const { hash, at, pack } = submission;
    submissions.push({ responseId, firm, hash, at, pack, head: await headOf(inside, responseId) });
  }
  return {
    submissions,
    notOpened: notOpened.map(({ response: { id, firm }, why }) => ({ responseId: id, firm, why })),
  };
}

/** Number and hash of the last event in the vendor's own stream: what it tells can no longer be changed unseen. */
async function headOf({ record }: Stores, responseId: string): Promise<Head> {
  const last = (await record.list(`response:${responseId}`)).at(-1);
  return { number: last?.number ?? 0, hash: last?.hash ?? '' };
}
