import type { CaseCoverage } from '~/core/studio/cases/find-gaps';
import { Note } from '~/ui/frame/note';
import { Data, useWords } from '~/ui/words';
import { queryOf } from './case-query';

/** What the cases let slip, each with a case that would not. */
export function GapList({ coverage }: { coverage: CaseCoverage | undefined }) {
  const { translate } = useWords();
  if (coverage === undefined) return <Note tone="warning">{translate('cases:gaps.notNow')}</Note>;
  const { gaps, noticed, tried, isComplete } = coverage;
  return (
    <div className="rs-stack">
      <p>{translate('cases:gaps.result', { noticed, count: tried })}</p>
      {!isComplete && <Note tone="warning">{translate('cases:gaps.incomplete')}</Note>}
      <ul className="rs-list">
        {gaps.map(({ pointer, from, to, offered }) => (
          <li key={`${pointer} ${to}`}>
            <Data>{translate('cases:gaps.one', { place: pointer.slice(1), from, to })}</Data>{' '}
            {offered === undefined ? (
              translate('cases:gaps.noOffer')
            ) : (
              <a className="aksel-link" href={`?${queryOf(offered.answers)}#case`}>
                {translate('cases:gaps.take')}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
