import { casesPath } from '../../rules/rule-places';
import { caseSchema, type RuleCase } from '../../rules/rule-set-file';
import type { ContentFile } from '../../shared/content-file';
import { failure, success, type Issue, type Result } from '../../shared/issue';
import { parseJson } from '../../shared/parse-json';
import type { DraftChange } from '../draft';
import { valueAt, valueIn } from '../draft-contents';

/** What can have cases. */
export type CasesKind = 'risks' | 'stoppers';

/** What an editor wants of the cases of one rule; positions count from 0. */
export type CasesEdit =
  | { kind: 'add_case'; ruleCase: RuleCase }
  | { kind: 'change_case'; index: number; ruleCase: RuleCase }
  | { kind: 'remove_case'; index: number };

/**
 * The changes of a file of cases that do what an editor wants; the file is made where there was none. Issues:
 * `field_empty` at `/name`, `case_expects_nothing` at `/expect`, `case_gone`, and those of broken JSON.
 * @param rulePath the file of the risk or stopper.
 */
export function caseChanges(files: readonly ContentFile[], rulePath: string, edit: CasesEdit): Result<DraftChange[]> {
  const path = casesPath(rulePath);
  const file = files.find((one) => one.path === path);
  if (edit.kind !== 'remove_case') {
    const issues = caseIssues(edit.ruleCase);
    if (issues.length > 0) return failure(issues);
  }
  if (file === undefined) {
    if (edit.kind !== 'add_case') return failure([issueAt('case_gone', '')]);
    return success([
      { kind: 'text', path, text: '{}\n' },
      { kind: 'value', path, pointer: '/cases', value: [edit.ruleCase] },
    ]);
  }
  const json = parseJson(file);
  if (!json.ok) return json;
  const cases = valueAt(json.value, '/cases');
  const count = Array.isArray(cases) ? cases.length : 0;
  if (edit.kind === 'add_case') {
    if (count === 0) return success([{ kind: 'value', path, pointer: '/cases', value: [edit.ruleCase] }]);
    return success([{ kind: 'insert', path, pointer: `/cases/${count}`, value: edit.ruleCase }]);
  }
  const pointer = `/cases/${edit.index}`;
  if (valueAt(json.value, pointer) === undefined) return failure([issueAt('case_gone', '')]);
  if (edit.kind === 'change_case') return success([{ kind: 'value', path, pointer, value: edit.ruleCase }]);
  // A file of cases holds at least one.
  return success([count === 1 ? { kind: 'drop', path } : { kind: 'remove', path, pointer }]);
}

/** The file of a risk or stopper of this id, in whichever domain; nothing where there is none. */
export function findRule(files: readonly ContentFile[], kind: CasesKind, id: string): ContentFile | undefined {
  return files.find(({ path }) => {
    const [, folder, name] = /^rules\/[^/]+\/(risks|stoppers)\/(?:[^/]+\/)?([^/.]+)\.json$/.exec(path) ?? [];
    return folder === kind && name === id;
  });
}

/** A case of a rule as its file has it; nothing where there is none at this position. */
export function caseAt(files: readonly ContentFile[], rulePath: string, index: number): RuleCase | undefined {
  const json = valueIn(files.find(({ path }) => path === casesPath(rulePath)));
  return caseSchema.safeParse(valueAt(json, `/cases/${index}`)).data;
}

function caseIssues(ruleCase: RuleCase): Issue[] {
  if (ruleCase.name.trim() === '') return [issueAt('field_empty', '/name')];
  const isEmpty = Object.keys(ruleCase.expect).length === 0;
  return isEmpty || !caseSchema.safeParse(ruleCase).success ? [issueAt('case_expects_nothing', '/expect')] : [];
}

function issueAt(code: string, pointer: string): Issue {
  return { code, severity: 'error', where: { file: '', pointer }, values: {} };
}
