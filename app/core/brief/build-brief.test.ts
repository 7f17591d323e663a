import { describe, expect, test } from 'vitest';
import { answerAll, contentUnder, judged, type BriefContent } from '#test/fixtures/briefs/judged';
import { dayText, instantText } from '../shared/dates';
import { canonicalJson } from '../shared/hash';
import type { Text } from '../shared/text';
import type { Block, Brief, Section, Table } from './brief';
import { buildBrief, type BriefInput } from './build-brief';
import { citedSources } from './cited-sources';
import { presentRisks } from './rank-risks';

const content = contentUnder('.', 'essential-services');
const risky = () => answerAll(content, 'riskiest', 'claimed');

const blocksOf = (brief: Brief) => brief.sections.flatMap(({ blocks }) => blocks);
const section = (brief: Brief, id: string): Section =>
  brief.sections.find((one) => one.id === id) ?? expect.fail(`No section ${id}`);
const tablesIn = ({ blocks }: Section) => blocks.filter((block): block is Table => block.kind === 'table');

/** Every text of a brief. */
function textsOf(brief: Brief): string[] {
  return [brief.title, brief.subject, brief.author, brief.footer, ...blocksOf(brief).flatMap(textsIn)];
}

function textsIn(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'callout':
      return [block.label, block.title, block.text];
    case 'list':
      return block.items;
    case 'facts':
      return block.entries.flatMap(({ name, value }) => [name, value]);
    case 'levels':
      return block.entries.flatMap(({ name, words, detail }) => [name, words, detail]);
    case 'table':
      return [
        block.caption ?? '',
        ...block.columns.map(({ header }) => header),
        ...block.rows.flat().map(({ text }) => text),
      ];
  }
}

