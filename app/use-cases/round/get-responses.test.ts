import { beforeEach, describe, expect, it } from 'vitest';
import { sample, smallPorts } from '#test/small-content';
import {
  at,
  beginResponse,
  declareNoTies,
  handIn,
  lead,
  openedRound,
  roundBegins,
  roundClosed,
  runningRound,
} from '#test/rounds';
import type { Ports } from '~/use-cases/ports';
import { NotFound, Sealed } from '~/use-cases/refusals';
import { getRoundResponses } from './get-responses';

let ports: Ports;
beforeEach(async () => {
  ports = at(await smallPorts(), roundBegins);
});

/** The sample colleague as somebody of one more firm. */
async function otherFirm(id: string) {
  await ports.people.addOrganisation({ id, name: id, kind: 'vendor', createdAt: roundBegins });
  return { ...sample('vendor-colleague'), organisationId: id };
}

describe('getRoundResponses', () => {
  it('refuses until the round is opened, and records each attempt', async () => {
    const { round, procurement } = await runningRound(ports);
    await handIn(ports, round);
    const input = { roundId: round.id };
    await expect(getRoundResponses(ports, lead, input)).rejects.toThrow(Sealed);
    await expect(getRoundResponses(at(ports, roundClosed), sample('evaluator'), input)).rejects.toThrow(Sealed);
    const attempts = (await ports.record.list(`procurement:${procurement.id}`)).filter(
      ({ kind }) => kind === 'sealed_read_refused',
    );
    expect(attempts.map(({ by }) => by)).toMatchObject([{ personId: lead.id }, { personId: sample('evaluator').id }]);
  });

  it('shows what stood at the deadline, firm by firm, and names what is not opened', async () => {
    const { round, procurement } = await runningRound(ports);
    const submitted = await handIn(ports, round);
    const withdrawn = await handIn(ports, round, sample('small-vendor'), { withdrawn: true });
    await ports.responses.change({ ...withdrawn, firm: 'Kestrel' });
    const late = await beginResponse(ports, round, await otherFirm('ardent'));
    await ports.responses.change({ ...late, firm: 'Ardent' });
    const refused = { at: roundClosed, by: 'system' as const, kind: 'late_submission_refused', data: {} };
    await ports.record.append({ ...refused, stream: `response:${late.id}` });
    const begun = await beginResponse(ports, round, await otherFirm('brisk'));
    await ports.documents.add({
      ...{ id: 'd1', assessmentId: submitted.id, name: 'Log.pdf', type: 'application/pdf', size: 7, hash: 'f' },
      ...{ dated: '2031-01-01', confidential: true, supports: [], uploadedBy: 'x', uploadedAt: roundBegins },
    });
    await openedRound(ports, round);

    const evaluator = sample('evaluator');
    const before = await getRoundResponses(ports, evaluator, { roundId: round.id });
    expect(before.responses).toMatchObject([{ id: submitted.id, standing: 'undeclared', documents: [] }]);
    await declareNoTies(ports, round, evaluator);
    const listed = await getRoundResponses(ports, evaluator, { roundId: round.id });
    expect(listed.responses).toMatchObject([
      {
        id: submitted.id,
        standing: 'reads',
        judges: true,
        firm: 'Lumen Ltd',
        documents: [{ id: 'd1', name: 'Log.pdf', confidential: true }],
      },
    ]);
    expect(listed.notOpened).toEqual([
      { firm: 'Ardent', why: 'late' },
      { firm: 'Kestrel', why: 'withdrawn' },
    ]);
    const events = await ports.record.list(`procurement:${procurement.id}`);
    const head = (await ports.record.list(`response:${submitted.id}`)).at(-1);
    expect(events.find(({ kind }) => kind === 'round_opened')).toMatchObject({
      data: {
        submissions: [
          {
            responseId: submitted.id,
            hash: submitted.submissions[0]?.hash,
            head: { number: head?.number, hash: head?.hash },
          },
        ],
        notOpened: [
          { firm: 'Ardent', why: 'late' },
          { firm: 'Kestrel', why: 'withdrawn' },
        ],
      },
    });
    // What was begun and never handed in is named nowhere.
    expect(JSON.stringify([listed, events])).not.toContain(begun.id);
  });

  it('does not exist for others, or for a consultation', async () => {
    const { round } = await runningRound(ports);
    await expect(getRoundResponses(ports, sample('other-buyer'), { roundId: round.id })).rejects.toThrow(NotFound);
    const { round: consultation } = await runningRound(ports, { kind: 'consultation' });
    await expect(getRoundResponses(ports, lead, { roundId: consultation.id })).rejects.toThrow(NotFound);
  });
});
