import { Table } from '@navikt/ds-react';
import type { FieldGroup } from '~/core/studio/rules/field';
import { useWords } from '~/ui/words';
import { FieldInput } from './field-input';
import type { FieldNotes } from './field-notes';

interface Props {
  group: FieldGroup;
  columns: number;
  typed: Readonly<Record<string, string>>;
  notes: Readonly<Record<string, FieldNotes>>;
}

/** A table whose cells are fields; each is called by its row and column. */
export function TableGroup({ group: { name, fields }, columns, typed, notes }: Props) {
  const { translate } = useWords();
  const rows = Array.from({ length: Math.ceil(fields.length / columns) }, (_, row) =>
    fields.slice(row * columns, (row + 1) * columns),
  );
  const axis = (side: 'row' | 'column', at: number) => translate(`studio:table.${name}.${side}`, { at: at + 1 });
  const caption = translate(`studio:table.${name}.caption`);
  return (
    <div aria-label={caption} className="rs-scroll rs-cells" role="region" tabIndex={0}>
      <Table size="small">
        <caption className="aksel-sr-only">{caption}</caption>
        <Table.Header>
          <Table.Row shadeOnHover={false}>
            <Table.HeaderCell scope="col">{translate(`studio:table.${name}.corner`)}</Table.HeaderCell>
            {Array.from({ length: columns }, (_, column) => (
              <Table.HeaderCell key={column} scope="col">
                {axis('column', column)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map((cells, row) => (
            <Table.Row key={row} shadeOnHover={false}>
              <Table.HeaderCell scope="row">{axis('row', row)}</Table.HeaderCell>
              {cells.map((field, column) => (
                <Table.DataCell key={field.pointer}>
                  <FieldInput
                    field={field}
                    hiddenLabel={`${axis('row', row)}, ${axis('column', column)}`}
                    notes={notes[field.pointer]}
                    typed={typed[field.pointer]}
                  />
                </Table.DataCell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}
