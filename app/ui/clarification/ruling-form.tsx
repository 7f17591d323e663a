import { Button, Radio, RadioGroup } from '@navikt/ds-react';
import type { Issue } from '~/core/shared/issue';
import { FormIssues, useErrorAt } from '~/ui/frame/form-issues';
import { TextArea } from '~/ui/frame/text-area';
import { useWords } from '~/ui/words';

interface Props {
  responseId: string;
  issues: Issue[];
  typed: { ruling: string; reason: string } | undefined;
}

/** Whether a first answer was a slip. Nothing is picked beforehand. */
export function RulingForm({ responseId, issues, typed }: Props) {
  const { translate } = useWords();
  const errorAt = useErrorAt(issues);
  // Several forms stand on the page: only the one that was refused is led to.
  const idOf = (name: string) => (issues.length > 0 ? `field-${name}` : `${name}-${responseId}`);
  return (
    <form className="rs-stack" method="post" noValidate>
      <FormIssues heading={translate('clarification:one.problem')} issues={issues} />
      <input name="responseId" type="hidden" value={responseId} />
      <RadioGroup
        defaultValue={typed?.ruling ?? ''}
        description={translate('clarification:one.rulingHelp')}
        error={errorAt('ruling')}
        legend={translate('clarification:one.ruling')}
        name="ruling"
      >
        <Radio id={idOf('ruling')} value="slip">
          {translate('clarification:one.slip')}
        </Radio>
        <Radio value="no_slip">{translate('clarification:one.no_slip')}</Radio>
      </RadioGroup>
      <TextArea
        defaultValue={typed?.reason ?? ''}
        error={errorAt('reason')}
        id={idOf('reason')}
        label={translate('clarification:one.reason')}
        name="reason"
        rows={3}
      />
      <div>
        <Button type="submit" variant="secondary">
          {translate('clarification:one.submit')}
        </Button>
      </div>
    </form>
  );
}
