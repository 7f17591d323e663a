import type { Answer } from '~/core/questionnaire/answers';
import type { Contract } from '~/core/judgement/contract';
import { writeContract } from '~/use-cases/contract/write-contract';
import type { Ports } from '~/use-cases/ports';
import { at, handIn, lead, openedRound, runningRound, valueOf } from './rounds';

/** When the decision of the tests is taken and the contract signed, with the days of both. */
export const decided = '2031-04-01T09:00:00.000Z';
export const signed = '2031-05-01T09:00:00.000Z';
const standstillUntil = '2031-04-15';

/** Critical at the award; high once the promise is proved. */
export const winnersAnswers: Record<string, Answer> = {
  people_with_access: { value: 50 },
  access_log: { value: 'yes', committed: { by: '2031-08-31', proof: 'A page of the log' } },
};

/** An opened tender of the sample team that was decided for the sample vendor. */
export async function awardedRound(ports: Ports, answers = winnersAnswers) {
  const running = await runningRound(ports);
  const response = await handIn(ports, running.round, undefined, { answers });
  const opened = await openedRound(ports, running.round);
  const by = { personId: lead.id, name: lead.name };
  await ports.papers.decisions.put(opened.round.id, {
    ...{ id: opened.round.id, awarded: response.id, reason: 'The best', responses: [], standstillUntil, by },
    at: decided,
  });
  return { ...opened, response };
}

export const details = {
  ...{ number: 'C-7', title: 'Checks of benefit', signedOn: '2031-05-01' },
  ...{ managers: [lead.id], reminderDays: [30, 7] },
};

/** The contract with whoever won, signed on the day it was agreed. */
export async function signedContract(ports: Ports, answers = winnersAnswers) {
  const awarded = await awardedRound(ports, answers);
  const procurementId = awarded.procurement.id;
  const contract = await valueOf(writeContract(at(ports, signed), lead, { procurementId, form: details }));
  return { ...awarded, procurementId, contract };
}

/** A contract as it is stored now. */
export async function contractNow(ports: Ports, procurementId: string): Promise<Contract> {
  const contract = await ports.papers.contracts.find(procurementId);
  if (contract === undefined) throw new Error('There is no contract');
  return contract;
}

/** A proof that the buyer tested itself. */
export const proof = { words: 'We looked at it', document: 'Log 7', grade: 'verified', expires: '' };
