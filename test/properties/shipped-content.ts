import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseQuestionnaire } from '~/core/questionnaire/parse-questionnaire';
import { withBase } from '~/core/rules/extend/base-of';
import { parseRuleSet } from '~/core/rules/parse-rule-set';
import type { ContentFile } from '~/core/shared/content-file';
import { type Content, valueOf } from '../fixtures/generated/generate-content';

/** Every shipped rule set of the method `risks`, with the questionnaires it names. */
export function shippedContent(): Content[] {
  const questionnaires = foldersIn('questionnaires').flatMap((folder) =>
    jsonIn(folder)
      .filter(({ path }) => path.endsWith('/questionnaire.json'))
      .map((file) => valueOf(parseQuestionnaire(file))),
  );
  return foldersIn('rules').flatMap((folder) => {
    const ruleSet = valueOf(parseRuleSet(withBase(jsonIn(folder), foldersIn('rules').map(jsonIn))));
    if (ruleSet.method !== 'risks') return [];
    const named = ruleSet.questionnaires.map(({ id, version }) => {
      const found = questionnaires.find(
        (questionnaire) => questionnaire.id === id && questionnaire.version === version,
      );
      if (found === undefined) throw new Error(`${ruleSet.id} names ${id} ${version}, which is not shipped`);
      return found;
    });
    return [{ name: ruleSet.id, ruleSet, questionnaires: named }];
  });
}

function foldersIn(root: string): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(root, name));
}

function jsonIn(folder: string): ContentFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .map((path) => ({ path: join(folder, path), text: readFileSync(join(folder, path), 'utf8') }));
}
