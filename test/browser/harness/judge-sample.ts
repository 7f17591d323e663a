import { openPorts } from '~/wiring.server';
import { sampleActor } from '~/use-cases/evaluation/sample-people';
import { agreeToConsensus, consensusHash } from '~/use-cases/judgement/agree-to-consensus';
import { getDeliberation } from '~/use-cases/judgement/get-deliberation';
import { submitSheet } from '~/use-cases/judgement/submit-sheet';
import { writeConsensus } from '~/use-cases/judgement/write-consensus';
import { valueOf } from '#test/rounds';

const [first, second] = [sampleActor('evaluator'), sampleActor('second-buyer')];

/** Brings the judging of the opened sample round to its end, so that its decision has nothing to wait for. */
export async function judgeSample(dataDirectory: string): Promise<void> {
  const { ports, stop } = await openPorts({ contentDirectory: '.', dataDirectory });
  for (const { id } of await ports.procurements.listOfPerson(first.id))
    for (const round of await ports.rounds.listOfProcurement(id)) {
      const isOver = round.openedAt === undefined || (await ports.papers.decisions.find(round.id)) !== undefined;
      for (const { id: responseId } of isOver ? [] : await ports.responses.listOfRound(round.id)) {
        for (const judge of [first, second]) await valueOf(submitSheet(ports, judge, { responseId }));
        const { deliberation } = await getDeliberation(ports, first, { responseId });
        const { differences = [], hash: basedOn = '' } = deliberation ?? {};
        const settled = differences.map(({ question }) => ({ question, as: 'answer', reason: 'We looked together' }));
        const written = await valueOf(writeConsensus(ports, first, { responseId, basedOn, settled }));
        await valueOf(agreeToConsensus(ports, second, { responseId, basedOn: consensusHash(written) }));
      }
    }
  await stop();
}
