import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseQuestionnaire } from '~/core/questionnaire/parse-questionnaire';
import { withBase } from '~/core/rules/extend/base-of';
import { parseRuleSet } from '~/core/rules/parse-rule-set';
import { prepareRuleSet, type PreparedRuleSet } from '~/core/scoring/prepare-rule-set';
import type { ContentFile } from '~/core/shared/content-file';
import type { Result } from '~/core/shared/issue';

const prepared = new Map<string, PreparedRuleSet>();

/** A shipped rule set of the method `risks` with its questionnaires, prepared once. */
export function loadShippedRules(id: string): PreparedRuleSet {
  const known = prepared.get(id);
  if (known !== undefined) return known;
  const ruleSet = valueOf(parseRuleSet(shippedRuleSetFiles(id)));
  if (ruleSet.method !== 'risks') throw new Error(`${id} adds points`);
  const questionnaires = ruleSet.questionnaires.map((wanted) =>
    valueOf(parseQuestionnaire(readContent(path.join('questionnaires', wanted.id, 'questionnaire.json')))),
  );
  const result = prepareRuleSet(ruleSet, questionnaires);
  prepared.set(id, result);
  return result;
}

/** The ids of the shipped rule sets; one that extends another is a rule set like any other. */
export const shippedRuleSets = readdirSync('rules').filter((name) =>
  existsSync(path.join('rules', name, 'rule-set.json')),
);

/** The files of a shipped rule set, with those of the one it extends. */
export function shippedRuleSetFiles(id: string): ContentFile[] {
  return withBase(jsonIn(id), shippedRuleSets.map(jsonIn));
}

function jsonIn(id: string): ContentFile[] {
  const folder = path.join('rules', id);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  return names.map((name) => readContent(path.join(folder, name)));
}

export function readContent(file: string): ContentFile {
  return { path: file.split(path.sep).join('/'), text: readFileSync(file, 'utf8') };
}

export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.issues, null, 2));
  return result.value;
}
