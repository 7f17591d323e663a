import type { RiskEvaluation } from '~/core/scoring/evaluation';
import { readOpened, type OpenedRound, type ReadResponse } from '~/use-cases/judgement/read-opened';
import type { Actor } from '~/use-cases/actor';
import type { Ports } from '~/use-cases/ports';

/** An opened response with what the rules conclude from it now. */
export interface JudgedResponse extends ReadResponse {
  evaluation: RiskEvaluation;
}

/** Everything that was opened and that the reader may read, judged. Throws what {@link readOpened} throws. */
export async function judgeOpened(
  ports: Ports,
  actor: Actor,
  roundId: string,
): Promise<Omit<OpenedRound, 'responses'> & { responses: JudgedResponse[] }> {
  const opened = await readOpened(ports, actor, roundId);
  const { effectiveDate } = opened.pack;
  const responses = opened.responses.map(async (response) => {
    const { answers, assessment } = response.loaded;
    const input = { answers, effectiveDate, stage: assessment.stage };
    return { ...response, evaluation: await ports.judging.evaluate(response.loaded, input) };
  });
  return { ...opened, responses: await Promise.all(responses) };
}
