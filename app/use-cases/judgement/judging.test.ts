import { beforeEach, describe, expect, it } from 'vitest';
import {
  at,
  declareNoTies,
  handIn,
  lead,
  openedRound,
  roundClosed,
  runningRound,
  secondOpener,
  valueOf,
} from '#test/rounds';
import { sample, smallPorts } from '#test/small-content';
import type { VendorResponse } from '~/core/procurement/response';
import type { Round } from '~/core/procurement/round';
import type { Result } from '~/core/shared/issue';
import type { PersonActor } from '~/use-cases/actor';
import { getQuestionnaire } from '~/use-cases/assessment/get-questionnaire';
import { getResult } from '~/use-cases/assessment/get-result';
import type { Ports } from '~/use-cases/ports';
import { setTeamMember } from '~/use-cases/procurement/team';
import { Denied } from '~/use-cases/refusals';
import { agreeToConsensus, consensusHash } from './agree-to-consensus';
import { getDeliberation } from './get-deliberation';
import { getSheet } from './get-sheet';
import { judgeAgain } from './judge-again';
import { namePanel } from './name-panel';
import type { TypedFinding } from './read-finding';
import { saveFinding } from './save-finding';
import { submitSheet } from './submit-sheet';
import { writeConsensus } from './write-consensus';

const ines = sample('evaluator');
const jonas = secondOpener;
const documented = {
  value: 'yes',
  evidence: { grade: 'documented', document: 'Log.pdf', dated: '2031-01-01' },
} as const;

let ports: Ports;
let round: Round;
let response: VendorResponse;
/** An opened round with one response, judged by two who have declared to have no ties. */
beforeEach(async () => {
  const begun = await smallPorts();
  ({ round } = await runningRound(begun));
  const answers = { access_log: documented, people_with_access: { value: 7 } };
  response = await handIn(begun, round, sample('vendor'), { answers });
  await openedRound(begun, round);
  ports = at(begun, roundClosed);
  await valueOf(namePanel(ports, lead, { roundId: round.id, members: [ines.id, jonas.id] }));
  for (const judge of [ines, jonas]) await declareNoTies(ports, round, judge);
});

const none = { grade: '', equivalent: '', notApplicable: '', reason: '' };
const find = (actor: PersonActor, finding: Partial<TypedFinding>, question = 'access_log') =>
  saveFinding(ports, actor, { responseId: response.id, question, finding: { ...none, ...finding } });
const submit = (actor: PersonActor) => valueOf(submitSheet(ports, actor, { responseId: response.id }));
const deliberate = (actor: PersonActor) => getDeliberation(ports, actor, { responseId: response.id });
const codes = async (outcome: Promise<Result<unknown>>) => {
  const settled = await outcome;
  return settled.ok ? [] : settled.issues.map(({ code, where }) => `${code} ${where.pointer}`.trim());
};
const hashOf = async () => (await deliberate(ines)).deliberation?.hash ?? '';
const answerOf = async (actor: PersonActor) =>
  (await getResult(ports, actor, { assessmentId: response.id })).answers['access_log'];

/** Ines rejects, Jonas sets another value; both submit. */
async function differ() {
  await valueOf(find(ines, { grade: 'rejected', reason: 'Of another version' }));
  await valueOf(find(jonas, { override: 'no', reason: 'There is no log' }));
  await submit(ines);
  await submit(jonas);
}
async function agree(as = jonas.id) {
  const settled = [{ question: 'access_log', as, reason: 'We looked together' }];
  const input = { responseId: response.id, basedOn: await hashOf(), settled };
  const written = await valueOf(writeConsensus(ports, ines, input));
  const basedOn = consensusHash(written);
  return valueOf(agreeToConsensus(ports, jonas, { responseId: response.id, basedOn }));
}

