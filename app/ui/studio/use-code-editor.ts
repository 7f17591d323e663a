import { useEffect } from 'react';

interface Wanted {
  /** Id of the text area. */
  fieldId: string;
  label: string;
  isJson: boolean;
  line?: number | undefined;
  isOpen: boolean;
}

/** Where script runs, a code editor takes the place of a text area; it is loaded only then. */
export function useCodeEditor({ fieldId, label, isJson, line, isOpen }: Wanted): void {
  useEffect(() => {
    const field = document.getElementById(fieldId);
    if (!isOpen || !(field instanceof HTMLTextAreaElement)) return;
    let leave = () => {};
    let isGone = false;
    void import('./code-editor').then(({ editAsCode }) => {
      if (!isGone) leave = editAsCode({ field, label, isJson, line });
    });
    return () => {
      isGone = true;
      leave();
    };
  }, [fieldId, label, isJson, line, isOpen]);
}
