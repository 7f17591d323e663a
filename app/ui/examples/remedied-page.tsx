import { Heading } from '@navikt/ds-react';
import type { AnswerPair } from '~/core/examples/compare-answers';
import type { WorkedExample } from '~/core/examples/example';
import type { RiskEvaluation } from '~/core/scoring/evaluation';
import { ButtonLink } from '~/ui/frame/button-link';
import { Page } from '~/ui/frame/page';
import type { ResultData } from '~/ui/result/result-data';
import { ResultParts } from '~/ui/result/result-parts';
import { Content, Data, useWords } from '~/ui/words';
import { AnswerPairs } from './answer-pairs';
import { ExampleAnswersPart } from './example-answers';
import { Notice } from './notice';
import { LevelsSideBySide } from './side-by-side';
import { splitSections } from './split-sections';

interface Props {
  example: WorkedExample;
  /** The result of the recorded answers, for comparison. */
  recorded: RiskEvaluation;
  /** The result of the twin. */
  data: ResultData;
  changes: AnswerPair[];
}

/** The mended service beside the case: levels, answers that differ, and its own result. */
export function RemediedPage({ example, recorded, data, changes }: Props) {
  const { translate } = useWords();
  const { id, record, remedied } = example;
  if (remedied === undefined) return null;
  const names = [translate('examples:twin.case'), translate('examples:twin.mended')] as const;
  const { first, last } = splitSections(data);
  const title = <Content text={record.title} />;
  const trail = [
    { href: '/examples', text: translate('examples:list.title') },
    { href: `/examples/${id}`, text: title },
  ];
  return (
    <Page heading={<Data>{remedied.title}</Data>} trail={trail} wide>
      <Notice text={remedied.notice} />
      <p className="rs-text">{translate('examples:twin.lead')}</p>
      <div>
        <ButtonLink href={`/examples/${id}`} variant="secondary">
          {translate('examples:twin.back')}
        </ButtonLink>
      </div>
      <section aria-labelledby="levels" className="rs-stack">
        <Heading id="levels" level="2" size="medium">
          {translate('examples:twin.levels')}
        </Heading>
        <LevelsSideBySide
          domains={data.ruleSet.domains}
          sides={[
            { name: names[0], evaluation: recorded },
            { name: names[1], evaluation: data.evaluation },
          ]}
        />
      </section>
      <section aria-labelledby="changes" className="rs-stack">
        <Heading id="changes" level="2" size="medium">
          {translate('examples:twin.changes')}
        </Heading>
        <p>{translate('examples:twin.changesLead', { count: changes.length })}</p>
        <AnswerPairs names={names} pairs={changes} withProof />
      </section>
      <ResultParts data={data} names={first} />
      <ExampleAnswersPart evaluation={data.evaluation} given={remedied} questionnaires={data.questionnaires} />
      <ResultParts data={data} names={last} />
    </Page>
  );
}
