import { Button } from '@navikt/ds-react';
import type { Hearing } from '~/core/judgement/hearing';
import type { Issue } from '~/core/shared/issue';
import { FormIssues } from '~/ui/frame/form-issues';
import { useFields } from '~/ui/frame/form-fields';
import { useWords } from '~/ui/words';

/** Who was heard, what they said, and what became of it. */
export function HearingForm({ typed, issues }: { typed: Record<string, string>; issues: Issue[] }) {
  const { translate } = useWords();
  const field = useFields('hearings:field', { typed, issues });
  return (
    <form className="rs-stack rs-stack-large" method="post" noValidate>
      <FormIssues heading={translate('hearings:problem')} issues={issues} />
      {field.line('who')}
      {field.line('how')}
      {field.day('on')}
      {field.count('howMany')}
      {field.passage('said')}
      {field.passage('changed')}
      {field.passage('rejected')}
      <div className="rs-row">
        <Button type="submit">{translate('hearings:submit')}</Button>
      </div>
    </form>
  );
}

/** A hearing as its form shows it. */
export function typedHearing({ who, how, on, howMany, said, changed, rejected }: Hearing): Record<string, string> {
  return { who, how, on, howMany: howMany === undefined ? '' : String(howMany), said, changed, rejected };
}

/** What was typed into the fields of a hearing. */
export function hearingIn(typed: Record<string, string>) {
  const { who = '', how = '', on = '', howMany = '', said = '', changed = '', rejected = '' } = typed;
  return { who, how, on, howMany, said, changed, rejected };
}
