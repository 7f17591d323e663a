import { beforeEach, describe, expect, it } from 'vitest';
import { at, roundBegins, roundClosed, roundDeadline, runningRound } from '#test/rounds';
import { sample, smallPorts } from '#test/small-content';
import { answer, declaration, during, handIn, invitedVendor, joinedVendor, type Vendor } from '#test/vendors';
import type { Round } from '~/core/procurement/round';
import { contentHash } from '~/core/shared/hash';
import { saveAnswers } from '~/use-cases/assessment/save-answers';
import type { Ports } from '~/use-cases/ports';
import { Denied, NotFound } from '~/use-cases/refusals';
import { getReceipt } from './get-receipt';
import { renderReceipt } from './render-receipt';
import { reviewResponse } from './review-response';
import { submitResponse } from './submit-response';
import { withdrawResponse } from './withdraw-response';

let ports: Ports;
let round: Round;
let vendor: Vendor;

beforeEach(async () => {
  ports = during(await smallPorts());
  ({ round } = await runningRound(ports, { access: 'open' }));
  vendor = await joinedVendor(ports, round);
  await answer(ports, vendor, { access_log: { value: 'yes' } });
});

const submit = async (changes: Partial<Awaited<ReturnType<typeof declaration>>> = {}, when = ports) =>
  submitResponse(when, vendor.actor, { ...(await declaration(ports, vendor)), ...changes });

async function codesOf(outcome: ReturnType<typeof submit>): Promise<string[]> {
  const settled = await outcome;
  return settled.ok ? [] : settled.issues.map(({ code, where }) => `${code} ${where.pointer}`);
}

const submissions = async () => (await ports.responses.find(vendor.responseId))?.submissions ?? [];
const own = async () => (await ports.record.list(`response:${vendor.responseId}`)).map(({ kind }) => kind);

