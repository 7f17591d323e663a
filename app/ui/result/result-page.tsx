import { ButtonLink } from '~/ui/frame/button-link';
import { Page } from '~/ui/frame/page';
import { Data, useWords } from '~/ui/words';
import { AssessmentFacts } from '~/ui/assessment/assessment-facts';
import { homeOf, type Owner } from '~/ui/assessment/assessment-home';
import { useAssessmentTrail } from '~/ui/assessment/assessment-trail';
import { Notice } from '~/ui/examples/notice';
import { EarlyNote } from './recommendation';
import type { ResultData } from './result-data';
import { presentSections, ResultParts } from './result-parts';
import { SectionLinks } from './section';

const ownPage: Owner = { kind: 'organisation' };

/** The result of an assessment as of now, the decision first and every reason behind it. */
export function ResultPage({ data }: { data: ResultData }) {
  const { translate } = useWords();
  const { assessment } = data;
  const present = presentSections(data);
  const title = <Data>{assessment.title}</Data>;
  const id = assessment.id ?? '';
  const base = `/assessments/${id}`;
  const isPractice = assessment.practiceOf !== undefined;
  const owned = { id, owner: assessment.owner ?? ownPage, isReader: assessment.isReader ?? false };
  const trail = useAssessmentTrail({ ...owned, title: assessment.title });
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
        <ButtonLink href={homeOf(owned).href} variant="secondary">
          {translate('pages:result.back')}
        </ButtonLink>
      </div>
      <SectionLinks names={present} />
      <ResultParts data={data} names={present} />
    </Page>
  );
}
