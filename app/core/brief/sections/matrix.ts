import type { Cell, Section, Table } from '../brief';
import { type BriefContext, riskTitle } from '../brief-context';
import type { Reading } from '../../scoring/evaluation';

/** Where the risks stand: the matrix of severity and likelihood in words, and each risk before and after safeguards. */
export function matrixSection(context: BriefContext, number: number): Section {
  const { voice } = context;
  return {
    id: 'matrix',
    page: 'same',
    blocks: [
      { kind: 'heading', level: 2, text: voice.say('numbered', { number, title: voice.say('matrix.heading') }) },
      { kind: 'paragraph', text: voice.say('matrix.meaning') },
      matrixTable(context),
      ...standings(context),
    ],
  };
}

function matrixTable({ explanations, numbers, ruleSet, voice }: BriefContext): Table {
  const { matrix } = ruleSet.parameters;
  const numbersIn = (severity: number, likelihood: number) =>
    [...numbers].flatMap(([id, risk]) => {
      const cell = explanations.get(id)?.cell;
      return cell?.severity === severity && cell.likelihood === likelihood ? [risk] : [];
    });
  const cellOf = (severity: number, likelihood: number): Cell => {
    const level = matrix[severity - 1]?.[likelihood - 1] ?? 'none';
    const here = numbersIn(severity, likelihood);
    const word = voice.level(level);
    if (here.length === 0) return { text: word, level };
    return { text: voice.say('matrix.cell', { level: word, risks: voice.series(here) }), level, marked: true };
  };
  const likelihoods = matrix[0]?.map((_, index) => index + 1) ?? [];
  // The most severe on top, as a map has north on top.
  const severities = matrix.map((_, index) => index + 1).reverse();
  return {
    kind: 'table',
    caption: voice.say('matrix.caption'),
    rowHeaders: true,
    columns: [
      { header: voice.say('matrix.corner'), share: 1.4 },
      ...likelihoods.map((likelihood) => ({ header: voice.say('matrix.likelihood', { likelihood }), share: 2 })),
    ],
    rows: severities.map((severity) => [
      { text: voice.say('matrix.severity', { severity }) },
      ...likelihoods.map((likelihood) => cellOf(severity, likelihood)),
    ]),
  };
}

function standings(context: BriefContext): Table[] {
  const { numbers, present, voice } = context;
  if (present.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: voice.say('matrix.standings'),
      rowHeaders: true,
      columns: [
        { header: voice.say('column.risk'), share: 4 },
        { header: voice.say('reading.inherent'), share: 2.6 },
        { header: voice.say('reading.stated'), share: 2.6 },
        { header: voice.say('reading.evidenced'), share: 2.6 },
      ],
      rows: present.map((risk) => [
        { text: voice.say('numbered', { number: numbers.get(risk.id) ?? '', title: riskTitle(context, risk.id) }) },
        ...(['inherent', 'stated', 'evidenced'] as const).map((name) => readingCell(context, risk[name])),
      ]),
    },
  ];
}

function readingCell({ voice }: BriefContext, { level, severity, likelihood }: Reading): Cell {
  const place = { severity: voice.numberRange(severity), likelihood: voice.numberRange(likelihood) };
  return { text: voice.say('matrix.place', { level: voice.levelRange(level), ...place }), level: level.atMost };
}
