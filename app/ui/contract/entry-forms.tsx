import { Button } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import type { ContractEntry } from '~/core/judgement/contract';
import { textIn } from '~/core/shared/text';
import { FormIssues } from '~/ui/frame/form-issues';
import { type Filled, useFields } from '~/ui/frame/form-fields';
import { Part } from '~/ui/frame/part';
import { useWords } from '~/ui/words';
import { OneOf } from './choices';

/** What can be done with an entry: `contract:entry.<act>…` in the catalogue. */
export type EntryAct = 'change' | 'prove' | 'waive' | 'reopen';

/** What was posted and could not be taken; absent where nothing was. */
export type Returned = (Filled & { act: EntryAct }) | undefined;

/** Who sees to it and by when; of an own entry also its words. */
export function EntryFields({ filled, isOwn, scope = '' }: { filled: Filled; isOwn: boolean; scope?: string }) {
  const { translate } = useWords();
  const field = useFields('contract:entry.field', filled, scope);
  return (
    <>
      {isOwn && field.line('title')}
      {isOwn && field.passage('proofNeeded')}
      {isOwn && field.passage('clause')}
      <OneOf
        choices={(['vendor', 'buyer'] as const).map((value) => ({ value, text: translate(`contract:party.${value}`) }))}
        chosen={filled.typed['owner'] ?? ''}
        error={field.errorAt('owner')}
        id={field.idOf('owner')}
        legend={translate('contract:entry.field.owner.label')}
        name="owner"
      />
      {field.line('who')}
      {field.day('due')}
    </>
  );
}

/** Everything that can be done with an entry that is open. */
export function OpenEntryForms({ entry, returned }: { entry: ContractEntry; returned: Returned }) {
  const { language } = useWords();
  const { title, proofNeeded, clause, owner, who, due = '' } = entry;
  const text = (one: Parameters<typeof textIn>[0]) => textIn(one, language);
  const stored = { title: text(title), proofNeeded: text(proofNeeded), clause: text(clause), owner, who, due };
  const change = filledFor('change', returned, stored);
  return (
    <>
      <ProveForm filled={filledFor('prove', returned, {})} />
      <ActForm act="change" filled={change}>
        <EntryFields filled={change} isOwn={entry.from.kind === 'own'} scope="change" />
      </ActForm>
      <ReasonForm act="waive" filled={filledFor('waive', returned, {})} />
    </>
  );
}

/** What can be done with an entry that was settled. */
export function SettledEntryForms({ returned }: { returned: Returned }) {
  return <ReasonForm act="reopen" filled={filledFor('reopen', returned, {})} />;
}

function ProveForm({ filled }: { filled: Filled }) {
  const { translate } = useWords();
  const field = useFields('contract:entry.field', filled, 'prove');
  return (
    <ActForm act="prove" filled={filled}>
      {field.passage('words')}
      {field.line('document')}
      <OneOf
        choices={(['documented', 'verified'] as const).map((value) => ({
          value,
          text: translate(`contract:entry.grade.${value}`),
        }))}
        chosen={filled.typed['grade'] ?? ''}
        error={field.errorAt('grade')}
        id={field.idOf('grade')}
        legend={translate('contract:entry.field.grade.label')}
        name="grade"
      />
      {field.day('received')}
      {field.day('expires')}
    </ActForm>
  );
}

function ReasonForm({ act, filled }: { act: EntryAct; filled: Filled }) {
  const field = useFields('contract:entry.field', filled, act);
  return (
    <ActForm act={act} filled={filled}>
      {field.passage('reason')}
    </ActForm>
  );
}

function ActForm({ act, filled, children }: { act: EntryAct; filled: Filled; children: ReactNode }) {
  const { translate } = useWords();
  return (
    <Part id={`act-${act}`} title={translate(`contract:entry.${act}`)}>
      <p>{translate(`contract:entry.${act}Lead`)}</p>
      <form className="rs-stack rs-stack-large" method="post" noValidate>
        <FormIssues heading={translate(`contract:entry.${act}Problem`)} issues={filled.issues} />
        {children}
        <div className="rs-row">
          <Button name="do" type="submit" value={act} variant={act === 'prove' ? 'primary' : 'secondary'}>
            {translate(`contract:entry.${act}Submit`)}
          </Button>
        </div>
      </form>
    </Part>
  );
}

function filledFor(act: EntryAct, returned: Returned, stored: Record<string, string>): Filled {
  return returned?.act === act ? returned : { typed: stored, issues: [] };
}
