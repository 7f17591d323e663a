import { beforeEach, describe, expect, it } from 'vitest';
import { sample, smallPorts } from '#test/small-content';
import {
  at,
  handIn,
  lead,
  roundBegins,
  roundClosed,
  roundDeadline,
  runningRound,
  secondOpener,
  valueOf,
} from '#test/rounds';
import { contentHash } from '~/core/shared/hash';
import type { Result } from '~/core/shared/issue';
import type { Ports } from '~/use-cases/ports';
import { Denied, NotFound } from '~/use-cases/refusals';
import { answerRoundQuestion, getRoundComments, getRoundQuestions } from './answer-questions';

const found = (result: Result<unknown>) =>
  result.ok ? [] : result.issues.map(({ code, where }) => `${code} ${where.pointer}`.trim());

let ports: Ports;
beforeEach(async () => {
  ports = at(await smallPorts(), roundBegins);
});

const words = { question: 'May logs be kept abroad?', text: 'No.' };
async function asked(choices: Parameters<typeof runningRound>[1] = {}) {
  const { round, procurement } = await runningRound(ports, choices);
  const ask = (id: string, askedAt: string) =>
    ports.rounds.addQuestion({ id, roundId: round.id, askedBy: sample('vendor').id, text: `Asked ${id}`, askedAt });
  await ask(`${round.id}-first`, '2031-03-04T00:00:00.000Z');
  await ask(`${round.id}-second`, '2031-03-05T00:00:00.000Z');
  const first = { roundId: round.id, questionId: `${round.id}-first`, ...words };
  return { round, procurement, first };
}

describe('questions of vendors', () => {
  it('never say who asked, and stand in order with the unanswered ones first', async () => {
    const { round, first } = await asked();
    await valueOf(answerRoundQuestion(ports, lead, first));
    const { questions } = await getRoundQuestions(ports, sample('evaluator'), { roundId: round.id });
    expect(questions.map(({ text }) => text)).toEqual([`Asked ${round.id}-second`, `Asked ${round.id}-first`]);
    expect(JSON.stringify(questions)).not.toContain(sample('vendor').id);
  });

  it('are answered to everybody, and the record names the words by their hash', async () => {
    const { round, procurement, first } = await asked({ invited: [{ firm: 'Kestrel', email: 'new@kestrel.example' }] });
    await handIn(ports, round);
    await valueOf(answerRoundQuestion(ports, secondOpener, first));
    const mails = (await ports.outbox.list(100)).filter(({ subject }) => subject.startsWith('A question was answered'));
    expect(mails.map(({ to }) => to).sort()).toEqual(['new@kestrel.example', sample('vendor').email].sort());
    for (const { text } of mails) {
      expect(text).toContain(words.question);
      expect(text).toContain(words.text);
    }
    const last = (await ports.record.list(`procurement:${procurement.id}`)).at(-1);
    expect(last).toMatchObject({ kind: 'question_answered', data: { hash: contentHash(words) } });
    expect(JSON.stringify(last)).not.toContain(words.question);
  });

  it('are answered once', async () => {
    const { first } = await asked();
    await valueOf(answerRoundQuestion(ports, lead, first));
    expect(found(await answerRoundQuestion(ports, lead, first))).toEqual(['question_answered']);
  });

  it('want words, both as they are published and in the answer', async () => {
    const { first } = await asked();
    expect(found(await answerRoundQuestion(ports, lead, { ...first, question: ' ', text: '' }))).toEqual([
      'field_empty /question',
      'field_empty /text',
    ]);
  });

  it('are answered until the deadline', async () => {
    const { first } = await asked();
    expect(found(await answerRoundQuestion(at(ports, roundClosed), lead, first))).toEqual(['questions_closed']);
    expect(found(await answerRoundQuestion(at(ports, roundDeadline), lead, first))).toEqual([]);
  });

  it('are answered by the lead and members alone, and only in their own round', async () => {
    const { round, first } = await asked();
    const { round: other } = await runningRound(ports);
    await expect(answerRoundQuestion(ports, sample('evaluator'), first)).rejects.toThrow(Denied);
    await expect(answerRoundQuestion(ports, sample('other-buyer'), first)).rejects.toThrow(NotFound);
    await expect(answerRoundQuestion(ports, lead, { ...first, roundId: other.id })).rejects.toThrow(NotFound);
    await expect(getRoundQuestions(ports, sample('other-buyer'), { roundId: round.id })).rejects.toThrow(NotFound);
  });
});

describe('getRoundComments', () => {
  it('shows what firms said in a consultation, and not who typed it', async () => {
    const { round } = await runningRound(ports, { kind: 'consultation' });
    const comment = {
      roundId: round.id,
      personId: sample('vendor').id,
      firm: 'Lumen',
      text: 'Too long',
      at: roundBegins,
    };
    await ports.rounds.addComment({ ...comment, id: 'c1', question: 'access_log' });
    const { comments } = await getRoundComments(ports, sample('evaluator'), { roundId: round.id });
    expect(comments).toEqual([{ id: 'c1', firm: 'Lumen', text: 'Too long', at: roundBegins, question: 'access_log' }]);
  });

  it('does not exist for a tender, or for others', async () => {
    const { round } = await runningRound(ports);
    await expect(getRoundComments(ports, lead, { roundId: round.id })).rejects.toThrow(NotFound);
    const { round: consultation } = await runningRound(ports, { kind: 'consultation' });
    await expect(getRoundComments(ports, sample('other-buyer'), { roundId: consultation.id })).rejects.toThrow(
      NotFound,
    );
  });
});
