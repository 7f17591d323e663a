import { useEffect } from 'react';
import type { BuilderSubject } from '~/core/studio/rules/builder-subjects';
import { useWords } from '~/ui/words';
import { schemaFor } from './schema-for';

interface Wanted {
  /** Id of the text area. */
  fieldId: string;
  label: string;
  path: string;
  /** What expressions in the file can read. */
  subjects: readonly BuilderSubject[];
  line?: number | undefined;
  isOpen: boolean;
}

/** Where script runs, a code editor takes the place of a text area; it is loaded only then. */
export function useCodeEditor({ fieldId, label, path, subjects, line, isOpen }: Wanted): void {
  const { language } = useWords();
  useEffect(() => {
    const field = document.getElementById(fieldId);
    if (!isOpen || !(field instanceof HTMLTextAreaElement)) return;
    const isJson = path.endsWith('.json');
    const known = schemaFor(path, field.value).then((schema) =>
      schema === undefined ? undefined : { schema, subjects, language },
    );
    let leave = () => {};
    let isGone = false;
    void import('./code-editor').then(({ editAsCode }) => {
      if (!isGone) leave = editAsCode({ field, label, isJson, line, ...(isJson && { known }) });
    });
    return () => {
      isGone = true;
      leave();
    };
  }, [fieldId, label, path, subjects, language, line, isOpen]);
}
