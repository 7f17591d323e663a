import { expect, it } from 'vitest';
import { localPerson, openSmallAssessment, smallPorts } from '#test/small-content';
import { getAssessment } from './get-assessment';
import { listAssessments } from './list-assessments';
import { NotFound } from './refusals';
import { removeAssessment } from './remove-assessment';

it('removes one assessment and leaves the others', async () => {
  const ports = await smallPorts();
  const [gone, stays] = [await openSmallAssessment(ports), await openSmallAssessment(ports)];
  await removeAssessment(ports, localPerson, { assessmentId: gone.id });
  expect(await listAssessments(ports, localPerson)).toEqual([stays]);
  await expect(getAssessment(ports, localPerson, { assessmentId: gone.id })).rejects.toThrow(NotFound);
});

it('says that there is nothing to remove', async () => {
  const ports = await smallPorts();
  await expect(removeAssessment(ports, localPerson, { assessmentId: 'gone' })).rejects.toThrow(NotFound);
});
