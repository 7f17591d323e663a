import type { Gap } from '~/core/judgement/gap';
import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import type { RiskRuleSet } from '~/core/rules/rule-set';
import { Content, Data, useWords } from '~/ui/words';
import { QuestionName, questionIn, useQuestionTitle } from './question-name';

interface Worth {
  question: string;
  gap: Gap;
  firms: string[];
  stoppers: string[];
  risks: { id: string; steps: number }[];
}

interface Props {
  worth: Worth[];
  ruleSet: RiskRuleSet;
  questionnaires: Questionnaire[];
  roundId: string;
  mayAsk: boolean;
}

/** What is worth asking, of whom, and what it could move. */
export function WorthList({ worth, ruleSet, questionnaires, roundId, mayAsk }: Props) {
  const { translate } = useWords();
  const titleOf = useQuestionTitle();
  if (worth.length === 0) return <p>{translate('clarification:worth.none')}</p>;
  return (
    <ol className="rs-list rs-stack">
      {worth.map(({ question, gap, firms, stoppers, risks }) => {
        const asked = questionIn(questionnaires, question);
        const titles = risks.flatMap(({ id }) => ruleSet.risks.filter((risk) => risk.id === id));
        return (
          <li key={`${gap} ${question}`}>
            <strong>
              <QuestionName question={asked} />
            </strong>
            <br />
            {translate(`clarification:gap.${gap}`)}. {translate('clarification:worth.who')}:{' '}
            <Data>{firms.join(', ')}</Data>.
            <br />
            {translate('clarification:worth.moves')}:{' '}
            {stoppers.length > 0 && translate('clarification:worth.stoppers', { count: stoppers.length })}
            {stoppers.length > 0 && titles.length > 0 && '; '}
            {titles.map(({ id, title }, index) => (
              <span key={id}>
                {index > 0 && '; '}
                <Content text={title} />
              </span>
            ))}
            {mayAsk && (
              <>
                <br />
                <a
                  aria-label={translate('clarification:worth.askNamed', { question: titleOf(asked) })}
                  className="aksel-link"
                  href={`/rounds/${roundId}/clarifications/new?question=${encodeURIComponent(question)}&gap=${gap}`}
                >
                  {translate('clarification:worth.ask')}
                </a>
              </>
            )}
          </li>
        );
      })}
    </ol>
  );
}
