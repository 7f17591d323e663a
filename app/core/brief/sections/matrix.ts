import type { Cell, Section, Table } from '../brief';
import type { BriefContext } from '../brief-context';

/** Where the risks stand: the matrix of severity and likelihood in words, with the numbers of the risks in their cells. */
export function matrixSection(context: BriefContext, number: number): Section {
  const { voice } = context;
  return {
    id: 'matrix',
    page: 'same',
    blocks: [
      { kind: 'heading', level: 2, text: voice.say('numbered', { number, title: voice.say('matrix.heading') }) },
      { kind: 'paragraph', text: voice.say('matrix.meaning') },
      matrixTable(context),
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
