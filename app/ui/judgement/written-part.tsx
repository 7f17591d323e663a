import { Button } from '@navikt/ds-react';
import type { Consensus } from '~/core/judgement/consensus';
import type { Effects } from '~/core/judgement/effect';
import type { Answers } from '~/core/questionnaire/answers';
import type { Question } from '~/core/questionnaire/questionnaire';
import type { RiskRuleSet } from '~/core/rules/rule-set';
import { Note } from '~/ui/frame/note';
import { Part } from '~/ui/frame/part';
import { Data, useWords } from '~/ui/words';
import { EffectsTable } from './effects-table';
import { FindingsList } from './findings-list';

interface Props {
  written: { consensus: Consensus; isInForce: boolean; hash: string; effects: Effects };
  questions: Question[];
  answers: Answers;
  ruleSet: RiskRuleSet;
  /** Whether the reader is one whose agreement is missing. */
  mayAgree: boolean;
}

/** What was written down as agreed, who has agreed, and what it does. */
export function WrittenPart({ written, questions, answers, ruleSet, mayAgree }: Props) {
  const { translate } = useWords();
  const { consensus, isInForce, hash, effects } = written;
  const missing = consensus.judges.filter((judge) => !consensus.agreed.some((one) => one.personId === judge.personId));
  return (
    <Part id="written" title={translate('judgement:consensus.written')}>
      <Note tone={isInForce ? 'success' : 'info'}>
        <p>
          {translate('judgement:consensus.writtenBy')} <Names of={consensus.agreed} />
        </p>
        {isInForce ? (
          <p>{translate('judgement:consensus.inForce')}</p>
        ) : (
          <p>
            {translate('judgement:consensus.waitingFor')} <Names of={missing} />
          </p>
        )}
      </Note>
      <FindingsList answers={answers} findings={consensus.findings} questions={questions} settled={consensus.settled} />
      <p>{translate('judgement:consensus.effectsMeaning')}</p>
      <EffectsTable effects={effects} ruleSet={ruleSet} />
      {mayAgree && (
        <form method="post">
          <input name="basedOn" type="hidden" value={hash} />
          <Button name="do" type="submit" value="agree">
            {translate('judgement:consensus.agree')}
          </Button>
        </form>
      )}
    </Part>
  );
}

function Names({ of }: { of: { personId: string; name: string }[] }) {
  return of.map(({ personId, name }, index) => (
    <span key={personId}>
      {index > 0 && ', '}
      <Data>{name}</Data>
    </span>
  ));
}
