import { Table } from '@navikt/ds-react';
import type { ContractEntry } from '~/core/judgement/contract';
import { entryState, inOrderOfUrgency } from '~/core/judgement/entry-state';
import { Content, Data, useWords } from '~/ui/words';
import { DayText } from './day-text';
import { EntryStateTag } from './entry-state-tag';

interface Props {
  entries: readonly ContractEntry[];
  /** YYYY-MM-DD. */
  today: string;
  /** The page of an entry; absent where there is none to be read. */
  hrefOf?: (entry: ContractEntry) => string;
}

/** What was agreed, by when, by whom, and whether it was kept; what comes first first. */
export function RegisterTable({ entries, today, hrefOf }: Props) {
  const { translate } = useWords();
  if (entries.length === 0) return <p>{translate('contract:register.none')}</p>;
  return (
    <div aria-label={translate('contract:register.caption')} className="rs-scroll" role="region" tabIndex={0}>
      <Table className="rs-register" size="small">
        <caption className="aksel-sr-only">{translate('contract:register.caption')}</caption>
        <Table.Header>
          <Table.Row shadeOnHover={false}>
            {(['what', 'due', 'who', 'state'] as const).map((column) => (
              <Table.HeaderCell key={column} scope="col">
                {translate(`contract:register.${column}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {inOrderOfUrgency(entries, today).map((entry) => (
            <Table.Row key={entry.id} shadeOnHover={false}>
              <Table.HeaderCell scope="row">
                <Title entry={entry} href={hrefOf?.(entry)} />
                <span className="rs-hint">
                  {entry.strength === undefined
                    ? translate(`contract:from.${entry.from.kind}`)
                    : translate(`strength.${entry.strength}`)}
                </span>
              </Table.HeaderCell>
              <Table.DataCell>
                {entry.due === undefined ? translate('contract:register.undated') : <DayText day={entry.due} />}
              </Table.DataCell>
              <Table.DataCell>
                {translate(`contract:party.${entry.owner}`)}
                {entry.who !== '' && (
                  <span className="rs-hint">
                    <Data>{entry.who}</Data>
                  </span>
                )}
              </Table.DataCell>
              <Table.DataCell>
                <EntryStateTag state={entryState(entry, today)} />
              </Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}

function Title({ entry, href }: { entry: ContractEntry; href: string | undefined }) {
  if (href === undefined) return <Content text={entry.title} />;
  return (
    <a className="aksel-link" href={href}>
      <Content text={entry.title} />
    </a>
  );
}
