import { FindingText } from '~/ui/judgement/finding-text';
import { CheckedBy } from '~/ui/second-check/check-facts';
import { useWords } from '~/ui/words';
import { QuestionLink } from './question-link';
import { questionOf, type ResultData } from './result-data';
import { Section } from './section';

/** What second persons of the team found about the buyer's own answers, each by name and with the reason. */
export function ChecksPart({ data }: { data: ResultData }) {
  const { translate } = useWords();
  return (
    <Section name="checks">
      <p>{translate('pages:result.checks.lead')}</p>
      <ul className="rs-list">
        {(data.checks ?? []).map((check) => {
          const question = questionOf(data, check.question);
          return question === undefined ? null : (
            <li key={check.question}>
              <QuestionLink data={data} name={check.question} />
              {' · '}
              {translate('pages:result.checks.by')} <CheckedBy {...check} />
              <FindingText finding={check.finding} question={question} />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
