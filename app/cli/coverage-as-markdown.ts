import type { Coverage, FactorCoverage, InstrumentCoverage } from '~/core/coverage/coverage';
import { questionnairePath } from '~/core/questionnaire/questionnaire';
import { percentOf } from '~/core/shared/source-counts';
import { textIn, type Text, type Translate } from '~/core/shared/text';

/** Where the documents stand, seen from which the links lead to files of the project. */
const up = '../';

/** What rule sets cover, as the document that `npm run coverage:content` writes. The same content gives the same text. */
export function coverageAsMarkdown(coverages: readonly Coverage[], translate: Translate): string {
  const words = new Words(translate);
  const blocks = [
    `# ${words.say('title')}`,
    `${words.say('derived')} ${words.say('document.generated')}`,
    ...coverages.flatMap((coverage) => ruleSetBlocks(coverage, words)),
    `## ${words.say('legend.title')}`,
    legend(words),
  ];
  return `${blocks.join('\n\n')}\n`;
}

class Words {
  constructor(readonly translate: Translate) {}

  say(key: string, values?: Record<string, string | number>): string {
    return this.translate(`coverage:${key}`, values);
  }

  text(text: Text | undefined): string {
    return textIn(text, 'en');
  }
}

function ruleSetBlocks(coverage: Coverage, words: Words): string[] {
  const { ruleSet, domains, factors, files, instruments } = coverage;
  const folder = `rules/${ruleSet.id}`;
  const groups = [
    { title: words.say('allDomains'), rows: factors.filter(({ factor }) => factor.domain === undefined) },
    ...domains.map(({ id, title }) => ({
      title: words.text(title),
      rows: factors.filter(({ factor }) => factor.domain === id),
    })),
  ];
  return [
    `## ${words.text(ruleSet.title)}`,
    words.say('lead', { ruleSet: words.text(ruleSet.title), version: ruleSet.version }),
    words.say('document.where', {
      factors: link(files.factors ?? `${folder}/factors.json`, 'factors.json'),
      crosswalk: link(files.crosswalk ?? `${folder}/crosswalk.json`, 'crosswalk.json'),
      readme: link('rules/README.md', 'rules/README.md'),
    }),
    numbers(coverage, words),
    `### ${words.say('gaps.title')}`,
    ...gaps(coverage, words),
    ...groups
      .filter(({ rows }) => rows.length > 0)
      .flatMap(({ title, rows }) => [`### ${title}`, factorTable(rows, words)]),
    `### ${words.say('crosswalk.title')}`,
    words.say('crosswalk.lead'),
    ...instruments.flatMap((instrument) => instrumentBlocks(instrument, words)),
    `### ${words.say('sources.title')}`,
    words.say('sources.lead'),
    sourceTable(coverage, words),
  ];
}

function numbers({ counts, instruments, reviewedBy }: Coverage, words: Words): string {
  const sum = (how: 'fully' | 'partly' | 'not') =>
    instruments.reduce((total, instrument) => total + instrument.counts[how], 0);
  const entries = {
    review:
      reviewedBy.length === 0
        ? words.translate('common:review.none')
        : words.translate('common:review.by', { reviewers: reviewedBy.join(', ') }),
    factors: words.say('count.factorsValue', { covered: counts.covered, factors: counts.factors }),
    questions: counts.questions,
    rules: words.say('count.rulesValue', { risks: counts.risks, stoppers: counts.stoppers }),
    measures: counts.measures,
    cases: counts.cases,
    elements: words.say('count.elementsValue', { fully: sum('fully'), partly: sum('partly'), not: sum('not') }),
  };
  return list(Object.entries(entries).map(([name, value]) => `**${words.say(`count.${name}`)}**: ${value}`));
}

function gaps({ factors, withoutFactor }: Coverage, words: Words): string[] {
  const uncovered = factors.filter(({ covered }) => !covered);
  const items = uncovered.map(({ factor, questions, risks, stoppers }) => {
    const hasRule = risks.length + stoppers.length > 0;
    const missing = questions.length > 0 ? 'noRule' : hasRule ? 'noQuestion' : 'both';
    return `${factor.id} ${words.text(factor.title)}: ${words.say(`gaps.${missing}`)}`;
  });
  return [
    words.say(uncovered.length === 0 ? 'gaps.none' : 'gaps.lead', { count: uncovered.length }),
    ...(items.length > 0 ? [list(items)] : []),
    words.say('gaps.withoutFactor', { count: withoutFactor.length }),
    ...(withoutFactor.length > 0 ? [list(withoutFactor.map((question) => questionLink(question)))] : []),
  ];
}

