import { Button, Select } from '@navikt/ds-react';
import { nobody, type ProposedDecision } from '~/core/judgement/check-decision';
import type { Decidable } from '~/core/judgement/decision';
import type { RiskRuleSet } from '~/core/rules/rule-set';
import type { Issue } from '~/core/shared/issue';
import { FormIssues, useErrorAt } from '~/ui/frame/form-issues';
import { Note } from '~/ui/frame/note';
import { TextArea } from '~/ui/frame/text-area';
import { DayField } from '~/ui/frame/day-field';
import { useWords } from '~/ui/words';
import { DecideFields } from './decide-fields';

interface Props {
  decidables: Decidable[];
  ruleSet: Pick<RiskRuleSet, 'stoppers'>;
  /** Instant of the decision that is replaced; empty for the first. */
  replaces: string;
  /** What was typed and not recorded. */
  typed?: ProposedDecision | undefined;
  issues: Issue[];
}

/** What somebody decides: about each bidder, then as a whole. Nothing is chosen beforehand. */
export function DecisionForm({ decidables, ruleSet, replaces, typed, issues }: Props) {
  const { translate } = useWords();
  const errorAt = useErrorAt(issues);
  const isCorrection = replaces !== '';
  return (
    <form className="rs-stack rs-stack-large" method="post" noValidate>
      <FormIssues heading={translate('decision:page.problem')} issues={issues} />
      <input name="replaces" type="hidden" value={replaces} />
      {isCorrection && (
        <TextArea
          defaultValue={typed?.correction ?? ''}
          description={translate('decision:field.correction_help')}
          error={errorAt('correction')}
          id="field-correction"
          label={translate('decision:field.correction')}
          name="correction"
        />
      )}
      <ul className="rs-plain-list rs-stack">
        {decidables.map((decidable) => (
          <li className="rs-card" key={decidable.responseId}>
            <DecideFields
              decidable={decidable}
              errorAt={errorAt}
              stoppers={ruleSet.stoppers}
              typed={typed?.responses[decidable.responseId]}
            />
          </li>
        ))}
      </ul>
      <Select
        defaultValue={typed?.awarded ?? ''}
        error={errorAt('awarded')}
        id="field-awarded"
        label={translate('decision:field.awarded')}
        name="awarded"
      >
        <option value="">{translate('decision:field.choose')}</option>
        {decidables.map(({ responseId, firm }) => (
          <option data-content="" key={responseId} value={responseId}>
            {firm}
          </option>
        ))}
        <option value={nobody}>{translate('decision:field.nobody')}</option>
      </Select>
      <TextArea
        defaultValue={typed?.reason ?? ''}
        description={translate('decision:field.overall_help')}
        error={errorAt('reason')}
        id="field-reason"
        label={translate('decision:field.overall')}
        name="reason"
      />
      <DayField
        description={translate('decision:field.standstill_help')}
        error={errorAt('standstill')}
        id="field-standstill"
        label={translate('decision:field.standstill')}
        name="standstill"
        value={typed?.standstillUntil ?? ''}
      />
      <Note tone="warning">
        <p>{translate('decision:page.final')}</p>
      </Note>
      <div>
        <Button type="submit">
          {translate(isCorrection ? 'decision:page.submit_correction' : 'decision:page.submit')}
        </Button>
      </div>
    </form>
  );
}
