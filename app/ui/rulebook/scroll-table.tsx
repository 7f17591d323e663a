import { Table } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useWords } from '~/ui/words';

interface Props {
  caption: string;
  /** The caption is said by the heading above already. */
  isCaptionHidden?: boolean;
  columns: ReactNode[];
  /** The first cell of a row names it. */
  rows: ReactNode[][];
}

/** A table; one that is wider than a narrow window is scrolled inside, by keyboard too. */
export function ScrollTable({ caption, isCaptionHidden = false, columns, rows }: Props) {
  const { translate } = useWords();
  return (
    <div aria-label={translate('rulebook:table', { caption })} className="rs-scroll" role="region" tabIndex={0}>
      <Table className="rs-matrix rs-read-table" size="small">
        <caption className={isCaptionHidden ? 'aksel-sr-only' : undefined}>{caption}</caption>
        <Table.Header>
          <Table.Row shadeOnHover={false}>
            {columns.map((column, index) => (
              <Table.HeaderCell key={index} scope="col">
                {column}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map(([name, ...cells], index) => (
            <Table.Row key={index} shadeOnHover={false}>
              <Table.HeaderCell scope="row">{name}</Table.HeaderCell>
              {cells.map((cell, place) => (
                <Table.DataCell key={place}>{cell}</Table.DataCell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}
