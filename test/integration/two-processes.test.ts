import { expect, it } from 'vitest';
import { openSmallAssessment, smallContent, smallPorts } from '#test/small-content';
import { temporaryDirectory } from '#test/temporary-directory';
import { patchAnswers } from './harness/client';
import { runServer } from './harness/run-server';

const saves = 25;

it('lets two processes save to one assessment at the same time without losing an answer', async () => {
  const DATA_DIR = temporaryDirectory();
  const ports = await smallPorts(DATA_DIR);
  const { id } = await openSmallAssessment(ports);
  const variables = { CONTENT_DIR: smallContent, DATA_DIR };
  const servers = await Promise.all([runServer(variables), runServer(variables)]);

  const questions = ['people_with_access', 'remarks'];
  const saveAll = async (address: string, question: string) => {
    const revisions: number[] = [];
    for (let count = 1; count <= saves; count += 1) {
      const value = question === 'remarks' ? `word ${count}` : count;
      const patch = { id: `${question}-${count}`, basedOn: revisions.at(-1) ?? 0, changes: { [question]: { value } } };
      const answer = await patchAnswers(address, id, patch);
      expect(answer, answer.text).toMatchObject({ status: 200 });
      revisions.push((JSON.parse(answer.text) as { revision: number }).revision);
    }
    return revisions;
  };
  const revisions = await Promise.all(servers.map(({ address }, index) => saveAll(address, questions[index] ?? '')));

  const inOrder = revisions.flat().sort((one, other) => one - other);
  expect(inOrder).toEqual(Array.from({ length: saves * 2 }, (_, index) => index + 1));
  expect(await ports.assessments.findWithAnswers(id)).toMatchObject({
    assessment: { revision: saves * 2 },
    answers: { people_with_access: { value: saves }, remarks: { value: `word ${saves}` } },
  });
});

it('shows one process a conflict with what the other has saved', async () => {
  const DATA_DIR = temporaryDirectory();
  const ports = await smallPorts(DATA_DIR);
  const { id } = await openSmallAssessment(ports);
  const variables = { CONTENT_DIR: smallContent, DATA_DIR };
  const [one, other] = await Promise.all([runServer(variables), runServer(variables)]);
  await patchAnswers(one.address, id, { id: 'one', basedOn: 0, changes: { remarks: { value: 'mine' } } });
  const answer = await patchAnswers(other.address, id, {
    id: 'other',
    basedOn: 0,
    changes: { remarks: { value: 'yours' } },
  });
  expect([answer.status, JSON.parse(answer.text)]).toEqual([
    409,
    { kind: 'conflict', revision: 1, theirs: { remarks: { value: 'mine' } } },
  ]);
});
