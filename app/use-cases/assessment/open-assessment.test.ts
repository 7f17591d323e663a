import { describe, expect, it } from 'vitest';
import { buyer, openSmallAssessment, smallPorts } from '#test/small-content';
import { maxFieldLength } from './assessment-fields';
import { openAssessment, type OpenAssessmentInput } from './open-assessment';

const input: OpenAssessmentInput = {
  title: ' Benefit checks ',
  service: 'Child benefit',
  buyer: '',
  vendor: ' ',
  stage: 'planning',
};

async function issuesOf(changes: Partial<OpenAssessmentInput>) {
  const ports = await smallPorts();
  const opened = await openAssessment(ports, buyer, { ...input, ...changes });
  expect(await ports.assessments.listOf({ kind: 'organisation', organisationId: buyer.organisationId })).toHaveLength(
    opened.ok ? 1 : 0,
  );
  return opened.ok ? [] : opened.issues.map(({ code, where }) => `${code} ${where.pointer}`);
}

describe('openAssessment', () => {
  it('stores an assessment pinned to the content of today', async () => {
    const ports = await smallPorts();
    const opened = await openAssessment(ports, buyer, input);
    expect(opened).toMatchObject({
      ok: true,
      value: {
        title: 'Benefit checks',
        vendor: '',
        revision: 0,
        ruleSet: { id: 'small' },
        questionnaires: [{ id: 'need' }, { id: 'offer' }],
      },
    });
    expect(await ports.assessments.listOf({ kind: 'organisation', organisationId: buyer.organisationId })).toEqual([
      opened.ok && opened.value,
    ]);
  });

  it('gives each assessment an id that nobody can guess', async () => {
    const ports = await smallPorts();
    const [first, second] = [await openSmallAssessment(ports), await openSmallAssessment(ports)];
    expect(first.id).not.toBe(second.id);
    expect(first.id.length).toBeGreaterThanOrEqual(32);
  });

  it('asks for a title and a service, by field, and stores nothing without', async () => {
    expect(await issuesOf({ title: ' ', service: '' })).toEqual(['title_empty /title', 'service_empty /service']);
  });

  it('bounds every field', async () => {
    const [longest, tooLong] = ['a'.repeat(maxFieldLength), 'a'.repeat(maxFieldLength + 1)];
    expect(await issuesOf({ title: longest, service: longest, buyer: longest, vendor: longest })).toEqual([]);
    expect(await issuesOf({ title: tooLong, service: tooLong, buyer: tooLong, vendor: tooLong })).toEqual(
      ['/title', '/service', '/buyer', '/vendor'].map((field) => `field_too_long ${field}`),
    );
  });

  it('takes only stages of the rule set and rule sets that are offered', async () => {
    expect(await issuesOf({ stage: 'someday' })).toEqual(['stage_unknown /stage']);
    expect(await issuesOf({ ruleSet: 'other' })).toEqual(['rule_set_unknown /ruleSet']);
    expect(await issuesOf({ ruleSet: 'small' })).toEqual([]);
  });
});
