import { describe, expect, it } from 'vitest';
import { textIn } from '~/core/shared/text';
import { loadShippedRules, shippedRuleSets } from '#test/cases/shipped-rules';

const period =
  /\b(\d+|two|three|four|five|six|seven|ten|twelve|fourteen|thirty|sixty|ninety)\s+(hours?|days?|weeks?|months?|years?|per ?cent|%)/i;

describe.each(shippedRuleSets)('the measures of rules/%s', (id) => {
  const { ruleSet, questions } = loadShippedRules(id);
  const { measures, stages, domains } = ruleSet;
  const cells = stages.flatMap((stage) => domains.map((domain) => ({ stage: stage.id, domain: domain.id })));

  it.each(cells)('there is one at the stage $stage for the domain $domain', ({ stage, domain }) => {
    expect(measures.filter((measure) => measure.stage === stage && measure.domain === domain)).not.toEqual([]);
  });

  it.each(measures)(
    '$id says what to do first, how it is shown, and what good practice is if it is a must',
    (measure) => {
      const said = (text: Parameters<typeof textIn>[0]) => textIn(text, 'en').trim();
      expect(said(measure.firstStep)).not.toBe('');
      expect(said(measure.proof)).not.toBe('');
      if (measure.strength === 'must') expect(said(measure.goodPractice)).not.toBe('');
      const clause = said(measure.clause);
      const placeholder = /\[[^\][]+\]/g;
      expect(clause.replace(placeholder, '')).not.toMatch(/[\][]/);
      // A period or a share is for the parties to choose: a clause that names one leaves something open.
      if (period.test(clause)) expect(clause).toMatch(placeholder);
      expect(measure.metBy.filter((name) => !questions.has(name))).toEqual([]);
    },
  );

  it.each(domains)('of $id there are clauses for the contract, with places for what the parties choose', (of) => {
    const clauses = measures.flatMap(({ domain, clause }) =>
      domain === of.id && clause ? [textIn(clause, 'en')] : [],
    );
    expect(clauses.filter((clause) => clause.includes('['))).not.toEqual([]);
  });
});