describe('handing in', () => {
  it('keeps exactly what was asked and answered, under its hash, with what was declared', async () => {
    const head = await handIn(ports, vendor);
    const kept = await ports.responses.findSubmission(vendor.responseId, 1);
    expect(kept).toEqual({
      responseId: vendor.responseId,
      roundId: round.id,
      number: 1,
      firm: 'Small & Daughters',
      packHash: round.packs[0]?.hash,
      answers: { access_log: { value: 'yes' } },
      documents: [],
      declaration: {
        name: 'Grace Mwangi',
        position: 'Managing director',
        text: expect.stringContaining('I declare for Small & Daughters') as string,
      },
      at: roundBegins,
    });
    expect(head).toEqual({ number: 1, hash: contentHash(kept), at: roundBegins, pack: 1 });
    expect(await submissions()).toEqual([head]);
  });

  it('leaves answers behind that are not asked', async () => {
    const { round: other } = await runningRound(ports, {
      access: 'open',
      need: { uses_personal_data: { value: 'no' } },
    });
    const second = await joinedVendor(ports, other);
    await answer(ports, second, { access_log: { value: 'yes' }, people_with_access: { value: 3 } });
    await handIn(ports, second);
    const kept = await ports.responses.findSubmission(second.responseId, 1);
    expect(kept?.answers).toEqual({ people_with_access: { value: 3 } });
  });

  it("is told on the vendor's own record and to all who answer, and nowhere else", async () => {
    const before = await ports.record.list(`procurement:${round.procurementId}`);
    const { hash } = await handIn(ports, vendor);
    const events = await ports.record.list(`response:${vendor.responseId}`);
    expect(events.at(-1)).toMatchObject({ kind: 'submitted', data: { number: 1, hash } });
    expect(await ports.record.list(`procurement:${round.procurementId}`)).toEqual(before);
    const receipts = (await ports.outbox.list(99)).filter(({ subject }) => subject.startsWith('Receipt'));
    expect(receipts).toMatchObject([{ to: vendor.actor.email }]);
    expect(receipts[0]?.text).toContain(hash);
  });

  it.each([
    ['before the deadline', roundBegins],
    ['at the instant of the deadline', roundDeadline],
  ])('is taken %s', async (_, instant) => {
    expect(await submit({}, at(ports, instant))).toMatchObject({ ok: true, value: { at: instant } });
  });

  it('is refused a millisecond later, unopened, and that it came is noted for the vendor alone', async () => {
    const before = await ports.record.list(`procurement:${round.procurementId}`);
    expect(await codesOf(submit({}, at(ports, roundClosed)))).toEqual(['submission_late ']);
    expect(await submissions()).toEqual([]);
    expect((await ports.record.list(`response:${vendor.responseId}`)).at(-1)).toMatchObject({
      kind: 'late_submission_refused',
      at: roundClosed,
      data: { receivedAt: roundClosed, deadline: roundDeadline },
    });
    expect(await ports.record.list(`procurement:${round.procurementId}`)).toEqual(before);
  });

  it('is refused in a round that was cancelled', async () => {
    await ports.rounds.change({ ...round, cancelled: { at: roundBegins, reason: 'x' } });
    expect(await codesOf(submit())).toEqual(['round_cancelled ']);
  });

  it('is refused without a declaration, a name and a position', async () => {
    expect(await codesOf(submit({ isDeclared: false, name: ' ', position: '\u0000' }))).toEqual([
      'declaration_missing /declared',
      'field_empty /name',
      'control_character /position',
    ]);
    expect(await submissions()).toEqual([]);
  });

  it('is refused where an answer was changed after it was read', async () => {
    const read = await declaration(ports, vendor);
    await answer(ports, vendor, { access_log: { value: 'no' } });
    expect(await codesOf(submit(read))).toEqual(['changed_since_review ']);
  });

  it('is refused where the pack was amended after it was read', async () => {
    const read = await declaration(ports, vendor);
    const pack = await ports.rounds.findPack(round.id, 1);
    if (pack === undefined) throw new Error('There is no pack');
    const amended = { ...pack, number: 2, needAnswers: { ...pack.needAnswers, uses_personal_data: { value: 'no' } } };
    await ports.rounds.keepPack(amended, contentHash(amended));
    const version = { number: 2, hash: contentHash(amended), at: roundBegins, reason: 'A slip' };
    await ports.rounds.change({ ...round, packs: [...round.packs, version] });
    expect(await codesOf(submit(read))).toEqual(['changed_since_review ']);
  });

  it('happens once where the same form is posted twice, at once or one after the other', async () => {
    const read = await declaration(ports, vendor);
    const both = await Promise.all([submit(read), submit(read)]);
    expect(both).toMatchObject([
      { ok: true, value: { number: 1 } },
      { ok: true, value: { number: 1 } },
    ]);
    expect(await submit(read)).toMatchObject({ ok: true, value: { number: 1 } });
    expect(await submissions()).toHaveLength(1);
    expect((await own()).filter((kind) => kind === 'submitted')).toHaveLength(1);
  });

  it('ends all changes until it is withdrawn', async () => {
    await handIn(ports, vendor);
    const patch = { id: 'late', basedOn: 1, changes: { access_log: null } };
    expect(await saveAnswers(ports, vendor.actor, { assessmentId: vendor.responseId, patch })).toMatchObject({
      kind: 'refused',
      issues: [{ code: 'submitted' }],
    });
  });
});

