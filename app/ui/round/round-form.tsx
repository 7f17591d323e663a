import { Button, Checkbox, Radio, RadioGroup, TextField } from '@navikt/ds-react';
import type { Issue } from '~/core/shared/issue';
import { FormIssues, useErrorAt } from '~/ui/frame/form-issues';
import { useWords } from '~/ui/words';
import { DeadlineFields } from './deadline-fields';
import { OpenerFields, type Candidate } from './opener-fields';
import type { TypedPlan } from './typed-plan';

interface Props {
  typed: TypedPlan;
  zones: string[];
  team: Candidate[];
  issues: Issue[];
  submit: string;
}

/** What a lead plans about a round. */
export function RoundForm({ typed, zones, team, issues, submit }: Props) {
  const { translate } = useWords();
  const errorAt = useErrorAt(issues);
  return (
    <form className="rs-stack rs-stack-large" method="post" noValidate>
      <FormIssues heading={translate('round:form.problem')} issues={issues} />
      <RadioGroup defaultValue={typed.kind} error={errorAt('kind')} legend={translate('round:field.kind')} name="kind">
        {(['tender', 'consultation'] as const).map((kind, index) => (
          <Radio
            description={translate(`round:kindMeans.${kind}`)}
            id={index === 0 ? 'field-kind' : `field-kind-${kind}`}
            key={kind}
            value={kind}
          >
            {translate(`round:kind.${kind}`)}
          </Radio>
        ))}
      </RadioGroup>
      <RadioGroup
        defaultValue={typed.access}
        error={errorAt('access')}
        legend={translate('round:field.access')}
        name="access"
      >
        {(['open', 'invited'] as const).map((access, index) => (
          <Radio
            description={translate(`round:accessMeans.${access}`)}
            id={index === 0 ? 'field-access' : `field-access-${access}`}
            key={access}
            value={access}
          >
            {translate(`round:access.${access}`)}
          </Radio>
        ))}
      </RadioGroup>
      <DeadlineFields errorAt={errorAt} typed={typed} zones={zones} />
      <TextField
        autoComplete="off"
        className="rs-short-field"
        defaultValue={typed.reminderDays}
        description={translate('round:field.reminderDaysHelp')}
        error={errorAt('reminderDays')}
        id="field-reminderDays"
        inputMode="numeric"
        label={translate('round:field.reminderDays')}
        name="reminderDays"
      />
      <OpenerFields chosen={typed.openers} error={errorAt('openers')} team={team} />
      <Checkbox
        defaultChecked={typed.isNegotiated}
        description={translate('round:field.negotiatedHelp')}
        name="isNegotiated"
        value="yes"
      >
        {translate('round:field.negotiated')}
      </Checkbox>
      <div className="rs-row">
        <Button type="submit">{submit}</Button>
      </div>
    </form>
  );
}