describe('before all have submitted', () => {
  it('nobody sees what another found, the lead included, and no result counts it', async () => {
    await valueOf(find(ines, { grade: 'rejected', reason: 'Of another version' }));
    await submit(ines);
    const seen = [
      await getSheet(ports, jonas, { responseId: response.id }),
      await deliberate(jonas),
      await deliberate(lead),
      await deliberate(ines),
    ];
    expect(JSON.stringify(seen)).not.toContain('Of another version');
    expect(seen.slice(1)).toMatchObject([{}, {}, {}].map(() => ({ judges: [{}, {}] })));
    for (const actor of [ines, jonas, lead]) expect(await answerOf(actor)).toEqual(documented);
    expect(await codes(writeConsensus(ports, ines, { responseId: response.id, basedOn: '', settled: [] }))).toEqual([
      'not_all_submitted',
    ]);
  });

  it('who judges sees what their own findings do, and a submitted sheet stays as it is', async () => {
    await valueOf(find(ines, { override: 5000, reason: 'All staff can' }, 'people_with_access'));
    const { effects, sheet } = await getSheet(ports, ines, { responseId: response.id });
    expect(sheet.findings).toEqual({ people_with_access: { override: 5000, reason: 'All staff can' } });
    expect(effects.risks).toMatchObject([
      { id: 'leak', effect: { stated: { before: 'high', after: 'critical' }, evidenced: { after: 'critical' } } },
    ]);
    expect(effects.overall.stated).toEqual({ before: 'high', after: 'critical' });
    await submit(ines);
    expect(await codes(find(ines, { grade: 'verified', reason: 'R' }))).toEqual(['sheet_submitted']);
  });

  it('takes a finding back that says nothing, and refuses what is none', async () => {
    await valueOf(find(ines, { grade: 'rejected', reason: 'R' }));
    expect((await valueOf(find(ines, {}))).findings).toEqual({});
    expect(await codes(find(ines, { grade: 'excellent', reason: 'R' }))).toEqual(['choice_unknown /grade']);
    expect(await codes(find(ines, { grade: 'rejected' }))).toEqual(['field_empty /reason']);
    expect(await codes(find(ines, { override: 'sometimes', reason: 'R' }))).toEqual(['not_offered /override']);
  });

  it('only those named judge', async () => {
    await expect(find(lead, { grade: 'rejected', reason: 'R' })).rejects.toThrow(Denied);
    await expect(getSheet(ports, lead, { responseId: response.id })).rejects.toThrow(Denied);
    expect(await codes(namePanel(ports, lead, { roundId: round.id, members: [sample('vendor').id] }))).toEqual([
      'judge_unknown /members',
    ]);
    expect(await codes(namePanel(ports, lead, { roundId: round.id, members: [] }))).toEqual(['judges_needed /members']);
  });
});

describe('once all have submitted', () => {
  beforeEach(differ);

  it('the team sees where they differ, and each difference needs a way and a reason', async () => {
    expect((await deliberate(lead)).deliberation?.differences).toMatchObject([
      { question: 'access_log', found: [{ name: jonas.name }, { name: ines.name }] },
    ]);
    const input = { responseId: response.id, basedOn: await hashOf() };
    expect(await codes(writeConsensus(ports, ines, { ...input, settled: [] }))).toEqual([
      'difference_not_settled /as:access_log',
      'field_empty /reason:access_log',
    ]);
    const settled = [{ question: 'access_log', as: 'answer', reason: 'R' }];
    expect(await codes(writeConsensus(ports, ines, { ...input, basedOn: 'other', settled }))).toEqual([
      'judging_changed_meanwhile',
    ]);
  });

  it('nothing counts until both have agreed; then the whole team reads it, with the own answer beside it', async () => {
    const settled = [{ question: 'access_log', as: jonas.id, reason: 'We looked together' }];
    const input = { responseId: response.id, basedOn: await hashOf(), settled };
    const written = await valueOf(writeConsensus(ports, ines, input));
    expect(await answerOf(lead)).toEqual(documented);
    await valueOf(agreeToConsensus(ports, jonas, { responseId: response.id, basedOn: consensusHash(written) }));
    for (const actor of [ines, jonas, lead])
      expect(await answerOf(actor)).toEqual({
        value: 'no',
        overrides: { value: 'yes', reason: 'We looked together' },
      });
    const { evaluation } = await getResult(ports, lead, { assessmentId: response.id });
    expect(evaluation.answers.find(({ question }) => question === 'access_log')).toMatchObject({
      value: 'no',
      overrides: { value: 'yes' },
    });
    // What was handed in stands as it was, wherever the answers themselves are read.
    const form = await getQuestionnaire(ports, lead, { assessmentId: response.id, questionnaireId: 'offer' });
    expect(form.answers['access_log']).toEqual(documented);
    expect((await ports.assessments.findWithAnswers(response.id))?.answers['access_log']).toEqual(documented);
  });

  it('the firm learns of it once it was decided, and from then on nothing changes', async () => {
    await agree();
    const vendor = sample('vendor');
    expect(await answerOf(vendor)).toEqual(documented);
    const decision = {
      id: round.id,
      reason: '',
      responses: [],
      standstillUntil: '2031-04-10',
      by: jonas,
      at: roundClosed,
    };
    await ports.papers.decisions.put(round.id, { ...decision, by: { personId: jonas.id, name: jonas.name } });
    expect(await answerOf(vendor)).toMatchObject({ value: 'no', overrides: { value: 'yes' } });
    const input = { responseId: response.id };
    expect(await codes(judgeAgain(ports, lead, { ...input, reason: 'R' }))).toEqual(['already_decided']);
    expect(await codes(find(ines, { grade: 'verified', reason: 'R' }))).toEqual(['already_decided']);
    expect(await codes(namePanel(ports, lead, { roundId: round.id, members: [lead.id] }))).toEqual(['already_decided']);
  });

  it('judging again makes drafts of the sheets, counts nothing, and needs a reason', async () => {
    await agree(ines.id);
    expect((await answerOf(lead))?.evidence?.grade).toBe('rejected');
    const input = { responseId: response.id };
    expect(await codes(find(ines, { grade: 'verified', reason: 'R' }))).toEqual(['already_agreed']);
    expect(await codes(judgeAgain(ports, lead, { ...input, reason: ' ' }))).toEqual(['field_empty /reason']);
    await valueOf(judgeAgain(ports, lead, { ...input, reason: 'A newer log' }));
    expect(await answerOf(lead)).toEqual(documented);
    const again = await deliberate(lead);
    expect(again.deliberation).toBeUndefined();
    expect(again.written).toBeUndefined();
    expect(again.reopenings).toMatchObject([{ name: lead.name, reason: 'A newer log' }]);
    expect((await getSheet(ports, ines, input)).sheet.findings).toMatchObject({ access_log: { grade: 'rejected' } });
    await valueOf(find(ines, { grade: 'verified', reason: 'Seen' }));
  });

  it('somebody who is named later sees nothing before they have submitted', async () => {
    const settled = [{ question: 'access_log', as: jonas.id, reason: 'We looked together' }];
    await valueOf(writeConsensus(ports, ines, { responseId: response.id, basedOn: await hashOf(), settled }));
    await valueOf(namePanel(ports, lead, { roundId: round.id, members: [ines.id, jonas.id, lead.id] }));
    await declareNoTies(ports, round, lead);
    const seen = await deliberate(lead);
    expect(JSON.stringify([seen, await getSheet(ports, lead, { responseId: response.id })])).not.toMatch(
      /We looked together|There is no log|Of another version/,
    );
  });
});

