import { offeredChoices, type Questionnaire } from '../questionnaire/questionnaire';
import type { ContentFile } from '../shared/content-file';
import { valueIn } from './draft-contents';
import { questionnairesIn } from './rules/rule-words';

const rulePath = /^rules\/[^/]+\/(?:risks\/[^/]+|stoppers)\/[^/.]+\.json$/;

/** The file of the rule that takes longest to check, as far as that can be told from its size; nothing without rules. */
export function heaviestRule(files: readonly ContentFile[]): string | undefined {
  const choices = choicesOf(questionnairesIn(files));
  const weighed = files
    .filter(({ path }) => rulePath.test(path))
    .map((file) => ({ path: file.path, weight: weightOf(valueIn(file), choices) }));
  return weighed.sort((one, other) => other.weight - one.weight)[0]?.path;
}

function choicesOf(questionnaires: readonly Questionnaire[]): Map<string, number> {
  const questions = questionnaires.flatMap((one) => one.questions);
  return new Map(questions.map(({ name, accepts }) => [name, offeredChoices(accepts).length]));
}

/** How much there is in it, for each way in which what it reads can be answered. */
function weightOf(rule: unknown, choices: ReadonlyMap<string, number>): number {
  const read = new Set<string>();
  let nodes = 0;
  const open: unknown[] = [rule];
  while (open.length > 0) {
    const value = open.pop();
    nodes += 1;
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, member] of Object.entries(value)) {
      if (name === 'var' && typeof member === 'string') read.add(member);
      open.push(member);
    }
  }
  return [...read].reduce((ways, name) => ways * Math.max(2, choices.get(name) ?? 0), nodes);
}
