import { useCallback, useEffect, useRef, useState, type FormEvent, type RefObject } from 'react';
import { z } from 'zod';
import { fieldsOf, type RuleForm } from '~/core/studio/rules/field';
import { KeptInBrowser, storageOf } from '~/ui/frame/kept-in-browser';
import { FieldSync, type SyncState, type UnsentFields } from './field-sync';
import { nowName, typedFields, wasName } from './posted-fields';
import { askFindings, sendEdit, type Findings } from './send-edit';

interface Subject {
  draft: { id: string; revision: number };
  kind: string;
  id: string;
  form: RuleForm;
  json: unknown;
  isOpen: boolean;
}

/** A form that saves itself and asks what is wrong while somebody types. */
export interface LiveForm {
  /** Absent until script runs. */
  state: SyncState | undefined;
  findings: Findings | undefined;
  isChecking: boolean;
  ref: RefObject<HTMLFormElement>;
  onInput: () => void;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  onSettle: (pointer: string, choice: 'mine' | 'theirs') => void;
}

/** Lets script save a form of fields; without script it is posted as it is. */
export function useLiveForm({ draft, kind, id, form, json, isOpen }: Subject): LiveForm {
  const ref = useRef<HTMLFormElement>(null);
  const sync = useRef<FieldSync>();
  const [state, setState] = useState<SyncState>();
  const [findings, setFindings] = useState<Findings>();
  const [isChecking, setChecking] = useState(false);
  const latest = useRef(0);

  const check = useCallback(async () => {
    const turn = (latest.current += 1);
    setChecking(true);
    const found = await askFindings(draft.id, { file: form.path, kind, id });
    if (turn !== latest.current) return;
    setChecking(false);
    if (found) setFindings(found);
  }, [draft.id, form.path, kind, id]);

  useEffect(() => {
    if (!isOpen) return;
    let last: SyncState['status'] = 'saved';
    const store = new KeptInBrowser({
      ...{ name: `${draft.id}:${form.path}:${id}`, tabId: crypto.randomUUID(), read: readUnsent },
      ...{ storage: storageOf(window), locks: navigator.locks },
    });
    const made = new FieldSync({
      ...{ path: form.path, fields: fieldsOf(form), json, revision: draft.revision },
      send: async (patch) => {
        const outcome = await sendEdit(draft.id, patch);
        if (outcome.kind === 'saved') writeHidden(ref.current, 'basedOn', String(outcome.revision));
        return outcome;
      },
      later: (work, milliseconds) => void setTimeout(work, milliseconds),
      keep: (unsent) => store.keep(Object.keys(unsent).length === 0 ? undefined : unsent),
      onChange: (next) => {
        setState(next);
        if (next.status === 'saved' && last !== 'saved') void check();
        last = next.status;
      },
    });
    sync.current = made;
    setState(made.state);
    const warn = (event: BeforeUnloadEvent) => {
      if (!made.isSaved && !made.state.isKept) event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    // A browser may have put back what was typed before a reload.
    readInto(made, ref.current, form);
    void store.takeAbandoned((unsent) => {
      for (const pointer of made.adopt(unsent)) fill(ref.current, pointer, unsent[pointer]?.now ?? '');
    });
    return () => removeEventListener('beforeunload', warn);
  }, [draft.id, draft.revision, form, json, isOpen, check]);

  return {
    ...{ state, findings, isChecking, ref },
    onInput: () => sync.current && readInto(sync.current, ref.current, form),
    onSubmit: (event) => {
      const [made, element] = [sync.current, ref.current];
      if (made === undefined || element === null) return;
      const submitter = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
      const isPlainSave = submitter?.value === 'save';
      if (made.isSaved && !isPlainSave) return showStored(made, element, form);
      event.preventDefault();
      void made.flush().then(() => {
        if (made.isSaved && !isPlainSave) element.requestSubmit(submitter);
      });
    },
    onSettle: (pointer, choice) => {
      sync.current?.settle(pointer, choice);
      const field = fieldsOf(form).find((one) => one.pointer === pointer);
      if (choice === 'theirs' && field && sync.current) fill(ref.current, pointer, sync.current.storedText(pointer));
    },
  };
}

const unsentSchema = z.record(z.string(), z.object({ now: z.string(), was: z.string() }));

function readUnsent(json: unknown): UnsentFields | undefined {
  return unsentSchema.safeParse(json).data;
}

function readInto(sync: FieldSync, element: HTMLFormElement | null, form: RuleForm): void {
  if (element === null) return;
  const typed = typedFields(new FormData(element), fieldsOf(form));
  for (const [pointer, { now }] of typed) sync.type(pointer, now);
}

/** What is posted as a whole says what is stored by now, so that nothing seems changed. */
function showStored(sync: FieldSync, element: HTMLFormElement, form: RuleForm): void {
  for (const { pointer } of fieldsOf(form)) writeHidden(element, wasName(pointer), sync.storedText(pointer));
}

function writeHidden(element: HTMLFormElement | null, name: string, value: string): void {
  const input = element?.elements.namedItem(name);
  if (input instanceof HTMLInputElement) input.value = value;
}

/** Puts a text into a field as if it had been loaded with it. */
function fill(element: HTMLFormElement | null, pointer: string, text: string): void {
  const found = element?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
    `[name="${CSS.escape(nowName(pointer))}"]`,
  );
  const lines = text.split('\n');
  found?.forEach((input) => {
    if (input instanceof HTMLInputElement && input.type === 'checkbox') input.checked = lines.includes(input.value);
    else input.value = text;
    // For the code editor and the builder that stand beside it; the form itself knows.
    input.dispatchEvent(new Event('input'));
  });
}
