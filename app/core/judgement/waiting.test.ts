import { describe, expect, test } from 'vitest';
import type { Clarification } from './clarification';
import type { Consensus } from './consensus';
import { isReady, waitingFor, type WaitingOn } from './waiting';

const now = '2031-04-01T09:00:00.000Z';
const responses = [
  { responseId: 'a', firm: 'Avenor' },
  { responseId: 'b', firm: 'Brightwell' },
];
const evaluator = { personId: 'ines', part: 'evaluator' as const };
const alone = { personId: 'amina', part: 'lead' as const };
const nothing: WaitingOn = {
  ...{ responses, team: [alone], panel: undefined, sheets: [], consensuses: [], clarifications: [] },
};
const waiting = (on: Partial<WaitingOn>) => waitingFor({ ...nothing, ...on }, now);
const agreed = (id: string, at?: string): Consensus => ({
  ...{ id, findings: {}, settled: [], judges: [], agreed: [], reopenings: [] },
  ...(at !== undefined && { at }),
});
const firms = (on: Partial<WaitingOn>) => waiting(on).judging.map(({ firm }) => firm);

describe('a decision', () => {
  test('waits for every response on which evaluators have not agreed', () => {
    const on = { team: [alone, evaluator] };
    expect(firms(on)).toEqual(['Avenor', 'Brightwell']);
    expect(firms({ ...on, consensuses: [agreed('a', now), agreed('b')] })).toEqual(['Brightwell']);
    expect(isReady(waiting({ ...on, consensuses: [agreed('a', now), agreed('b', now)] }))).toBe(true);
  });

  test('waits for nobody where nobody was ever to judge, and says so', () => {
    expect(waiting({})).toEqual({ judging: [], clarifications: [], isUnjudged: true });
    expect(waiting({ team: [alone, evaluator] }).isUnjudged).toBe(false);
    expect(waiting({ consensuses: [agreed('a', now), agreed('b', now)] }).isUnjudged).toBe(false);
    expect(waiting({ responses: [] }).isUnjudged).toBe(false);
  });

  test('still waits where those who judged have left the team', () => {
    const by = { personId: 'ines', name: 'Ines' };
    const sheet = { id: 'a:ines', responseId: 'a', by, findings: {} };
    expect(firms({ sheets: [sheet] })).toEqual(['Avenor']);
    expect(firms({ consensuses: [agreed('b')] })).toEqual(['Brightwell']);
    const panel = { id: 'round', declarations: [], members: ['ines'] };
    expect(firms({ panel })).toEqual(['Avenor', 'Brightwell']);
  });

  test('waits for a clarification until its last instant, and no longer than until all have answered', () => {
    const by = { personId: 'amina', name: 'Amina' };
    const given = { ...{ kind: 'proof' as const, answer: {}, words: '', by }, at: now };
    const clarification: Clarification = {
      ...{ id: 'c', roundId: 'round', question: 'access_log', gap: 'unproven', message: '', by, at: now, until: now },
      ...{ asked: responses, answers: [{ ...given, responseId: 'a' }] },
    };
    expect(waiting({ clarifications: [clarification] }).clarifications).toEqual([
      { id: 'c', question: 'access_log', until: now },
    ]);
    expect(isReady(waiting({ clarifications: [clarification] }))).toBe(false);
    const over = { ...clarification, until: '2031-04-01T08:59:59.999Z' };
    const answers = [...clarification.answers, { ...given, responseId: 'b' }];
    expect(isReady(waiting({ clarifications: [over, { ...clarification, answers }] }))).toBe(true);
    const finished = [{ responseId: 'b', by: given.by, at: given.at }];
    expect(isReady(waiting({ clarifications: [{ ...clarification, finished }] }))).toBe(true);
    const already = [{ responseId: 'a', by: given.by, at: given.at }];
    expect(isReady(waiting({ clarifications: [{ ...clarification, finished: already }] }))).toBe(false);
    const withdrawn = { reason: 'r', by: given.by, at: given.at };
    expect(isReady(waiting({ clarifications: [{ ...clarification, withdrawn }] }))).toBe(true);
  });
});
