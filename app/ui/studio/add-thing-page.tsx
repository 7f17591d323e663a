import { Button, Select } from '@navikt/ds-react';
import { textIn, type Text } from '~/core/shared/text';
import type { AddedKind } from '~/core/studio/rules/add-thing';
import type { Option } from '~/core/studio/rules/field';
import { useFields, type Filled } from '~/ui/frame/form-fields';
import { FormIssues } from '~/ui/frame/form-issues';
import { Page } from '~/ui/frame/page';
import { useWords } from '~/ui/words';
import { useDraftTrail } from './draft-trail';

interface Props {
  draft: { id: string; title: string };
  kind: AddedKind;
  ruleSets: { folder: string; title: Text }[];
  domains: Option[];
  /** Folder of the rule set that the reader came from. */
  ruleSet: string;
  returned: Filled | undefined;
}

/** A form that begins a risk, stopper, measure, source or domain. */
export function AddThingPage({ draft, kind, ruleSets, domains, ruleSet, returned }: Props) {
  const { language, translate } = useWords();
  const filled = returned ?? { typed: { ruleSet }, issues: [] };
  const fields = useFields('studio:add.form', filled);
  const select = (name: string, options: Option[], isOptional = false) => (
    <Select
      defaultValue={filled.typed[name] ?? ''}
      error={fields.errorAt(name)}
      id={fields.idOf(name)}
      label={translate(`studio:add.${name}.label`)}
      name={name}
    >
      {isOptional && <option value="">{translate('studio:field.choose')}</option>}
      {options.map(({ value, title }) => (
        <option data-content="" key={value} value={value}>
          {textIn(title, language) || value}
        </option>
      ))}
    </Select>
  );
  return (
    <Page heading={translate(`studio:add.${kind}.title`)} trail={useDraftTrail(draft)}>
      <p>{translate('studio:add.lead')}</p>
      <form className="rs-stack rs-stack-large" method="post" noValidate>
        <FormIssues heading={translate('studio:add.problems')} issues={filled.issues} />
        {ruleSets.length === 1 ? (
          <input name="ruleSet" type="hidden" value={ruleSets[0]?.folder} />
        ) : (
          select(
            'ruleSet',
            ruleSets.map(({ folder, title }) => ({ value: folder, title })),
          )
        )}
        {fields.line('title')}
        {(kind === 'risks' || kind === 'stoppers' || kind === 'measures') &&
          select('domain', domains, kind === 'stoppers')}
        {fields.line('id')}
        <div>
          <Button type="submit">{translate('studio:add.submit')}</Button>
        </div>
      </form>
    </Page>
  );
}
