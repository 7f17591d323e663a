import type { Block, Facts, Section, Table } from '../brief';
import { type BriefContext, questionTitle } from '../brief-context';
import { valueInWords } from '../answer-in-words';
import { countSources, percentOf } from '../../shared/source-counts';
import { citedSources } from '../cited-sources';
import { canonicalJson } from '../../shared/hash';
import type { Source } from '../../shared/source';
import { uncheckedInWords } from '../unchecked-in-words';

/** How the result came about, what is not known, and what the document is not. */
export function methodSection(context: BriefContext, number: number): Section {
  const { evaluation, voice } = context;
  const heading = (name: string): Block => ({ kind: 'heading', level: 3, text: voice.say(`method.${name}`) });
  const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
  return {
    id: 'method',
    page: 'same',
    blocks: [
      { kind: 'heading', level: 2, text: voice.say('numbered', { number, title: voice.say('method.heading') }) },
      {
        kind: 'callout',
        label: voice.say('method.limits'),
        title: voice.say('method.support_title'),
        text: limits(context),
      },
      heading('made_with'),
      versions(context),
      heading('levels'),
      paragraph(voice.say('method.how')),
      severityTable(context),
      paragraph(parametersInWords(context)),
      heading('unknowns'),
      paragraph(unknowns(context)),
      ...(evaluation.contradictions.length === 0 ? [] : [heading('contradictions'), contradictions(context)]),
      heading('sources'),
      ...sources(context),
    ],
  };
}

function limits({ ruleSet, voice }: BriefContext): string {
  const review =
    ruleSet.reviewedBy.length === 0
      ? voice.translate('common:review.none')
      : voice.translate('common:review.by', { reviewers: voice.data(ruleSet.reviewedBy.join(', ')) });
  return `${voice.say('method.support')} ${review}`;
}

function versions(context: BriefContext): Facts {
  const { createdAt, evaluation, questionnaires, release, ruleSet, voice } = context;
  const pinned = (title: string, { id, version, hash }: { id: string; version: string; hash: string }) =>
    voice.say('method.pinned', { title, id, version, hash });
  return {
    kind: 'facts',
    entries: [
      { name: voice.say('method.release'), value: voice.say('method.release_value', { release }) },
      { name: voice.say('method.rule_set'), value: pinned(voice.content(ruleSet.title), evaluation.ruleSet) },
      {
        name: voice.say('method.questionnaires'),
        value: evaluation.questionnaires
          .map((used) => pinned(voice.content(questionnaires.find(({ id }) => id === used.id)?.title ?? used.id), used))
          .join('\n'),
      },
      { name: voice.say('method.answers_hash'), value: evaluation.answersHash },
      { name: voice.say('about.judged_for'), value: voice.day(evaluation.effectiveDate) },
      { name: voice.say('method.created_at'), value: voice.instant(createdAt) },
    ],
  };
}

function severityTable({ ruleSet, voice }: BriefContext): Table {
  const { severity } = ruleSet.parameters;
  const columns = severity[0]?.map((_, index) => index + 1) ?? [];
  return {
    kind: 'table',
    caption: voice.say('method.severity_caption'),
    rowHeaders: true,
    columns: [
      { header: voice.say('method.severity_corner'), share: 1.6 },
      ...columns.map((irremediability) => ({
        header: voice.say('method.irremediability', { irremediability }),
        share: 2,
      })),
    ],
    rows: severity.map((row, index) => [
      { text: voice.say('method.gravity', { gravity: index + 1 }) },
      ...row.map((value) => ({ text: String(value) })),
    ]),
  };
}

function parametersInWords({ ruleSet, voice }: BriefContext): string {
  const { grades, quarterSteps, severityRisesUpTo, measuresFrom, measureMetFrom } = ruleSet.parameters;
  return [
    voice.say('method.rises', { severity: severityRisesUpTo }),
    voice.say('method.safeguards', { total: quarterSteps.total, process: quarterSteps.process }),
    voice.say('method.grades', grades),
    voice.say('method.measures', {
      level: voice.level(measuresFrom),
      grade: voice.translate(`common:grade.${measureMetFrom}`),
    }),
  ].join(' ');
}

function unknowns({ evaluation, voice }: BriefContext): string {
  const count = (state: string) => evaluation.answers.filter((used) => used.scored && used.state === state).length;
  return [
    voice.say('method.blanks', {
      blank: count('blank'),
      dont_know: count('dont_know'),
      not_applicable: count('not_applicable'),
    }),
    voice.say(evaluation.contradictions.length === 0 ? 'method.no_contradiction' : 'method.contradicted', {
      count: evaluation.contradictions.length,
    }),
    voice.say('method.committed', { count: evaluation.commitments.length }),
    voice.say(evaluation.exact ? 'method.exact' : 'method.wider'),
  ].join(' ');
}

function contradictions(context: BriefContext): Block {
  const { evaluation, questions, ruleSet, voice } = context;
  return {
    kind: 'list',
    ordered: false,
    items: evaluation.contradictions.map(({ fact, answers, counts }) => {
      const value = (question: string, given: typeof counts) =>
        voice.quoted(valueInWords(given, questions.get(question), voice));
      const said = answers.map((answer) =>
        voice.say('method.said', {
          question: questionTitle(context, answer.question),
          value: value(answer.question, answer.value),
        }),
      );
      const [speaker] = answers.filter((answer) => answer.value === counts);
      return voice.say('method.contradiction', {
        fact: voice.content(ruleSet.facts[fact]?.title ?? fact),
        answers: voice.series(said),
        counts: value(speaker?.question ?? answers[0]?.question ?? '', counts),
      });
    }),
  };
}

function sources(context: BriefContext): Block[] {
  const { evaluation, ruleSet, voice } = context;
  const cited = citedSources(evaluation, ruleSet);
  const counts = countSources(cited);
  const ofRuleSet = uncheckedInWords('ruleSet', countSources(Object.values(ruleSet.sources)), voice.translate);
  if (cited.length === 0) return [{ kind: 'paragraph', text: `${voice.say('method.no_sources')} ${ofRuleSet}` }];
  const behind = voice.say('method.sources_read', { ...counts, percent: percentOf('unchecked', counts) });
  return [
    { kind: 'paragraph', text: `${behind} ${ofRuleSet}` },
    { kind: 'list', ordered: false, items: byTitle(cited).map((group) => voice.sources(group)) },
  ];
}

/** Sources with one title and one status together, in the order in which the first of them stands. */
function byTitle(sources: readonly Source[]): [Source, ...Source[]][] {
  const groups = new Map<string, [Source, ...Source[]]>();
  for (const source of sources) {
    const key = canonicalJson([source.title, source.status]);
    const group = groups.get(key);
    if (group) group.push(source);
    else groups.set(key, [source]);
  }
  return [...groups.values()];
}
