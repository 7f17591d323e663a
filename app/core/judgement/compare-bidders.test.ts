import { describe, expect, test } from 'vitest';
import type { Answers } from '~/core/questionnaire/answers';
import { concludeRisks } from '~/core/scoring/evaluate-risks';
import { prepareRuleSet } from '~/core/scoring/prepare-rule-set';
import { contentUnder } from '#test/fixtures/briefs/judged';
import { smallContent } from '#test/small-content';
import { compareBidders } from './compare-bidders';

const content = contentUnder(smallContent, 'small');
const prepared = prepareRuleSet(content.ruleSet, content.questionnaires);
const need: Answers = { uses_personal_data: { value: 'yes' }, data_kind: { value: 'health' } };

function bidder(firm: string, offer: Answers, responseId = firm) {
  const answers = { ...need, ...offer };
  return { responseId, firm, answers, ...concludeRisks(prepared, { answers, effectiveDate: '2031-01-01' }) };
}

const careful: Answers = {
  access_log: { value: 'yes', evidence: { grade: 'verified' } },
  people_with_access: { value: 5 },
};

describe('a comparison', () => {
  test('lists bidders by name, whatever their levels and the order they came in', () => {
    const careless = bidder('Alba', { access_log: { value: 'no' }, people_with_access: { value: 500 } });
    const twins = [bidder('Mira', careful, 'r2'), bidder('Mira', careful, 'r1')];
    const { bidders } = compareBidders(prepared, [...twins, bidder('Zeta', careful), careless]);
    expect(bidders.map(({ responseId }) => responseId)).toEqual(['Alba', 'r1', 'r2', 'Zeta']);
  });

  test('shows what is stated beside what is shown, with the proof behind it', () => {
    const shown = (grade: 'claimed' | 'verified'): Answers => ({
      access_log: { value: 'yes', evidence: { grade } },
      people_with_access: { value: 50 },
    });
    const both = [bidder('Alba', shown('claimed')), bidder('Zeta', shown('verified'))];
    const [risk] = compareBidders(prepared, both).risks;
    const [claimed, proved] = risk?.cells ?? [];
    expect(claimed?.stated).toEqual(proved?.stated);
    expect(claimed?.evidenced.atMost).not.toBe(proved?.evidenced.atMost);
    expect(claimed?.proof).toMatchObject({ lookedFor: 1, claimed: 1, verified: 0 });
    expect(proved?.proof).toMatchObject({ lookedFor: 1, claimed: 0, verified: 1 });
  });

  test('names the answers in which bidders differ and the risks that each moves', () => {
    const others: Answers = { ...careful, people_with_access: { value: 500 } };
    const { differences } = compareBidders(prepared, [bidder('Alba', careful), bidder('Zeta', others)]);
    expect(differences).toEqual([
      {
        question: 'people_with_access',
        questionnaire: 'offer',
        cells: [
          { state: 'answered', value: 5 },
          { state: 'answered', value: 500 },
        ],
        moves: { risks: ['leak'], stoppers: [] },
      },
    ]);
  });

  test('names a difference that moves nothing, such as one person more', () => {
    const others: Answers = { ...careful, people_with_access: { value: 6 } };
    const { differences } = compareBidders(prepared, [bidder('Alba', careful), bidder('Zeta', others)]);
    expect(differences.map(({ question, moves }) => ({ question, moves }))).toEqual([
      { question: 'people_with_access', moves: { risks: [], stoppers: [] } },
    ]);
  });

  test('tells a blank from an answer, and takes another document of the same grade for no difference', () => {
    const document = (name: string): Answers => ({
      ...careful,
      access_log: { value: 'yes', evidence: { grade: 'documented', document: name } },
    });
    const alike = compareBidders(prepared, [bidder('Alba', document('Log')), bidder('Zeta', document('Book'))]);
    expect(alike.differences).toEqual([]);
    const { people_with_access: _, ...blank } = careful;
    const [difference] = compareBidders(prepared, [bidder('Alba', blank), bidder('Zeta', careful)]).differences;
    expect(difference?.cells.map(({ state }) => state)).toEqual(['blank', 'answered']);
    expect(difference?.moves.risks).toEqual(['leak']);
  });

  test('of nobody has no cells, and of one bidder no differences', () => {
    expect(compareBidders(prepared, [])).toMatchObject({ bidders: [], risks: [], differences: [] });
    const alone = compareBidders(prepared, [bidder('Alba', careful)]);
    expect(alone.risks.map(({ cells }) => cells.length)).toEqual([1]);
    expect(alone.differences).toEqual([]);
  });
});
