import { Button } from '@navikt/ds-react';
import type { Reopening } from '~/core/judgement/consensus';
import type { Difference } from '~/core/judgement/differences';
import type { Findings } from '~/core/judgement/finding';
import type { Answers } from '~/core/questionnaire/answers';
import type { Question } from '~/core/questionnaire/questionnaire';
import type { RiskRuleSet } from '~/core/rules/rule-set';
import type { Issue } from '~/core/shared/issue';
import { FormIssues, useErrorAt } from '~/ui/frame/form-issues';
import { Note } from '~/ui/frame/note';
import { Part } from '~/ui/frame/part';
import { TextArea } from '~/ui/frame/text-area';
import { Data, useWords } from '~/ui/words';
import { FindingsList } from './findings-list';
import { SettleForm, type TypedSettlementFields } from './settle-form';
import { WrittenPart } from './written-part';

interface Props {
  judges: { personId: string; name: string; hasSubmitted: boolean }[];
  deliberation?: { differences: Difference[]; agreed: Findings; hash: string };
  written?: Parameters<typeof WrittenPart>[0]['written'];
  reopenings: Reopening[];
  answers: Answers;
  questions: Question[];
  ruleSet: RiskRuleSet;
  isJudge: boolean;
  isLead: boolean;
  hasAgreed: boolean;
  isDecided: boolean;
  issues: Issue[];
  typed: { settled: TypedSettlementFields[]; reason: string } | undefined;
}

/** Where the judging of one response stands: who has submitted, where they differ, what they agree on. */
export function ConsensusPage({ deliberation, written, isJudge, isLead, isDecided, issues, typed, ...rest }: Props) {
  const { translate } = useWords();
  const { judges, reopenings, answers, questions, ruleSet, hasAgreed } = rest;
  const isInForce = written?.isInForce ?? false;
  const maySettle = isJudge && !isDecided && !isInForce;
  return (
    <>
      <FormIssues heading={translate('judgement:consensus.problem')} issues={issues} />
      <Part id="who" title={translate('judgement:consensus.who')}>
        <WhoJudges judges={judges} reopenings={reopenings} />
        {deliberation === undefined && !isInForce && (
          <Note tone="info">
            <p>{translate(judges.length === 0 ? 'judgement:consensus.nobody' : 'judgement:consensus.waiting')}</p>
          </Note>
        )}
      </Part>
      {written !== undefined && (
        <WrittenPart
          answers={answers}
          mayAgree={maySettle && !hasAgreed}
          questions={questions}
          ruleSet={ruleSet}
          written={written}
        />
      )}
      {deliberation !== undefined && maySettle && (
        <Part
          id="differences"
          title={translate(written === undefined ? 'judgement:consensus.differences' : 'judgement:consensus.anew')}
        >
          <SettleForm
            {...deliberation}
            answers={answers}
            issues={issues}
            questions={questions}
            typed={typed?.settled ?? []}
          />
        </Part>
      )}
      {deliberation !== undefined && written === undefined && (
        <Part id="alike" title={translate('judgement:consensus.agreed')}>
          <FindingsList answers={answers} findings={deliberation.agreed} questions={questions} />
        </Part>
      )}
      {(isLead || isJudge) && !isDecided && judges.some(({ hasSubmitted }) => hasSubmitted) && (
        <Part id="again" title={translate('judgement:consensus.again')}>
          <AgainForm issues={issues} reason={typed?.reason ?? ''} />
        </Part>
      )}
    </>
  );
}

function WhoJudges({ judges, reopenings }: Pick<Props, 'judges' | 'reopenings'>) {
  const { translate } = useWords();
  return (
    <>
      <ul className="rs-list">
        {judges.map(({ personId, name, hasSubmitted }) => (
          <li key={personId}>
            <Data>{name}</Data>{' '}
            {translate(hasSubmitted ? 'judgement:consensus.submitted' : 'judgement:consensus.notSubmitted')}
          </li>
        ))}
      </ul>
      {reopenings.map(({ personId, name, at, reason }) => (
        <p className="rs-lines" key={`${personId} ${at}`}>
          {translate('judgement:consensus.reopened')} <Data>{name}</Data>
          {' – '}
          <Data>{reason}</Data>
        </p>
      ))}
    </>
  );
}

function AgainForm({ issues, reason }: { issues: Issue[]; reason: string }) {
  const { translate } = useWords();
  return (
    <form className="rs-stack" method="post" noValidate>
      <TextArea
        defaultValue={reason}
        description={translate('judgement:consensus.againLead')}
        error={useErrorAt(issues)('reason')}
        id="field-reason"
        label={translate('judgement:consensus.againReason')}
        name="reason"
        rows={2}
      />
      <div>
        <Button name="do" type="submit" value="again" variant="secondary">
          {translate('judgement:consensus.againSubmit')}
        </Button>
      </div>
    </form>
  );
}
