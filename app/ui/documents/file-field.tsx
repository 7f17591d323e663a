import { useWords } from '~/ui/words';

interface Props {
  error: string | undefined;
  /** Largest file, in megabytes. */
  maximum: number;
  /** What it is and which kinds of files are taken; a document unless said otherwise. */
  words?: { label: string; help: string; accept: string };
}

/** A file to be sent. The browser's own field: it works by keyboard, by voice and without script. */
export function FileField({ error, maximum, words }: Props) {
  const { translate } = useWords();
  const { label, help, accept } = words ?? {
    label: translate('documents:form.file'),
    help: translate('documents:form.fileHelp', { maximum }),
    accept: '.pdf,.png,.jpg,.jpeg,.docx,.xlsx,.pptx,.odt,.ods,.odp,.txt,.csv,.json',
  };
  return (
    <div className={`aksel-form-field aksel-form-field--medium ${error === undefined ? '' : 'rs-file-error'}`}>
      <label className="aksel-form-field__label aksel-label" htmlFor="field-file">
        {label}
      </label>
      <div className="aksel-form-field__description aksel-body-short" id="field-file-description">
        {help}
      </div>
      <input
        accept={accept}
        aria-describedby={error === undefined ? 'field-file-description' : 'field-file-description field-file-error'}
        aria-invalid={error === undefined ? undefined : true}
        className="rs-file"
        id="field-file"
        name="file"
        type="file"
      />
      {error !== undefined && (
        <p className="aksel-form-field__error aksel-error-message aksel-label" id="field-file-error">
          {error}
        </p>
      )}
    </div>
  );
}
