import type { ReactNode } from 'react';

interface Props {
  id: string;
  name: string;
  label: ReactNode;
  description?: ReactNode;
  error?: string | undefined;
  defaultValue: string;
  rows?: number;
}

/**
 * Several lines of text. The design system's own grows by inline styles, which our Content-Security-Policy refuses,
 * and by script, which most pages do without.
 */
export function TextArea({ id, name, label, description, error, defaultValue, rows = 4 }: Props) {
  const descriptionId = description === undefined ? undefined : `${id}-description`;
  const errorId = error === undefined ? undefined : `${id}-error`;
  return (
    <div className={`aksel-form-field aksel-form-field--medium ${error === undefined ? '' : 'aksel-textarea--error'}`}>
      <label className="aksel-form-field__label aksel-label" htmlFor={id}>
        {label}
      </label>
      {description !== undefined && (
        <div className="aksel-form-field__description aksel-body-short" id={descriptionId}>
          {description}
        </div>
      )}
      <textarea
        aria-describedby={[descriptionId, errorId].filter((one) => one !== undefined).join(' ') || undefined}
        aria-invalid={error === undefined ? undefined : true}
        data-content=""
        className="aksel-textarea__input aksel-body-short"
        defaultValue={defaultValue}
        dir="auto"
        id={id}
        name={name}
        rows={rows}
      />
      {error !== undefined && (
        <p className="aksel-form-field__error aksel-error-message aksel-label" id={errorId}>
          {error}
        </p>
      )}
    </div>
  );
}
