import { expressionInWords } from '../../rules/in-words';
import type { Risk } from '../../rules/rule-set';
import type { PartResult, RiskResult } from '../../scoring/evaluation';
import { rankOf } from '../../scoring/level';
import type { Block, Facts, Table } from '../brief';
import { type BriefContext, riskTitle } from '../brief-context';
import { answersTable } from './answers-table';
import { levelInWords, smallestChangeInWords } from './why-this-level';

/**
 * One risk: cause, event, harm and right, its readings and why it stands there. From the level on at which measures
 * are recommended, the answers, safeguards and rules that led there too.
 */
export function riskBlocks(context: BriefContext, result: RiskResult): Block[] {
  const { numbers, risks, ruleSet, voice } = context;
  const risk = risks.get(result.id);
  if (!risk) return [];
  const inFull = rankOf(result.level) >= rankOf(ruleSet.parameters.measuresFrom);
  const heading = voice.say('numbered', { number: numbers.get(risk.id) ?? '', title: riskTitle(context, risk.id) });
  return [
    { kind: 'heading', level: 3, text: heading },
    chain(context, risk, result),
    ...(inFull
      ? [
          ...answersBehind(context, risk, result),
          ...controlsTable(context, risk, result),
          rulesTable(context, risk, result),
        ]
      : []),
  ];
}

function chain(context: BriefContext, risk: Risk, result: RiskResult): Facts {
  const { ruleSet, translate, voice } = context;
  const entry = (name: string, value: string) => ({ name: voice.say(`risk.${name}`), value });
  const sources = risk.sources.flatMap((name) => {
    const source = ruleSet.sources[name];
    return source ? [voice.source(source)] : [];
  });
  return {
    kind: 'facts',
    entries: [
      { ...entry('level', voice.levelRange(result.evidenced.level)), level: result.level },
      entry('readings', readingsInWords(context, result)),
      entry('cause', voice.content(risk.cause)),
      entry('event', voice.content(risk.event)),
      entry('harm', voice.content(risk.harm)),
      entry('right', voice.content(risk.right)),
      entry('can_act', translate(`common:canAct.${risk.canAct}`)),
      entry('why', levelInWords(context, result)),
      entry('smallest_change', smallestChangeInWords(context, result)),
      entry('sources', voice.series(sources, 'long')),
      ...(risk.reviewedBy.length > 0 ? [entry('reviewed_by', voice.data(risk.reviewedBy.join(', ')))] : []),
    ],
  };
}

function readingsInWords({ voice }: BriefContext, result: RiskResult): string {
  const names = ['inherent', 'stated', 'evidenced', 'committed'] as const;
  return voice.series(
    names.flatMap((name) => {
      const reading = result[name];
      return reading ? [voice.say(`reading.${name}_is`, { level: voice.levelRange(reading.level) })] : [];
    }),
  );
}

/** The answers that the risk reads, safeguards included, as they were given. */
function answersBehind(context: BriefContext, risk: Risk, result: RiskResult): Table[] {
  const { voice } = context;
  return answersTable(context, result.reads, voice.say('risk.answers_caption', { risk: voice.content(risk.title) }));
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
