import { Button, Heading } from '@navikt/ds-react';
import type { FieldGroup } from '~/core/studio/rules/field';
import { Content, Data, useWords } from '~/ui/words';
import type { BuilderSubject } from '~/core/studio/rules/builder-subjects';
import { ConditionTools } from './condition-tools';
import { FieldInput } from './field-input';
import type { FieldNotes } from './field-notes';
import { TableGroup } from './table-group';
import { useLanguageName } from './use-language-name';

interface Props {
  group: FieldGroup;
  /** Kind of thing the form is about; names headings in the catalogue. */
  kind: string;
  typed: Readonly<Record<string, string>>;
  notes: Readonly<Record<string, FieldNotes>>;
  /** What conditions can read; absent where no script runs. */
  subjects?: readonly BuilderSubject[] | undefined;
  /** Chooses between mine and theirs; absent where that is done by saving again. */
  onSettle?: ((pointer: string, choice: 'mine' | 'theirs') => void) | undefined;
}

/** Parts of rules that are so or not; the others are numbers. */
const conditions = ['applies', 'wholePopulation', 'vulnerable', 'inPlace', 'when'];

/** Fields that belong together, each expression with its sentence before it. */
export function RuleGroup({ group, kind, typed, notes, subjects, onSettle }: Props) {
  const { translate } = useWords();
  const { name, pointer, title, fields, columns, isRemovable, language } = group;
  const languageName = useLanguageName();
  const id = `group-${name}${pointer.replaceAll('/', '-')}`;
  return (
    <section aria-labelledby={id} className="rs-stack rs-question">
      <Heading id={id} level="2" size="small">
        {language === undefined
          ? translate(`studio:group.${kind}.${name}`)
          : translate('studio:form.translation', { language: languageName(language) })}{' '}
        {title !== undefined && <Content text={title} />}
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
              {subjects !== undefined && conditions.includes(field.pointer.replace(/^.*\//, '')) && (
                <ConditionTools fieldId={`field-${field.pointer.slice(1)}`} subjects={subjects} />
              )}
              {note?.theirs !== undefined && (
                <Theirs onSettle={onSettle && ((choice) => onSettle(field.pointer, choice))} text={note.theirs} />
              )}
            </div>
          );
        })
      ) : (
        <>
          <TableGroup columns={columns} group={group} notes={notes} typed={typed} />
          {fields.map(({ pointer: cell }) => {
            const text = notes[cell]?.theirs;
            return (
              text !== undefined && (
                <Theirs key={cell} onSettle={onSettle && ((choice) => onSettle(cell, choice))} text={text} />
              )
            );
          })}
        </>
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

/** What somebody else wrote into a field meanwhile. */
function Theirs({ text, onSettle }: { text: string; onSettle: ((choice: 'mine' | 'theirs') => void) | undefined }) {
  const { translate } = useWords();
  return (
    <div className="rs-note rs-note-warning rs-stack rs-stack-small" role="alert">
      <p>
        {translate('studio:conflict.theirs')} <Data>{text}</Data>
      </p>
      {onSettle !== undefined && (
        <div className="rs-row">
          {(['mine', 'theirs'] as const).map((choice) => (
            <Button key={choice} onClick={() => onSettle(choice)} size="small" type="button" variant="secondary">
              {translate(choice === 'mine' ? 'studio:conflict.mine' : 'studio:conflict.keep')}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
