import type { Clarification, ClarifyingRules } from '~/core/judgement/clarification';
import type { RiskEvaluation } from '~/core/scoring/evaluation';
import { isSealed, type Pack } from '~/core/procurement/round';
import { personOf, type Actor } from '~/use-cases/actor';
import { refuseSealed } from '~/use-cases/assessment/access';
import { loadWhole, type LoadedAssessment } from '~/use-cases/assessment/load-assessment';
import { requireTender } from '~/use-cases/judgement/require-tender';
import type { Ports } from '~/use-cases/ports';
import { Denied } from '~/use-cases/refusals';
import { packInForce } from '~/use-cases/response/round-notice';
import { loadRound, type LoadedRound } from '~/use-cases/round/load-round';
import { sortResponses } from '~/use-cases/round/sort-responses';

/** A response that was opened, as it is judged now. */
export interface JudgedResponse {
  responseId: string;
  firm: string;
  loaded: LoadedAssessment;
  evaluation: RiskEvaluation;
}

/** All that were opened in a round and that the reader may read. */
export interface OpenedRound extends LoadedRound {
  pack: Pack;
  responses: JudgedResponse[];
  /** Some are kept from the reader, who has a tie or has not declared. */
  isPartial: boolean;
}

/** For the team, once opened. Throws NotFound, also for a consultation, and Sealed; the attempt is recorded. */
export async function loadOpened(ports: Ports, actor: Actor, roundId: string): Promise<OpenedRound> {
  const loaded = requireTender(await loadRound(ports, actor, roundId, ports.clock.now()));
  if (isSealed(loaded.round)) await refuseSealed(ports, personOf(actor), loaded.round);
  const pack = await packInForce(ports, loaded.round);
  const { opened } = await sortResponses(ports, loaded.round);
  const read = await Promise.all(opened.map(({ response }) => readResponse(ports, actor, pack, response)));
  const responses = read.filter((one) => one !== undefined);
  return { ...loaded, pack, responses, isPartial: responses.length < opened.length };
}

async function readResponse(
  ports: Ports,
  actor: Actor,
  pack: Pack,
  { id: responseId, firm }: { id: string; firm: string },
): Promise<JudgedResponse | undefined> {
  try {
    const loaded = await loadWhole(ports, actor, responseId);
    const { answers } = loaded;
    const input = { answers, effectiveDate: pack.effectiveDate, stage: loaded.assessment.stage };
    return { responseId, firm, loaded, evaluation: await ports.judging.evaluate(loaded, input) };
  } catch (error) {
    if (error instanceof Denied) return undefined;
    throw error;
  }
}

/** What decides in a round whether later answers count, as it was frozen. */
export function clarifyingRules({
  effectiveDate,
  isNegotiated,
}: Pick<Pack, 'effectiveDate' | 'isNegotiated'>): ClarifyingRules {
  return { deadlineDay: effectiveDate, isNegotiated };
}

/** Whether it can still be answered at an instant (ISO 8601); its last instant belongs to it. */
export function isOpenAt({ until }: { until: string }, now: string): boolean {
  return Date.parse(now) <= Date.parse(until);
}

/** A clarification without the answers of those who are kept from the reader. */
export function readableBy(readable: ReadonlyMap<string, unknown>, clarification: Clarification): Clarification {
  const answers = clarification.answers.filter(({ responseId }) => readable.has(responseId));
  return { ...clarification, answers };
}
