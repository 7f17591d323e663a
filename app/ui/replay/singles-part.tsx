import { explainsSingle, type ReplayFound, type ReplayRun } from '~/core/replay/run';
import { Part } from '~/ui/frame/part';
import { ScrollTable } from '~/ui/rulebook/scroll-table';
import { Content, useWords } from '~/ui/words';
import { singleHref } from './hrefs';
import { SingleName, type SingleTitles } from './single-name';

interface Props {
  run: ReplayRun;
  found: ReplayFound;
  titles: SingleTitles;
}

/** The responses that change most, each with the way to why. */
export function SinglesPart({ run, found: { report, words }, titles }: Props) {
  const { translate } = useWords();
  const column = (name: string) => translate(`replay:report.column.${name}`);
  return (
    <Part id="singles" title={translate('replay:report.singles')}>
      {!explainsSingle(run.over) ? (
        <p>{translate('replay:report.singlesHidden')}</p>
      ) : report.changes.length === 0 ? (
        <p>{translate('replay:report.singlesNone')}</p>
      ) : (
        <>
          <p>{translate('replay:report.singlesLead')}</p>
          <ScrollTable
            caption={translate('replay:report.singles')}
            columns={['response', 'before', 'after', 'risk'].map(column)}
            isCaptionHidden
            rows={report.changes.map(({ id, recommendation, risks }) => [
              <a className="aksel-link" href={singleHref(run, id)} key={id}>
                <SingleName id={id} over={run.over} titles={titles} />
              </a>,
              translate(`recommendation.${recommendation.before.atMost}`),
              translate(`recommendation.${recommendation.after.atMost}`),
              <ul className="rs-plain-list" key="risks">
                {Object.keys(risks).map((risk) => (
                  <li key={risk}>
                    <Content text={words.risks[risk] ?? risk} />
                  </li>
                ))}
              </ul>,
            ])}
          />
        </>
      )}
    </Part>
  );
}
