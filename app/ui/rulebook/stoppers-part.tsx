import { Heading } from '@navikt/ds-react';
import type { StopperEntry } from '~/core/rulebook/rule-book';
import { Part } from '~/ui/coverage/part';
import { Facts } from '~/ui/frame/facts';
import { Content, useWords } from '~/ui/words';
import { CaseList } from './case-list';
import { QuestionGroups } from './question-links';
import { RuleText } from './rule-text';
import { Sources } from './sources';
import { ReviewedText } from './status';

/** Every stopper in full: what is wrong, when it holds, and what stands behind it. */
export function StoppersPart({ stoppers, exact }: { stoppers: readonly StopperEntry[]; exact: boolean }) {
  const { translate } = useWords();
  return (
    <Part heading={translate('rulebook:part.stoppers')} id="stoppers">
      <p className="rs-text">
        {translate(stoppers.length === 0 ? 'rulebook:stoppers.none' : 'rulebook:stoppers.lead')}
      </p>
      {stoppers.map((entry) => (
        <StopperCard exact={exact} key={entry.stopper.id} entry={entry} />
      ))}
    </Part>
  );
}

function StopperCard({ entry, exact }: { entry: StopperEntry; exact: boolean }) {
  const { stopper } = entry;
  return (
    <article aria-labelledby={`stopper-${stopper.id}`} className="rs-card rs-risk rs-stack">
      <Heading id={`stopper-${stopper.id}`} level="3" size="small">
        <Content text={stopper.title} />
      </Heading>
      <StopperBody entry={entry} exact={exact} />
    </article>
  );
}

/** What is wrong, when it holds, and what stands behind it. */
export function StopperBody({ entry, exact }: { entry: StopperEntry; exact: boolean }) {
  const { translate } = useWords();
  const { stopper, domain, rule, sources, cases, questions } = entry;
  return (
    <>
      <p className="rs-text">
        <Content text={stopper.explanation} />
      </p>
      {stopper.prohibitedByLaw && <p>{translate('rulebook:stoppers.prohibited')}</p>}
      <div>
        <strong>{translate('rulebook:stoppers.holds')}</strong> <RuleText rule={rule} />
      </div>
      <Facts
        facts={[
          [translate('rulebook:fact.domain'), domain && <Content text={domain} />],
          [translate('rulebook:fact.canAct'), translate(`canAct.${stopper.canAct}`)],
          [translate('rulebook:fact.review'), <ReviewedText key="review" reviewedBy={stopper.reviewedBy} />],
        ]}
      />
      <details>
        <summary>{translate('rulebook:risk.questions')}</summary>
        <QuestionGroups exact={exact} groups={questions} />
      </details>
      <details>
        <summary>{translate('rulebook:risk.sources')}</summary>
        <Sources sources={sources} />
      </details>
      <details>
        <summary>{translate('rulebook:risk.cases')}</summary>
        <CaseList cases={cases} />
      </details>
    </>
  );
}
