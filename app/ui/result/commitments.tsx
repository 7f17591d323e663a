import { dayText } from '~/core/shared/dates';
import { Data, useWords } from '~/ui/words';
import { QuestionLink } from './question-link';
import type { ResultData } from './result-data';
import { Section } from './section';

/** What was promised, by when and how it will be proved: each becomes a condition of the contract. */
export function CommitmentsPart({ data }: { data: ResultData }) {
  const { language, translate } = useWords();
  return (
    <Section name="commitments">
      <p>{translate('pages:result.commitments.lead')}</p>
      <ul className="rs-list">
        {data.evaluation.commitments.map(({ question, by, proof }) => (
          <li key={question}>
            <QuestionLink data={data} name={question} />
            {' · '}
            {translate('pages:result.commitments.by', { day: dayText(by, language) })}
            {' · '}
            {translate('pages:result.commitments.proof')} <Data>{proof}</Data>
          </li>
        ))}
      </ul>
    </Section>
  );
}
