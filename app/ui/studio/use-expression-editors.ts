import { useEffect, type RefObject } from 'react';
import type { BuilderSubject } from '~/core/studio/rules/builder-subjects';
import { useWords } from '~/ui/words';

/**
 * Where script runs, a code editor takes the place of a field that holds an expression as soon as somebody enters it; it
 * is loaded only then.
 * @param subjects what the expressions can read; absent where no script runs yet.
 */
export function useExpressionEditors(
  form: RefObject<HTMLFormElement>,
  subjects: readonly BuilderSubject[] | undefined,
): void {
  const { language } = useWords();
  useEffect(() => {
    const element = form.current;
    if (element === null || subjects === undefined) return;
    const edited = new Map<HTMLTextAreaElement, () => void>();
    let isGone = false;
    const enter = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLTextAreaElement) || target.closest('.rs-code-field') === null) return;
      if (edited.has(target)) return;
      edited.set(target, () => undefined);
      void import('./code-editor').then(({ editAsCode }) => {
        if (isGone) return;
        const known = Promise.resolve({ subjects, language });
        edited.set(target, editAsCode({ field: target, label: labelOf(target), isJson: true, known }));
        // Who was here is there now, unless they went on meanwhile.
        if (document.activeElement === target) target.dispatchEvent(new FocusEvent('focus'));
      });
    };
    element.addEventListener('focusin', enter);
    return () => {
      isGone = true;
      element.removeEventListener('focusin', enter);
      for (const leave of edited.values()) leave();
    };
  }, [form, subjects, language]);
}

/** What the field is called, and under which heading it stands: there are many of one name. */
function labelOf(field: HTMLTextAreaElement): string {
  const heading = field.closest('section')?.querySelector('h2')?.textContent ?? '';
  return [heading.trim(), field.labels[0]?.textContent ?? ''].filter((text) => text !== '').join(', ');
}
