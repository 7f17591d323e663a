import { expect, it } from 'vitest';
import { at, declareNoTies, handIn, openedRound, roundClosed, runningRound } from '#test/rounds';
import { sample, smallPorts } from '#test/small-content';
import { getQuestionnaire } from './get-questionnaire';

it('after the opening the team reads what was handed in, and nothing else that stands in the draft', async () => {
  const ports = await smallPorts();
  const { round } = await runningRound(ports);
  const handed = { access_log: { value: 'yes' } } as const;
  const { id } = await handIn(ports, round, sample('vendor'), { answers: handed });
  const left = { people_with_access: { value: 7 } };
  await ports.assessments.applyPatch(id, { id: 'left', basedOn: 1, changes: left }, round.createdAt);
  await openedRound(ports, round);
  await declareNoTies(ports, round, sample('evaluator'));
  const input = { assessmentId: id, questionnaireId: 'offer' };
  const { answers } = await getQuestionnaire(at(ports, roundClosed), sample('evaluator'), input);
  expect(answers).toEqual(handed);
});
