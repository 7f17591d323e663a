import { Button, Checkbox, Heading } from '@navikt/ds-react';
import type { HandoverItem } from '~/core/judgement/contract';
import { FormIssues } from '~/ui/frame/form-issues';
import { type Filled, useFields } from '~/ui/frame/form-fields';
import { dayText } from '~/core/shared/dates';
import { Data, useWords } from '~/ui/words';
import { DayText } from './day-text';

interface Props {
  items: readonly HandoverItem[];
  mayKeep: boolean;
  /** What was posted of one of them and could not be taken. */
  returned: (Filled & { itemId: string }) | undefined;
}

/** What the end of the contract asks for, each with whether it is done. */
export function HandoverList({ items, mayKeep, returned }: Props) {
  return (
    <ul className="rs-plain-list rs-stack">
      {items.map((item) => (
        <li className="rs-card rs-stack rs-stack-small" key={item.id}>
          <OneItem item={item} mayKeep={mayKeep} returned={returned?.itemId === item.id ? returned : undefined} />
        </li>
      ))}
    </ul>
  );
}

function OneItem({ item, mayKeep, returned }: Omit<Props, 'items'> & { item: HandoverItem }) {
  const { language, translate } = useWords();
  const { kind, what, until, done } = item;
  return (
    <>
      <Heading level="2" size="small">
        {kind === 'own' ? <Data>{what}</Data> : translate(`contract:exit.kind.${kind}`)}
      </Heading>
      <p>
        {done === undefined
          ? translate('contract:exit.notDone')
          : translate('contract:exit.doneOn', { day: dayText(done.at.slice(0, 10), language), name: done.by.name })}
        {until !== undefined && (
          <>
            {' · '}
            {translate('contract:exit.until')} <DayText day={until} />
          </>
        )}
      </p>
      {done !== undefined && done.note !== '' && (
        <p className="rs-lines">
          <Data>{done.note}</Data>
        </p>
      )}
      {mayKeep && <SettleForm item={item} returned={returned} />}
    </>
  );
}

function SettleForm({ item, returned }: { item: HandoverItem; returned: Filled | undefined }) {
  const { translate } = useWords();
  const { id, until = '', done } = item;
  const stored = { until, note: done?.note ?? '', ...(done && { done: 'yes' }) };
  const filled: Filled = returned ?? { typed: stored, issues: [] };
  const field = useFields('contract:exit.field', filled, id);
  return (
    <form className="rs-stack" method="post" noValidate>
      <FormIssues heading={translate('contract:exit.problem')} issues={filled.issues} />
      <input name="itemId" type="hidden" value={id} />
      {field.day('until')}
      {field.line('note')}
      <Checkbox defaultChecked={filled.typed['done'] === 'yes'} name="done" value="yes">
        {translate('contract:exit.field.done')}
      </Checkbox>
      <div>
        <Button name="do" size="small" type="submit" value="settle" variant="secondary">
          {translate('contract:exit.submit')}
        </Button>
      </div>
    </form>
  );
}
