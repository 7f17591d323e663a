import { postedText } from './posted-text';

/** What a form that saves answers carries besides them. */
export interface PatchFieldsProps {
  /** Makes a form that is posted twice count once. */
  patchId: string;
  /** Revision of the answers the form was made from. */
  revision: number;
  /** Answers as they stood then, by question. */
  seen: object;
}

/** Hidden fields: which patch the form makes, and from what. */
export function PatchFields({ patchId, revision, seen }: PatchFieldsProps) {
  return (
    <>
      <input name="patch" type="hidden" value={patchId} />
      <input name="based-on" type="hidden" value={revision} />
      <input name="seen" type="hidden" value={JSON.stringify(seen)} />
    </>
  );
}

/** Reads them back; `seen` is whatever JSON the form brought, nothing where it is none. */
export function readPatchFields(form: FormData): { id: string; basedOn: number; seen: unknown } {
  return { id: postedText(form, 'patch'), basedOn: Number(postedText(form, 'based-on')), seen: parsed(form) };
}

function parsed(form: FormData): unknown {
  try {
    return JSON.parse(postedText(form, 'seen'));
  } catch {
    return undefined;
  }
}
