import { casesPath } from '../rules/rule-places';
import type { Issue } from '../shared/issue';

/** What is wrong with a file, and with the cases beside it: they are run on every change of a rule. */
export function issuesBeside(issues: readonly Issue[], path: string): Issue[] {
  return issues.filter(({ where }) => where.file === path || (path !== '' && where.file === casesPath(path)));
}
