import { dayText } from '~/core/shared/dates';
import type { Source } from '~/core/shared/source';
import { CitedSource } from '~/ui/result/cited-source';
import { StatusSign } from '~/ui/coverage/status-sign';
import { useWords } from '~/ui/words';

/** Sources with how far each was read, and when last. */
export function Sources({ sources }: { sources: readonly Source[] }) {
  const { language, translate } = useWords();
  if (sources.length === 0) return <p>{translate('rulebook:sources.none')}</p>;
  return (
    <ul className="rs-list">
      {sources.map((source, index) => (
        <li key={index}>
          <CitedSource source={source} /> <StatusSign status={source.status} />
          {source.lastCheckedOn !== undefined && (
            <span className="rs-subtle">
              {' '}
              {translate('rulebook:sources.readOn', { day: dayText(source.lastCheckedOn, language) })}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
