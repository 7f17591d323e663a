import { Button, Select } from '@navikt/ds-react';
import { instantText } from '~/core/shared/dates';
import type { ComparableVersion, VersionComparison } from '~/core/studio/consultation-views';
import { Page } from '~/ui/frame/page';
import { Note } from '~/ui/frame/note';
import { useWords } from '~/ui/words';
import { DiffFiles } from './diff-files';
import { DiffParts } from './diff-parts';

interface Props extends VersionComparison {
  /** Whether somebody asked to compare, and chose too little. */
  isIncomplete: boolean;
}

/** Two versions of rules, and what is different between them: in words, and by file and place. */
export function VersionComparisonPage({ versions, before, after, diff, isIncomplete }: Props) {
  const { translate } = useWords();
  return (
    <Page heading={translate('consult:compare.title')} trail={[{ href: '/rules', text: translate('rulebook:title') }]}>
      <p>{translate('consult:compare.lead')}</p>
      {isIncomplete && (
        <Note tone="warning">
          <p role="alert">{translate('consult:compare.incomplete')}</p>
        </Note>
      )}
      <form className="rs-stack" method="get">
        <Version chosen={before} name="before" versions={versions} />
        <Version chosen={after} name="after" versions={versions} />
        <div className="rs-row">
          <Button type="submit">{translate('consult:compare.submit')}</Button>
        </div>
      </form>
      {diff !== undefined && (
        <>
          {before?.hash === after?.hash && <p>{translate('consult:compare.same')}</p>}
          <DiffParts parts={diff.parts} unread={diff.unread} />
          <DiffFiles files={diff.files} />
        </>
      )}
    </Page>
  );
}

interface VersionProps {
  name: 'before' | 'after';
  chosen: ComparableVersion | undefined;
  versions: readonly ComparableVersion[];
}

function Version({ name, chosen, versions }: VersionProps) {
  const { language, translate } = useWords();
  return (
    <Select
      defaultValue={chosen?.hash ?? ''}
      id={`version-${name}`}
      label={translate(`consult:compare.${name}`)}
      name={name}
    >
      <option value="">{translate('consult:compare.choose')}</option>
      {versions.map(({ id, version, hash, registeredAt }) => (
        <option data-content="" key={hash} value={hash}>
          {translate('consult:compare.version', { id, version, day: instantText(registeredAt, language) })}
        </option>
      ))}
    </Select>
  );
}
