import { Heading } from '@navikt/ds-react';
import type { AnswerPair } from '~/core/examples/compare-answers';
import type { WorkedExample } from '~/core/examples/example';
import type { RiskRuleSet } from '~/core/rules/rule-set';
import type { RiskEvaluation } from '~/core/scoring/evaluation';
import type { Owned } from '~/ui/assessment/assessment-home';
import { useAssessmentTrail } from '~/ui/assessment/assessment-trail';
import { ButtonLink } from '~/ui/frame/button-link';
import { Contents } from '~/ui/frame/contents';
import { Note } from '~/ui/frame/note';
import { Page } from '~/ui/frame/page';
import { Data, useWords } from '~/ui/words';
import { AnswerPairs } from './answer-pairs';
import { Notice } from './notice';
import { AgreementSummary, RecordedAnswer } from './recorded-answer';
import { LevelsSideBySide } from './side-by-side';
import { SourcedList } from './sourced';

interface Props {
  assessment: Owned & { title: string };
  domains: RiskRuleSet['domains'];
  own: RiskEvaluation;
  /** Absent where the example is gone. */
  record?: { example: WorkedExample; evaluation: RiskEvaluation; answers: AnswerPair[]; contentChanged: boolean };
}

/** A practice held against the record: levels, then question by question, and only then what happened. */
export function ComparisonPage({ assessment, domains, own, record }: Props) {
  const { translate } = useWords();
  const title = <Data>{assessment.title}</Data>;
  const trail = useAssessmentTrail(assessment);
  return (
    <Page
      heading={
        <>
          {translate('examples:compare.heading')} {title}
        </>
      }
      trail={trail}
      wide
    >
      <Notice isPractice text={record?.example.given.notice} />
      <div className="rs-row">
        <ButtonLink href={`/assessments/${assessment.id}/result`} variant="secondary">
          {translate('examples:compare.back')}
        </ButtonLink>
        {record !== undefined && (
          <ButtonLink href={`/examples/${record.example.id}`} variant="tertiary">
            {translate('examples:compare.example')}
          </ButtonLink>
        )}
      </div>
      {record !== undefined && <Comparison domains={domains} own={own} record={record} />}
    </Page>
  );
}

function Comparison({
  domains,
  own,
  record,
}: Pick<Props, 'domains' | 'own'> & { record: NonNullable<Props['record']> }) {
  const { translate } = useWords();
  const { example, evaluation, answers, contentChanged } = record;
  const names = [translate('examples:compare.yours'), translate('examples:compare.record')] as const;
  const { outcome } = example.record;
  const parts = outcome.length > 0 ? ['levels', 'answers', 'outcome'] : ['levels', 'answers'];
  return (
    <>
      {contentChanged && (
        <Note tone="info">
          <p>{translate('examples:compare.changed')}</p>
        </Note>
      )}
      <Contents parts={parts.map((id) => ({ id, title: translate(`examples:compare.${id}`) }))} />
      <section aria-labelledby="levels" className="rs-stack">
        <Heading id="levels" level="2" size="medium">
          {translate('examples:compare.levels')}
        </Heading>
        <LevelsSideBySide
          domains={domains}
          sides={[
            { name: names[0], evaluation: own },
            { name: names[1], evaluation },
          ]}
        />
      </section>
      <section aria-labelledby="answers" className="rs-stack rs-text">
        <Heading id="answers" level="2" size="medium">
          {translate('examples:compare.answers')}
        </Heading>
        {answers.length === 0 ? (
          <p>{translate('examples:compare.nothing')}</p>
        ) : (
          <>
            <p>{translate('examples:compare.answersLead', { count: answers.length })}</p>
            <AgreementSummary pairs={answers} />
            <AnswerPairs names={names} pairs={answers}>
              {(pair) => <RecordedAnswer given={example.given} pair={pair} />}
            </AnswerPairs>
          </>
        )}
      </section>
      {outcome.length > 0 && (
        <section aria-labelledby="outcome" className="rs-stack rs-text">
          <Heading id="outcome" level="2" size="medium">
            {translate('examples:compare.outcome')}
          </Heading>
          <SourcedList statements={outcome} />
        </section>
      )}
    </>
  );
}
