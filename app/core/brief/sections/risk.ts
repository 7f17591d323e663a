import { expressionInWords } from '../../rules/in-words';
import type { Risk } from '../../rules/rule-set';
import type { PartResult, RiskResult } from '../../scoring/evaluation';
import type { Block, Facts, Table } from '../brief';
import { type BriefContext, riskTitle } from '../brief-context';
import { answersTable, isSaid } from './answers-table';
import { cellInWords, levelInWords, smallestChangeInWords } from './why-this-level';

/** One risk in short: what can happen, why it stands where it stands, and what would lower it. */
export function riskInShort(context: BriefContext, result: RiskResult): Block[] {
  const risk = context.risks.get(result.id);
  return risk === undefined
    ? []
    : [heading(context, risk), { kind: 'facts', entries: shortFacts(context, risk, result) }];
}

/** One risk in full: also the right affected, its sources, and the answers, safeguards and rules that led there. */
export function riskInFull(context: BriefContext, result: RiskResult): Block[] {
  const risk = context.risks.get(result.id);
  if (risk === undefined) return [];
  return [
    heading(context, risk),
    { kind: 'facts', entries: [...coreFacts(context, risk, result), ...backgroundFacts(context, risk)] },
    ...answersBehind(context, risk, result),
    ...controlsTable(context, risk, result),
    rulesTable(context, risk, result),
  ];
}

function heading(context: BriefContext, { id }: Risk): Block {
  const { numbers, voice } = context;
  const text = voice.say('numbered', { number: numbers.get(id) ?? '', title: riskTitle(context, id) });
  return { kind: 'heading', level: 3, text };
}

/** Level and reason in one line, for a document of thirty risks. */
function shortFacts(context: BriefContext, risk: Risk, result: RiskResult): Facts['entries'] {
  return coreFacts(context, risk, result).flatMap((entry) => {
    if (entry.name === context.voice.say('risk.why')) return [];
    if (entry.level === undefined) return [entry];
    const values = { level: entry.value, why: cellInWords(context, result) };
    return [{ ...entry, value: context.voice.say('risk.level_because', values) }];
  });
}

function coreFacts(context: BriefContext, risk: Risk, result: RiskResult): Facts['entries'] {
  const { voice } = context;
  const story = [risk.cause, risk.event, risk.harm].map((text) => voice.content(text)).join(' ');
  return [
    {
      name: voice.say('risk.level'),
      value: voice.levelRange(result.evidenced.level),
      level: result.level,
    },
    { name: voice.say('risk.story'), value: story },
    { name: voice.say('risk.why'), value: levelInWords(context, result) },
    { name: voice.say('risk.smallest_change'), value: smallestChangeInWords(context, result) },
  ];
}

function backgroundFacts({ ruleSet, voice }: BriefContext, risk: Risk): Facts['entries'] {
  const sources = risk.sources.flatMap((name) => {
    const source = ruleSet.sources[name];
    return source ? [voice.source(source)] : [];
  });
  const reviewers = risk.reviewedBy.join(', ');
  return [
    { name: voice.say('risk.right'), value: voice.content(risk.right) },
    { name: voice.say('risk.sources'), value: voice.series(sources, 'long') },
    ...(reviewers === '' ? [] : [{ name: voice.say('risk.reviewed_by'), value: voice.data(reviewers) }]),
  ];
}

/** The answers that the risk reads, safeguards included, as they were given; blanks are only counted. */
function answersBehind(context: BriefContext, risk: Risk, result: RiskResult): Table[] {
  const { voice } = context;
  const said = result.reads.filter((name) => isSaid(context, name));
  return answersTable(context, said, voice.say('risk.answers_caption', { risk: voice.content(risk.title) }));
}

function controlsTable({ translate, voice }: BriefContext, risk: Risk, result: RiskResult): Table[] {
  const rows = result.controls.map((control) => [
    { text: voice.content(risk.controls.find(({ id }) => id === control.id)?.title ?? control.id) },
    { text: voice.say(`certainty.${control.inPlace}`) },
    { text: control.inPlace === 'no' ? voice.say('nothing') : translate(`common:grade.${control.grade}`) },
    { text: voice.say('risk.steps', { counted: control.countedHundredths / 100, weight: control.quarterSteps }) },
  ]);
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: voice.say('risk.controls_caption'),
      rowHeaders: true,
      columns: [
        { header: voice.say('column.safeguard'), share: 6 },
        { header: voice.say('column.in_place'), share: 2 },
        { header: voice.say('column.shown'), share: 2 },
        { header: voice.say('column.counts'), share: 2.4 },
      ],
      rows,
    },
  ];
}

/** Each part with its outcome and the rule behind it, in words. */
function rulesTable(context: BriefContext, risk: Risk, result: RiskResult): Table {
  const { language, questionnaires, ruleSet, translate, voice } = context;
  const words = { questionnaires, facts: ruleSet.facts, language, translate };
  return {
    kind: 'table',
    caption: voice.say('risk.rules_caption'),
    rowHeaders: true,
    columns: [
      { header: voice.say('column.part'), share: 2.6 },
      { header: voice.say('column.outcome'), share: 1.8 },
      { header: voice.say('column.rule'), share: 8 },
    ],
    rows: result.parts.map((part) => [
      { text: voice.say(`part.${part.part}`) },
      { text: outcome(context, part) },
      { text: voice.data(expressionInWords(risk[part.part], words)) },
    ]),
  };
}

const yesNoParts: readonly PartResult['part'][] = ['applies', 'wholePopulation', 'vulnerable'];

function outcome({ voice }: BriefContext, { part, value }: PartResult): string {
  if (!yesNoParts.includes(part)) return voice.numberRange(value);
  if (value.atLeast !== value.atMost) return voice.say('certainty.possible');
  return voice.say(value.atMost === 1 ? 'certainty.yes' : 'certainty.no');
}
