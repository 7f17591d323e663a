import { Fragment } from 'react';
import type { Answered } from '~/core/rules/crosswalk-file';
import type { Source } from '~/core/shared/source';
import type { SourceCounts } from '~/core/shared/source-counts';
import { useWords } from '~/ui/words';

type Fill = 'full' | 'half' | 'empty';
const fillOfStatus: Record<Source['status'], Fill> = { checked: 'full', secondary: 'half', unchecked: 'empty' };
const fillOfAnswered: Record<Answered, Fill> = { fully: 'full', partly: 'half', not: 'empty' };

/** How far a source was read: a circle that is full, half full or empty, and the word beside it. */
export function StatusSign({ status }: { status: Source['status'] }) {
  const { translate } = useWords();
  return <Sign fill={fillOfStatus[status]} round word={translate(`sourceStatus.${status}`)} />;
}

/** How many sources were read how far; kinds without any are left out. */
export function StatusCounts({ counts }: { counts: SourceCounts }) {
  const { translate } = useWords();
  const present = (['checked', 'secondary', 'unchecked'] as const).filter((status) => counts[status] > 0);
  return (
    <>
      {present.map((status) => (
        <Fragment key={status}>
          <Sign
            fill={fillOfStatus[status]}
            round
            word={translate('coverage:row.statusCount', {
              count: counts[status],
              status: translate(`sourceStatus.${status}`),
            })}
          />{' '}
        </Fragment>
      ))}
    </>
  );
}

/** How far something is answered: a square that is full, half full or empty, and the words beside it. */
export function AnsweredSign({ answered }: { answered: Answered }) {
  const { translate } = useWords();
  return (
    <Sign fill={fillOfAnswered[answered]} round={false} word={translate(`coverage:crosswalk.answered.${answered}`)} />
  );
}

function Sign({ fill, round, word }: { fill: Fill; round: boolean; word: string }) {
  const inside = round
    ? { empty: '', half: 'M8 2a6 6 0 0 1 0 12z', full: 'M8 2a6 6 0 0 1 0 12A6 6 0 0 1 8 2z' }
    : squares;
  return (
    <span className="rs-sign">
      <svg aria-hidden="true" focusable="false" height="16" viewBox="0 0 16 16" width="16">
        {round ? <circle cx="8" cy="8" r="6" {...line} /> : <path d="M2 2h12v12H2z" {...line} />}
        {fill !== 'empty' && <path d={inside[fill]} fill="currentColor" />}
      </svg>
      <span>{word}</span>
    </span>
  );
}

const squares = { empty: '', half: 'M8 2h6v12H8z', full: 'M2 2h12v12H2z' };
const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 2 };
