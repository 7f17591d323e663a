import path from 'node:path';
import { estimateMinutes } from '~/core/questionnaire/estimate-minutes';
import { hasErrors, type Issue } from '~/core/shared/issue';
import { idFrom, isSurvey, surveyReport } from '~/core/studio/import-survey';
import { textIn } from '~/core/shared/text';
import { issuesAsText } from '~/locales/issue-words';
import { exitCodes, type Command } from '../command';
import { Examination } from '../examination';
import { readQuestionnaire, readRuleSet } from '../read-content';
import { isDirectory, readTextFile } from '../read-files';
import { commonOptions, readLanguage, readOptions } from '../read-options';

/** `check`: looks for everything wrong in questionnaires, rule sets and worked examples, and runs the cases of the rule sets. */
export const check: Command = async (parameters, { ports, print, printError }) => {
  const { values, positionals } = readOptions(parameters, commonOptions);
  const { language, translate } = readLanguage(values.language);
  if (values.help) {
    print(translate('cli:help.check'));
    return exitCodes.fine;
  }
  const examination = new Examination();
  if (positionals.length === 0) {
    examination.addContent(await ports.loadShippedContent());
    examination.addIssues(await ports.findExampleFaults());
  }
  const questionnaires: string[] = [];
  for (const name of positionals) {
    if (await holdsContent(name)) examination.addContent(await ports.loadContent(name));
    else if (await isRuleSet(name)) examination.addRuleSet(await readRuleSet(name, ports));
    else questionnaires.push(name);
  }
  // After the rule sets, whose names a survey without envelope takes.
  for (const name of questionnaires) {
    const wanted = examination.wanted();
    const read = await readQuestionnaire(name, wanted);
    // A rule set takes a survey as it is; by itself it is looked at as an import would.
    const report = wanted === undefined ? await reportOf(name) : [];
    examination.addIssues(report);
    if (report.length === 0) examination.addQuestionnaire(read);
    else if (read.ok) examination.addQuestionnaire({ ...read, warnings: [] });
  }
  await examination.matchRuleSets(ports);
  const cases = examination.runCases();

  const issues = examination.issues();
  const of = (severity: Issue['severity']) => issues.filter((issue) => issue.severity === severity).length;
  if (issues.length > 0) printError(issuesAsText(issues, translate));
  if (hasErrors(issues)) {
    printError(`\n${translate('cli:check.faults', { errors: of('error'), warnings: of('warning') })}`);
    return exitCodes.toMend;
  }
  const counts = { questionnaires: examination.questionnaires.length, ruleSets: examination.ruleSets.length };
  print(translate('cli:check.fine', { ...counts, cases, warnings: of('warning') }));
  for (const { value } of examination.questionnaires) {
    const { questions } = value;
    const title = textIn(value.title, language);
    print(translate('cli:check.minutes', { title, questions: questions.length, count: estimateMinutes(questions) }));
  }
  return exitCodes.fine;
};

/** What an import of SurveyJS JSON would report; nothing for a questionnaire in its envelope. */
async function reportOf(name: string): Promise<Issue[]> {
  const file = await readTextFile(name);
  return file.ok && isSurvey(file.value) ? surveyReport(file.value, idFrom(path.basename(name))) : [];
}

async function holdsContent(name: string): Promise<boolean> {
  return (await isDirectory(path.join(name, 'questionnaires'))) || isDirectory(path.join(name, 'rules'));
}

/** A rule set says its method; everything else is read as a questionnaire. */
async function isRuleSet(name: string): Promise<boolean> {
  const main = (await isDirectory(name)) ? path.join(name, 'rule-set.json') : name;
  const file = await readTextFile(main);
  return file.ok && (path.basename(main) === 'rule-set.json' || /"method"\s*:/.test(file.value.text));
}
