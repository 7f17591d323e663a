import { Button, Checkbox, CheckboxGroup, TextField } from '@navikt/ds-react';
import type { Issue } from '~/core/shared/issue';
import { useErrorAt } from '~/ui/frame/form-issues';
import { useWords } from '~/ui/words';

interface Props {
  firm: string;
  issues: Issue[];
  typed: { name: string; position: string; version: string };
  /** Names what was read, and the submission that it becomes. */
  reviewed: string;
  number: number;
}

/** Who declares that it is true and that they may say so. Nothing is ticked for anybody. */
export function DeclarationForm({ firm, issues, typed, reviewed, number }: Props) {
  const { translate } = useWords();
  const errorAt = useErrorAt(issues);
  return (
    <form className="rs-stack rs-stack-large" method="post" noValidate>
      <input name="reviewed" type="hidden" value={reviewed} />
      <input name="number" type="hidden" value={number} />
      <CheckboxGroup
        defaultValue={[]}
        error={errorAt('declared')}
        legend={translate('response:review.declaration.legend')}
      >
        <Checkbox id="field-declared" name="declared" value="yes">
          {translate('response:review.declaration.text', { firm })}
        </Checkbox>
      </CheckboxGroup>
      <TextField
        autoComplete="name"
        defaultValue={typed.name}
        dir="auto"
        error={errorAt('name')}
        id="field-name"
        label={translate('response:review.declaration.name')}
        name="name"
      />
      <TextField
        autoComplete="organization-title"
        defaultValue={typed.position}
        description={translate('response:review.declaration.positionHelp')}
        dir="auto"
        error={errorAt('position')}
        id="field-position"
        label={translate('response:review.declaration.position')}
        name="position"
      />
      <TextField
        autoComplete="off"
        defaultValue={typed.version}
        description={translate('response:review.declaration.versionHelp')}
        dir="auto"
        error={errorAt('version')}
        id="field-version"
        label={translate('response:review.declaration.version')}
        name="version"
      />
      <div className="rs-row">
        <Button type="submit">{translate('response:review.submit')}</Button>
      </div>
    </form>
  );
}
