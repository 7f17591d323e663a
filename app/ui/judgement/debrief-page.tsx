import { Button } from '@navikt/ds-react';
import type { DecidedResponse } from '~/core/judgement/decision';
import type { Remarks } from '~/core/judgement/remarks';
import type { RiskRuleSet } from '~/core/rules/rule-set';
import type { RiskEvaluation } from '~/core/scoring/evaluation';
import type { Issue } from '~/core/shared/issue';
import { dayText } from '~/core/shared/dates';
import { Facts } from '~/ui/frame/facts';
import { FormIssues, useErrorAt } from '~/ui/frame/form-issues';
import { Page } from '~/ui/frame/page';
import { Part } from '~/ui/frame/part';
import { TextArea } from '~/ui/frame/text-area';
import { OwnLevels } from '~/ui/response/own-levels';
import { SaidList } from '~/ui/response/said-list';
import { useResponseTrail } from '~/ui/response/use-response-trail';
import { Data, useWords } from '~/ui/words';
import { RecommendedText } from './recommended-text';

interface Props {
  responseId: string;
  title: string;
  deadline: { zone: string };
  winner?: string;
  isWinner: boolean;
  correction?: string;
  standstillUntil: string;
  own: Pick<DecidedResponse, 'recommended' | 'decided' | 'reason' | 'advantages'>;
  evaluation: Pick<RiskEvaluation, 'domains'>;
  domains: RiskRuleSet['domains'];
  said: Remarks['said'];
  /** A comment that was typed and not sent. */
  typed: string;
  issues: Issue[];
}

/** What a firm is told of the decision, and where it can say something about it. */
export function DebriefPage({ responseId, title, deadline, winner, isWinner, own, typed, issues, ...rest }: Props) {
  const { language, translate } = useWords();
  const { correction, standstillUntil, evaluation, domains, said } = rest;
  return (
    <Page heading={translate('decision:debrief.title')} trail={useResponseTrail(responseId, title)}>
      <div className="rs-stack">
        <p>
          {translate(`decision:debrief.${isWinner ? 'won' : winner === undefined ? 'nobody' : 'lost'}`)}{' '}
          {!isWinner && winner !== undefined && (
            <strong>
              <Data>{winner}</Data>
            </strong>
          )}
        </p>
        {correction !== undefined && (
          <p className="rs-lines">
            {translate('decision:debrief.corrected')} <Data>{correction}</Data>
          </p>
        )}
        {standstillUntil !== '' && (
          <p>
            {translate('decision:debrief.standstill')} <Data>{dayText(standstillUntil, language)}</Data>
          </p>
        )}
      </div>
      {own.advantages !== '' && (
        <Part id="advantages" title={translate('decision:debrief.advantages')}>
          <p className="rs-lines">
            <Data>{own.advantages}</Data>
          </p>
        </Part>
      )}
      <Part id="own" title={translate('decision:debrief.own')}>
        <OwnFacts own={own} />
      </Part>
      <Part id="levels" title={translate('decision:debrief.levels')}>
        <p>{translate('decision:debrief.levels_lead')}</p>
        <OwnLevels domains={domains} evaluation={evaluation} headings="3" />
        <p>
          <a className="aksel-link" href={`/assessments/${responseId}/result`}>
            {translate('decision:debrief.whole')}
          </a>
        </p>
      </Part>
      <Part id="comment" title={translate('decision:debrief.comment')}>
        <p>{translate('decision:debrief.comment_lead')}</p>
        <Said said={said} zone={deadline.zone} />
        <CommentForm issues={issues} typed={typed} />
      </Part>
    </Page>
  );
}

function OwnFacts({ own: { recommended, decided, reason } }: Pick<Props, 'own'>) {
  const { translate } = useWords();
  return (
    <Facts
      facts={[
        [translate('decision:debrief.recommended'), <RecommendedText key="recommended" range={recommended} />],
        [translate('decision:debrief.decided'), translate(`recommendation.${decided}`)],
        [translate('decision:debrief.why'), reason && <Data>{reason}</Data>],
      ]}
    />
  );
}

function Said({ said, zone }: Pick<Props, 'said'> & { zone: string }) {
  const { translate } = useWords();
  if (said.length === 0) return null;
  return (
    <>
      <p>{translate('decision:debrief.said')}</p>
      <SaidList said={said.map(({ text, at }) => ({ key: at, text, at }))} zone={zone} />
    </>
  );
}

function CommentForm({ issues, typed }: Pick<Props, 'issues' | 'typed'>) {
  const { translate } = useWords();
  return (
    <form className="rs-stack rs-stack-large" method="post" noValidate>
      <FormIssues heading={translate('decision:debrief.problem')} issues={issues} />
      <TextArea
        defaultValue={typed}
        error={useErrorAt(issues)('text')}
        id="field-text"
        label={translate('decision:debrief.label')}
        name="text"
      />
      <div>
        <Button type="submit">{translate('decision:debrief.submit')}</Button>
      </div>
    </form>
  );
}
