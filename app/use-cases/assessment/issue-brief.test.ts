import { describe, expect, it } from 'vitest';
import { buyer, openSmallAssessment, sample, smallPorts } from '#test/small-content';
import { TooOften } from '~/use-cases/refusals';
import { issueBrief } from './issue-brief';
import { openAssessment } from './open-assessment';
import type { Ports } from '~/use-cases/ports';
import { saveAnswers } from './save-answers';

const at = (ports: Ports, now: string): Ports => ({ ...ports, clock: { now: () => now } });
const issue = (ports: Ports, assessmentId: string) => issueBrief(ports, buyer, { assessmentId, language: 'en' });
const day = '2026-03-31';

describe('issueBrief', () => {
  it('renders a brief of an assessment in which nobody has answered anything', async () => {
    const ports = await smallPorts();
    const { id } = await openSmallAssessment(ports);
    const { bytes, fileName, hash } = await issue(ports, id);
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
    expect(fileName).toBe('risk-brief-benefit-checks.pdf');
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('gives the same bytes at another hour of the same day, and keeps the result once', async () => {
    const ports = await smallPorts();
    const { id } = await openSmallAssessment(ports);
    const morning = await issue(at(ports, `${day}T06:00:00.000Z`), id);
    const evening = await issue(at(ports, `${day}T22:00:00.000Z`), id);
    expect(evening).toEqual(morning);
    expect(await ports.results.list(id)).toMatchObject([
      { briefHash: morning.hash, issuedAt: `${day}T06:00:00.000Z`, revision: 0 },
    ]);
  });

  it('keeps each result with the hashes of everything that made it, beside the earlier ones', async () => {
    const ports = await smallPorts();
    const { id, ruleSet, questionnaires } = await openSmallAssessment(ports);
    const first = await issue(at(ports, `${day}T06:00:00.000Z`), id);
    const patch = { id: 'p', basedOn: 0, changes: { uses_personal_data: { value: 'no' } } };
    await saveAnswers(at(ports, `${day}T07:00:00.000Z`), buyer, { assessmentId: id, patch });
    const second = await issue(at(ports, `${day}T08:00:00.000Z`), id);
    expect(second.hash).not.toBe(first.hash);
    const kept = await ports.results.list(id);
    expect(kept).toMatchObject([
      {
        briefHash: second.hash,
        revision: 1,
        release: ports.release,
        language: 'en',
        evaluation: { ruleSet, questionnaires },
      },
      { briefHash: first.hash, revision: 0, evaluation: { ruleSet, questionnaires } },
    ]);
    expect(kept[0]?.evaluation.answersHash).not.toBe(kept[1]?.evaluation.answersHash);
  });

  it('is not made for somebody who asks for more than anybody reads, and the next person gets theirs', async () => {
    const ports = await smallPorts();
    const { id } = await openSmallAssessment(ports);
    const quick = { ...ports, briefs: { render: async () => new Uint8Array() } };
    for (let time = 0; time < 60; time += 1) await issue(quick, id);
    await expect(issue(quick, id)).rejects.toThrow(TooOften);
    const colleague = sample('second-buyer');
    expect(await issueBrief(quick, colleague, { assessmentId: id, language: 'en' })).toBeDefined();
  });

  it('makes a file name that every system takes, whatever the title', async () => {
    const ports = await smallPorts();
    const names = [];
    for (const title of ['Wohngeld: Prüfung / Stufe "2"', 'فحص', '..\\..\\x', 'a'.repeat(200)]) {
      const opened = await openAssessment(ports, buyer, {
        title,
        service: 's',
        buyer: '',
        vendor: '',
        stage: 'planning',
      });
      if (opened.ok) names.push((await issue(ports, opened.value.id)).fileName);
    }
    expect(names).toEqual([
      'risk-brief-wohngeld-pru-fung-stufe-2.pdf',
      'risk-brief.pdf',
      'risk-brief-x.pdf',
      `risk-brief-${'a'.repeat(60)}.pdf`,
    ]);
  });
});