function factorTable(rows: readonly FactorCoverage[], words: Words): string {
  const head = ['factor', 'raises', 'askedOf'].map((name) => words.say(`document.column.${name}`));
  const more = ['questions', 'rules', 'measures', 'cases', 'sources'].map((name) => words.say(`row.${name}`));
  return table(
    [...head, ...more],
    rows.map((row) => [
      `**${row.factor.id}** ${words.text(row.factor.title)}`,
      words.text(row.factor.raisesRiskWhen),
      words.say(`askedOf.${row.factor.askedOf}`),
      cell(row.questions.map(questionLink), words),
      cell(
        [...row.risks, ...row.stoppers].map(({ file, title }) => link(file, words.text(title))),
        words,
      ),
      row.measures.length === 0 ? words.say('row.none') : String(row.measures.length),
      cell(
        row.cases.map(({ id, title }) => link(`test/cases/${id}/answers.json`, title)),
        words,
      ),
      cell(
        row.sources.map(({ title, provision, status }) =>
          [words.text(title), provision ?? '', `(${words.translate(`common:sourceStatus.${status}`)})`]
            .filter((part) => part !== '')
            .join(' '),
        ),
        words,
      ),
    ]),
  );
}

function instrumentBlocks({ title, counts, elements }: InstrumentCoverage, words: Words): string[] {
  const columns = ['provision', 'asks', 'answered'].map((name) => words.say(`document.column.${name}`));
  const rows = elements.map((element) => [
    [element.provision, element.source && `(${words.translate(`common:sourceStatus.${element.source.status}`)})`]
      .filter((part) => part !== undefined)
      .join(' '),
    words.text(element.asks),
    words.say(`crosswalk.answered.${element.answeredNow}`),
    cell(element.factors, words, ', '),
    cell(element.questions.map(questionLink), words, ', '),
    cell(
      element.risks.map(({ file, title: name }) => link(file, words.text(name))),
      words,
    ),
    [
      words.text(element.missing),
      element.uncovered.length === 0 ? '' : words.say('row.uncovered', { factors: element.uncovered.join(', ') }),
    ]
      .filter((part) => part !== '')
      .join(' '),
  ]);
  const head = [
    ...columns,
    ...['factors', 'questions', 'rules'].map((name) => words.say(`row.${name}`)),
    words.say('document.column.missing'),
  ];
  return [`#### ${words.text(title)}`, words.say('crosswalk.counts', counts), table(head, rows)];
}

function sourceTable({ sources }: Coverage, words: Words): string {
  const statuses = ['checked', 'secondary', 'unchecked'] as const;
  return table(
    [
      words.say('column.part'),
      words.say('column.all'),
      ...statuses.map((status) => words.translate(`common:sourceStatus.${status}`)),
    ],
    sources.map(({ part, title, counts }) => [
      words.say(`sources.${part}`, { title: words.text(title) }),
      String(counts.all),
      ...statuses.map((status) =>
        words.say('sources.share', { sources: counts[status], percent: percentOf(status, counts) }),
      ),
    ]),
  );
}

function legend(words: Words): string {
  const statuses = ['checked', 'secondary', 'unchecked'].map((status) => [`common:sourceStatus.${status}`, status]);
  const answers = ['fully', 'partly', 'not'].map((how) => [`coverage:crosswalk.answered.${how}`, how]);
  return list(
    [...statuses, ...answers].map(([key = '', name = '']) => `${words.translate(key)}: ${words.say(`legend.${name}`)}`),
  );
}

function questionLink({ name, questionnaire }: { name: string; questionnaire: string }): string {
  return link(questionnairePath(questionnaire), `\`${name}\``);
}

function link(file: string, text: string): string {
  return `[${text}](${up}${file})`;
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

function cell(items: readonly string[], words: Words, between = '; '): string {
  return items.length === 0 ? words.say('row.none') : items.join(between);
}

/** A row is one line, and a bar ends a cell. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((text) => text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}
