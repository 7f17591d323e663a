import { beforeEach, describe, expect, it } from 'vitest';
import { at, lead, roundClosed, runningRound } from '#test/rounds';
import { sample, smallPorts } from '#test/small-content';
import { during, joinedVendor, type Vendor } from '#test/vendors';
import type { Round } from '~/core/procurement/round';
import type { Ports } from '~/use-cases/ports';
import { Denied, NotFound } from '~/use-cases/refusals';
import { getRoundComments } from '~/use-cases/round/answer-questions';
import { commentOnRound } from './comment-on-round';
import { getConsultation } from './get-consultation';

let ports: Ports;
let round: Round;
let vendor: Vendor;

beforeEach(async () => {
  ports = during(await smallPorts());
  ({ round } = await runningRound(ports, { kind: 'consultation', access: 'open' }));
  vendor = await joinedVendor(ports, round);
});

const comment = (changes: { question?: string; text?: string } = {}, when = ports, actor = vendor.actor) =>
  commentOnRound(when, actor, { roundId: round.id, question: '', text: 'Unclear', ...changes });

describe('a market consultation', () => {
  it('registers who joins and begins no response', async () => {
    expect(vendor.responseId).toBe('');
    expect(await ports.responses.listOfRound(round.id)).toEqual([]);
  });

  it('takes comments, general ones and about one question, with the name of the firm', async () => {
    await comment();
    await comment({ question: 'access_log', text: 'What is a look?' });
    const seen = await getConsultation(ports, vendor.actor, { roundId: round.id });
    expect(seen).toMatchObject({ firm: 'Small & Daughters', isRunning: true });
    expect(seen.comments.map(({ text }) => text).sort()).toEqual(['Unclear', 'What is a look?']);
    const { comments } = await getRoundComments(ports, lead, { roundId: round.id });
    expect(comments).toMatchObject([{ firm: 'Small & Daughters' }, { firm: 'Small & Daughters' }]);
  });

  it('shows nobody what another firm said', async () => {
    await comment();
    const other = await getConsultation(ports, sample('vendor'), { roundId: round.id });
    expect(other.comments).toEqual([]);
  });

  it('takes the same words once', async () => {
    await comment();
    expect(await comment()).toMatchObject({ ok: true });
    expect(await ports.rounds.listComments(round.id)).toHaveLength(1);
  });

  it('refuses what says nothing, what is about no question, and what comes too late', async () => {
    expect(await comment({ text: ' ' })).toMatchObject({ ok: false, issues: [{ code: 'field_empty' }] });
    expect(await comment({ question: 'data_kind' })).toMatchObject({ issues: [{ code: 'question_unknown' }] });
    expect(await comment({}, at(ports, roundClosed))).toMatchObject({ issues: [{ code: 'comments_closed' }] });
  });

  it('is for vendors, and a tender takes no comments', async () => {
    await expect(comment({}, ports, sample('other-buyer'))).rejects.toThrow(Denied);
    const tender = await runningRound(ports, { access: 'open' });
    const input = { roundId: tender.round.id, question: '', text: 'x' };
    await expect(commentOnRound(ports, vendor.actor, input)).rejects.toThrow(NotFound);
  });
});
