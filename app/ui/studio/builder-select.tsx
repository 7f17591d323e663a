import type { ValueSelectorProps } from 'react-querybuilder';

interface Offered {
  name?: string;
  label: string;
}

/** A list of the builder with a name of its own: a title alone is read out by few. */
export function BuilderSelect({ className, title, value, options, handleOnChange }: ValueSelectorProps) {
  return (
    <select
      aria-label={title}
      className={className}
      onChange={({ target }) => handleOnChange(target.value)}
      value={String(value ?? '')}
    >
      {(options as Offered[]).map(({ name, label }) => (
        <option data-content="" key={name} value={name}>
          {label}
        </option>
      ))}
    </select>
  );
}
