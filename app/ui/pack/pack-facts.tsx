import { Table } from '@navikt/ds-react';
import type { PackFact, PackTable } from '~/core/pack/pack-view';
import { Data } from '~/ui/words';

/** Names and what stands for them; those that stand for nothing are left out. */
export function PackFacts({ facts }: { facts: readonly PackFact[] }) {
  return (
    <dl className="rs-facts">
      {facts
        .filter(({ value }) => value !== '')
        .map(({ name, value }, index) => (
          <div className="rs-facts-entry" key={index}>
            <dt>
              <Data>{name}</Data>
            </dt>
            <dd>
              <Data>{value}</Data>
            </dd>
          </div>
        ))}
    </dl>
  );
}

/** Texts one under the other. */
export function PackTexts({ texts }: { texts: readonly string[] }) {
  return (
    <ul className="rs-list">
      {texts.map((text, index) => (
        <li key={index}>
          <Data>{text}</Data>
        </li>
      ))}
    </ul>
  );
}

/** A small table; one that is wider than a narrow window is scrolled by keyboard too. */
export function PackTableView({ table: { caption, columns, rows } }: { table: PackTable }) {
  return (
    <div aria-label={caption} className="rs-scroll" role="region" tabIndex={0}>
      <Table className="rs-matrix" size="small">
        <caption>{caption}</caption>
        <Table.Header>
          <Table.Row shadeOnHover={false}>
            {columns.map((column) => (
              <Table.HeaderCell key={column} scope="col">
                {column}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map(([name, ...cells]) => (
            <Table.Row key={name} shadeOnHover={false}>
              <Table.HeaderCell scope="row">{name}</Table.HeaderCell>
              {cells.map((cell, index) => (
                <Table.DataCell key={index}>{cell}</Table.DataCell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}
