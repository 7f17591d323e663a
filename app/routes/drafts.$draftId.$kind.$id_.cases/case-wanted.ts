import type { RuleCase } from '~/core/rules/rule-set-file';
import type { ContentFile } from '~/core/shared/content-file';
import { caseAt, findRule, type CasesKind } from '~/core/studio/cases/edit-cases';
import { questionnairesIn } from '~/core/studio/rules/rule-words';
import { answersInQuery } from '~/ui/studio/cases/case-query';

/** What an address asks of the cases of a rule. */
interface Wanted {
  /** The case that is changed: its position, and the case as it stands. */
  changed: { index: string; ruleCase: RuleCase } | undefined;
  /** The answers to try and the day to judge them for; no answers where none are wanted. */
  ruleCase: { answers?: RuleCase['answers']; effectiveDate?: string };
}

/** Reads it from the query of an address; what the case that is changed says is there unless the query says otherwise. */
export function caseWanted(
  query: URLSearchParams,
  files: readonly ContentFile[],
  { kind, ruleId }: { kind: CasesKind; ruleId: string },
): Wanted {
  const index = query.get('edit') ?? '';
  const path = findRule(files, kind, ruleId)?.path;
  const before = path === undefined || index === '' ? undefined : caseAt(files, path, Number(index));
  const isAsked = [...query.keys()].some((name) => name.startsWith('a.'));
  const questions = isAsked ? questionnairesIn(files).flatMap((one) => one.questions) : [];
  const answers = isAsked ? answersInQuery(query, questions, before?.answers) : before?.answers;
  const typedDay = query.get('day') ?? before?.effectiveDate ?? '';
  return {
    changed: before && { index, ruleCase: before },
    ruleCase: {
      ...(answers && { answers }),
      ...(/^\d{4}-\d{2}-\d{2}$/.test(typedDay) && { effectiveDate: typedDay }),
    },
  };
}
