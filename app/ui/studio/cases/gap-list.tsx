import type { CaseCoverage } from '~/core/studio/cases/find-gaps';
import { Note } from '~/ui/frame/note';
import { Data, useWords } from '~/ui/words';
import { queryOf } from './case-query';

interface Props {
  coverage: CaseCoverage | undefined;
  /** The gaps as sentences, in their order. */
  sentences: readonly string[];
}

/** What the cases let slip, each with a case that would not. */
export function GapList({ coverage, sentences }: Props) {
  const { translate } = useWords();
  if (coverage === undefined) return <Note tone="warning">{translate('cases:gaps.notNow')}</Note>;
  const { gaps, noticed, tried, isComplete } = coverage;
  return (
    <div className="rs-stack">
      <p>{translate('cases:gaps.result', { noticed, count: tried })}</p>
      {!isComplete && <Note tone="warning">{translate('cases:gaps.incomplete')}</Note>}
      <ul className="rs-list">
        {gaps.map(({ pointer, to, offered }, index) => (
          <li key={`${pointer} ${to}`}>
            <Data>{sentences[index]}</Data>{' '}
            {offered === undefined ? (
              translate('cases:gaps.noOffer')
            ) : (
              <a className="aksel-link" href={`?${queryOf(offered)}#case`}>
                {translate('cases:gaps.take')}
                <span className="aksel-sr-only">
                  {': '}
                  <Data>{sentences[index]}</Data>
                </span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
