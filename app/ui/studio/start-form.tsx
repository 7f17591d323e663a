import { Button, Select } from '@navikt/ds-react';
import type { Pinned } from '~/core/scoring/evaluation';
import { textIn, type Text } from '~/core/shared/text';
import { useFields, type Filled } from '~/ui/frame/form-fields';
import { FormIssues } from '~/ui/frame/form-issues';
import { useWords } from '~/ui/words';

interface Props extends Filled {
  bases: readonly { ruleSet: Pinned; title: Text; isOffered: boolean }[];
}

/** What a draft is to change, and what it begins from. */
export function StartForm({ bases, ...filled }: Props) {
  const { language, translate } = useWords();
  const fields = useFields('studio:new', filled);
  return (
    <form className="rs-stack rs-stack-large" method="post" noValidate>
      <FormIssues heading={translate('studio:new.problems')} issues={filled.issues} />
      {fields.line('title')}
      <Select
        defaultValue={filled.typed['from'] ?? bases.find(({ isOffered }) => isOffered)?.ruleSet.hash ?? ''}
        description={translate('studio:new.from.help')}
        error={fields.errorAt('from')}
        id={fields.idOf('from')}
        label={translate('studio:new.from.label')}
        name="from"
      >
        {bases.map(({ ruleSet: { hash, version }, title, isOffered }) => (
          <option data-content="" key={hash} value={hash}>
            {translate(isOffered ? 'studio:new.from.offered' : 'studio:new.from.earlier', {
              title: textIn(title, language),
              version,
            })}
          </option>
        ))}
        <option value="">{translate('studio:new.from.nothing')}</option>
      </Select>
      <div className="rs-row">
        <Button type="submit">{translate('studio:new.submit')}</Button>
      </div>
    </form>
  );
}
