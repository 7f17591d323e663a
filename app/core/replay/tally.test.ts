import { describe, expect, it } from 'vitest';
import { changedRules } from '#test/fixtures/replay/changed-rules';
import { madeUpResponses } from './made-up-responses';
import { generatedContent, smallOptions } from '#test/fixtures/generated/generate-content';
import { prepareRuleSet } from '../scoring/prepare-rule-set';
import { buildReplayReport } from './build-replay-report';
import type { PastResponse } from './replay';
import { createReplayer } from './replay-response';
import { addToTally, emptyTally, finishTally, keptChanges, mergeTally, type ReplayTally } from './tally';

const before = generatedContent(smallOptions(3));
const after = changedRules(before);
const replayer = createReplayer(
  prepareRuleSet(before.ruleSet, before.questionnaires),
  prepareRuleSet(after.ruleSet, after.questionnaires),
);
const responses = [...madeUpResponses(before.questionnaires, 600)];

function tallied(some: readonly PastResponse[]): ReplayTally {
  const tally = emptyTally();
  for (const response of some) addToTally(tally, response, replayer(response));
  return tally;
}

describe('A tally', () => {
  it('is the same in whatever portions and order the responses come', () => {
    const whole = finishTally(tallied(responses));
    const portions = emptyTally();
    const turned = [...responses].reverse();
    for (let start = 0; start < turned.length; start += 70)
      mergeTally(portions, tallied(turned.slice(start, start + 70)));
    expect(finishTally(portions)).toEqual(whole);
    expect(whole.responses).toBe(responses.length);
    expect(whole.changed).toBeGreaterThan(keptChanges);
    expect(whole.changes).toHaveLength(keptChanges);
    expect(whole.watch.sampled).toBeGreaterThan(0);
  });

  it('counts what is gone as gone, never as a level', () => {
    const whole = finishTally(tallied(responses));
    const gone = before.ruleSet.risks[1]?.id ?? '';
    expect([...(whole.risks.get(gone)?.keys() ?? [])].every((move) => move.endsWith('>absent'))).toBe(true);
  });

  it('names answers without a question and values no longer offered, and takes them for blanks', () => {
    const [response] = responses;
    const [question] = before.questionnaires
      .flatMap(({ questions }) => questions)
      .filter(({ accepts }) => accepts.kind === 'choice');
    if (response === undefined || question === undefined) throw new Error('Too little to try');
    const { [question.name]: _, ...others } = response.answers;
    const odd = { ...others, [question.name]: { value: 'gone' }, retired_question: { value: 'yes' } };
    const replayed = replayer({ ...response, answers: odd });
    const blank = replayer({ ...response, answers: others });
    expect(replayed.fitted.unknown).toEqual(['retired_question']);
    expect(replayed.fitted.unoffered).toEqual([question.name]);
    expect(replayed.response).toEqual({ ...blank.response, dropped: ['retired_question', question.name] });
    const tally = emptyTally();
    addToTally(tally, response, replayed);
    const report = buildReplayReport(finishTally(tally), { before, after });
    expect(report.unknownAnswers).toEqual([{ question: 'retired_question', count: 1 }]);
    expect(report.unofferedAnswers).toEqual([{ question: question.name, count: 1 }]);
  });
});

describe('What is shown of groups', () => {
  it('hides a service of fewer than five, and the one that would give it away', () => {
    const some = responses.slice(0, 40).map((response, index) => ({
      ...response,
      sector: 'health',
      service: index < 2 ? 'small' : index < 12 ? 'middle' : 'large',
    }));
    const { groups } = buildReplayReport(finishTally(tallied(some)), { before, after });
    const shown = Object.fromEntries(groups.map(({ service, responses: count }) => [service ?? 'all', count]));
    expect(shown).toEqual({ all: 40, small: null, middle: null, large: 28 });
    const numbers = groups.flatMap(({ moves }) => moves.flatMap((each) => each.moves.map(({ count }) => count ?? 5)));
    expect(numbers.every((count) => count >= 5)).toBe(true);
  });
});
