import type { Block, Cell, Section } from '../brief';
import { type BriefContext, stageTitle } from '../brief-context';
import type { MeasureResult } from '../../scoring/evaluation';

/**
 * What to do, stage by stage from the present one on: must, should, could. What is due later than the next stages is only
 * named: by then another brief is issued.
 */
export function measuresSection(context: BriefContext, number: number): Section {
  const { evaluation, isPlanning, ruleSet, voice } = context;
  const stages = ruleSet.stages.filter(({ id }) => evaluation.measures.some(({ measure }) => measure.stage === id));
  return {
    id: 'measures',
    page: 'new',
    blocks: [
      { kind: 'heading', level: 2, text: voice.say('numbered', { number, title: voice.say('measures.heading') }) },
      {
        kind: 'paragraph',
        text: voice.say(stages.length === 0 ? 'measures.none' : isPlanning ? 'measures.planning' : 'measures.meaning'),
      },
      ...stages.flatMap(({ id }) => (isDueSoon(context, id) ? stageBlocks(context, id) : laterBlocks(context, id))),
    ],
  };
}

function isDueSoon({ evaluation, isPlanning, ruleSet }: BriefContext, stage: string): boolean {
  const place = (wanted: string) => ruleSet.stages.findIndex(({ id }) => id === wanted);
  return place(stage) <= place(evaluation.stage) + (isPlanning ? 1 : 2);
}

function laterBlocks(context: BriefContext, stage: string): Block[] {
  const { evaluation, translate, voice } = context;
  return [
    { kind: 'heading', level: 3, text: stageTitle(context, stage) },
    {
      kind: 'list',
      ordered: false,
      items: evaluation.measures
        .filter(({ measure }) => measure.stage === stage)
        .map(({ measure }) =>
          voice.say('measures.later', {
            strength: translate(`common:strength.${measure.strength}`),
            title: voice.content(measure.title),
            who: translate(`common:canAct.${measure.canAct}`),
          }),
        ),
    },
  ];
}

function stageBlocks(context: BriefContext, stage: string): Block[] {
  const { evaluation, voice } = context;
  const title = stageTitle(context, stage);
  const text = stage === evaluation.stage ? voice.say('measures.now', { stage: title }) : title;
  const here = evaluation.measures.filter(({ measure }) => measure.stage === stage);
  return [
    { kind: 'heading', level: 3, text },
    {
      kind: 'table',
      rowHeaders: true,
      columns: [
        { header: voice.say('column.measure'), share: 3.4 },
        { header: voice.say('column.strength'), share: 1.45 },
        { header: voice.say('column.steps'), share: 4.6 },
        { header: voice.say('column.proof'), share: 3.1 },
        { header: voice.say('column.who'), share: 1.6 },
        { header: voice.say('column.risks'), share: 1.2 },
      ],
      rows: here.map((result) => measureRow(context, result)),
    },
  ];
}

function measureRow({ numbers, translate, voice }: BriefContext, { measure, risks }: MeasureResult): Cell[] {
  const steps = [
    voice.content(measure.firstStep),
    ...(measure.goodPractice
      ? [voice.say('measures.good_practice', { practice: voice.content(measure.goodPractice) })]
      : []),
  ];
  return [
    { text: voice.content(measure.title) },
    { text: translate(`common:strength.${measure.strength}`) },
    { text: steps.join('\n') },
    { text: voice.content(measure.proof) },
    { text: translate(`common:canAct.${measure.canAct}`) },
    { text: voice.series(risks.map((id) => numbers.get(id) ?? id)) },
  ];
}
