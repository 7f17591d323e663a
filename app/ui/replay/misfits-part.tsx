import type { ReplayFound, ReplayRun } from '~/core/replay/run';
import { Part } from '~/ui/frame/part';
import { Content, useWords } from '~/ui/words';
import { useNumbers } from './numbers';

/** New questions, and answers that the draft has no place for; nothing where all fit. */
export function MisfitsPart({ found: { report, words }, over }: { found: ReplayFound; over: ReplayRun['over'] }) {
  const { translate } = useWords();
  const { shown } = useNumbers();
  const { newQuestions, unknownAnswers, unofferedAnswers } = report;
  if (newQuestions.length + unknownAnswers.length + unofferedAnswers.length === 0) return null;
  const lists = [
    {
      lead: over.kind === 'made_up' ? 'madeUpNew' : 'newQuestions',
      items: newQuestions.map((question) => ({ question, count: undefined })),
    },
    { lead: 'unknown', items: unknownAnswers },
    { lead: 'unoffered', items: unofferedAnswers },
  ];
  return (
    <Part id="questions" title={translate('replay:report.questions')}>
      {lists
        .filter(({ items }) => items.length > 0)
        .map(({ lead, items }) => (
          <div className="rs-stack rs-stack-small" key={lead}>
            <p>{translate(`replay:report.${lead}`)}</p>
            <ul className="rs-list">
              {items.map(({ question, count }) => (
                <li key={question}>
                  <Content text={words.questions[question]?.title ?? question} />
                  {count !== undefined && ` ${translate('replay:report.counted', { count: shown(count) })}`}
                </li>
              ))}
            </ul>
          </div>
        ))}
    </Part>
  );
}
