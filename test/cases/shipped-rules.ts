import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseQuestionnaire } from '~/core/questionnaire/parse-questionnaire';
import { parseRuleSet } from '~/core/rules/parse-rule-set';
import { prepareRuleSet, type PreparedRuleSet } from '~/core/scoring/prepare-rule-set';
import type { ContentFile } from '~/core/shared/content-file';
import type { Result } from '~/core/shared/issue';

const prepared = new Map<string, PreparedRuleSet>();

/** A shipped rule set of the method `risks` with its questionnaires, prepared once. */
export function loadShippedRules(id: string): PreparedRuleSet {
  const known = prepared.get(id);
  if (known !== undefined) return known;
  const folder = path.join('rules', id);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  const ruleSet = valueOf(parseRuleSet(names.map((name) => readContent(path.join(folder, name)))));
  if (ruleSet.method !== 'risks') throw new Error(`${id} adds points`);
  const questionnaires = ruleSet.questionnaires.map((wanted) =>
    valueOf(parseQuestionnaire(readContent(path.join('questionnaires', wanted.id, 'questionnaire.json')))),
  );
  const result = prepareRuleSet(ruleSet, questionnaires);
  prepared.set(id, result);
  return result;
}

export function readContent(file: string): ContentFile {
  return { path: file.split(path.sep).join('/'), text: readFileSync(file, 'utf8') };
}

export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.issues, null, 2));
  return result.value;
}
