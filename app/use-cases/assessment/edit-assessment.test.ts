import { describe, expect, it } from 'vitest';
import { buyer, openSmallAssessment, smallPorts } from '#test/small-content';
import { editAssessment } from './edit-assessment';
import { openPractice } from '~/use-cases/examples/open-practice';
import type { AssessmentDetails } from '~/use-cases/ports';
import { NotFound } from '~/use-cases/refusals';
import { saveAnswers } from './save-answers';

const details: AssessmentDetails = {
  title: ' Checks of benefits ',
  service: 'Child benefit',
  buyer: 'A city',
  vendor: '',
  stage: 'contract',
};

async function issuesOf(changes: Partial<AssessmentDetails>) {
  const ports = await smallPorts();
  const before = await openSmallAssessment(ports);
  const edited = await editAssessment(ports, buyer, {
    assessmentId: before.id,
    details: { ...details, ...changes },
  });
  if (!edited.ok) expect(await ports.assessments.find(before.id)).toEqual(before);
  return edited.ok ? [] : edited.issues.map(({ code, where }) => `${code} ${where.pointer}`);
}

describe('editAssessment', () => {
  it('writes title, service, buyer, vendor and stage anew and keeps answers and content', async () => {
    const ports = await smallPorts();
    const before = await openSmallAssessment(ports);
    const patch = { id: 'p1', basedOn: 0, changes: { uses_personal_data: { value: 'yes' } } };
    await saveAnswers(ports, buyer, { assessmentId: before.id, patch });
    const edited = await editAssessment(ports, buyer, { assessmentId: before.id, details });
    expect(edited).toMatchObject({ ok: true, value: { ...details, title: 'Checks of benefits' } });
    expect(await ports.assessments.findWithAnswers(before.id)).toMatchObject({
      assessment: { ...details, title: 'Checks of benefits', ruleSet: before.ruleSet, revision: 1 },
      answers: { uses_personal_data: { value: 'yes' } },
    });
  });

  it('wants of each field what it wants of a new assessment, and changes nothing without', async () => {
    expect(await issuesOf({ title: ' ', service: '' })).toEqual(['title_empty /title', 'service_empty /service']);
    expect(await issuesOf({ vendor: 'a'.repeat(201) })).toEqual(['field_too_long /vendor']);
    expect(await issuesOf({ stage: 'someday' })).toEqual(['stage_unknown /stage']);
    expect(await issuesOf({})).toEqual([]);
  });

  it('leaves a practice as its example is', async () => {
    const ports = await smallPorts();
    const practice = await openPractice(ports, buyer, { exampleId: 'leaky-clinic', language: 'en' });
    const input = { assessmentId: practice.id, details };
    await expect(editAssessment(ports, buyer, input)).rejects.toThrow(NotFound);
    expect(await ports.assessments.find(practice.id)).toEqual(practice);
  });

  it('knows no other assessment', async () => {
    const ports = await smallPorts();
    await expect(editAssessment(ports, buyer, { assessmentId: 'nowhere', details })).rejects.toThrow(NotFound);
  });
});
