import { waitingFor, type Waiting } from '~/core/judgement/waiting';
import type { Decidable } from '~/core/judgement/decision';
import type { Stores } from '~/use-cases/ports';
import type { LoadedRound } from '~/use-cases/round/load-round';

/** What a decision about these responses waits for at an instant (ISO 8601). */
export async function loadWaiting(
  { papers }: Pick<Stores, 'papers'>,
  { round, procurement }: Pick<LoadedRound, 'round' | 'procurement'>,
  responses: readonly Pick<Decidable, 'responseId' | 'firm'>[],
  now: string,
): Promise<Waiting> {
  const ofEach = await Promise.all(
    responses.map(({ responseId }) =>
      Promise.all([papers.sheets.listOf(responseId), papers.consensuses.find(responseId)]),
    ),
  );
  const on = {
    ...{ responses, team: procurement.team },
    panel: await papers.panels.find(round.id),
    sheets: ofEach.flatMap(([sheets]) => sheets),
    consensuses: ofEach.flatMap(([, consensus]) => consensus ?? []),
    clarifications: await papers.clarifications.listOf(round.id),
  };
  return waitingFor(on, now);
}
