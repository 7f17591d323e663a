import { describe, expect, it } from 'vitest';
import type { RuleCase } from '~/core/rules/rule-set-file';
import type { ContentFile } from '~/core/shared/content-file';
import { editFiles } from '../edit-draft';
import { caseChanges, type CasesEdit } from './edit-cases';

const rule = 'rules/small/risks/privacy/kept.json';
const path = 'rules/small/risks/privacy/kept.cases.json';
const ruleCase = (name: string): RuleCase => ({ name, answers: { years: 9 }, expect: { inherent: 'high' } });
const none: ContentFile[] = [{ path: rule, text: '{}\n' }];

function after(from: ContentFile[], edit: CasesEdit): ContentFile[] {
  const changes = caseChanges(from, rule, edit);
  if (!changes.ok) throw new Error(changes.issues.map(({ code }) => code).join());
  const edited = editFiles(from, changes.value);
  if (!edited.ok) throw new Error(edited.issues.map(({ code }) => code).join());
  return edited.value.files;
}
const names = (files: ContentFile[]) => {
  const file = files.find((one) => one.path === path);
  return file && (JSON.parse(file.text) as { cases: RuleCase[] }).cases.map(({ name }) => name);
};
const refusal = (edit: CasesEdit, from = none) => {
  const changes = caseChanges(from, rule, edit);
  return changes.ok ? [] : changes.issues.map(({ code, where }) => `${where.pointer} ${code}`);
};

describe('cases of a draft', () => {
  const one = after(none, { kind: 'add_case', ruleCase: ruleCase('One') });
  const two = after(one, { kind: 'add_case', ruleCase: ruleCase('Two') });

  it('are added, changed and taken out; the last one takes its file with it', () => {
    expect(names(two)).toEqual(['One', 'Two']);
    expect(names(after(two, { kind: 'change_case', index: 0, ruleCase: ruleCase('Other') }))).toEqual(['Other', 'Two']);
    expect(after(two, { kind: 'remove_case', index: 1 })).toEqual(one);
    expect(after(one, { kind: 'remove_case', index: 0 })).toEqual(none);
  });

  it('need a sentence and something that is expected', () => {
    expect(refusal({ kind: 'add_case', ruleCase: ruleCase(' ') })).toEqual(['/name field_empty']);
    const expectsNothing = { ...ruleCase('One'), expect: {} };
    expect(refusal({ kind: 'add_case', ruleCase: expectsNothing })).toEqual(['/expect case_expects_nothing']);
    expect(refusal({ kind: 'remove_case', index: 7 }, two)).toEqual([' case_gone']);
  });
});
