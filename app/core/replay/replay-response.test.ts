import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryInput } from '#test/fixtures/generated/arbitrary-answers';
import { type Content, generatedContent, smallOptions } from '#test/fixtures/generated/generate-content';
import { changedRules } from '#test/fixtures/replay/changed-rules';
import { madeUpResponses } from './made-up-responses';
import { shippedContent } from '#test/properties/shipped-content';
import { evaluateRisks } from '../scoring/evaluate-risks';
import type { RiskEvaluation } from '../scoring/evaluation';
import { prepareRuleSet, type PreparedRuleSet } from '../scoring/prepare-rule-set';
import type { PastResponse } from './replay';
import { createReplayer, type Replayed } from './replay-response';

const prepare = ({ ruleSet, questionnaires }: Pick<Content, 'ruleSet' | 'questionnaires'>) =>
  prepareRuleSet(ruleSet, questionnaires);

function levelsOf({ risks, domains, overall, recommendation }: RiskEvaluation) {
  return {
    risks: Object.fromEntries(risks.map(({ id, evidenced }) => [id, evidenced.level])),
    domains: Object.fromEntries(domains.map(({ id, evidenced }) => [id, evidenced])),
    overall: overall.evidenced,
    recommendation,
  };
}

/** What a replay says, end by end, against single evaluations. */
function expectSame(
  before: PreparedRuleSet,
  after: PreparedRuleSet,
  { response: replayed }: Replayed,
  response: PastResponse,
) {
  for (const [end, prepared] of [
    ['before', before],
    ['after', after],
  ] as const) {
    const single = levelsOf(evaluateRisks(prepared, response));
    const present = (levels: typeof replayed.risks) =>
      Object.fromEntries(
        Object.entries(levels).flatMap(([id, level]) => (level[end] === 'absent' ? [] : [[id, level[end]]])),
      );
    expect({
      risks: present(replayed.risks),
      domains: present(replayed.domains),
      overall: replayed.overall[end],
      recommendation: replayed.recommendation[end],
    }).toEqual(single);
  }
}

/** Single evaluations tell much more than levels, and take as long. */
const patience = 120_000;

describe('A replayed response', { timeout: patience }, () => {
  it('agrees with fifty single evaluations by the shipped rules, and by changed ones', () => {
    const [shipped] = shippedContent();
    if (shipped === undefined) throw new Error('Nothing is shipped');
    const before = prepare(shipped);
    const after = prepare(changedRules(shipped));
    const replayer = createReplayer(before, after);
    // Others before them, so that what is remembered of one response could be taken for another.
    for (const response of madeUpResponses(shipped.questionnaires, 200, 11)) replayer(response);
    for (const response of madeUpResponses(shipped.questionnaires, 50, 12))
      expectSame(before, after, replayer(response), response);
  });

  it('agrees with single evaluations whatever the rules and the answers', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const content = generatedContent(smallOptions(seed));
      const before = prepare(content);
      const after = prepare(changedRules(content));
      const replayer = createReplayer(before, after);
      for (const input of fc.sample(arbitraryInput(content.questionnaires), { seed, numRuns: 5 })) {
        const response = { id: 'any', ...input };
        expectSame(before, after, replayer(response), response);
      }
    }
  });
});
