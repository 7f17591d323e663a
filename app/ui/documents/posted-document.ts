import { postedText, postedTexts } from '~/ui/plain-form/posted-text';
import type { TypedDocument } from './document-fields';

/** What was typed about a document. */
export function postedDocument(form: FormData): TypedDocument {
  return {
    name: postedText(form, 'name'),
    dated: postedText(form, 'dated'),
    expires: postedText(form, 'expires'),
    version: postedText(form, 'version'),
    confidential: postedText(form, 'confidential') === 'yes',
    supports: postedTexts(form, 'supports'),
  };
}

/** The revision of the answers that stood on the page. */
export function postedRevision(form: FormData): number {
  return Number(postedText(form, 'based-on'));
}
