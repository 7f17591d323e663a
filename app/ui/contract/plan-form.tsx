import { Button, Select } from '@navikt/ds-react';
import { reassessmentReasons, type Incident } from '~/core/judgement/contract';
import { dayText } from '~/core/shared/dates';
import type { Issue } from '~/core/shared/issue';
import { FormIssues } from '~/ui/frame/form-issues';
import { useFields } from '~/ui/frame/form-fields';
import { Part } from '~/ui/frame/part';
import { useWords } from '~/ui/words';

interface Props {
  incidents: readonly Incident[];
  typed: Record<string, string>;
  issues: Issue[];
}

/** Calls for a re-assessment. */
export function PlanForm({ incidents, typed, issues }: Props) {
  const { language, translate } = useWords();
  const words = 'contract:reassessments.field';
  const field = useFields(words, { typed, issues });
  return (
    <Part id="plan" title={translate('contract:reassessments.plan')}>
      <form className="rs-stack rs-stack-large" method="post" noValidate>
        <FormIssues heading={translate('contract:reassessments.problem')} issues={issues} />
        <Select
          defaultValue={typed['because'] ?? ''}
          error={field.errorAt('because')}
          id="field-because"
          label={translate(`${words}.because.label`)}
          name="because"
        >
          <option value="">{translate(`${words}.because.choose`)}</option>
          {reassessmentReasons.map((reason) => (
            <option key={reason} value={reason}>
              {translate(`contract:because.${reason}`)}
            </option>
          ))}
        </Select>
        {incidents.length > 0 && (
          <Select
            defaultValue={typed['incidentId'] ?? ''}
            description={translate(`${words}.incidentId.help`)}
            id="field-incidentId"
            label={translate(`${words}.incidentId.label`)}
            name="incidentId"
          >
            <option value="">{translate(`${words}.incidentId.choose`)}</option>
            {incidents.map(({ id, kind, on }) => (
              <option key={id} value={id}>
                {translate('contract:incidents.heading', {
                  kind: translate(`contract:incidentKind.${kind}`),
                  day: dayText(on, language),
                })}
              </option>
            ))}
          </Select>
        )}
        {field.passage('note')}
        {field.day('due')}
        <div className="rs-row">
          <Button name="do" type="submit" value="plan">
            {translate('contract:reassessments.submit')}
          </Button>
        </div>
      </form>
    </Part>
  );
}
