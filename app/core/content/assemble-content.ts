import { parseQuestionnaire } from '../questionnaire/parse-questionnaire';
import type { Questionnaire } from '../questionnaire/questionnaire';
import { withBase } from '../rules/extend/base-of';
import { checkRuleSet } from '../rules/check-rule-set';
import { parseRuleSet } from '../rules/parse-rule-set';
import type { RuleSet } from '../rules/rule-set';
import type { ContentFile } from '../shared/content-file';
import { hasErrors, type Issue, type Result } from '../shared/issue';
import { locateIssues } from '../shared/locate-issues';

/** A questionnaire or rule set, and the files it was parsed from. */
export interface Loaded<Value> {
  value: Value;
  files: ContentFile[];
}

/** Everything below `questionnaires/` and `rules/`, in the order of the folders' names. */
export interface LoadedContent {
  questionnaires: Loaded<Questionnaire>[];
  ruleSets: Loaded<RuleSet>[];
}

/** What parses of some files, and everything that is wrong with them and between them. */
export interface Assembled extends LoadedContent {
  issues: Issue[];
}

const questionnairePath = /^(questionnaires\/[^/]+)\/questionnaire\.json$/;
const ruleSetPath = /^(rules\/[^/]+)\/.*\.json$/;

/**
 * Parses files that stand as in the repository, `questionnaires/<id>/questionnaire.json` and `rules/<id>/…json`, and
 * checks them against one another; others are left alone. The files of a local rule set are followed by those of the
 * base it extends, and it is registered with both. Every fault of every file is collected, with line and column.
 * @param files in the order of their paths.
 */
export function assembleContent(files: readonly ContentFile[]): Assembled {
  const issues: Issue[] = [];
  const collect = <Value>(from: ContentFile[], result: Result<Value>): Loaded<Value>[] => {
    issues.push(...(result.ok ? result.warnings : result.issues));
    return result.ok ? [{ value: result.value, files: from }] : [];
  };
  const questionnaires = [...inFolders(files, questionnairePath).values()].flatMap((inside) =>
    inside.flatMap((file) => collect([file], parseQuestionnaire(file))),
  );
  const folders = [...inFolders(files, ruleSetPath).values()];
  const ruleSets = folders
    .map((inside) => withBase(inside, folders))
    .flatMap((inside) => collect(inside, parseRuleSet(inside)));
  issues.push(...findDuplicates([...questionnaires, ...ruleSets]));
  // A questionnaire that did not parse would make every question of it "unknown" to the rules.
  if (!hasErrors(issues)) {
    const parsed = questionnaires.map(({ value }) => value);
    issues.push(...ruleSets.flatMap(({ value }) => locateIssues(checkRuleSet(value, parsed), files)));
  }
  return { questionnaires, ruleSets, issues: once(issues) };
}

/** What is wrong with a base is wrong with everything that extends it, and told once. */
function once(issues: readonly Issue[]): Issue[] {
  const told = new Map(issues.map((issue) => [JSON.stringify(issue), issue]));
  return [...told.values()];
}

function inFolders(files: readonly ContentFile[], place: RegExp): Map<string, ContentFile[]> {
  const folders = new Map<string, ContentFile[]>();
  for (const file of files) {
    const folder = place.exec(file.path)?.[1];
    if (folder !== undefined) folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  return folders;
}

function findDuplicates(loaded: Loaded<Questionnaire | RuleSet>[]): Issue[] {
  const seen = new Map<string, string>();
  return loaded.flatMap(({ value, files }) => {
    const kind = 'method' in value ? 'rule_set' : 'questionnaire';
    const file = files.find(({ path }) => /(questionnaire|rule-set)\.json$/.test(path))?.path ?? '';
    const key = `${kind} ${value.id} ${value.version}`;
    const first = seen.get(key);
    seen.set(key, first ?? file);
    if (first === undefined) return [];
    return [
      {
        code: 'duplicate_content_version',
        severity: 'error',
        where: { file, pointer: '/version' },
        values: { id: value.id, version: value.version, first },
      },
    ];
  });
}
