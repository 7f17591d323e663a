import { expect, it } from 'vitest';
import { buyer, openSmallAssessment, smallPorts } from '#test/small-content';
import { getAssessment } from './get-assessment';
import { listAssessments } from './list-assessments';
import { NotFound } from '~/use-cases/refusals';
import { removeAssessment } from './remove-assessment';

it('removes one assessment and leaves the others', async () => {
  const ports = await smallPorts();
  const [gone, stays] = [await openSmallAssessment(ports), await openSmallAssessment(ports)];
  await removeAssessment(ports, buyer, { assessmentId: gone.id });
  expect(await listAssessments(ports, buyer)).toEqual([stays]);
  await expect(getAssessment(ports, buyer, { assessmentId: gone.id })).rejects.toThrow(NotFound);
});

it('says that there is nothing to remove', async () => {
  const ports = await smallPorts();
  await expect(removeAssessment(ports, buyer, { assessmentId: 'gone' })).rejects.toThrow(NotFound);
});
