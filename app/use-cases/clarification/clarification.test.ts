import { beforeEach, describe, expect, it } from 'vitest';
import {
  at,
  declareNoTies,
  handIn,
  openedRound,
  roundClosed,
  lead,
  runningRound,
  secondOpener,
  valueOf,
} from '#test/rounds';
import { sample, smallPorts } from '#test/small-content';
import { pdfOf } from '#test/uploads';
import type { Clarification } from '~/core/judgement/clarification';
import { verifyChain } from '~/core/procurement/record';
import type { Round } from '~/core/procurement/round';
import type { VendorResponse } from '~/core/procurement/response';
import { loadWhole } from '~/use-cases/assessment/load-assessment';
import type { Ports } from '~/use-cases/ports';
import { finishClarification } from './finish-clarification';
import { answerClarification, type ClarifyingInput } from './answer-clarification';
import { askClarification } from './ask-clarification';
import { getClarification } from './get-clarification';
import { getClarifications } from './get-clarifications';
import { getOwnClarification } from './get-own-clarification';
import { listOwnClarifications } from './list-own-clarifications';
import { ruleOnSlip } from './rule-on-slip';
import { withdrawClarification } from './withdraw-clarification';

const vendor = sample('vendor');
const rival = sample('small-vendor');
const until = '2031-04-01T12:00';
const tooLate = '2031-04-01T09:00:00.001Z';

let ports: Ports;
let round: Round;
let one: VendorResponse;
let other: VendorResponse;

async function opened(isNegotiated = false): Promise<void> {
  ports = await smallPorts();
  const running = await runningRound(ports, { isNegotiated });
  one = await handIn(ports, running.round, vendor, { answers: { access_log: { value: 'no' } } });
  other = await handIn(ports, running.round, rival, {
    answers: { access_log: { value: 'no' }, people_with_access: { value: 3 } },
  });
  ({ round } = await openedRound(ports, running.round));
  ports = at(ports, roundClosed);
  await declareNoTies(ports, round, sample('evaluator'));
}

const ask = (more: Partial<Parameters<typeof askClarification>[2]> = {}) => {
  const input = {
    roundId: round.id,
    question: 'access_log',
    gap: 'unproven',
    message: 'What shows it?',
    until,
    ...more,
  };
  return askClarification(ports, lead, input);
};

function answer(
  { id: clarificationId }: Clarification,
  more: Partial<ClarifyingInput> = {},
  actor = vendor,
  responseId = one.id,
) {
  const upload = { fileName: '', bytes: new Uint8Array() };
  const typed = {
    kind: 'slip',
    answer: { value: 'yes' },
    words: 'We meant yes.',
    dated: '',
    expires: '',
    confidential: false,
  };
  return answerClarification(ports, actor, { responseId, clarificationId, upload, ...typed, ...more });
}

const proof = { kind: 'proof', upload: { fileName: 'log.pdf', bytes: pdfOf('log') }, dated: '2031-03-01' };
const codes = (outcome: { ok: boolean; issues?: { code: string }[] }) => outcome.issues?.map(({ code }) => code);
const countsFor = async (responseId: string) => (await loadWhole(ports, lead, responseId)).answers['access_log'];

