import { Heading } from '@navikt/ds-react';
import type { RiskEntry, SafeguardEntry } from '~/core/rulebook/rule-book';
import { Part } from '~/ui/coverage/part';
import { Contents } from '~/ui/frame/contents';
import { Facts } from '~/ui/frame/facts';
import { RiskChain } from '~/ui/result/risk-chain';
import { Content, useWords } from '~/ui/words';
import { CaseList } from './case-list';
import { QuestionGroups, QuestionLink } from './question-links';
import { RuleText } from './rule-text';
import { Sources } from './sources';
import { ReviewedText, ValidText } from './status';

interface Props {
  entry: RiskEntry;
  /** Highest number of severity and likelihood. */
  most: number;
  /** Whether it is of a version that is not in use. */
  exact: boolean;
}

const sections = ['story', 'parts', 'safeguards', 'questions', 'cases', 'measures', 'sources'];

/** One risk in full: what can happen, every rule with its reason, safeguards, questions, cases, measures, sources. */
export function RiskBody({ entry, most, exact }: Props) {
  const { translate } = useWords();
  const { cases, measures, questions, risk, sources } = entry;
  const heading = (id: string) => translate(id === 'measures' ? 'rulebook:measures.heading' : `rulebook:risk.${id}`);
  return (
    <>
      <RiskFacts entry={entry} />
      <Contents parts={sections.map((id) => ({ id, title: heading(id) }))} />
      <Part heading={heading('story')} id="story">
        <RiskChain risk={risk} />
      </Part>
      <Part heading={heading('parts')} id="parts">
        <p>{translate('rulebook:risk.partsLead', { most: most })}</p>
        {entry.parts.map((part) => (
          <RulePart key={part.part} part={part} />
        ))}
      </Part>
      <Part heading={heading('safeguards')} id="safeguards">
        <p>
          {translate(entry.safeguards.length === 0 ? 'rulebook:risk.noSafeguards' : 'rulebook:risk.safeguardsLead')}
        </p>
        {entry.safeguards.map((safeguard) => (
          <Safeguard exact={exact} key={safeguard.id} safeguard={safeguard} />
        ))}
      </Part>
      <Part heading={heading('questions')} id="questions">
        <QuestionGroups exact={exact} groups={questions} />
      </Part>
      <Part heading={heading('cases')} id="cases">
        <p>{translate('rulebook:risk.casesLead')}</p>
        <CaseList cases={cases} />
      </Part>
      <Part heading={heading('measures')} id="measures">
        {measures.length === 0 && <p>{translate('rulebook:measures.none')}</p>}
        <ul className="rs-list">
          {measures.map(({ id, strength, title }) => (
            <li key={id}>
              {translate(`strength.${strength}`)}: <Content text={title} />
            </li>
          ))}
        </ul>
      </Part>
      <Part heading={heading('sources')} id="sources">
        <Sources sources={sources} />
      </Part>
    </>
  );
}

function RiskFacts({ entry: { domain, risk } }: Pick<Props, 'entry'>) {
  const { translate } = useWords();
  const { canAct, reviewedBy, validFrom, validTo } = risk;
  const isLimited = validFrom !== undefined || validTo !== undefined;
  return (
    <Facts
      facts={[
        [translate('rulebook:fact.domain'), <Content key="domain" text={domain} />],
        [translate('rulebook:fact.canAct'), translate(`canAct.${canAct}`)],
        [translate('rulebook:fact.review'), <ReviewedText key="review" reviewedBy={reviewedBy} />],
        [
          translate('rulebook:fact.valid'),
          isLimited ? <ValidText from={validFrom} key="valid" to={validTo} /> : undefined,
        ],
      ]}
    />
  );
}

function RulePart({ part: { part, reason, rule } }: { part: RiskEntry['parts'][number] }) {
  const { translate } = useWords();
  return (
    <div className="rs-stack rs-stack-small">
      <Heading level="3" size="small">
        {translate(`rulebook:partName.${part}`)}
      </Heading>
      <div>
        <strong>{translate('rulebook:risk.rule')}</strong> <RuleText rule={rule} />
      </div>
      <Reason reason={reason} />
    </div>
  );
}

function Reason({ reason }: { reason: RiskEntry['parts'][number]['reason'] }) {
  const { translate } = useWords();
  if (reason === undefined) return null;
  return (
    <p>
      <strong>{translate('rulebook:risk.reason')}:</strong> <Content text={reason} />
    </p>
  );
}

function Safeguard({ safeguard, exact }: { safeguard: SafeguardEntry; exact: boolean }) {
  const { translate } = useWords();
  const { kind, quarterSteps, reason, rule, shownBy, title } = safeguard;
  return (
    <div className="rs-stack rs-stack-small">
      <Heading level="3" size="small">
        <Content text={title} />
      </Heading>
      <p>{translate(`rulebook:risk.weight.${kind}`, { count: quarterSteps })}</p>
      <div>
        <strong>{translate('rulebook:risk.inPlace')}</strong> <RuleText rule={rule} />
      </div>
      <Reason reason={reason} />
      {shownBy !== undefined && (
        <p>
          <strong>{translate('rulebook:risk.shownBy')}:</strong> <QuestionLink exact={exact} place={shownBy} />
        </p>
      )}
    </div>
  );
}
