import { describe, expect, it } from 'vitest';
import { buyer, openSmallAssessment, smallPorts } from '#test/small-content';
import type { Brief } from '~/core/brief/brief';
import { comparePractice } from './compare-practice';
import { getAssessment } from '~/use-cases/assessment/get-assessment';
import { getResult } from '~/use-cases/assessment/get-result';
import { issueBrief } from '~/use-cases/assessment/issue-brief';
import { issueExampleBrief } from './issue-example-brief';
import { openPractice } from './open-practice';
import type { Ports } from '~/use-cases/ports';
import { NotFound, TooOften } from '~/use-cases/refusals';
import { saveAnswers } from '~/use-cases/assessment/save-answers';

const exampleId = 'leaky-clinic';

async function practise(changes: Record<string, unknown> = {}) {
  const ports = await smallPorts();
  const { id: assessmentId } = await openPractice(ports, buyer, { exampleId, language: 'en' });
  const patch = { id: 'p1', basedOn: 0, changes };
  expect(await saveAnswers(ports, buyer, { assessmentId, patch })).toMatchObject({ kind: 'saved' });
  return { ports, assessmentId };
}

/** What the renderer is given instead of what it draws. */
async function briefsOf(ports: Ports, issue: (ports: Ports) => Promise<{ fileName: string }>) {
  const briefs: Brief[] = [];
  const render = (brief: Brief) => {
    briefs.push(brief);
    return ports.briefs.render(brief);
  };
  const { fileName } = await issue({ ...ports, briefs: { render } });
  return { brief: briefs[0], fileName };
}

describe('openPractice', () => {
  it('opens an empty assessment at the stage of the example, with the content of today', async () => {
    const { ports, assessmentId } = await practise();
    expect(await ports.assessments.findWithAnswers(assessmentId)).toMatchObject({
      assessment: {
        practiceOf: exampleId,
        title: 'Patient files of a clinic',
        stage: 'contract',
        ruleSet: { id: 'small' },
      },
      answers: {},
    });
  });

  it('opens none of an example that is not there', async () => {
    const ports = await smallPorts();
    await expect(openPractice(ports, buyer, { exampleId: 'nowhere', language: 'en' })).rejects.toThrow(NotFound);
    expect(await ports.assessments.listOf({ kind: 'person', personId: buyer.id })).toEqual([]);
  });
});

describe('a practice', () => {
  it('shows the facts known at the time, and neither the recorded answers nor what came of it', async () => {
    const { ports, assessmentId } = await practise();
    const { practice } = await getAssessment(ports, buyer, { assessmentId });
    expect(practice?.example?.notice).toBe('Illustration, made up for tests.');
    expect(practice?.example?.known).toHaveLength(2);
    const shown = JSON.stringify(practice);
    expect(shown).not.toContain('court');
    expect(shown).not.toContain('handbook, p. 2');
  });

  it('is none for a purchase', async () => {
    const ports = await smallPorts();
    const { id: assessmentId } = await openSmallAssessment(ports);
    expect((await getAssessment(ports, buyer, { assessmentId })).practice).toBeUndefined();
  });

  it('is judged for the day of its example, so that both are as old', async () => {
    const { ports, assessmentId } = await practise();
    const { evaluation, notice } = await getResult(ports, buyer, { assessmentId });
    expect(evaluation.effectiveDate).toBe('2013-05-06');
    expect(notice).toBe('Illustration, made up for tests.');
  });

  it('says so in its brief, with the notice of the example', async () => {
    const { ports, assessmentId } = await practise({ uses_personal_data: { value: 'no' } });
    const { brief, fileName } = await briefsOf(ports, (given) =>
      issueBrief(given, buyer, { assessmentId, language: 'en' }),
    );
    expect(brief?.notice).toContain('Practice. Illustration, made up for tests.');
    expect(fileName).toBe('practice-brief-patient-files-of-a-clinic.pdf');
  });

  it('lives on where its example is gone, says so, and is still called a practice', async () => {
    const { ports, assessmentId } = await practise({ uses_personal_data: { value: 'no' } });
    const without = { ...ports, examples: [] };
    expect((await getAssessment(without, buyer, { assessmentId })).practice).toEqual({});
    expect((await comparePractice(without, buyer, { assessmentId })).record).toBeUndefined();
    const { brief } = await briefsOf(without, (given) => issueBrief(given, buyer, { assessmentId, language: 'en' }));
    expect(brief?.notice).toContain('Practice.');
  });
});

describe('comparePractice', () => {
  it('holds levels and answers against the record', async () => {
    const { ports, assessmentId } = await practise({
      uses_personal_data: { value: 'yes' },
      data_kind: { value: 'contact' },
      remarks: { value: 'No idea' },
    });
    const { own, record } = await comparePractice(ports, buyer, { assessmentId });
    expect(own.evaluation.overall.level).not.toBe(record?.judged.evaluation.overall.level);
    expect(record?.contentChanged).toBe(false);
    expect(
      record?.answers.map(({ question, one, other, sameAnswer }) => [
        question.name,
        one?.value,
        other?.value,
        sameAnswer,
      ]),
    ).toEqual([
      ['uses_personal_data', 'yes', 'yes', true],
      ['data_kind', 'contact', 'health', false],
      ['remarks', 'No idea', undefined, false],
      ['people_with_access', undefined, 240, false],
    ]);
  });

  it('leaves out what the person answered before the question was hidden', async () => {
    const { ports, assessmentId } = await practise({
      uses_personal_data: { value: 'no' },
      data_kind: { value: 'contact' },
    });
    const { record } = await comparePractice(ports, buyer, { assessmentId });
    expect(record?.answers.find(({ question }) => question.name === 'data_kind')?.one).toBeUndefined();
  });

  it('sees that the content has changed since', async () => {
    const { ports, assessmentId } = await practise();
    const [small] = ports.content.ruleSets();
    if (small === undefined) throw new Error('There is no small rule set');
    const content = { ...ports.content, ruleSets: () => [{ ...small, hash: 'new' }] };
    const [example] = ports.examples;
    const examples = example === undefined ? [] : [{ ...example }];
    const { record } = await comparePractice({ ...ports, content, examples }, buyer, { assessmentId });
    expect(record?.contentChanged).toBe(true);
  });

  it('compares no purchase', async () => {
    const ports = await smallPorts();
    const { id: assessmentId } = await openSmallAssessment(ports);
    await expect(comparePractice(ports, buyer, { assessmentId })).rejects.toThrow(NotFound);
  });
});

describe('issueExampleBrief', () => {
  it('is not made for a place that asks too often', async () => {
    const ports = { ...(await smallPorts()), briefs: { render: async () => new Uint8Array() } };
    const ask = (address: string) => issueExampleBrief(ports, buyer, { exampleId, language: 'en', address });
    for (let time = 0; time < 60; time += 1) await ask('192.0.2.1');
    await expect(ask('192.0.2.1')).rejects.toThrow(TooOften);
    expect(await ask('192.0.2.2')).toBeDefined();
  });

  it('carries the notice, and keeps nothing', async () => {
    const ports = await smallPorts();
    const { brief, fileName } = await briefsOf(ports, (given) =>
      issueExampleBrief(given, buyer, { exampleId, language: 'en', address: '' }),
    );
    expect(brief?.notice).toContain('Illustration, made up for tests.');
    expect(brief?.createdAt).toBe('2013-05-06T00:00:00.000Z');
    expect(fileName).toBe('example-brief-patient-files-of-a-clinic.pdf');
  });
});
