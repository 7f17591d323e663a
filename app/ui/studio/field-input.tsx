import { Checkbox, CheckboxGroup, Select, TextField } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { textIn } from '~/core/shared/text';
import type { Field, Option } from '~/core/studio/rules/field';
import { hasText } from '~/locales/translate';
import { TextArea } from '~/ui/frame/text-area';
import { Data, useWords } from '~/ui/words';
import { useLanguageName } from './use-language-name';
import { noNotes, type FieldNotes } from './field-notes';
import { nowName, wasName } from './posted-fields';

interface Props {
  field: Field;
  /** What somebody typed that could not be saved. */
  typed?: string | undefined;
  notes?: FieldNotes | undefined;
  /** A label of its own, out of sight: for the cells of a table. */
  hiddenLabel?: string;
  /** What else is said below its label. */
  help?: string | undefined;
}

/** One field of a rule, by the kind of what stands there. */
export function FieldInput({ field, typed, notes = noNotes, hiddenLabel, help }: Props) {
  const { translate } = useWords();
  const { kind, name, pointer } = field;
  const text = typed ?? field.text;
  const ownLabel = useOwnLabel();
  const label = hiddenLabel ?? ownLabel(field);
  const original = field.original === undefined ? undefined : <Data>{field.original}</Data>;
  const description =
    original ??
    help ??
    (hiddenLabel === undefined && hasText(`studio:field.${name}.help`)
      ? translate(`studio:field.${name}.help`)
      : undefined);
  const error = [...notes.errors, ...notes.warnings].join(' ') || undefined;
  const id = `field-${pointer.slice(1)}`;
  const common = { id, name: nowName(pointer), label, error, ...(description !== undefined && { description }) };
  const size = hiddenLabel === undefined ? 'medium' : 'small';
  return (
    <>
      <input name={wasName(pointer)} type="hidden" value={field.text} />
      {(kind === 'line' || kind === 'name' || kind === 'number') && (
        <TextField
          {...common}
          autoComplete="off"
          className={kind === 'number' ? 'rs-short-field' : undefined}
          defaultValue={text}
          dir="auto"
          lang={field.language}
          hideLabel={hiddenLabel !== undefined}
          inputMode={kind === 'number' ? 'numeric' : undefined}
          size={size}
        />
      )}
      {(kind === 'passage' || kind === 'names' || kind === 'expression') && (
        <div
          className={kind === 'expression' ? 'rs-code-field' : undefined}
          dir={kind === 'expression' ? 'ltr' : undefined}
        >
          <TextArea {...common} defaultValue={text} rows={Math.min(24, Math.max(2, text.split('\n').length + 1))} />
        </div>
      )}
      {(kind === 'choice' || kind === 'truth') && (
        <Select {...common} defaultValue={text} hideLabel={hiddenLabel !== undefined} size={size}>
          <Options field={field} />
        </Select>
      )}
      {kind === 'choices' && <Choices {...common} chosen={linesOf(text)} field={field} />}
    </>
  );
}

/** What a field is called by the catalogue, with its language where that is not the default one. */
function useOwnLabel(): (field: Field) => string {
  const { translate } = useWords();
  const languageName = useLanguageName();
  return ({ name, isOptional, language }) => {
    const plain = translate(`studio:field.${name}.label`);
    const label = isOptional === true ? `${plain} ${translate('studio:field.optional')}` : plain;
    if (language === undefined) return label;
    return translate('questions:inLanguage', { label, language: languageName(language) });
  };
}

function Options({ field }: { field: Field }) {
  const { translate } = useWords();
  const titleOf = useOptionTitle(field.name);
  const options: Option[] = field.kind === 'truth' ? [{ value: 'true' }, { value: 'false' }] : (field.options ?? []);
  const isOffered = options.some(({ value }) => value === field.text);
  return (
    <>
      {(field.text === '' || field.isOptional === true) && <option value="">{translate('studio:field.choose')}</option>}
      {options.map((option) => (
        <option data-content="" key={option.value} value={option.value}>
          {titleOf(option)}
        </option>
      ))}
      {!isOffered && field.text !== '' && (
        <option data-content="" value={field.text}>
          {field.text}
        </option>
      )}
    </>
  );
}

interface ChoicesProps {
  id: string;
  name: string;
  label: string;
  error: string | undefined;
  description?: ReactNode;
  chosen: readonly string[];
  field: Field;
}

/** The chosen ones in sight, everything else folded away. */
function Choices({ id, name, label, error, description, chosen, field }: ChoicesProps) {
  const { translate } = useWords();
  const titleOf = useOptionTitle(field.name);
  const options = field.options ?? [];
  const shown = chosen.map((value) => options.find((option) => option.value === value) ?? { value });
  const others = options.filter(({ value }) => !chosen.includes(value));
  const box = (option: Option, isChosen: boolean) => (
    <Checkbox defaultChecked={isChosen} key={option.value} name={name} size="small" value={option.value}>
      <Data>{titleOf(option)}</Data>
    </Checkbox>
  );
  return (
    <CheckboxGroup description={description} error={error} id={id} legend={label} tabIndex={-1}>
      {shown.map((option) => box(option, true))}
      {others.length > 0 && (
        <details>
          <summary>{translate('studio:field.others', { count: others.length })}</summary>
          {others.map((option) => box(option, false))}
        </details>
      )}
    </CheckboxGroup>
  );
}

/** What an option is called: by the rule set, by the catalogue, or by its own name. */
function useOptionTitle(field: string): (option: Option) => string {
  const { language, translate } = useWords();
  return ({ value, title }) => {
    if (title !== undefined) return textIn(title, language);
    return hasText(`studio:option.${field}.${value}`) ? translate(`studio:option.${field}.${value}`) : value;
  };
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}
