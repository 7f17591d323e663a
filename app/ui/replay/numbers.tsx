import { absent } from '~/core/replay/replay';
import type { ShownMove } from '~/core/replay/shown-groups';
import { unchanged } from '~/core/replay/tally';
import { useWords } from '~/ui/words';

/** What a move is about: levels and recommendations have words of their own. */
export type MoveKind = 'level' | 'recommendation';

/** Numbers and moves in the reader's language. */
export interface NumberWords {
  number(count: number): string;
  /** A number that may be hidden. */
  shown(count: number | null): string;
  percent(share: number): string;
  /** Both ends of a move, `low>high`. */
  ends(move: string, kind: MoveKind): [from: string, to: string];
  /** A move, or that nothing moved, with its number. */
  move(move: ShownMove, kind: MoveKind): string;
}

export function useNumbers(): NumberWords {
  const { language, translate } = useWords();
  const format = new Intl.NumberFormat(language);
  const percents = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const shown = (count: number | null) => (count === null ? translate('replay:hidden') : format.format(count));
  const end = (name: string, kind: MoveKind) =>
    name === absent ? translate('replay:report.absent') : translate(`common:${kind}.${name}`);
  const ends = (move: string, kind: MoveKind): [string, string] => {
    const [from = '', to = ''] = move.split('>');
    return [end(from, kind), end(to, kind)];
  };
  return {
    number: (count) => format.format(count),
    shown,
    percent: (share) => percents.format(share),
    ends,
    move: ({ move, count }, kind) => {
      if (move === unchanged) return translate('replay:report.unchanged', { number: shown(count) });
      const [from, to] = ends(move, kind);
      return translate('replay:report.move', { from, to, number: shown(count) });
    },
  };
}
