import type { Level } from '~/core/rules/rule-set-file';
import type { Range } from '~/core/scoring/evaluation';
import { useWords } from '~/ui/words';
import { LevelShape } from './level-shape';

/** A level as shape and word. */
export function LevelText({ level }: { level: Level }) {
  const { translate } = useWords();
  return (
    <span className={`rs-level rs-level-${level}`}>
      <LevelShape level={level} />
      {translate(`level.${level}`)}
    </span>
  );
}

/** From the most favourable to the least favourable level; one where both are the same. */
export function LevelRange({ range }: { range: Range<Level> }) {
  const { translate } = useWords();
  if (range.atLeast === range.atMost) return <LevelText level={range.atMost} />;
  return (
    <span className="rs-level-range">
      <LevelText level={range.atLeast} /> {translate('pages:result.to')} <LevelText level={range.atMost} />
    </span>
  );
}
