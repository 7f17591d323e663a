import { describe, expect, test } from 'vitest';
import { answerAll, contentUnder, judged } from '#test/fixtures/briefs/judged';
import type { Text } from '../shared/text';
import type { Brief, Section, Table } from './brief';
import { buildBrief } from './build-brief';

const content = contentUnder('.', 'essential-services');
const risky = () => answerAll(content, 'riskiest', 'claimed');
const english = (text: Text) => (typeof text === 'string' ? text : text.default);
const section = (brief: Brief, id: string): Section =>
  brief.sections.find((one) => one.id === id) ?? expect.fail(`No section ${id}`);
const tablesIn = ({ blocks }: Section) => blocks.filter((block): block is Table => block.kind === 'table');

test('only counts the blanks of a questionnaire in which nothing is answered', () => {
  const input = judged(content, {});
  const answers = section(buildBrief(input), 'answers');
  expect(tablesIn(answers)).toEqual([]);
  expect(answers.blocks.filter(({ kind }) => kind === 'list')).toEqual([]);
  for (const { id } of content.questionnaires) {
    const count = input.evaluation.answers.filter(
      ({ questionnaire, state }) => questionnaire === id && state === 'blank',
    ).length;
    expect(answers.blocks).toContainEqual({
      kind: 'paragraph',
      text: input.translate('brief:answers.all_blank', { count }),
    });
  }
});

test('lists blanks by title, and no more questions worth asking than a reader takes in', () => {
  const said = content.questionnaires.flatMap(({ questions }) => questions.slice(0, 1).map(({ name }) => name));
  const input = judged(content, Object.fromEntries(said.map((name) => [name, { value: 'dontknow' }])));
  const brief = buildBrief(input);
  const listed = section(brief, 'answers').blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
  expect(listed).toHaveLength(input.evaluation.answers.filter(({ state }) => state === 'blank').length);
  const [asked] = tablesIn(section(brief, 'open-questions'));
  expect(asked?.rows).toHaveLength(15);
  const rest = input.evaluation.questionsWorthAsking.length - 15;
  expect(section(brief, 'open-questions').blocks.at(-1)).toMatchObject({
    text: input.translate('brief:open.more', { count: rest }),
  });
});

test('asks first and points to the range while nothing is answered', () => {
  const input = judged(content, {});
  const texts = JSON.stringify(section(buildBrief(input), 'decision'));
  const { atLeast, atMost } = input.evaluation.recommendation;
  expect(atLeast).not.toBe(atMost);
  expect(texts).toContain(
    input.translate('brief:recommendation.open', {
      mildest: input.translate(`common:recommendation.${atLeast}`),
      strictest: input.translate(`common:recommendation.${atMost}`),
    }),
  );
  const open = section(buildBrief(input), 'open-questions');
  const asked = tablesIn(open)[0]?.rows.length ?? 0;
  const further = input.evaluation.questionsWorthAsking.length - asked;
  expect(asked).toBeGreaterThan(5);
  expect(JSON.stringify(open)).toContain(input.translate('brief:open.more', { count: further }));
});

test('puts every measure under its stage with its step, proof and clause when it is due, and names it before', () => {
  const assessment = { title: 'A', service: '', buyer: '', vendor: '' };
  for (const { id: stage } of content.ruleSet.stages) {
    const { evaluation, ...input } = judged(content, risky(), { assessment: { ...assessment, stage } });
    const brief = buildBrief({ ...input, evaluation });
    const rows = tablesIn(section(brief, 'measures')).flatMap((table) => table.rows);
    const named = JSON.stringify(section(brief, 'measures'));
    const clauses = JSON.stringify(section(brief, 'contract'));
    for (const { measure } of evaluation.measures) {
      expect(named).toContain(english(measure.title));
      if (measure.clause) expect(clauses).toContain(english(measure.clause));
      if (measure.stage !== stage) continue;
      const row = rows.find(([title]) => title?.text === english(measure.title));
      expect(row?.map(({ text }) => text).join('\n')).toContain(english(measure.firstStep));
      expect(row?.[3]?.text).toBe(english(measure.proof));
    }
  }
});

describe('before a vendor has answered', () => {
  const buyers = new Set(
    content.questionnaires.flatMap(({ audience, questions }) =>
      audience === 'buyer' ? questions.map(({ name }) => name) : [],
    ),
  );
  const ofBuyer = Object.fromEntries(Object.entries(risky()).filter(([name]) => buyers.has(name)));
  const [early] = content.ruleSet.stages;
  const assessment = { title: 'A', service: '', buyer: '', vendor: '', stage: early?.id ?? '' };
  const planned = judged(content, ofBuyer, { assessment });
  const offered = judged(content, risky(), { assessment });

  test('says how severe each risk can be and which answer can lower it, and tells few at length', () => {
    for (const { id } of content.ruleSet.domains) {
      const domain = section(buildBrief(planned), `domain-${id}`);
      const here = planned.evaluation.risks.filter((risk) => risk.domain === id && risk.applies !== 'no');
      expect(tablesIn(domain).map(({ columns, rows }) => [columns.length, rows.length])).toEqual([[4, here.length]]);
      expect(domain.blocks.filter(({ kind }) => kind === 'heading').length).toBeLessThanOrEqual(3);
    }
  });

  test('names what is due later without its steps, and counts the clauses', () => {
    const full = tablesIn(section(buildBrief(planned), 'measures')).flatMap(({ rows }) => rows);
    expect(full.length).toBeGreaterThan(0);
    expect(full.length).toBeLessThan(planned.evaluation.measures.length);
    const named = JSON.stringify(section(buildBrief(planned), 'measures'));
    for (const { measure } of planned.evaluation.measures) {
      expect(named).toContain(english(measure.title));
    }
    expect(section(buildBrief(planned), 'contract').blocks).toHaveLength(2);
    expect(section(buildBrief(offered), 'contract').blocks.length).toBeGreaterThan(2);
  });
});
