import { lazy, Suspense, useEffect, useState } from 'react';
import type { BuilderSubject } from '~/core/studio/rules/builder-subjects';
import { showCondition, type ShownCondition } from '~/core/studio/rules/condition-query';
import { Note } from '~/ui/frame/note';
import { useWords } from '~/ui/words';

const ConditionBuilder = lazy(() => import('./condition-builder'));

interface Props {
  /** Id of the field that holds the JSON text. */
  fieldId: string;
  subjects: readonly BuilderSubject[];
}

type Shown = ShownCondition | { isShown: false; why: 'not_json' };

/** A condition as a visual builder, in step with its JSON text: each shows at once what was changed in the other. */
export function ConditionTools({ fieldId, subjects }: Props) {
  const { translate } = useWords();
  const [isOpen, setOpen] = useState(false);
  const [shown, setShown] = useState<Shown>();

  useEffect(() => {
    const field = document.getElementById(fieldId);
    if (!isOpen || !(field instanceof HTMLTextAreaElement)) return;
    const read = (event?: Event) => {
      // What the builder wrote itself it shows already.
      if (!(event instanceof CustomEvent)) setShown(conditionIn(field.value));
    };
    read();
    field.addEventListener('input', read);
    return () => field.removeEventListener('input', read);
  }, [fieldId, isOpen]);

  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{translate('studio:builder.open')}</summary>
      {isOpen && shown?.isShown === true && (
        <Suspense fallback={<p>{translate('studio:builder.loading')}</p>}>
          <ConditionBuilder onChange={(logic) => write(fieldId, logic)} query={shown.query} subjects={subjects} />
        </Suspense>
      )}
      {isOpen && shown?.isShown === false && <Note>{translate(`studio:builder.why.${shown.why}`)}</Note>}
    </details>
  );
}

function conditionIn(text: string): Shown {
  try {
    return showCondition(JSON.parse(text));
  } catch {
    return { isShown: false, why: 'not_json' };
  }
}

/** Writes what the builder shows into the text, unless it says the same already. */
function write(fieldId: string, logic: unknown): void {
  const field = document.getElementById(fieldId);
  if (!(field instanceof HTMLTextAreaElement)) return;
  if (isSame(field.value, logic)) return;
  field.value = JSON.stringify(logic, null, 2);
  field.dispatchEvent(new CustomEvent('input', { bubbles: true }));
}

function isSame(text: string, logic: unknown): boolean {
  try {
    return JSON.stringify(JSON.parse(text)) === JSON.stringify(logic);
  } catch {
    return false;
  }
}
