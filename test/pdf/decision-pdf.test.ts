import type { Brief } from '~/core/brief/brief';
import { decidablesOf } from '~/core/judgement/check-decision';
import { compareAnswers } from '~/core/judgement/compare-answers';
import type { Decision } from '~/core/judgement/decision';
import { buildDecisionDocument } from '~/core/judgement/decision-document';
import { createTranslate } from '~/locales/translate';
import { loadShippedRules } from '#test/cases/shipped-rules';
import { fiveFirms, fiveOffers, riskyNeed } from '#test/fixtures/comparison/five-bidders';
import { checkDocuments } from './check-documents';
import { hostile } from './samples';

const rules = loadShippedRules('essential-services');

function decisionOf(words: string): Decision {
  const need = riskyNeed(rules);
  const bidders = fiveOffers(rules).map((offer, index) => ({
    ...{ responseId: `r${index}`, firm: fiveFirms[index] ?? '', answers: { ...need, ...offer } },
  }));
  const compared = compareAnswers(rules, { effectiveDate: '2031-03-24', stage: 'award', bidders });
  const responses = decidablesOf(compared).map((decidable, index) => ({
    ...{ ...decidable, decided: 'conditions' as const, reason: words },
    ...{ advantages: index === 0 ? '' : words, prohibitedBy: index === 1 ? ['prohibited-practice'] : [] },
  }));
  const by = { personId: 'p', name: 'Amina Odhiambo' };
  const first = { id: 'x', awarded: 'r0', reason: words, standstillUntil: '2031-04-10', by, responses };
  const earlier = [{ ...first, at: '2031-03-25T09:00:00.000Z' }];
  return { ...first, correction: words, at: '2031-03-26T09:00:00.000Z', earlier };
}

const noteOf = (decision: Decision, language = 'en'): Brief =>
  buildDecisionDocument(decision, {
    ...{ procurement: { title: 'Benefit checks', buyer: 'City', reference: 'A-17' }, ruleSet: rules.ruleSet },
    ...{ release: '0.1.0', language, translate: createTranslate(language) },
  });

const { awarded: _, earlier: _earlier, ...nobodyWon } = decisionOf('Because.');
const documents: Record<string, Brief> = {
  'a decision that replaces another': noteOf(decisionOf('Because.')),
  'a decision for nobody': noteOf({ ...nobodyWon, standstillUntil: '', responses: [] }),
  'a decision from right to left': noteOf(decisionOf('Because.'), 'ar-XB'),
  'a decision with hostile words': noteOf(decisionOf(hostile)),
};

checkDocuments('A decision', documents);
