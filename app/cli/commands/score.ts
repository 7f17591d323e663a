import { evaluatePoints } from '~/core/scoring/evaluate-points';
import type { Evaluation } from '~/core/scoring/evaluation';
import { success, type Result } from '~/core/shared/issue';
import type { Translate } from '~/core/shared/text';
import { textIn } from '~/core/shared/text';
import { issuesAsText } from '~/locales/issue-words';
import { exitCodes, type Command } from '../command';
import { judgeRisks, type Moment } from '../judge-risks';
import { loadMaterial, type Material } from '../load-material';
import { pointsAsText } from '../points-as-text';
import { judgementOptions, readDay, readLanguage, readOneFile, readOptions } from '../read-options';
import { risksAsText } from '../risks-as-text';
import { plain } from '../text-table';

const options = { ...judgementOptions, json: { type: 'boolean' } } as const;

/** What a result looks like, for programs and for people. */
interface Scored {
  evaluation: Evaluation;
  asText(language: string, translate: Translate): string;
}

/** `score`: judges a file of answers and prints the result. */
export const score: Command = async (parameters, { ports, print, printError }) => {
  const { values, positionals } = readOptions(parameters, options);
  const { language, translate } = readLanguage(values.language);
  if (values.help) {
    print(translate('cli:help.score'));
    return exitCodes.fine;
  }
  const moment = { effectiveDate: readDay(values['effective-date']), stage: values.stage, now: ports.clock.now() };
  const named = { answers: readOneFile(positionals), rules: values.rules, questionnaires: values.questionnaire ?? [] };
  const material = await loadMaterial(named, ports);
  const scored = material.ok ? judge(material.value, moment) : material;
  const issues = [...(material.ok ? material.warnings : []), ...(scored.ok ? scored.warnings : scored.issues)];
  if (issues.length > 0) printError(issuesAsText(issues, translate));
  if (!material.ok || !scored.ok) return exitCodes.toMend;

  const { notice, title } = material.value.about;
  if (values.json)
    print(JSON.stringify({ ...(notice !== undefined && { notice }), ...scored.value.evaluation }, null, 2));
  else {
    const ruleSet = translate('cli:score.rule_set', {
      title: plain(textIn(material.value.ruleSet.title, language)),
      version: material.value.ruleSet.version,
    });
    const head = [title, notice].filter((text) => text !== undefined).map(plain);
    print([...head, ruleSet, scored.value.asText(language, translate)].join('\n\n'));
  }
  return exitCodes.fine;
};

function judge(material: Material, moment: Moment): Result<Scored> {
  const { ruleSet, questionnaires, answers } = material;
  if (ruleSet.method === 'points') {
    const result = evaluatePoints(ruleSet, questionnaires, answers);
    if (!result.ok) return result;
    const evaluation = result.value;
    return success({
      evaluation,
      asText: (language, translate) => pointsAsText(evaluation, ruleSet, language, translate),
    });
  }
  const result = judgeRisks(ruleSet, material, moment);
  if (!result.ok) return result;
  const { evaluation } = result.value;
  return success({
    evaluation,
    asText: (language, translate) => risksAsText({ evaluation, ruleSet, questionnaires, language, translate }),
  });
}
