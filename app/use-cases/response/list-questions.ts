import type { RoundPhase } from '~/core/procurement/round';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import type { RoundQuestion } from '~/use-cases/ports/procurement';
import { loadResponse } from '~/use-cases/round/load-round';
import { packInForce } from './round-notice';

/** Questions about a round as those see them who work on one response. */
export interface ResponseQuestions {
  responseId: string;
  title: string;
  phase: RoundPhase;
  /** Time zone of the round. */
  zone: string;
  /** Everything that was answered, to everybody alike, the newest first. */
  answered: (NonNullable<RoundQuestion['answer']> & { id: string })[];
  /** What was asked from within this response and has no answer yet. */
  pending: Pick<RoundQuestion, 'id' | 'text' | 'askedAt'>[];
  /** Whether the actor may ask. */
  mayAsk: boolean;
}

/** Throws NotFound for whoever does not work on the response. */
export async function listQuestions(
  ports: Ports,
  actor: Actor,
  input: { responseId: string },
): Promise<ResponseQuestions> {
  requirePermission(actor, 'listQuestions');
  const { response, round, phase, person } = await loadResponse(ports, actor, input.responseId);
  const questions = await ports.rounds.listQuestions(round.id);
  const own = new Set(response.people.map(({ personId }) => personId));
  return {
    responseId: response.id,
    title: (await packInForce(ports, round)).procurement.title,
    ...{ phase, zone: round.deadline.zone },
    answered: questions
      .flatMap(({ id, answer }) => (answer === undefined ? [] : [{ id, ...answer }]))
      .sort((left, right) => (left.at < right.at ? 1 : -1)),
    pending: questions
      .filter(({ answer, askedBy }) => answer === undefined && own.has(askedBy))
      .map(({ id, text, askedAt }) => ({ id, text, askedAt })),
    mayAsk: phase === 'running' && person.part !== 'subcontractor',
  };
}
