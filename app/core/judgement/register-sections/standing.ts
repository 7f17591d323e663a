import { dayOf } from '../../shared/dates';
import type { Block, Cell } from '../../brief/brief';
import type { Level } from '../../rules/rule-set-file';
import type { Range } from '../../scoring/evaluation';
import { type RegisterContext, riskTitles } from '../register-context';
import { standingRows } from '../standing-rows';
import type { TrendRow } from '../trend';

/** Every risk that is or was present: at the award, now, once all promises are proved, and when it moved. Worst first. */
export function standingTable(context: RegisterContext): Block[] {
  const { evaluation, trend, voice } = context;
  const rows = standingRows(evaluation, trend);
  if (rows.length === 0) return [{ kind: 'paragraph', text: voice.tell('standing.none') }];
  return [
    {
      kind: 'table',
      rowHeaders: true,
      columns: [
        { header: voice.tell('standing.risk'), share: 4 },
        { header: voice.tell('standing.award'), share: 2 },
        { header: voice.tell('standing.now'), share: 2 },
        { header: voice.tell('standing.committed'), share: 2 },
        { header: voice.tell('standing.moves'), share: 3.5 },
      ],
      rows: rows.map(({ risk, trend: row }) => [
        { text: riskTitles(context, [risk.id]) },
        levelCell(context, row?.cells[0]?.level),
        levelCell(context, risk.evidenced.level),
        levelCell(context, (risk.committed ?? risk.evidenced).level),
        { text: movesOf(context, row) },
      ]),
    },
  ];
}

function levelCell({ voice }: RegisterContext, range: Range<Level> | undefined): Cell {
  return range === undefined ? { text: '' } : { text: voice.levelRange(range), level: range.atMost };
}

/** When it fell and rose, a line for each time. */
function movesOf({ contract, voice }: RegisterContext, row: TrendRow | undefined): string {
  return (row?.cells ?? [])
    .flatMap(({ move, level }, index) => {
      const point = contract.points[index];
      if (point === undefined || level === undefined || (move !== 'fell' && move !== 'rose')) return [];
      const day = voice.day(dayOf(point.at));
      return [voice.tell(`trend.${move}On`, { day, level: voice.levelRange(level) })];
    })
    .join('\n');
}
