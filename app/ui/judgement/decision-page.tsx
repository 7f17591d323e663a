import type { ProposedDecision } from '~/core/judgement/check-decision';
import type { Decidable, Decision } from '~/core/judgement/decision';
import type { Remarks } from '~/core/judgement/remarks';
import { isReady, type Waiting } from '~/core/judgement/waiting';
import type { Procurement } from '~/core/procurement/procurement';
import type { Round } from '~/core/procurement/round';
import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import type { RiskRuleSet } from '~/core/rules/rule-set';
import type { Issue } from '~/core/shared/issue';
import { ButtonLink } from '~/ui/frame/button-link';
import { Note } from '~/ui/frame/note';
import { Page } from '~/ui/frame/page';
import { Part } from '~/ui/frame/part';
import { useRoundTrail } from '~/ui/round/round-trail';
import { useWords } from '~/ui/words';
import { DecisionForm } from './decision-form';
import { DecisionText, EarlierPart, RemarksPart } from './decision-parts';
import { WaitingNote } from './waiting-note';

interface Props {
  round: Round;
  procurement: Pick<Procurement, 'id' | 'title'>;
  decidables: Decidable[];
  decision?: Decision;
  remarks: Remarks[];
  withheld: string[];
  mayDecide: boolean;
  waiting?: Waiting;
  questionnaires: Questionnaire[];
  ruleSet: Pick<RiskRuleSet, 'stoppers'>;
  /** What was typed and could not be recorded. */
  typed?: ProposedDecision | undefined;
  issues: Issue[];
}

/** What was decided about a round, and the form in which its lead decides. */
export function DecisionPage({
  round,
  procurement,
  decidables,
  decision,
  remarks,
  withheld,
  mayDecide,
  waiting,
  questionnaires,
  ...rest
}: Props) {
  const { translate } = useWords();
  const { zone } = round.deadline;
  const isCorrection = decision !== undefined;
  // What was typed before something was asked again is not lost.
  const isOffered = waiting === undefined || isReady(waiting) || rest.typed !== undefined;
  return (
    <Page heading={translate('decision:title')} trail={useRoundTrail({ round, procurement })}>
      {withheld.length > 0 && (
        <Note tone="warning">
          <p>{translate('decision:page.withheld', { count: withheld.length })}</p>
        </Note>
      )}
      {waiting !== undefined && (
        <WaitingNote questionnaires={questionnaires} roundId={round.id} waiting={waiting} zone={zone} />
      )}
      {decision !== undefined && (
        <>
          <Part id="decided" title={translate('decision:page.decided_title')}>
            <DecisionText decision={decision} zone={zone} />
          </Part>
          {withheld.length === 0 && (
            <div>
              <ButtonLink href={`/rounds/${round.id}/decision.pdf`} variant="secondary">
                {translate('decision:page.pdf')}
              </ButtonLink>
            </div>
          )}
          {decision.earlier !== undefined && <EarlierPart earlier={decision.earlier} zone={zone} />}
          <RemarksPart remarks={remarks} zone={zone} />
        </>
      )}
      {decision === undefined && !mayDecide && <p>{translate('decision:page.none')}</p>}
      {decidables.length === 0 && withheld.length === 0 && <p>{translate('decision:page.nothing_opened')}</p>}
      {mayDecide && isOffered && decidables.length > 0 && (
        <Part id="decide" title={translate(isCorrection ? 'decision:page.correct_title' : 'decision:page.form_title')}>
          {isCorrection && <p>{translate('decision:page.correct_lead')}</p>}
          <p>{translate('decision:page.lead')}</p>
          <p>
            <a className="aksel-link" href={`/rounds/${round.id}/comparison`}>
              {translate('decision:page.comparison')}
            </a>
          </p>
          <DecisionForm decidables={decidables} replaces={decision?.at ?? ''} {...rest} />
        </Part>
      )}
    </Page>
  );
}
