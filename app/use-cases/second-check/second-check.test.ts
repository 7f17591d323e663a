import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { valueOf } from '#test/rounds';
import { sample } from '#test/small-content';
import { temporaryDirectory } from '#test/temporary-directory';
import { pdfOf } from '#test/uploads';
import type { Procurement } from '~/core/procurement/procurement';
import type { Answer } from '~/core/questionnaire/answers';
import type { Result } from '~/core/shared/issue';
import type { PersonActor } from '~/use-cases/actor';
import { getResult } from '~/use-cases/assessment/get-result';
import { saveAnswers } from '~/use-cases/assessment/save-answers';
import { addDocument } from '~/use-cases/documents/add-document';
import { mendedExample, prepareProcurement } from '~/use-cases/evaluation/story';
import type { TypedFinding } from '~/use-cases/judgement/read-finding';
import type { Ports } from '~/use-cases/ports';
import { NotFound } from '~/use-cases/refusals';
import { makePack } from '~/use-cases/round/make-pack';
import { openPorts } from '~/wiring.server';
import { getSecondChecks } from './get-second-checks';
import { saveSecondCheck } from './save-second-check';

/** Who answered, and two others of the team. */
const [ana, ben, ines] = [sample('buyer'), sample('second-buyer'), sample('evaluator')];
const question = 'privacy_notice';
const verified = { grade: 'verified', reason: 'Looked at the page people see first' };

let ports: Ports;
let procurement: Procurement;
/** A purchase with the shipped questions, answered by Ana with every document named. */
beforeEach(async () => {
  const opened = await openPorts({ contentDirectory: '.', dataDirectory: temporaryDirectory() });
  onTestFinished(opened.stop);
  ({ ports } = opened);
  const example = mendedExample(ports, 'childcare-benefit');
  if (example === undefined) throw new Error('The example is not shipped');
  const about = {
    title: 'Checks',
    service: 'Childcare',
    reference: '',
    stage: 'specifications',
    ruleSet: example.ruleSet,
  };
  procurement = await prepareProcurement(ports, about, example.remedied);
});

const check = (actor: PersonActor, finding: Partial<TypedFinding>, name = question) =>
  saveSecondCheck(ports, actor, {
    procurementId: procurement.id,
    question: name,
    finding: { grade: '', equivalent: '', notApplicable: '', reason: '', ...finding },
  });
const codes = async (outcome: Promise<Result<unknown>>) => {
  const settled = await outcome;
  return settled.ok ? [] : settled.issues.map(({ code, where }) => `${code} ${where.pointer}`.trim());
};
const result = () => getResult(ports, ana, { assessmentId: procurement.needId });
const gradeNow = async (name = question) =>
  (await result()).evaluation.answers.find((one) => one.question === name)?.grade;
const revisionNow = async () => (await ports.assessments.find(procurement.needId))?.revision ?? 0;
const change = async (actor: PersonActor, answer: Answer | null, name = question) => {
  const patch = { id: ports.ids.next(), basedOn: await revisionNow(), changes: { [name]: answer } };
  expect(await saveAnswers(ports, actor, { assessmentId: procurement.needId, patch })).toMatchObject({ kind: 'saved' });
};
const bring = async (actor: PersonActor, text: string) =>
  addDocument(ports, actor, {
    assessmentId: procurement.needId,
    ...{ bytes: pdfOf(text), fileName: 'notice.pdf', basedOn: await revisionNow() },
    form: { name: 'Notice', dated: '2026-01-02', expires: '', version: '', confidential: false, supports: [question] },
  });
const seenBy = async (actor: PersonActor, name = question) => {
  const { parts } = await getSecondChecks(ports, actor, { procurementId: procurement.id });
  return parts.flatMap(({ answers }) => answers).find((one) => one.question.name === name);
};

