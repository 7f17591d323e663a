import type { Issue } from '~/core/shared/issue';
import type { Translate } from '~/core/shared/text';
import { fieldAround, fieldsOf, type RuleForm } from '~/core/studio/rules/field';
import { issueInWords } from '~/locales/issue-words';
import type { FieldNotes } from './field-notes';

/** What is said at each field: what is wrong there, and what an expression says. Issues that no field shows are left over. */
export function ruleNotes(
  form: Pick<RuleForm, 'groups'>,
  issues: readonly Issue[],
  sentences: Readonly<Record<string, string>>,
  translate: Translate,
): { notes: Record<string, FieldNotes>; rest: Issue[] } {
  const fields = fieldsOf(form);
  const notes: Record<string, FieldNotes> = {};
  const at = (pointer: string) => (notes[pointer] ??= { errors: [], warnings: [] });
  for (const [pointer, sentence] of Object.entries(sentences)) at(pointer).sentence = sentence;
  const rest: Issue[] = [];
  for (const issue of issues) {
    const field = fieldAround(fields, issue.where.pointer);
    if (field === undefined) {
      rest.push(issue);
      continue;
    }
    const { found, expected, mend } = issueInWords(issue, translate);
    const said = `${translate(`common:severity.${issue.severity}`)}: ${found} ${translate('studio:issues.expected', { expected })} ${mend}`;
    (issue.severity === 'error' ? at(field.pointer).errors : at(field.pointer).warnings).push(said);
  }
  return { notes, rest };
}