describe('the record of a judging', () => {
  it('names who did what, and no answer, grade or reason of a finding', async () => {
    await differ();
    await agree();
    const events = await ports.record.list(`procurement:${round.procurementId}`);
    expect(events.slice(-8).map(({ kind }) => kind)).toEqual([
      ...['firm_interests_declared', 'firm_interests_declared', 'finding_saved', 'finding_saved'],
      ...['sheet_submitted', 'sheet_submitted', 'consensus_written', 'consensus_agreed'],
    ]);
    expect(JSON.stringify(events)).not.toMatch(/rejected|There is no log|Of another version|We looked together/);
  });
});

describe('without a panel that was named', () => {
  it('the evaluators of the team judge, one of them alone if need be', async () => {
    const alone = await smallPorts();
    const { round: other, procurement } = await runningRound(alone);
    const handed = await handIn(alone, other, sample('vendor'), { answers: { access_log: documented } });
    await openedRound(alone, other);
    ports = at(alone, roundClosed);
    response = handed;
    await expect(getSheet(ports, ines, { responseId: handed.id })).rejects.toThrow(Denied);
    await declareNoTies(ports, other, ines);
    await valueOf(find(ines, { grade: 'verified', reason: 'Seen' }));
    await submit(ines);
    const input = { responseId: handed.id, basedOn: await hashOf(), settled: [] };
    expect((await valueOf(writeConsensus(ports, ines, input))).at).toBe(roundClosed);
    expect((await answerOf(lead))?.evidence?.grade).toBe('verified');
    const member = { procurementId: procurement.id, personId: sample('contract-manager').id, part: 'evaluator' };
    await valueOf(setTeamMember(ports, lead, member));
    expect((await answerOf(lead))?.evidence?.grade).toBe('verified');
  });
});

describe('a grade from an earlier round', () => {
  it('is proposed to whoever may read both, and counts only once it is confirmed', async () => {
    await valueOf(find(ines, { grade: 'verified', reason: 'I saw the log' }));
    await valueOf(find(jonas, { grade: 'verified', reason: 'So did I' }));
    await submit(ines);
    await submit(jonas);
    const first = { responseId: response.id, basedOn: await hashOf(), settled: [] };
    const written = await valueOf(writeConsensus(ports, ines, first));
    await valueOf(agreeToConsensus(ports, jonas, { responseId: response.id, basedOn: consensusHash(written) }));

    const { round: next } = await runningRound(ports);
    const answers = { access_log: documented, people_with_access: { value: 7 } };
    response = await handIn(ports, next, sample('vendor'), { answers });
    await openedRound(ports, next);
    await declareNoTies(ports, next, ines);
    const cardOf = async () =>
      (await getSheet(ports, ines, { responseId: response.id })).parts
        .flatMap((part) => part.answers)
        .find(({ question }) => question.name === 'access_log');
    const { carried } = (await cardOf()) ?? {};
    expect(carried).toEqual({ grade: 'verified', reason: 'So did I', carriedFrom: 'Benefit checks' });
    expect(await answerOf(lead)).toEqual(documented);
    await valueOf(find(ines, { grade: 'verified', reason: 'I looked again' }));
    expect(await cardOf()).not.toHaveProperty('carried');
    await submit(ines);
    await valueOf(writeConsensus(ports, ines, { ...first, responseId: response.id, basedOn: await hashOf() }));
    expect((await answerOf(lead))?.evidence?.grade).toBe('verified');
  });
});
