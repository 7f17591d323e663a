import type { Place } from '~/core/shared/issue';
import { questionnaireHref } from './questions/issue-place';

const ruleFile = /^rules\/[^/]+\/(?:(risks)\/[^/]+|(stoppers))\/([^/.]+)\.json$/;
const casesFile = /^rules\/[^/]+\/(?:(risks)\/[^/]+|(stoppers))\/([^/.]+)\.cases\.json$/;
const tablesFile = /^rules\/([^/]+)\/rule-set\.json$/;
/** The part of a pointer that a field of a form is about. */
const fieldOfRule = /^\/(controls\/\d+\/[^/]+|reasons\/[^/]+|[^/]+)/;
const fieldOfTables =
  /^\/(parameters\/(?:matrix|severity)\/\d+\/\d+|parameters\/(?:grades|quarterSteps|reasons)\/[^/]+|parameters\/[^/]+|recommendation\/[^/]+)/;

/** What of a `rule-set.json` has a form of its own beside the tables. */
const listedField = /^\/((sources|domains)\/[^/]+(?:\/[^/]+)?)/;

/** The page of a draft on which a place of one of its files can be mended. */
export function placeHref(draftId: string, { file, pointer, line }: Place): string {
  if (file === '') return `/drafts/${draftId}`;
  const [, risks, stoppers, id] = ruleFile.exec(file) ?? [];
  const ruleField = fieldOfRule.exec(pointer)?.[1];
  if (id !== undefined && pointer === '' && line === undefined) return `/drafts/${draftId}/${risks ?? stoppers}/${id}`;
  if (id !== undefined && ruleField !== undefined)
    return `/drafts/${draftId}/${risks ?? stoppers}/${id}#field-${ruleField}`;
  const [, ofRisk, ofStopper, held] = casesFile.exec(file) ?? [];
  // Whatever makes a file of cases unreadable is mended in its text.
  const one = /^\/cases\/(\d+)/.exec(pointer)?.[1];
  if (held !== undefined && one !== undefined)
    return `/drafts/${draftId}/${ofRisk ?? ofStopper}/${held}/cases#case-${one}`;
  const folder = tablesFile.exec(file)?.[1];
  const [, listed, list] = listedField.exec(pointer) ?? [];
  if (folder !== undefined && listed !== undefined) return `/drafts/${draftId}/${list}/${folder}#field-${listed}`;
  const tableField = fieldOfTables.exec(pointer)?.[1];
  if (folder !== undefined && tableField !== undefined)
    return `/drafts/${draftId}/tables/${folder}#field-${tableField}`;
  const questionnaire = /^questionnaires\/([^/]+)\/questionnaire\.json$/.exec(file)?.[1];
  const question = /^\/questions\/([^/]+)/.exec(pointer)?.[1];
  if (questionnaire !== undefined && question !== undefined)
    return questionnaireHref(draftId, questionnaire, `/questions/${question}`);
  return fileHref(draftId, file, { pointer, ...(line !== undefined && { line }) });
}

/** A file of a draft as text; where a line is known, with that line shown. */
export function fileHref(draftId: string, path: string, { pointer = '', line }: Partial<Place> = {}): string {
  const at = line === undefined ? '' : `?line=${line}`;
  return `/drafts/${draftId}/files/${path}${at}${pointer === '' && at === '' ? '' : '#field-text'}`;
}