describe('a clarification', () => {
  beforeEach(() => opened());

  it('is offered for what is worth asking, and goes to everybody with the same gap', async () => {
    const { worth, mayAsk } = await getClarifications(ports, lead, { roundId: round.id });
    expect(mayAsk).toBe(true);
    expect(worth.find(({ question }) => question === 'people_with_access')).toMatchObject({
      gap: 'missing',
      firms: [one.firm],
    });
    const asked = await valueOf(ask());
    expect(asked.asked.map(({ responseId }) => responseId).sort()).toEqual([one.id, other.id].sort());
    const mails = (await ports.outbox.list(100)).filter(({ text }) => text.includes(asked.id));
    expect(mails.map(({ to }) => to).sort()).toEqual([rival.email, vendor.email].sort());
    expect(codes(await ask())).toEqual(['already_asked']);
  });

  it('is asked with words, a future day, and somebody who has the gap', async () => {
    expect(codes(await ask({ message: ' ', until: '2031-03-01T12:00' }))).toEqual(['field_empty', 'deadline_past']);
    expect(codes(await ask({ gap: 'missing' }))).toEqual(['nobody_has_gap']);
    expect(codes(await ask({ gap: '?' }))).toEqual(['gap_unknown']);
  });

  it('shows each firm its own alone', async () => {
    const asked = await valueOf(ask({ question: 'people_with_access', gap: 'missing' }));
    expect((await listOwnClarifications(ports, vendor, { responseId: one.id })).clarifications).toHaveLength(1);
    expect((await listOwnClarifications(ports, rival, { responseId: other.id })).clarifications).toEqual([]);
    const input = { responseId: other.id, clarificationId: asked.id };
    await expect(getOwnClarification(ports, rival, input)).rejects.toThrow('no clarification');
    await expect(getOwnClarification(ports, rival, { ...input, responseId: one.id })).rejects.toThrow('no response');
  });

  it('lets proof from before the deadline count, and keeps the first answer', async () => {
    const asked = await valueOf(ask());
    await valueOf(answer(asked, proof));
    expect(await countsFor(one.id)).toMatchObject({
      value: 'no',
      evidence: { grade: 'documented', dated: '2031-03-01' },
    });
    expect(await countsFor(other.id)).toEqual({ value: 'no' });
    const view = await getClarification(ports, lead, { roundId: round.id, clarificationId: asked.id });
    const shown = view.answers.find(({ responseId }) => responseId === one.id);
    expect(shown).toMatchObject({ first: { value: 'no' }, standing: 'proof_counts' });
    expect(view.answers.find(({ responseId }) => responseId === other.id)).not.toHaveProperty('later');
    expect(shown?.isAgreedBefore).toBe(false);
    const agreed = {
      ...{ id: one.id, findings: {}, settled: [], judges: [], agreed: [], reopenings: [] },
      at: round.createdAt,
    };
    await ports.papers.consensuses.put(one.id, agreed);
    const again = await getClarification(ports, lead, { roundId: round.id, clarificationId: asked.id });
    expect(again.answers.find(({ responseId }) => responseId === one.id)?.isAgreedBefore).toBe(true);
    expect(again.answers.find(({ responseId }) => responseId === other.id)?.isAgreedBefore).toBe(false);
    const listed = await ports.documents.list(one.id);
    expect(listed.map(({ name }) => name)).toEqual(['log.pdf']);
  });

  it('lets newer proof stand beside the first answer and count for nothing', async () => {
    const asked = await valueOf(ask());
    await valueOf(answer(asked, { ...proof, dated: '2031-03-25' }));
    expect(await countsFor(one.id)).toEqual({ value: 'no' });
  });

  it('counts a slip only once the team says so, and shows what it does', async () => {
    const asked = await valueOf(ask());
    await valueOf(answer(asked));
    expect(await countsFor(one.id)).toEqual({ value: 'no' });
    const ruling = {
      roundId: round.id,
      clarificationId: asked.id,
      responseId: one.id,
      ruling: 'slip',
      reason: 'Plain.',
    };
    expect(codes(await ruleOnSlip(ports, secondOpener, { ...ruling, responseId: other.id }))).toEqual([
      'no_slip_claimed',
    ]);
    expect(codes(await ruleOnSlip(ports, secondOpener, { ...ruling, ruling: '', reason: '' }))).toEqual([
      'choice_unknown',
      'field_empty',
    ]);
    await valueOf(ruleOnSlip(ports, secondOpener, ruling));
    expect(await countsFor(one.id)).toEqual({ value: 'yes' });
    await valueOf(ruleOnSlip(ports, lead, { ...ruling, ruling: 'no_slip' }));
    expect(await countsFor(one.id)).toEqual({ value: 'no' });
    await expect(ruleOnSlip(ports, sample('evaluator'), ruling)).rejects.toThrow('may not');
  });

  it('repairs no bid: another answer is kept and does not count', async () => {
    const asked = await valueOf(ask());
    await valueOf(answer(asked, { kind: 'answer' }));
    expect(await countsFor(one.id)).toEqual({ value: 'no' });
  });

  it('asks for what is needed, at its field', async () => {
    const asked = await valueOf(ask());
    expect(codes(await answer(asked, { kind: '', words: '' }))).toEqual(['clarifying_kind_unknown', 'field_empty']);
    expect(codes(await answer(asked, { answer: null }))).toEqual(['field_empty']);
    expect(codes(await answer(asked, { answer: { value: 'perhaps' } }))).toHaveLength(1);
    expect(codes(await answer(asked, { kind: 'proof' }))).toEqual(['file_empty', 'document_undated']);
    expect(await countsFor(one.id)).toEqual({ value: 'no' });
  });

  it('takes the last answer until it is over, and none after', async () => {
    const asked = await valueOf(ask());
    await valueOf(answer(asked));
    await valueOf(answer(asked, { words: 'Better said.' }));
    const kept = await ports.papers.clarifications.find(asked.id);
    expect(kept?.answers.map(({ words }) => words)).toEqual(['Better said.']);
    ports = at(ports, tooLate);
    expect(codes(await answer(asked))).toEqual(['clarification_over']);
  });

  it('is over once everybody who was asked has said that they add nothing, and not before', async () => {
    const asked = await valueOf(ask());
    const ids = { clarificationId: asked.id, responseId: one.id };
    await valueOf(answer(asked));
    await valueOf(finishClarification(ports, vendor, ids));
    await valueOf(finishClarification(ports, vendor, ids));
    await valueOf(answer(asked, { words: 'Better said.' }));
    await valueOf(finishClarification(ports, rival, { ...ids, responseId: other.id }));
    expect(await getOwnClarification(ports, rival, { ...ids, responseId: other.id })).toMatchObject({
      clarification: { isOpen: true, isFinished: true },
    });
    await valueOf(finishClarification(ports, vendor, ids));
    expect(codes(await answer(asked))).toEqual(['clarification_over']);
    expect(codes(await finishClarification(ports, vendor, ids))).toEqual(['clarification_over']);
    const own = await getOwnClarification(ports, vendor, ids);
    expect(own.clarification).toMatchObject({ isOpen: false, isFinished: true, ended: ports.clock.now() });
    expect(own.clarification.answer?.words).toBe('Better said.');
    const said = (await ports.record.list(`procurement:${round.procurementId}`)).filter(
      ({ kind }) => kind === 'clarification_finished',
    );
    expect(said.map(({ data }) => data['firm'])).toEqual([one.firm, other.firm, one.firm]);
  });

  it('is taken back for all at once, with a reason that all are sent, while nobody has answered', async () => {
    const asked = await valueOf(ask());
    const input = { roundId: round.id, clarificationId: asked.id, reason: 'It stands in the tender.' };
    await expect(withdrawClarification(ports, sample('evaluator'), input)).rejects.toThrow('may not');
    expect(codes(await withdrawClarification(ports, lead, { ...input, reason: ' ' }))).toEqual(['field_empty']);
    const view = await getClarification(ports, lead, { roundId: round.id, clarificationId: asked.id });
    expect(view.mayWithdraw).toBe(true);
    await valueOf(withdrawClarification(ports, lead, input));
    expect(codes(await withdrawClarification(ports, lead, input))).toEqual(['clarification_over']);
    expect(codes(await answer(asked))).toEqual(['clarification_over']);
    const mails = (await ports.outbox.list(100)).filter(({ text }) => text.includes('It stands in the tender.'));
    expect(mails.map(({ to }) => to).sort()).toEqual([rival.email, vendor.email].sort());
    const own = await getOwnClarification(ports, vendor, { responseId: one.id, clarificationId: asked.id });
    expect(own.clarification).toMatchObject({ isOpen: false, withdrawn: 'It stands in the tender.' });
    await valueOf(ask());
  });

  it('stays once somebody has answered, so that no answer is made to count for nothing', async () => {
    const asked = await valueOf(ask());
    await valueOf(answer(asked, proof));
    const input = { roundId: round.id, clarificationId: asked.id, reason: 'By mistake.' };
    expect(codes(await withdrawClarification(ports, lead, input))).toEqual(['clarification_relied_on']);
    const view = await getClarification(ports, lead, { roundId: round.id, clarificationId: asked.id });
    expect(view.mayWithdraw).toBe(false);
    expect(await countsFor(one.id)).toMatchObject({ evidence: { grade: 'documented' } });
  });

  it('stays on a record that verifies and names no answer', async () => {
    const asked = await valueOf(ask());
    await valueOf(answer(asked));
    const events = await ports.record.list(`procurement:${round.procurementId}`);
    const last = events.slice(-2);
    expect(last.map(({ kind }) => kind)).toEqual(['clarification_asked', 'clarification_answered']);
    expect(JSON.stringify(last)).not.toContain('We meant');
    const head = await ports.record.head(`procurement:${round.procurementId}`);
    expect(verifyChain(events, head)).toEqual([]);
  });
});

describe('in a negotiated round', () => {
  beforeEach(() => opened(true));

  it('a better answer counts, also to what was left blank', async () => {
    await valueOf(answer(await valueOf(ask()), { kind: 'answer' }));
    expect(await countsFor(one.id)).toEqual({ value: 'yes' });
  });
});
