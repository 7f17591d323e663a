import { FindingText } from '~/ui/judgement/finding-text';
import { useWords } from '~/ui/words';
import { QuestionLink } from './question-link';
import type { ResultData } from './result-data';
import { Section } from './section';

/** What the evaluators agreed on about single answers, with their reasons, in the order in which they were asked. */
export function FindingsPart({ data: { findings = {}, ...data } }: { data: ResultData }) {
  const { translate } = useWords();
  const questions = data.questionnaires.flatMap((questionnaire) => questionnaire.questions);
  return (
    <Section name="findings">
      <p>{translate('pages:result.findings.lead')}</p>
      <ul className="rs-list">
        {questions
          .filter(({ name }) => findings[name] !== undefined)
          .map((question) => (
            <li key={question.name}>
              <QuestionLink data={data} name={question.name} />
              <FindingText finding={findings[question.name]} question={question} />
            </li>
          ))}
      </ul>
    </Section>
  );
}
