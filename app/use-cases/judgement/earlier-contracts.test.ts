import { expect, it } from 'vitest';
import { contractNow, proof, signed, signedContract } from '#test/contracts';
import { at, declareNoTies, handIn, lead, openedRound, runningRound, valueOf } from '#test/rounds';
import { sample, smallPorts } from '#test/small-content';
import type { PersonActor } from '~/use-cases/actor';
import { getResult } from '~/use-cases/assessment/get-result';
import { saveAnswers } from '~/use-cases/assessment/save-answers';
import { beginReassessment } from '~/use-cases/contract/begin-reassessment';
import { finishReassessment } from '~/use-cases/contract/finish-reassessment';
import { planReassessment } from '~/use-cases/contract/plan-reassessment';
import { proveEntry } from '~/use-cases/contract/prove-entry';
import type { Ports } from '~/use-cases/ports';
import { getSheet } from './get-sheet';
import { saveFinding } from './save-finding';

const ines = sample('evaluator');
const answers = { access_log: { value: 'yes' }, people_with_access: { value: 50 } };

/** The next tender, opened: what a firm handed in, and what is proposed about it to Ines. */
async function nextTender(ports: Ports, firm: PersonActor = sample('vendor')) {
  const { round } = await runningRound(ports);
  const response = await handIn(ports, round, firm, { answers });
  await openedRound(ports, round);
  await declareNoTies(ports, round, ines);
  const sheet = await getSheet(ports, ines, { responseId: response.id });
  const card = sheet.parts.flatMap((part) => part.answers).find(({ question }) => question.name === 'access_log');
  return { response, card };
}

/** A contract whose promise of a log was proved; what Ines declared about who won, before it was decided. */
async function provedContract(stance?: 'none' | 'conflict') {
  const ports = at(await smallPorts(), signed);
  const { procurementId, round, response } = await signedContract(ports);
  const { id: responseId, firm } = response;
  const firms = stance === undefined ? [] : [{ responseId, firm, stance, words: '', at: signed }];
  const declarations = [{ personId: ines.id, name: ines.name, firms }];
  await ports.papers.panels.put(round.id, { id: round.id, declarations });
  const form = { ...proof, received: '2031-05-01' };
  await valueOf(proveEntry(ports, lead, { procurementId, entryId: 'commitment-access_log', form }));
  return ports;
}

it('a proof accepted under an earlier contract is proposed, and counts only once it is confirmed in this round', async () => {
  const ports = await provedContract('none');
  const { response, card } = await nextTender(ports);
  expect(card).toMatchObject({
    carried: { grade: 'verified', reason: proof.words, carriedFrom: 'Checks of benefit · C-7 · Log 7' },
    carriedUnder: 'contract',
  });
  expect((await getResult(ports, lead, { assessmentId: response.id })).answers['access_log']).toEqual({ value: 'yes' });
  const finding = { grade: 'verified', equivalent: '', notApplicable: '', reason: 'Looked again' };
  const input = { responseId: response.id, question: 'access_log', finding };
  expect((await valueOf(saveFinding(ports, ines, input))).findings['access_log']).not.toHaveProperty('carriedFrom');
});

it('what was verified in a re-assessment alone is proposed, for whoever confirms it to say why', async () => {
  const ports = at(await smallPorts(), signed);
  const stated = { access_log: { value: 'yes' }, people_with_access: { value: 50 } };
  const { procurementId, round, response: won } = await signedContract(ports, stated);
  const firms = [{ responseId: won.id, firm: won.firm, stance: 'none' as const, words: '', at: signed }];
  await ports.papers.panels.put(round.id, {
    id: round.id,
    declarations: [{ personId: ines.id, name: ines.name, firms }],
  });
  const form = { because: 'model', note: 'A new model', due: '2031-12-01', incidentId: '' };
  await valueOf(planReassessment(ports, lead, { procurementId, form }));
  const reassessmentId = (await contractNow(ports, procurementId)).reassessments[0]?.id ?? '';
  const begin = { procurementId, reassessmentId, isNewest: false };
  const assessmentId = await valueOf(beginReassessment(ports, lead, begin));
  const evidence = { grade: 'verified', document: 'Log 9', dated: '2031-04-30' } as const;
  const patch = { id: 'p', basedOn: 1, changes: { access_log: { value: 'yes', evidence } } };
  expect(await saveAnswers(ports, lead, { assessmentId, patch })).toMatchObject({ kind: 'saved' });
  await valueOf(finishReassessment(ports, lead, { procurementId, reassessmentId }));
  const { card } = await nextTender(ports);
  expect(card).toMatchObject({
    carried: { grade: 'verified', reason: '', carriedFrom: 'Checks of benefit · C-7 · Log 9' },
    carriedUnder: 'contract',
  });
});

it('nothing is proposed of the contract of another firm', async () => {
  const { card } = await nextTender(await provedContract('none'), sample('small-vendor'));
  expect(card).toBeDefined();
  expect(card).not.toHaveProperty('carried');
});

it.each([undefined, 'conflict'] as const)(
  'nothing is proposed to who may not read what won: declared %s',
  async (stance) => {
    const { card } = await nextTender(await provedContract(stance));
    expect(card).toBeDefined();
    expect(card).not.toHaveProperty('carried');
  },
);
