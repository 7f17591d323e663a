import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildBrief } from '~/core/brief/build-brief';
import { assembleContent } from '~/core/content/assemble-content';
import { buildCoverage } from '~/core/coverage/build-coverage';
import { buildComparisonView } from '~/core/judgement/build-comparison-view';
import { compareAnswers } from '~/core/judgement/compare-answers';
import { buildPackView } from '~/core/pack/build-pack-view';
import { evaluateRisks } from '~/core/scoring/evaluate-risks';
import { prepareRuleSet } from '~/core/scoring/prepare-rule-set';
import { runCases } from '~/core/scoring/run-cases';
import type { ContentFile } from '~/core/shared/content-file';
import { createTranslate } from '~/locales/translate';
import { answerAll, judged } from '#test/fixtures/briefs/judged';
import { packSample } from '#test/fixtures/packs/pack-sample';

/** A domain that no line of the program knows: base and local rule set are files, and nothing else was changed. */
const local = 'test/fixtures/labour';
const title = 'Labour in the supply chain';
const risk = 'People were forced to make it';

const files = [
  ...jsonUnder('.', 'rules/essential-services'),
  ...questionnairesUnder('.'),
  ...questionnairesUnder(local),
];
const { issues, ruleSets, questionnaires } = assembleContent(
  [...files, ...jsonUnder(local, 'rules')].sort((one, other) => (one.path < other.path ? -1 : 1)),
);
const ruleSet = ruleSets.map(({ value }) => value).find(({ id }) => id === 'labour-in-supply-chain');
if (ruleSet?.method !== 'risks' || issues.length > 0) throw new Error(JSON.stringify(issues));
const content = { ruleSet, questionnaires: asked(ruleSet.questionnaires) };
const prepared = prepareRuleSet(content.ruleSet, content.questionnaires);
const [safest, riskiest] = [answerAll(content, 'safest', 'documented'), answerAll(content, 'riskiest', 'claimed')];

describe('a fourth domain, from files alone', () => {
  it('has nothing wrong with it, and its cases come true beside all of the base', () => {
    expect(issues).toEqual([]);
    expect(runCases(prepared)).toEqual([]);
    expect(content.ruleSet.domains.map(({ id }) => id)).toEqual([
      'privacy',
      'discrimination',
      'accessibility',
      'labour',
    ]);
    expect(content.questionnaires.at(-1)?.id).toBe('labour');
  });

  it('is judged, and raises the whole', () => {
    const evaluation = evaluateRisks(prepared, { answers: riskiest, effectiveDate: '2026-02-01', stage: 'award' });
    const labour = evaluation.domains.find(({ id }) => id === 'labour');
    expect(labour?.evidenced.atMost).toBe('critical');
    const good = evaluateRisks(prepared, { answers: safest, effectiveDate: '2026-02-01', stage: 'award' });
    expect(good.domains.find(({ id }) => id === 'labour')?.evidenced.atMost).toBe('high');
  });

  it('stands in the brief, the tender pack, the comparison and the coverage by its title', () => {
    const brief = JSON.stringify(buildBrief(judged(content, riskiest)));
    const pack = JSON.stringify(buildPackView(packSample({ prepared })));
    const bidders = [safest, riskiest].map((answers, index) => ({
      responseId: `r${index}`,
      firm: `Firm ${index}`,
      answers,
    }));
    const comparison = compareAnswers(prepared, { effectiveDate: '2026-02-01', stage: 'award', bidders });
    const options = { ...content, isEverything: true, language: 'en', translate: createTranslate('en') };
    const compared = JSON.stringify(buildComparisonView(comparison, options));
    const coverage = JSON.stringify(buildCoverage(content.ruleSet, content.questionnaires, []));
    for (const text of [brief, pack, compared, coverage]) expect(text).toContain(title);
    for (const text of [brief, compared]) expect(text).toContain(risk);
    expect(pack).toContain('Does somebody from outside visit these workplaces?');
  });
});

function asked(named: readonly { id: string; version: string }[]) {
  const all = questionnaires.map(({ value }) => value);
  return named.flatMap(({ id }) => all.find((one) => one.id === id) ?? []);
}

function questionnairesUnder(directory: string): ContentFile[] {
  return jsonUnder(directory, 'questionnaires').filter(({ path }) => path.endsWith('/questionnaire.json'));
}

function jsonUnder(directory: string, room: string): ContentFile[] {
  return readdirSync(`${directory}/${room}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ path: `${room}/${name}`, text: readFileSync(`${directory}/${room}/${name}`, 'utf8') }));
}