describe('buildBrief', () => {
  test.for([
    ['without an answer', {}],
    ['with risky answers', risky()],
    ['with safe answers', answerAll(content, 'safest', 'verified')],
  ] as const)('%s: orders its sections and never skips a heading', ([, answers]) => {
    const brief = buildBrief(judged(content, answers));
    expect(brief.sections.map(({ id }) => id)).toEqual([
      'decision',
      'purchase',
      ...content.ruleSet.domains.map(({ id }) => `domain-${id}`),
      'matrix',
      'measures',
      'contract',
      'open-questions',
      'answers',
      'method',
    ]);
    expect(brief.sections.filter(({ page }) => page === 'alone').map(({ id }) => id)).toEqual(['decision']);
    for (const { blocks } of brief.sections) expect(blocks[0]?.kind).toBe('heading');
    const levels = blocksOf(brief).flatMap((block) => (block.kind === 'heading' ? [block.level] : []));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    expect(textsOf(brief).join('\n')).not.toMatch(/undefined|NaN|\[object|\{\{/);
  });

  test('gives the same brief for the same input', () => {
    const once = buildBrief(judged(content, risky()));
    expect(canonicalJson(buildBrief(judged(content, risky())))).toBe(canonicalJson(once));
  });

  test('says nothing but the catalogue, the content and what people wrote', () => {
    const marked: BriefInput['translate'] = (_key, values = {}) => `\n${Object.values(values).join('\n')}\n`;
    const input = judged(
      content,
      { ...risky(), other_route: { value: 'other', comment: 'By boat' } },
      { translate: marked },
    );
    const given = stringsIn([
      content,
      input.evaluation,
      input.assessment,
      input.release,
      ...daysIn([input.evaluation, input.createdAt]),
      instantText(input.createdAt, 'en'),
      '{page}',
      '{pages}',
    ]);
    const known = [...new Set(given)]
      .filter((text) => text.length > 1)
      .sort((left, right) => right.length - left.length);
    const lines = textsOf(buildBrief(input)).flatMap((text) => text.split('\n').map((line) => line.trim()));
    const isCut = (line: string) =>
      line.endsWith('…') && known.some((text) => text.startsWith(line.slice(0, -1).trim()));
    const unknown = lines.filter((line) => {
      const rest = isCut(line) ? '' : known.reduce((left, text) => left.replaceAll(text, ' '), line);
      return /\p{L}/u.test(rest);
    });
    expect(unknown).toEqual([]);
  });

  test.for(content.ruleSet.risks.map(({ id }) => id))(
    'names %s on the first page when it stands above the others',
    (id) => {
      const input = judged(content, risky());
      const level = (risk: string) => (risk === id ? 'critical' : 'moderate');
      const risks = input.evaluation.risks.map((risk) => {
        const range = { atLeast: level(risk.id), atMost: level(risk.id) } as const;
        const evidenced = { ...risk.evidenced, level: range };
        return { ...risk, applies: 'yes', level: level(risk.id), evidenced } as const;
      });
      const brief = buildBrief({ ...input, evaluation: { ...input.evaluation, risks } });
      const facts = section(brief, 'decision').blocks.filter((block) => block.kind === 'facts');
      const worst = facts.flatMap(({ entries }) => entries).find((entry) => entry.level !== undefined);
      const risk = content.ruleSet.risks.find((one) => one.id === id);
      expect(worst).toMatchObject({ level: 'critical', name: input.translate('brief:worst.risk') });
      expect(worst?.value).toContain(english(risk?.title ?? ''));
    },
  );

  test('numbers a risk alike in its table and heading, the matrix and the measures', () => {
    const brief = buildBrief(judged(content, risky()));
    const domains = brief.sections.filter(({ id }) => id.startsWith('domain-'));
    const inTables = domains.flatMap((domain) => tablesIn(domain)[0]?.rows.map(([name]) => name?.text ?? '') ?? []);
    const headings = domains.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'heading' && block.level === 3 ? [block.text] : [])),
    );
    expect(inTables).toEqual(expect.arrayContaining(headings));
    const numbers = inTables.map((heading) => heading.split(' ')[0] ?? '');
    expect(numbers.length).toBeGreaterThan(2);
    const [matrix] = tablesIn(section(brief, 'matrix'));
    const inCells = matrix?.rows
      .flat()
      .filter(({ marked }) => marked)
      .flatMap(({ text }) => text.match(/\d+\.\d+/g) ?? []);
    expect(inCells?.sort()).toEqual([...numbers].sort());
    const called = tablesIn(section(brief, 'measures')).flatMap(({ rows }) =>
      rows.flatMap((row) => (row.at(-1)?.text ?? '').split(', ')),
    );
    expect(called.length).toBeGreaterThan(0);
    for (const number of called) expect(numbers).toContain(number);
  });

  test('explains risks from the level on that asks for measures, and keeps the others short', () => {
    const tables = (input: BriefInput) =>
      content.ruleSet.domains.map(({ id }) => tablesIn(section(buildBrief(input), `domain-${id}`)));
    const grave = judged(content, risky());
    expect(tables(grave).every((domain) => domain.length >= 4)).toBe(true);
    const risks = grave.evaluation.risks.map((risk) => {
      const evidenced = { ...risk.evidenced, level: { atLeast: 'low', atMost: 'low' } } as const;
      return { ...risk, level: 'low', evidenced } as const;
    });
    const mild = { ...grave, evaluation: { ...grave.evaluation, risks } };
    expect(tables(mild).every((domain) => domain.length <= 1)).toBe(true);
  });

  test('tells the worst risk of a domain in full, and the others in short', () => {
    const input = judged(content, risky());
    const brief = buildBrief(input);
    const rules = input.translate('brief:risk.rules_caption');
    for (const { id } of content.ruleSet.domains) {
      const domain = section(brief, `domain-${id}`);
      expect(tablesIn(domain).filter(({ caption }) => caption === rules)).toHaveLength(1);
      expect(domain.blocks.filter(({ kind }) => kind === 'heading').length).toBeGreaterThan(3);
    }
    const moderate = buildBrief(judged(content, answerAll(content, 'safest', 'documented')));
    expect(moderate.sections.flatMap(tablesIn).filter(({ caption }) => caption === rules)).toEqual([]);
  });

  test('names first what to do about the worst risks, in the order in which it is due', () => {
    const answers = answerAll(content, 'safest', 'documented');
    const input = judged(content, { ...answers, groups_hit_harder: { value: ['children'] } });
    const { measures, recommendation } = input.evaluation;
    expect(recommendation.atLeast).toBe(recommendation.atMost);
    const steps = section(buildBrief(input), 'decision').blocks.find(({ kind }) => kind === 'list');
    const items = steps?.kind === 'list' ? steps.items : [];
    const named = items.flatMap((item) =>
      measures.flatMap(({ measure }, index) => (item.includes(`: ${english(measure.title)}.`) ? [index] : [])),
    );
    expect(named.length).toBeGreaterThan(1);
    expect(named).toEqual([...named].sort((left, right) => left - right));
    const [worst] = presentRisks(input.evaluation.risks);
    expect(named.some((index) => measures[index]?.risks.includes(worst?.id ?? ''))).toBe(true);
  });

  test('prints commitments as contract conditions and counts them among the limits', () => {
    const answers = risky();
    const { questions = [] } = content.questionnaires.at(-1) ?? {};
    const question = questions.find(({ name, note }) => note.changeable && name in answers)?.name ?? '';
    const committed = { by: '2027-01-31', proof: 'A test report' };
    answers[question] = { ...answers[question], committed };
    const input = judged(content, answers);
    expect(input.evaluation.commitments).toHaveLength(1);
    const texts = (id: string) =>
      textsOf({ ...buildBrief(input), sections: [section(buildBrief(input), id)] }).join('\n');
    expect(texts('contract')).toContain('31 January 2027');
    expect(texts('contract')).toContain('A test report');
    expect(texts('method')).toContain(input.translate('brief:method.committed', { count: 1 }));
  });

  test('says who reviewed the rules, or that nobody did', () => {
    const texts = (brief: Brief) => textsOf(brief).join('\n');
    const nobody = judged(content, {}).translate('common:review.none');
    expect(texts(buildBrief(judged(content, {})))).toContain(nobody);
    const reviewed: BriefContent = { ...content, ruleSet: { ...content.ruleSet, reviewedBy: ['Ada Jurist'] } };
    const brief = buildBrief(judged(reviewed, {}));
    expect(texts(brief)).toContain('Ada Jurist');
    expect(texts(brief)).not.toContain(nobody);
  });

  test('names the sources behind the result with how far each was read, and how many were not', () => {
    const input = judged(content, risky());
    const method = section(buildBrief(input), 'method');
    const list = method.blocks.at(-1);
    const items = list?.kind === 'list' ? list.items : [];
    expect(items.length).toBeGreaterThan(5);
    const cited = citedSources(input.evaluation, input.ruleSet);
    for (const { title, provision, status } of cited) {
      const parts = [english(title), provision ?? '', `(${input.translate(`common:sourceStatus.${status}`)})`];
      expect(items.some((item) => parts.every((part) => item.includes(part)))).toBe(true);
    }
    expect(new Set(items.map((item) => item.split(/[:,] /)[0])).size).toBeLessThan(cited.length);
    const count = (status: string) => cited.filter((source) => source.status === status).length;
    const counts = { checked: count('checked'), secondary: count('secondary'), unchecked: count('unchecked') };
    const percent = Math.round((counts.unchecked * 100) / cited.length);
    const said = input.translate('brief:method.sources_read', { ...counts, all: cited.length, percent });
    expect(textsOf({ ...buildBrief(input), sections: [method] }).join('\n')).toContain(said);
  });

  test.for([
    ['unchecked', 'unchecked', 'Not checked: 2 of 2 sources behind this result (100 %).'],
    ['unchecked', 'checked', 'Not checked: 1 of 2 sources behind this result (50 %).'],
    ['checked', 'secondary', 'All 2 sources behind this result were read.'],
    ['unchecked', undefined, 'Not checked: the one source behind this result.'],
    ['secondary', undefined, 'The one source behind this result was read.'],
    [undefined, undefined, 'No source stands behind this result.'],
  ] as const)('says on the first page, of sources that are %s and %s: %s', ([first, second, sentence]) => {
    const statuses = [first, second].filter((status) => status !== undefined);
    const sources = Object.fromEntries(statuses.map((status, index) => [`s${index}`, { title: 'An act', status }]));
    const names = Object.keys(sources);
    const cite = <Rule extends { sources: string[] }>(rules: Rule[]) =>
      rules.map((rule) => ({ ...rule, sources: names }));
    const { ruleSet } = content;
    const cited: BriefContent = {
      ...content,
      ruleSet: {
        ...ruleSet,
        sources: { ...sources, more: { title: 'Another act', status: 'unchecked' } },
        risks: cite(ruleSet.risks),
        stoppers: cite(ruleSet.stoppers),
        measures: cite(ruleSet.measures),
      },
    };
    const brief = buildBrief(judged(cited, risky()));
    const page = textsOf({ ...brief, sections: [section(brief, 'decision')] }).join('\n');
    const unchecked = 1 + statuses.filter((status) => status === 'unchecked').length;
    expect(page).toContain(sentence);
    expect(page).toContain(
      names.length === 0
        ? 'Not checked: the one source of the rule set.'
        : `Not checked: ${unchecked} of ${names.length + 1} sources of the rule set`,
    );
  });

  test('writes days as people do, and the attachment as machines do', () => {
    const brief = buildBrief(judged(content, risky()));
    const texts = textsOf(brief).join('\n');
    expect(texts).toContain('1 February 2026');
    expect(texts).toContain('3 Feb 2026, 09:30 UTC');
    expect(texts).not.toMatch(/\d{4}-\d{2}-\d{2}/);
    expect(brief.attachment?.json).toContain('"effectiveDate":"2026-02-01"');
  });

  test('lists the answers in the order in which the questionnaires are answered, however they were loaded', () => {
    const input = judged(content, risky());
    const brief = buildBrief({ ...input, questionnaires: [...input.questionnaires].reverse() });
    const headings = section(brief, 'answers').blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 3 ? [block.text] : [],
    );
    const titles = content.ruleSet.questionnaires.map(({ id }) =>
      english(content.questionnaires.find((questionnaire) => questionnaire.id === id)?.title ?? ''),
    );
    expect(headings).toEqual(titles);
  });

  test('names the document behind an answer in the list of answers', () => {
    const [first, second] = content.questionnaires.flatMap(({ questions }) => questions.map(({ name }) => name));
    const answers = risky();
    answers[first ?? ''] = {
      ...answers[first ?? ''],
      evidence: { grade: 'documented', document: 'Report of the audit' },
    };
    answers[second ?? ''] = {
      ...answers[second ?? ''],
      evidence: { grade: 'documented', document: 'Law Gazette 12', dated: '2025-03-01' },
    };
    const brief = buildBrief(judged(content, answers));
    const lists = [section(brief, 'purchase'), section(brief, 'answers')];
    const cells = lists.flatMap(tablesIn).flatMap(({ rows }) => rows.map(([, answer]) => answer?.text ?? ''));
    expect(cells.filter((text) => text.endsWith('\nProof: Report of the audit'))).toHaveLength(1);
    expect(cells.filter((text) => text.endsWith('\nProof: Law Gazette 12, 1 March 2025'))).toHaveLength(1);
    expect(cells.filter((text) => text.includes('Proof:'))).toHaveLength(2);
  });

  test('keeps the direction of a text from outside to itself', () => {
    const input = judged(
      content,
      {},
      { assessment: { title: 'سلام \u202Eevil\u2069', service: '', buyer: '', vendor: '', stage: '' } },
    );
    const heading = section(buildBrief(input), 'decision').blocks[0];
    expect(heading?.kind === 'heading' && heading.text).toBe('Risk brief: \u2068سلام evil\u2069');
    expect(buildBrief(judged(content, {}, { language: 'ar-XB' })).direction).toBe('rtl');
  });

  test('holds as many domains as a rule set has', () => {
    const many = Array.from({ length: 9 }, (_, index) => ({
      id: `extra-${index}`,
      title: `Extra ${index}`,
      asks: 'Anything?',
    }));
    const ruleSet = { ...content.ruleSet, domains: [...content.ruleSet.domains, ...many] };
    const brief = buildBrief(judged({ ...content, ruleSet }, risky()));
    expect(brief.sections.filter(({ id }) => id.startsWith('domain-extra'))).toHaveLength(9);
    const levels = section(brief, 'decision').blocks.find((block) => block.kind === 'levels');
    expect(levels?.kind === 'levels' && levels.entries.length).toBeLessThan(9);
  });
});

function english(text: Text): string {
  return typeof text === 'string' ? text : text.default;
}

/** Calendar days anywhere in a value, as people write them. */
function daysIn(value: unknown): string[] {
  const days = stringsIn(value).flatMap((text) => /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? []);
  return days.map((day) => dayText(day, 'en'));
}

/** All strings anywhere in a value, keys left out, line by line. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.split('\n').map((line) => line.trim());
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}
