import { Button, Heading } from '@navikt/ds-react';
import type { FieldGroup } from '~/core/studio/rules/field';
import { Content, Data, useWords } from '~/ui/words';
import { FieldInput } from './field-input';
import type { FieldNotes } from './field-notes';
import { TableGroup } from './table-group';

interface Props {
  group: FieldGroup;
  /** Kind of thing the form is about; names headings in the catalogue. */
  kind: string;
  typed: Readonly<Record<string, string>>;
  notes: Readonly<Record<string, FieldNotes>>;
}

/** Fields that belong together, each expression with its sentence before it. */
export function RuleGroup({ group, kind, typed, notes }: Props) {
  const { translate } = useWords();
  const { name, pointer, title, fields, columns, isRemovable } = group;
  const id = `group-${name}${pointer.replaceAll('/', '-')}`;
  return (
    <section aria-labelledby={id} className="rs-stack rs-question">
      <Heading id={id} level="2" size="small">
        {translate(`studio:group.${kind}.${name}`)} {title !== undefined && <Content text={title} />}
      </Heading>
      {columns === undefined ? (
        fields.map((field) => {
          const note = notes[field.pointer];
          return (
            <div className="rs-stack rs-stack-small" key={field.pointer}>
              {note?.sentence !== undefined && (
                <p className="rs-inset" id={`sentence-${field.pointer.slice(1)}`}>
                  {translate('studio:field.inWords')} <Data>{note.sentence}</Data>
                </p>
              )}
              <FieldInput field={field} notes={note} typed={typed[field.pointer]} />
              {note?.theirs !== undefined && (
                <p role="alert">
                  {translate('studio:conflict.theirs')} <Data>{note.theirs}</Data>
                </p>
              )}
            </div>
          );
        })
      ) : (
        <TableGroup columns={columns} group={group} notes={notes} typed={typed} />
      )}
      {isRemovable === true && (
        <div>
          <Button name="do" size="small" type="submit" value={`remove:${pointer}`} variant="tertiary">
            {translate('studio:form.remove')} {title !== undefined && <Content text={title} />}
          </Button>
        </div>
      )}
    </section>
  );
}
