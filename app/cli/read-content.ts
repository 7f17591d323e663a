import path from 'node:path';
import { parseQuestionnaire } from '~/core/questionnaire/parse-questionnaire';
import { parseSurvey } from '~/core/questionnaire/parse-survey';
import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import { extendedBy, withBase } from '~/core/rules/extend/base-of';
import { parseRuleSet } from '~/core/rules/parse-rule-set';
import type { RuleSet } from '~/core/rules/rule-set';
import type { ContentFile } from '~/core/shared/content-file';
import { success, type Result } from '~/core/shared/issue';
import { parseJson } from '~/core/shared/parse-json';
import type { CommandLinePorts } from './command';
import { isDirectory, readFoldersBeside, readRuleSetFiles, readTextFile } from './read-files';

/** Something parsed, with the files it was read from. */
export interface Read<Value> {
  value: Value;
  files: ContentFile[];
}

/**
 * A rule set: its folder, its `rule-set.json`, or the single file that is all of it. The base of a local one is looked
 * for in the folders beside it, then among the shipped rule sets.
 */
export async function readRuleSet(
  name: string,
  { loadShippedContent }: Pick<CommandLinePorts, 'loadShippedContent'>,
): Promise<Result<Read<RuleSet>>> {
  const own = await readRuleSetFiles(name);
  if (!own.ok) return own;
  if (extendedBy(own.value) === undefined) return readFrom(own.value, parseRuleSet(own.value));
  const shipped = await loadShippedContent();
  const others = shipped.ok ? shipped.value.ruleSets.map(({ files }) => files) : [];
  const files = withBase(own.value, [...(await readFoldersBeside(own.value)), ...others]);
  return readFrom(files, parseRuleSet(files));
}

/**
 * A questionnaire with or without envelope, or its folder. Plain SurveyJS JSON has neither id nor version and takes
 * those under which a rule set knows it.
 */
export async function readQuestionnaire(
  name: string,
  known?: { id: string; version: string },
): Promise<Result<Read<Questionnaire>>> {
  const file = await readTextFile((await isDirectory(name)) ? path.join(name, 'questionnaire.json') : name);
  if (!file.ok) return file;
  const json = parseJson(file.value);
  if (!json.ok) return json;
  const hasEnvelope = typeof json.value === 'object' && json.value !== null && 'survey' in json.value;
  if (hasEnvelope) return readFrom([file.value], parseQuestionnaire(file.value));
  const parsed = readFrom([file.value], parseSurvey(file.value, known?.id ?? 'survey'));
  if (parsed.ok && known !== undefined) parsed.value.value.version = known.version;
  return parsed;
}

function readFrom<Value>(files: ContentFile[], parsed: Result<Value>): Result<Read<Value>> {
  return parsed.ok ? success({ value: parsed.value, files }, parsed.warnings) : parsed;
}
