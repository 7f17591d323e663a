import path from 'node:path';
import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import { checkRuleSet } from '~/core/rules/check-rule-set';
import { parseRuleSet } from '~/core/rules/parse-rule-set';
import type { RuleSet } from '~/core/rules/rule-set';
import { prepareRuleSet } from '~/core/scoring/prepare-rule-set';
import { runCases } from '~/core/scoring/run-cases';
import { hasErrors, type Issue, type Result } from '~/core/shared/issue';
import { issuesAsText } from '~/locales/issue-words';
import { exitCodes, type Command, type CommandLinePorts, type Content } from '../command';
import { readQuestionnaire } from '../load-material';
import { isDirectory, readRuleSetFiles, readTextFile } from '../read-files';
import { commonOptions, readLanguage, readOptions } from '../read-options';

/** `check`: looks for everything wrong in questionnaires and rule sets, and runs the cases of the rule sets. */
export const check: Command = async (parameters, { ports, print, printError }) => {
  const { values, positionals } = readOptions(parameters, commonOptions);
  const { translate } = readLanguage(values.language);
  if (values.help) {
    print(translate('cli:help.check'));
    return exitCodes.fine;
  }
  const found = new Found();
  if (positionals.length === 0) found.addContent(await ports.loadShippedContent());
  for (const name of positionals) await examine(name, found, ports);
  await found.matchNamed(ports);
  const cases = found.runCases();

  if (found.issues.length > 0) printError(issuesAsText(found.issues, translate));
  const of = (severity: Issue['severity']) => found.issues.filter((issue) => issue.severity === severity).length;
  const summary = translate('cli:check.summary', {
    questionnaires: found.questionnaires.length,
    ruleSets: found.ruleSets.length,
    cases,
    errors: of('error'),
    warnings: of('warning'),
  });
  if (hasErrors(found.issues)) printError(summary);
  else print(summary);
  return hasErrors(found.issues) ? exitCodes.toMend : exitCodes.fine;
};

async function examine(name: string, found: Found, ports: CommandLinePorts): Promise<void> {
  const holds = (inside: string) => isDirectory(path.join(name, inside));
  if ((await holds('questionnaires')) || (await holds('rules'))) return found.addContent(await ports.loadContent(name));
  if (await isRuleSet(name)) {
    const files = await readRuleSetFiles(name);
    return found.addRuleSet(files.ok ? parseRuleSet(files.value) : files);
  }
  found.addQuestionnaire(await readQuestionnaire(name));
}

/** A rule set says its method; everything else is read as a questionnaire. */
async function isRuleSet(name: string): Promise<boolean> {
  const main = (await isDirectory(name)) ? path.join(name, 'rule-set.json') : name;
  const file = await readTextFile(main);
  return file.ok && (path.basename(main) === 'rule-set.json' || /"method"\s*:/.test(file.value.text));
}

/** What was found wrong, and what is whole enough to be held against each other. */
class Found {
  readonly issues: Issue[] = [];
  readonly questionnaires: Questionnaire[] = [];
  readonly ruleSets: RuleSet[] = [];
  /** Rule sets that were named alone: their questionnaires have to be found first. */
  readonly #alone: RuleSet[] = [];
  /** Rule sets that fit their questionnaires, with these. */
  readonly #matched: { ruleSet: RuleSet; questionnaires: Questionnaire[] }[] = [];

  addContent(content: Result<Content>): void {
    const loaded = this.#take(content);
    if (loaded === undefined) return;
    const questionnaires = loaded.questionnaires.map(({ value }) => value);
    const ruleSets = loaded.ruleSets.map(({ value }) => value);
    this.questionnaires.push(...questionnaires);
    this.ruleSets.push(...ruleSets);
    this.#matched.push(...ruleSets.map((ruleSet) => ({ ruleSet, questionnaires })));
  }

  addQuestionnaire(questionnaire: Result<Questionnaire>): void {
    const read = this.#take(questionnaire);
    if (read !== undefined) this.questionnaires.push(read);
  }

  addRuleSet(ruleSet: Result<RuleSet>): void {
    const read = this.#take(ruleSet);
    if (read === undefined) return;
    this.ruleSets.push(read);
    this.#alone.push(read);
  }

  /** Holds the rule sets that were named alone against the questionnaires named, and for the rest the shipped ones. */
  async matchNamed(ports: CommandLinePorts): Promise<void> {
    const isNamed = ({ id }: { id: string }) => this.questionnaires.some((questionnaire) => questionnaire.id === id);
    const needsShipped = this.#alone.some((ruleSet) => !ruleSet.questionnaires.every(isNamed));
    const shipped = needsShipped ? this.#take(await ports.loadShippedContent()) : undefined;
    const others = (shipped?.questionnaires ?? []).map(({ value }) => value).filter((value) => !isNamed(value));
    for (const ruleSet of this.#alone) {
      const questionnaires = [...this.questionnaires, ...others];
      const issues = checkRuleSet(ruleSet, questionnaires);
      this.issues.push(...issues);
      if (!hasErrors(issues)) this.#matched.push({ ruleSet, questionnaires });
    }
  }

  /** @returns how many cases were run. */
  runCases(): number {
    let count = 0;
    for (const { ruleSet, questionnaires } of this.#matched) {
      if (ruleSet.method !== 'risks') continue;
      this.issues.push(...runCases(prepareRuleSet(ruleSet, questionnaires)));
      count += [...ruleSet.risks, ...ruleSet.stoppers].reduce((sum, { cases }) => sum + cases.length, 0);
    }
    return count;
  }

  #take<Value>(result: Result<Value>): Value | undefined {
    this.issues.push(...(result.ok ? result.warnings : result.issues));
    return result.ok ? result.value : undefined;
  }
}
