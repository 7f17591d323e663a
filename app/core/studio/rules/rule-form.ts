import type { Questionnaire } from '../../questionnaire/questionnaire';
import type { ContentFile } from '../../shared/content-file';
import { draftContents, valueIn } from '../draft-contents';
import { domainGroups, sourceGroups } from './list-fields';
import { measureGroups } from './measure-fields';
import { riskGroups } from './risk-fields';
import { ruleOptions } from './rule-options';
import { stopperGroups } from './stopper-fields';
import { tableGroups } from './table-fields';
import { otherLanguages, translationGroups } from './translation-fields';
import { fieldsOf, type RuleForm } from './field';
import { isShowable } from './read-fields';

/** What a form is about: a kind of thing, and its id; for tables, sources and domains the folder of the rule set. */
export interface FormSubject {
  kind: 'risks' | 'stoppers' | 'measures' | 'tables' | 'sources' | 'domains';
  id: string;
}

/** A form that can be filled in, or the file it would be about where that cannot be shown as fields. */
export type FoundForm = { kind: 'form'; form: RuleForm; json: unknown } | { kind: 'text_only'; path: string };

/** The form of a thing in a draft; nothing where there is no such thing. */
export function findForm(
  files: readonly ContentFile[],
  subject: FormSubject,
  questionnaires: readonly Questionnaire[],
): FoundForm | undefined {
  const place = placeOf(files, subject);
  if (place === undefined) return undefined;
  const json = valueIn(files.find(({ path }) => path === place.path));
  if (typeof json !== 'object' || json === null) return { kind: 'text_only', path: place.path };
  const options = ruleOptions(files, place.path, questionnaires);
  const groups = {
    risks: () => riskGroups(json, options),
    stoppers: () => stopperGroups(json, options),
    measures: () => measureGroups(json, Number(place.pointer.split('/')[2] ?? 0), options),
    tables: () => tableGroups(json),
    sources: () => sourceGroups(json),
    domains: () => domainGroups(json),
  }[subject.kind]();
  const main = valueIn(files.find(({ path }) => path === `rules/${place.path.split('/')[1] ?? ''}/rule-set.json`));
  const form = { path: place.path, groups: [...groups, ...translationGroups(json, groups, otherLanguages(main))] };
  if (!fieldsOf(form).every((field) => isShowable(json, field))) return { kind: 'text_only', path: place.path };
  return { kind: 'form', form, json };
}

/** The file a thing stands in, and where in it; nothing where there is no such thing. */
export function placeOf(
  files: readonly ContentFile[],
  { kind, id }: FormSubject,
): { path: string; pointer: string } | undefined {
  const { ruleSets } = draftContents(files);
  const entries = ruleSets.flatMap(({ folder, main, domains, stoppers, measures }) => {
    if (kind === 'risks') return domains.flatMap(({ risks }) => risks);
    if (kind === 'tables' || kind === 'sources' || kind === 'domains')
      return main === undefined ? [] : [{ ...main, id: folder }];
    return kind === 'stoppers' ? stoppers : measures;
  });
  const entry = entries.find((one) => one.id === id);
  return entry && { path: entry.path, pointer: entry.pointer };
}
