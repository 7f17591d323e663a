import { ButtonLink } from '~/ui/frame/button-link';
import { Page } from '~/ui/frame/page';
import { Data, useWords } from '~/ui/words';
import { AssessmentFacts } from '~/ui/assessment/assessment-facts';
import { Notice } from '~/ui/examples/notice';
import { AskingPart } from './asking';
import { CommitmentsPart } from './commitments';
import { ContradictionsPart } from './contradictions';
import { DomainsPart } from './domains';
import { MatrixPart } from './matrix';
import { MeasuresPart } from './measures';
import { MethodPart } from './method';
import { EarlyNote, RecommendationPart } from './recommendation';
import type { ResultData } from './result-data';
import { RisksPart } from './risks';
import { SectionLinks, sections, type SectionName } from './section';
import { StoppersPart } from './stoppers';

const parts: Record<SectionName, (props: { data: ResultData }) => React.ReactNode> = {
  recommendation: RecommendationPart,
  stoppers: StoppersPart,
  domains: DomainsPart,
  asking: AskingPart,
  measures: MeasuresPart,
  risks: RisksPart,
  matrix: MatrixPart,
  contradictions: ContradictionsPart,
  commitments: CommitmentsPart,
  method: MethodPart,
};

/** The result of an assessment as of now, the decision first and every reason behind it. */
export function ResultPage({ data }: { data: ResultData }) {
  const { translate } = useWords();
  const { assessment, evaluation } = data;
  const isEmpty: Partial<Record<SectionName, boolean>> = {
    stoppers: evaluation.stoppers.length === 0,
    contradictions: evaluation.contradictions.length === 0,
    commitments: evaluation.commitments.length === 0,
  };
  const present = sections.filter((name) => !isEmpty[name]);
  const title = <Data>{assessment.title}</Data>;
  const base = `/assessments/${assessment.id ?? ''}`;
  const isPractice = assessment.practiceOf !== undefined;
  const trail = [
    { href: '/', text: translate('pages:home.list') },
    { href: base, text: title },
  ];
  return (
    <Page
      heading={
        <>
          {translate('pages:result.heading')} {title}
        </>
      }
      trail={trail}
      wide
    >
      {isPractice && <Notice isPractice text={data.notice} />}
      <AssessmentFacts assessment={assessment} stages={data.ruleSet.stages} />
      <EarlyNote data={data} />
      <div className="rs-row">
        {isPractice && <ButtonLink href={`${base}/compare`}>{translate('examples:practice.compare')}</ButtonLink>}
        <ButtonLink href={`${base}/brief.pdf`} variant={isPractice ? 'secondary' : 'primary'}>
          {translate('pages:result.brief')}
        </ButtonLink>
        <ButtonLink href={base} variant="secondary">
          {translate('pages:result.back')}
        </ButtonLink>
      </div>
      <SectionLinks names={present} />
      <div className="rs-stack rs-stack-xlarge">
        {present.map((name) => {
          const Part = parts[name];
          return <Part data={data} key={name} />;
        })}
      </div>
    </Page>
  );
}
