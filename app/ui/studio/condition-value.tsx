import type { ValueEditorProps } from 'react-querybuilder';
import { textIn } from '~/core/shared/text';
import type { BuilderSubject } from '~/core/studio/rules/builder-subjects';
import type { Value } from '~/core/studio/rules/condition-query';
import { useWords } from '~/ui/words';

/** What a question is compared with: an answer that is picked, several of them, or a number that is typed. */
export function ConditionValue({ field, operator, value, handleOnChange, context }: ValueEditorProps) {
  const { language, translate } = useWords();
  const { subjects } = context as { subjects: readonly BuilderSubject[] };
  const subject = subjects.find(({ name }) => name === field);
  const choices = subject?.choices ?? [];
  const label = translate('studio:builder.value');
  const offered = choices.map((choice) => ({ value: choice.value, text: textIn(choice.title, language) }));
  if (operator === 'notNull') return null;
  if (operator === 'in') {
    const chosen = (Array.isArray(value) ? value : [value]) as Value[];
    const strange = chosen.filter((one) => !offered.some((choice) => choice.value === one));
    const all = [...offered, ...strange.map((one) => ({ value: one, text: String(one) }))];
    return (
      <fieldset className="rs-builder-choices">
        <legend className="aksel-sr-only">{label}</legend>
        {all.map((choice) => (
          <label key={JSON.stringify(choice.value)}>
            <input
              checked={chosen.includes(choice.value)}
              onChange={() => handleOnChange(toggled(chosen, choice.value))}
              type="checkbox"
            />{' '}
            {choice.text}
          </label>
        ))}
      </fieldset>
    );
  }
  if (choices.length > 0) {
    const isOffered = offered.some((choice) => choice.value === value);
    const all = isOffered ? offered : [...offered, { value: value as Value, text: String(value) }];
    return (
      <select
        aria-label={label}
        onChange={(event) => handleOnChange(JSON.parse(event.target.value))}
        value={JSON.stringify(value)}
      >
        {all.map((choice) => (
          <option key={JSON.stringify(choice.value)} value={JSON.stringify(choice.value)}>
            {choice.text}
          </option>
        ))}
      </select>
    );
  }
  const isNumber =
    typeof value === 'number' || subject?.kind === 'number' || /^(months_since|days_until)\./.test(field);
  return (
    <input
      aria-label={label}
      inputMode={isNumber ? 'numeric' : 'text'}
      onChange={({ target }) =>
        handleOnChange(
          isNumber && target.value.trim() !== '' && Number.isFinite(Number(target.value))
            ? Number(target.value)
            : target.value,
        )
      }
      value={String(value ?? '')}
    />
  );
}

/** Those that stood there keep their order; what is new comes last. */
function toggled(chosen: readonly Value[], value: Value): Value[] {
  return chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
}
