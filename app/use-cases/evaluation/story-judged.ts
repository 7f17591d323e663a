import type { Round } from '~/core/procurement/round';
import { declareFirmInterests } from '~/use-cases/judgement/declare-firm-interests';
import { declareInterests } from '~/use-cases/judgement/declare-interests';
import { getDeliberation } from '~/use-cases/judgement/get-deliberation';
import { namePanel } from '~/use-cases/judgement/name-panel';
import { saveFinding } from '~/use-cases/judgement/save-finding';
import { submitSheet } from '~/use-cases/judgement/submit-sheet';
import { writeConsensus } from '~/use-cases/judgement/write-consensus';
import type { Ports } from '~/use-cases/ports';
import { cast, done } from './story';

const panel = [cast.evaluator, cast.second];

const tested = 'I spoke to the laboratory that tested it, and read its report on this version.';
const found: Record<string, Record<string, { grade: string; reason: string }>> = {
  [cast.evaluator.id]: {
    security_test: { grade: 'verified', reason: tested },
    group_results: { grade: 'verified', reason: 'The figures add up, and the method is described.' },
    training_data: { grade: 'rejected', reason: 'The paper describes another country’s claimants.' },
  },
  [cast.second.id]: {
    security_test: { grade: 'verified', reason: 'Confirmed by the laboratory in writing.' },
    group_results: { grade: 'rejected', reason: 'The figures are of the version before the last.' },
  },
};

/** Two people are to judge, and say before the opening that they have no ties. */
export async function namePanelOfTwo(ports: Ports, { id: roundId }: Round): Promise<void> {
  await done(namePanel(ports, cast.lead, { roundId, members: panel.map(({ id }) => id) }));
  for (const judge of panel) await done(declareInterests(ports, judge, { roundId, hasTies: 'no', ties: '' }));
}

/** They judge one of the firms, each alone, and differ; what is left is to agree. */
export async function judgeApart(ports: Ports, { id: roundId }: Round, responseId: string): Promise<void> {
  const firms = (await ports.responses.listOfRound(roundId)).map(({ id }) => ({
    responseId: id,
    stance: 'none',
    words: '',
  }));
  for (const judge of panel) {
    await done(declareFirmInterests(ports, judge, { roundId, firms }));
    for (const [question, { grade, reason }] of Object.entries(found[judge.id] ?? {})) {
      const finding = { grade, equivalent: '', notApplicable: '', reason };
      await done(saveFinding(ports, judge, { responseId, question, finding }));
    }
    await done(submitSheet(ports, judge, { responseId }));
  }
}

/** The evaluator of the team judges the one firm that answered, alone, and leaves every answer as it was given. */
export async function judgeAlone(ports: Ports, { id: roundId }: Round, responseId: string): Promise<void> {
  const judge = cast.evaluator;
  const firms = [{ responseId, stance: 'none', words: '' }];
  await done(declareFirmInterests(ports, judge, { roundId, firms }));
  await done(submitSheet(ports, judge, { responseId }));
  const { deliberation } = await getDeliberation(ports, judge, { responseId });
  await done(writeConsensus(ports, judge, { responseId, basedOn: deliberation?.hash ?? '', settled: [] }));
}
