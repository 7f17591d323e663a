import { endedEarly, isOpenAt, type Clarification, type ClarifyingAnswer } from '~/core/judgement/clarification';
import { isSealed } from '~/core/procurement/round';
import type { Actor } from '~/use-cases/actor';
import type { Action } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { NotFound } from '~/use-cases/refusals';
import { loadWholeResponse } from '~/use-cases/response/load-whole-response';
import type { LoadedResponse } from '~/use-cases/round/load-round';

/** A clarification as the firm sees it that was asked: nobody else who was asked, and no answer but its own. */
export interface OwnClarification extends Pick<Clarification, 'id' | 'question' | 'gap' | 'message' | 'until' | 'at'> {
  isOpen: boolean;
  /** When it ended before its time (ISO 8601). */
  ended?: string;
  /** Why it was taken back. */
  withdrawn?: string;
  /** The firm said that it adds nothing (more). */
  isFinished: boolean;
  answer?: ClarifyingAnswer;
}

/** What one response was asked again. Throws NotFound, and Denied for a subcontractor. */
export async function loadOwnClarifications(
  ports: Ports,
  actor: Actor,
  responseId: string,
  action: Action,
): Promise<LoadedResponse & { clarifications: OwnClarification[] }> {
  const loaded = await loadWholeResponse(ports, actor, responseId, action);
  const { round } = loaded;
  const all = isSealed(round) ? [] : await ports.papers.clarifications.listOf(round.id);
  const isDecided = (await ports.papers.decisions.find(round.id)) !== undefined;
  const now = ports.clock.now();
  const own = all.filter(({ asked }) => asked.some((one) => one.responseId === responseId));
  return {
    ...loaded,
    clarifications: own.map((one) => ownPart(one, responseId, isOpenAt(one, now) && !isDecided)),
  };
}

function ownPart(clarification: Clarification, responseId: string, isOpen: boolean): OwnClarification {
  const { id, question, gap, message, until, at, answers, finished = [], withdrawn } = clarification;
  const answer = answers.find((one) => one.responseId === responseId);
  const ended = endedEarly(clarification);
  return {
    ...{ id, question, gap, message, until, at, isOpen },
    isFinished: finished.some((one) => one.responseId === responseId),
    ...(ended !== undefined && { ended }),
    ...(withdrawn && { withdrawn: withdrawn.reason }),
    ...(answer && { answer }),
  };
}

/** One of them. Throws NotFound. */
export async function loadOwnClarification(
  ports: Ports,
  actor: Actor,
  { responseId, clarificationId, action }: { responseId: string; clarificationId: string; action: Action },
): Promise<LoadedResponse & { clarification: OwnClarification }> {
  const { clarifications, ...loaded } = await loadOwnClarifications(ports, actor, responseId, action);
  const clarification = clarifications.find(({ id }) => id === clarificationId);
  if (clarification === undefined) throw new NotFound('clarification', clarificationId);
  return { ...loaded, clarification };
}