describe('withdrawing', () => {
  const withdraw = (number = 1, when = ports) =>
    withdrawResponse(when, vendor.actor, { responseId: vendor.responseId, number });

  it('lets the vendor change answers and hand in again', async () => {
    await handIn(ports, vendor);
    expect(await withdraw()).toMatchObject({ ok: true });
    await answer(ports, vendor, { access_log: { value: 'no' } });
    expect(await handIn(ports, vendor)).toMatchObject({ number: 2 });
    expect(await submissions()).toMatchObject([{ number: 1, withdrawnAt: roundBegins }, { number: 2 }]);
    expect(await own()).toEqual(['response_begun', 'submitted', 'withdrawn', 'submitted']);
  });

  it('happens once where it is posted twice, and never to a later submission', async () => {
    await handIn(ports, vendor);
    await withdraw();
    await handIn(ports, vendor);
    expect(await withdraw()).toMatchObject({ ok: true });
    expect((await submissions()).at(-1)?.withdrawnAt).toBeUndefined();
    expect((await own()).filter((kind) => kind === 'withdrawn')).toHaveLength(1);
  });

  it('does not bring back what was withdrawn by posting the old form again', async () => {
    const read = await declaration(ports, vendor);
    await submit(read);
    await withdraw();
    expect(await codesOf(submit(read))).toEqual(['withdrawn_meanwhile ']);
  });

  it('is possible until the instant of the deadline and not after it', async () => {
    await handIn(ports, vendor);
    expect(await withdraw(1, at(ports, roundClosed))).toMatchObject({
      ok: false,
      issues: [{ code: 'withdrawal_late' }],
    });
    expect((await submissions())[0]?.withdrawnAt).toBeUndefined();
    expect(await withdraw(1, at(ports, roundDeadline))).toMatchObject({ ok: true });
  });
});

describe('the receipt', () => {
  it('shows the submission that stands, and none where none does', async () => {
    const input = { responseId: vendor.responseId };
    await expect(getReceipt(ports, vendor.actor, input)).rejects.toThrow(NotFound);
    const head = await handIn(ports, vendor);
    expect(await getReceipt(ports, vendor.actor, input)).toMatchObject({ head, submission: { number: 1 } });
    await withdrawResponse(ports, vendor.actor, { ...input, number: 1 });
    await expect(getReceipt(ports, vendor.actor, input)).rejects.toThrow(NotFound);
  });

  it('is a PDF, the same each time', async () => {
    await handIn(ports, vendor);
    const input = { responseId: vendor.responseId, language: 'en' };
    const { bytes, fileName } = await renderReceipt(ports, vendor.actor, input);
    expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-');
    expect(fileName).toBe('receipt-benefit-checks.pdf');
    expect((await renderReceipt(ports, vendor.actor, input)).bytes).toEqual(bytes);
  });
});

describe('who may', () => {
  it.each(['vendor', 'small-vendor'])('not know of a response of another firm: %s', async (name) => {
    await handIn(ports, vendor);
    const { responseId } = vendor;
    const other = sample(name);
    await expect(reviewResponse(ports, other, { responseId })).rejects.toThrow(NotFound);
    await expect(submitResponse(ports, other, await declaration(ports, vendor))).rejects.toThrow(NotFound);
    await expect(withdrawResponse(ports, other, { responseId, number: 1 })).rejects.toThrow(NotFound);
    await expect(getReceipt(ports, other, { responseId })).rejects.toThrow(NotFound);
  });

  it('not hand in, withdraw or read the receipt as a subcontractor or as a buyer', async () => {
    const response = await ports.responses.find(vendor.responseId);
    if (response === undefined) throw new Error('There is no response');
    const helper = sample('small-vendor');
    const part = { personId: helper.id, part: 'subcontractor' as const, questionnaires: ['offer'] };
    await ports.responses.change({ ...response, people: [...response.people, part] });
    const read = await declaration(ports, vendor);
    const { responseId } = vendor;
    for (const actor of [helper, sample('buyer'), sample('administrator')]) {
      await expect(submitResponse(ports, actor, read)).rejects.toThrow(Denied);
      await expect(withdrawResponse(ports, actor, { responseId, number: 1 })).rejects.toThrow(Denied);
      await expect(reviewResponse(ports, actor, { responseId })).rejects.toThrow(Denied);
      await expect(getReceipt(ports, actor, { responseId })).rejects.toThrow(Denied);
    }
  });

  it('come in by invitation as well', async () => {
    const email = sample('vendor').email;
    const invited = await runningRound(ports, { access: 'invited', invited: [{ firm: 'Lumen', email }] });
    expect(await handIn(ports, await invitedVendor(ports, invited.round, email))).toMatchObject({ number: 1 });
  });
});
