import { beforeEach, describe, expect, it } from 'vitest';
import { sample, smallPorts } from '#test/small-content';
import {
  at,
  beginResponse,
  handIn,
  lead,
  openedRound,
  roundBegins,
  roundClosed,
  runningRound,
  valueOf,
} from '#test/rounds';
import { bytesHash } from '~/core/shared/hash';
import type { Ports } from '~/use-cases/ports';
import { Denied } from '~/use-cases/refusals';
import { removeExpired } from '~/use-cases/people/remove-expired';
import { cancelRound } from './cancel-round';
import { forgetDrafts } from './forget-drafts';

const system = { kind: 'system' } as const;
/** Exactly 30 days after the deadline of the rounds of the tests, and just after. */
const notYet = '2031-04-23T11:00:00.000Z';
const due = '2031-04-23T11:00:00.001Z';

let ports: Ports;
beforeEach(async () => {
  ports = await smallPorts();
});

const forget = (now: string) => forgetDrafts(at(ports, now), system);
const answered = { access_log: { value: 'yes' } };

async function withFile(assessmentId: string, text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const hash = await ports.files.put(bytes);
  await ports.documents.add({
    ...{
      id: `document of ${assessmentId}`,
      assessmentId,
      name: 'Log.pdf',
      type: 'application/pdf',
      size: bytes.length,
    },
    ...{ hash, dated: '2031-01-01', confidential: false, supports: [], uploadedBy: 'x', uploadedAt: roundBegins },
  });
  return hash;
}

describe('forgetDrafts', () => {
  it('removes what was never handed in, with its files, 30 days after the deadline', async () => {
    const { round, procurement } = await runningRound(ports);
    const { id } = await beginResponse(ports, round, sample('small-vendor'), answered);
    const hash = await withFile(id, 'a draft');
    const before = await ports.record.list(`procurement:${procurement.id}`);
    await forget(notYet);
    expect(await ports.responses.find(id)).toBeDefined();
    await forget(due);
    expect(await ports.responses.find(id)).toBeUndefined();
    expect(await ports.assessments.find(id)).toBeUndefined();
    expect(await ports.files.get(hash)).toBeUndefined();
    expect((await ports.record.list(`response:${id}`)).at(-1)).toMatchObject({
      kind: 'response_deleted',
      by: 'system',
    });
    // The buyer's record does not say that there was anything.
    expect(await ports.record.list(`procurement:${procurement.id}`)).toEqual(before);
  });

  it('keeps what stands, and forgets how it came about', async () => {
    const { round } = await runningRound(ports);
    const { id } = await handIn(ports, round, sample('vendor'), { answers: answered });
    const hash = await withFile(id, 'a proof');
    await openedRound(ports, round);
    await forget(due);
    expect(await ports.responses.findSubmission(id, 1)).toMatchObject({ answers: answered });
    expect((await ports.assessments.findWithAnswers(id))?.answers).toEqual(answered);
    expect(await ports.files.get(hash)).toBeDefined();
    expect((await ports.record.list(`response:${id}`)).at(-1)).toMatchObject({ kind: 'draft_deleted' });
  });

  it('keeps a file that somebody else’s documents rest on', async () => {
    const { round } = await runningRound(ports);
    const begun = await beginResponse(ports, round, sample('small-vendor'));
    const submitted = await handIn(ports, round);
    await withFile(begun.id, 'the same bytes');
    const hash = await withFile(submitted.id, 'the same bytes');
    expect(hash).toBe(bytesHash(new TextEncoder().encode('the same bytes')));
    await forget(due);
    expect(await ports.files.get(hash)).toBeDefined();
  });

  it('does it once, and again only after a deadline that was moved', async () => {
    const { round } = await runningRound(ports);
    await forget(due);
    const { id } = await beginResponse(ports, round, sample('small-vendor'));
    await forget(due);
    expect(await ports.responses.find(id)).toBeDefined();
    await ports.rounds.change({ ...round, deadline: { ...round.deadline, at: '2031-05-01T11:00:00.000Z' } });
    await forget('2031-05-31T11:00:00.000Z');
    expect(await ports.responses.find(id)).toBeDefined();
    await forget('2031-05-31T11:00:00.001Z');
    expect(await ports.responses.find(id)).toBeUndefined();
  });

  it('counts from the cancellation of a round that was cancelled', async () => {
    const { round } = await runningRound(ports);
    const { id } = await beginResponse(ports, round, sample('small-vendor'));
    const cancelledAt = '2031-03-10T00:00:00.000Z';
    await valueOf(cancelRound(at(ports, cancelledAt), lead, { roundId: round.id, reason: 'Enough' }));
    await forget('2031-04-09T00:00:00.000Z');
    expect(await ports.responses.find(id)).toBeDefined();
    await forget('2031-04-09T00:00:00.001Z');
    expect(await ports.responses.find(id)).toBeUndefined();
  });

  it('waits as many days as the installation says', async () => {
    const { round } = await runningRound(ports);
    const { id } = await beginResponse(ports, round, sample('small-vendor'));
    const patient = { ...ports, installation: { ...ports.installation, draftDays: 31 } };
    await forgetDrafts(at(patient, due), system);
    expect(await ports.responses.find(id)).toBeDefined();
    await forgetDrafts(at(patient, '2031-04-24T11:00:00.001Z'), system);
    expect(await ports.responses.find(id)).toBeUndefined();
  });

  it('is for the clock alone', async () => {
    await expect(forgetDrafts(ports, lead)).rejects.toThrow(Denied);
  });
});

describe('removeExpired', () => {
  it('removes sessions that are over, and keeps the others', async () => {
    const session = (id: string, expiresAt: string) => ({
      ...{ id, personId: lead.id, tokenHash: id, createdAt: roundBegins, seenAt: roundBegins, device: '', expiresAt },
    });
    await ports.people.addSession(session('over', '2031-03-24T00:00:00.000Z'));
    await ports.people.addSession(session('good', '2031-03-25T00:00:00.000Z'));
    await removeExpired(at(ports, roundClosed), system);
    expect((await ports.people.listSessions(lead.id, roundBegins)).map(({ id }) => id)).toEqual(['good']);
    await expect(removeExpired(ports, lead)).rejects.toThrow(Denied);
  });
});
