import { Button, Checkbox, CheckboxGroup, Radio, RadioGroup } from '@navikt/ds-react';
import type { Issue } from '~/core/shared/issue';
import type { Text } from '~/core/shared/text';
import { useErrorAt } from '~/ui/frame/form-issues';
import { Content, useWords } from '~/ui/words';
import { EmailField } from './entrance-fields';

interface Props {
  issues: Issue[];
  typed: { email: string; part: string; questionnaires: string[] };
  questionnaires: { id: string; title: Text }[];
}

/** Whom to ask, and what they are to answer. */
export function AskPersonForm({ issues, typed, questionnaires }: Props) {
  const { translate } = useWords();
  const errorAt = useErrorAt(issues);
  return (
    <form className="rs-stack rs-stack-large" method="post" noValidate>
      <input name="intent" type="hidden" value="ask" />
      <EmailField
        defaultValue={typed.email}
        description={translate('response:people.form.emailHelp')}
        error={errorAt('email')}
        label={translate('response:people.form.email')}
      />
      <div id="field-part" tabIndex={-1}>
        <RadioGroup
          defaultValue={typed.part}
          error={errorAt('part')}
          legend={translate('response:people.form.part')}
          name="part"
        >
          {(['colleague', 'subcontractor'] as const).map((part) => (
            <Radio description={translate(`response:people.form.${part}Help`)} key={part} value={part}>
              {translate(`response:people.form.${part}`)}
            </Radio>
          ))}
        </RadioGroup>
      </div>
      <div id="field-questionnaires" tabIndex={-1}>
        <CheckboxGroup
          defaultValue={typed.questionnaires}
          description={translate('response:people.form.questionnairesHelp')}
          error={errorAt('questionnaires')}
          legend={translate('response:people.form.questionnaires')}
        >
          {questionnaires.map(({ id, title }) => (
            <Checkbox key={id} name="questionnaires" value={id}>
              <Content text={title} />
            </Checkbox>
          ))}
        </CheckboxGroup>
      </div>
      <div className="rs-row">
        <Button type="submit">{translate('response:people.form.submit')}</Button>
      </div>
    </form>
  );
}
