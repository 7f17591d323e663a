import { dayOf } from '~/core/shared/dates';
import { buildReplayReport } from '~/core/replay/build-replay-report';
import type { RiskRuleSet } from '~/core/rules/rule-set';
import type { JudgingContent } from '~/core/scoring/prepare-once';
import { issuesAsText } from '~/locales/issue-words';
import { exitCodes, WrongUsage, type Command, type Content } from '../command';
import { readPastResponses, UnreadableResponses } from '../read-past-responses';
import { commonOptions, readLanguage, readOptions } from '../read-options';
import { replayAsText } from '../replay-as-text';

const options = {
  ...commonOptions,
  json: { type: 'boolean' },
  rules: { type: 'string' },
  'fail-on-change': { type: 'boolean' },
} as const;

/** `replay`: runs answers through two contents and prints which levels change. */
export const replay: Command = async (parameters, { ports, print, printError }) => {
  const { values, positionals } = readOptions(parameters, options);
  const { language, translate } = readLanguage(values.language);
  if (values.help) {
    print(translate('cli:help.replay'));
    return exitCodes.fine;
  }
  const [beforeFolder, afterFolder, ...answers] = positionals;
  if (beforeFolder === undefined || afterFolder === undefined) throw new WrongUsage('no_contents');
  if (answers.length === 0) throw new WrongUsage('no_answers_to_replay');

  const loaded = [await ports.loadContent(beforeFolder), await ports.loadContent(afterFolder)];
  const faults = loaded.flatMap((result) => (result.ok ? [] : result.issues));
  if (faults.length > 0) {
    printError(issuesAsText(faults, translate));
    return exitCodes.toMend;
  }
  const [before, after] = loaded.flatMap((result) => (result.ok ? [contentFor(result.value, values.rules)] : []));
  if (before === undefined || after === undefined) throw new WrongUsage('no_contents');
  try {
    const today = dayOf(ports.clock.now());
    const replaying = await ports.openReplaying();
    const tally = await replaying.replay({ before, after }, readPastResponses(answers, today));
    const report = buildReplayReport(tally, { before, after });
    print(values.json ? JSON.stringify(report, null, 2) : replayAsText({ report, before, after, language, translate }));
    return values['fail-on-change'] && report.changed !== 0 ? exitCodes.toMend : exitCodes.fine;
  } catch (error) {
    if (!(error instanceof UnreadableResponses)) throw error;
    printError(issuesAsText(error.issues, translate));
    return exitCodes.toMend;
  }
};

/** The rule set named, or the only one of its method, with the questionnaires it names. */
function contentFor({ ruleSets, questionnaires }: Content, id: string | undefined): JudgingContent {
  const risks = ruleSets.map(({ value }) => value).filter((one): one is RiskRuleSet => one.method === 'risks');
  const wanted = id === undefined ? risks : risks.filter((one) => one.id === id);
  const [ruleSet, ...others] = wanted;
  const known = risks.map((one) => one.id).join(', ');
  if (ruleSet === undefined || others.length > 0) throw new WrongUsage('which_rule_set', { known });
  return {
    ruleSet,
    questionnaires: questionnaires
      .map(({ value }) => value)
      .filter((one) => ruleSet.questionnaires.some((named) => named.id === one.id && named.version === one.version)),
  };
}
