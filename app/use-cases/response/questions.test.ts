import { beforeEach, describe, expect, it } from 'vitest';
import { at, lead, roundClosed, runningRound, valueOf } from '#test/rounds';
import { sample, smallPorts } from '#test/small-content';
import { during, joinedVendor, type Vendor } from '#test/vendors';
import type { Round } from '~/core/procurement/round';
import type { Ports } from '~/use-cases/ports';
import { NotFound, TooOften } from '~/use-cases/refusals';
import { answerRoundQuestion, getRoundQuestions } from '~/use-cases/round/answer-questions';
import { askQuestion } from './ask-question';
import { listQuestions } from './list-questions';

let ports: Ports;
let round: Round;
let vendor: Vendor;
let rival: Vendor;

beforeEach(async () => {
  ports = during(await smallPorts());
  ({ round } = await runningRound(ports, { access: 'open' }));
  vendor = await joinedVendor(ports, round);
  rival = await joinedVendor(ports, round, 'bo@rival.example', 'Rival');
});

const ask = (text = 'Which log?', when = ports, { actor, responseId } = vendor) =>
  askQuestion(when, actor, { responseId, text });
const list = ({ actor, responseId } = vendor) => listQuestions(ports, actor, { responseId });

describe('a question to the buyer', () => {
  it('is seen by those who work on the response until it is answered, and then by all', async () => {
    await ask();
    expect((await list()).pending).toMatchObject([{ text: 'Which log?' }]);
    expect(await list(rival)).toMatchObject({ pending: [], answered: [] });
    const [question] = (await getRoundQuestions(ports, lead, { roundId: round.id })).questions;
    const published = { roundId: round.id, questionId: question?.id ?? '', question: 'Which one?', text: 'All.' };
    await valueOf(answerRoundQuestion(ports, lead, published));
    expect(await list(rival)).toMatchObject({ answered: [{ question: 'Which one?', text: 'All.' }] });
    expect(await list()).toMatchObject({ pending: [], answered: [{ question: 'Which one?' }] });
  });

  it('tells the team that there is one and nothing of who asked, in no mail, list or event', async () => {
    await ask();
    const stream = await ports.record.list(`procurement:${round.procurementId}`);
    expect(stream.at(-1)).toMatchObject({ kind: 'question_asked', by: 'system' });
    const mails = (await ports.outbox.list(99)).filter(({ subject }) => subject.startsWith('A vendor has asked'));
    expect(mails.map(({ to }) => to).sort()).toEqual([lead.email, sample('second-buyer').email].sort());
    const seen = JSON.stringify([stream, mails, await getRoundQuestions(ports, lead, { roundId: round.id })]);
    for (const trace of [vendor.actor.id, vendor.actor.name, vendor.actor.email, vendor.responseId, 'Small']) {
      expect(seen).not.toContain(trace);
    }
  });

  it('is asked once where it is posted twice', async () => {
    await ask();
    expect(await ask(' Which log? ')).toMatchObject({ ok: true });
    expect(await ports.rounds.listQuestions(round.id)).toHaveLength(1);
  });

  it('is refused empty, too long, and after the deadline', async () => {
    expect(await ask(' ')).toMatchObject({ ok: false, issues: [{ code: 'field_empty' }] });
    expect(await ask('x'.repeat(5_001))).toMatchObject({ ok: false, issues: [{ code: 'words_too_long' }] });
    expect(await ask('Why?', at(ports, roundClosed))).toMatchObject({ issues: [{ code: 'questions_closed' }] });
  });

  it('is limited in number', async () => {
    for (let time = 0; time < 20; time += 1) await ask(`Question ${time}`);
    await expect(ask('One more')).rejects.toThrow(TooOften);
  });

  it('is asked from within no other firm’s response', async () => {
    await expect(ask('Why?', ports, { ...vendor, actor: rival.actor })).rejects.toThrow(NotFound);
  });
});
