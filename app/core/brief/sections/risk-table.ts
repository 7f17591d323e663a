import type { Cell, Table } from '../brief';
import { type BriefContext, riskTitle } from '../brief-context';
import type { Reading, RiskResult } from '../../scoring/evaluation';

/** Risks with their levels before safeguards, as stated and as shown, and who can act. No table without risks. */
export function riskTable(context: BriefContext, risks: readonly RiskResult[]): Table[] {
  const { numbers, risks: described, translate, voice } = context;
  if (risks.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: voice.say('domain.risks'),
      rowHeaders: true,
      columns: [
        { header: voice.say('column.risk'), share: 4.4 },
        { header: voice.say('reading.inherent'), share: 2.3 },
        { header: voice.say('reading.stated'), share: 2.3 },
        { header: voice.say('reading.evidenced'), share: 2.3 },
        { header: voice.say('column.who'), share: 1.5 },
      ],
      rows: risks.map((risk) => {
        const canAct = described.get(risk.id)?.canAct;
        return [
          { text: voice.say('numbered', { number: numbers.get(risk.id) ?? '', title: riskTitle(context, risk.id) }) },
          ...(['inherent', 'stated', 'evidenced'] as const).map((name) => readingCell(context, risk[name])),
          { text: canAct === undefined ? '' : translate(`common:canAct.${canAct}`) },
        ];
      }),
    },
  ];
}

/** Risks before a vendor has answered: how severe each can be, its range, and the open question that can lower it most. */
export function planningTable(context: BriefContext, risks: readonly RiskResult[]): Table[] {
  const { numbers, voice } = context;
  if (risks.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: voice.say('domain.planning'),
      rowHeaders: true,
      columns: [
        { header: voice.say('column.risk'), share: 4.4 },
        { header: voice.say('column.severity'), share: 1.5 },
        { header: voice.say('column.level'), share: 2.3 },
        { header: voice.say('column.decides'), share: 4.6 },
      ],
      rows: risks.map((risk) => [
        { text: voice.say('numbered', { number: numbers.get(risk.id) ?? '', title: riskTitle(context, risk.id) }) },
        { text: voice.numberRange(risk.evidenced.severity) },
        readingCell(context, risk.evidenced),
        { text: whatDecides(context, risk) },
      ]),
    },
  ];
}

function whatDecides(context: BriefContext, { id }: RiskResult): string {
  const { evaluation, questions, voice } = context;
  const stepsOf = (risks: { id: string; steps: number }[]) => risks.find((moved) => moved.id === id)?.steps ?? -1;
  const first = evaluation.questionsWorthAsking.reduce<{ question: string; steps: number } | undefined>(
    (best, { question, risks }) => {
      const steps = stepsOf(risks);
      return steps > (best?.steps ?? -1) ? { question, steps } : best;
    },
    undefined,
  );
  return first === undefined ? voice.say('nothing') : voice.content(questions.get(first.question)?.title);
}

function readingCell({ voice }: BriefContext, { level }: Reading): Cell {
  return { text: voice.levelRange(level), level: level.atMost };
}