describe('a second check of one of the buyer’s own answers', () => {
  it('is for anybody of the team but who gave it, and lifts the grade for everybody who reads the result', async () => {
    expect(await gradeNow()).toBe('documented');
    expect(await codes(check(ana, verified))).toEqual(['not_a_second_person']);
    expect(await gradeNow()).toBe('documented');
    await valueOf(check(ines, verified));
    expect(await gradeNow()).toBe('verified');
    expect((await result()).checks).toMatchObject([{ question, by: { name: ines.name }, part: 'evaluator' }]);
    expect(await seenBy(ana)).toMatchObject({ counts: true, mayCheck: false, givenBy: [ana.name] });
    await expect(check(sample('other-buyer'), verified)).rejects.toThrow(NotFound);
  });

  it('lowers levels that documents alone leave where they are, and a rejection raises them', async () => {
    const evidenced = async (id: string) => {
      const { effects } = await getSecondChecks(ports, ana, { procurementId: procurement.id });
      return effects.risks.find((risk) => risk.id === id)?.effect.evidenced;
    };
    const names = ['reasons_to_person', 'human_review', 'remedy_steps'];
    for (const name of names) await valueOf(check(ben, verified, name));
    expect(await evidenced('no-reasons-no-challenge')).toEqual({ before: 'critical', after: 'high' });
    const level = async () => (await result()).evaluation.risks.find(({ id }) => id === 'no-remedy')?.level;
    expect(await level()).toBe('moderate');
    for (const name of names) await valueOf(check(ben, { grade: 'rejected', reason: 'Of another service' }, name));
    expect(await evidenced('no-remedy')).toEqual({ before: 'moderate', after: 'high' });
    expect(await level()).toBe('high');
  });

  it('wants a reason, and neither confirms a document nor sets another value', async () => {
    expect(await codes(check(ben, { grade: 'verified' }))).toEqual(['field_empty /reason']);
    expect(await codes(check(ben, { grade: 'documented' }))).toEqual(['only_verified_or_rejected /grade']);
    expect(await codes(check(ben, { ...verified, override: 'not_told' }))).toEqual([
      'only_verified_or_rejected /override',
    ]);
    expect(await codes(check(ben, { ...verified, grade: 'best' }))).toEqual(['choice_unknown /grade']);
    await expect(check(ben, verified, 'no_such_question')).rejects.toThrow(NotFound);
  });

  it('is void once the answer or its proof changes, also there and back', async () => {
    const first = (await ports.assessments.findWithAnswers(procurement.needId))?.answers[question] ?? {};
    await valueOf(check(ines, verified));
    await change(ana, { ...first, value: 'on_website_only' });
    expect(await gradeNow()).toBe('documented');
    await change(ana, first);
    expect(await gradeNow()).toBe('documented');
    expect(await seenBy(ines)).toMatchObject({ counts: false, mayCheck: true, check: { by: { name: ines.name } } });
    await valueOf(check(ines, verified));
    expect(await gradeNow()).toBe('verified');
  });

  it('is void once another file stands behind the same name and day', async () => {
    await valueOf(bring(ana, 'first'));
    await valueOf(check(ines, verified));
    expect(await gradeNow()).toBe('verified');
    const before = await revisionNow();
    await valueOf(bring(ben, 'second'));
    expect(await revisionNow()).toBe(before);
    expect(await gradeNow()).toBe('documented');
    expect(await codes(check(ben, verified))).toEqual(['not_a_second_person']);
  });

  it('is not for who changed the proof, though somebody else gave the answer', async () => {
    const { evidence: _evidence, ...said } =
      (await ports.assessments.findWithAnswers(procurement.needId))?.answers[question] ?? {};
    await change(ben, { ...said, evidence: { grade: 'documented', document: 'A newer text' } });
    expect(await codes(check(ben, verified))).toEqual(['not_a_second_person']);
    expect(await codes(check(ana, verified))).toEqual(['not_a_second_person']);
    expect(await codes(check(ines, verified))).toEqual([]);
  });

  it('is for nobody where it is not noted who gave the answer', async () => {
    const changes = { [question]: { value: 'told_first_in_plain_words' } };
    const patch = { id: 'imported', basedOn: await revisionNow(), changes };
    await ports.assessments.applyPatch(procurement.needId, patch, ports.clock.now());
    expect(await codes(check(ines, verified))).toEqual(['not_a_second_person']);
    expect(await seenBy(ines)).toMatchObject({ givenBy: [], mayCheck: false });
  });

  it('can be taken back, and both are on the record, without the answer', async () => {
    await valueOf(check(ines, verified));
    await valueOf(check(ines, {}));
    expect(await gradeNow()).toBe('documented');
    const events = (await ports.record.list(`procurement:${procurement.id}`)).slice(-2);
    expect(events.map(({ kind, data }) => [kind, data])).toEqual([
      ['second_check_made', { question, found: ['verified'], reason: verified.reason }],
      ['second_check_taken_back', { question }],
    ]);
  });

  it('is in the pack that is frozen after it', async () => {
    await valueOf(check(ines, verified));
    const round = { id: 'r1', kind: 'tender', access: 'open', isNegotiated: false } as const;
    const deadline = { at: '2031-03-24T11:00:00.000Z', zone: 'Africa/Nairobi' };
    const { pack } = await makePack(ports, procurement, {
      ...{ ...round, deadline },
      ...{ packs: [], reminderDays: [], openers: [] },
    });
    expect(pack.needAnswers[question]?.evidence?.grade).toBe('verified');
  });
});
