import { Heading } from '@navikt/ds-react';
import type { Answers } from '~/core/questionnaire/answers';
import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import type { RiskRuleSet } from '~/core/rules/rule-set';
import type { MovedRisk, ProofWorthAdding } from '~/core/scoring/proof-worth-adding';
import { AnswerText } from '~/ui/answers/answer-text';
import { Note } from '~/ui/frame/note';
import { LevelText } from '~/ui/levels/level-text';
import { questionOf } from '~/ui/result/result-data';
import { Content, useWords } from '~/ui/words';

interface Props {
  responseId: string;
  worth: ProofWorthAdding[];
  ruleSet: RiskRuleSet;
  questionnaires: Questionnaire[];
  answers: Answers;
  readOnly?: string;
}

/** Claims that a document would let count, with what that would do, the strongest first. */
export function ProofWorth({ responseId, worth, ruleSet, questionnaires, answers, readOnly }: Props) {
  const { translate } = useWords();
  if (worth.length === 0) {
    return (
      <Note>
        <p>{translate('response:result.noProof')}</p>
      </Note>
    );
  }
  return (
    <>
      <p>{translate('response:result.proofLead')}</p>
      <ol className="rs-plain-list rs-stack">
        {worth.map(({ question: name, risks }) => {
          const question = questionOf({ questionnaires }, name);
          return (
            question !== undefined && (
              <li className="rs-card rs-stack rs-stack-small" key={name}>
                <Heading level="3" size="small">
                  <Content text={question.title} />
                </Heading>
                <p>
                  {translate('pages:proof.answer')} <AnswerText answer={answers[name]} question={question} />
                </p>
                {question.note.evidence !== undefined && (
                  <p>
                    {translate('pages:form.evidence')} <Content text={question.note.evidence} />
                  </p>
                )}
                <ul className="rs-list">
                  {risks.map((moved) => (
                    <li key={moved.id}>
                      <Content text={ruleSet.risks.find(({ id }) => id === moved.id)?.title} />: <Moved moved={moved} />
                    </li>
                  ))}
                </ul>
              </li>
            )
          );
        })}
      </ol>
      {readOnly === undefined && (
        <p>
          <a className="aksel-link" href={`/assessments/${responseId}/documents`}>
            {translate('response:result.addDocument')}
          </a>
        </p>
      )}
    </>
  );
}

function Moved({ moved: { from, to, likelihoodSteps } }: { moved: MovedRisk }) {
  const { translate } = useWords();
  if (from === to) return <>{translate('response:result.likelihood', { count: likelihoodSteps })}</>;
  return (
    <>
      {translate('response:result.from')} <LevelText level={from} /> {translate('response:result.to')}{' '}
      <LevelText level={to} />
    </>
  );
}
