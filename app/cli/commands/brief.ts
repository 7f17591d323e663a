import path from 'node:path';
import { buildBrief } from '~/core/brief/build-brief';
import { explainRisk } from '~/core/scoring/explain-risk';
import type { Issue } from '~/core/shared/issue';
import { issuesAsText } from '~/locales/issue-words';
import { exitCodes, WrongUsage, type Command } from '../command';
import { judgeRisks } from '../judge-risks';
import { loadMaterial } from '../load-material';
import { fileIssue } from '../read-files';
import { judgementOptions, readDay, readLanguage, readOneFile, readOptions } from '../read-options';
import { writeOutput } from '../write-output';

const options = {
  ...judgementOptions,
  output: { type: 'string', short: 'o' },
  title: { type: 'string' },
  service: { type: 'string' },
  buyer: { type: 'string' },
  vendor: { type: 'string' },
} as const;

/** `brief`: judges a file of answers and writes the risk brief as a PDF. */
export const brief: Command = async (parameters, { ports, print, printError }) => {
  const { values, positionals } = readOptions(parameters, options);
  const { language, translate } = readLanguage(values.language);
  if (values.help) {
    print(translate('cli:help.brief'));
    return exitCodes.fine;
  }
  const file = readOneFile(positionals);
  if (values.output === undefined) throw new WrongUsage('no_output');
  const moment = { effectiveDate: readDay(values['effective-date']), stage: values.stage, now: ports.clock.now() };
  const refuse = (issues: Issue[]) => {
    printError(issuesAsText(issues, translate));
    return exitCodes.toMend;
  };

  const loaded = await loadMaterial(
    { answers: file, rules: values.rules, questionnaires: values.questionnaire ?? [] },
    ports,
  );
  if (!loaded.ok) return refuse(loaded.issues);
  const { ruleSet, questionnaires, about } = loaded.value;
  if (ruleSet.method !== 'risks') return refuse([fileIssue('brief_of_points', ruleSet.file)]);
  const judged = judgeRisks(ruleSet, loaded.value, moment);
  if (!judged.ok) return refuse(judged.issues);
  const { prepared, input, evaluation } = judged.value;

  const document = buildBrief({
    assessment: {
      title: values.title ?? about.title ?? path.basename(file, '.json'),
      service: values.service ?? '',
      buyer: values.buyer ?? '',
      vendor: values.vendor ?? '',
      stage: evaluation.stage,
      ...(about.notice !== undefined && { notice: about.notice }),
    },
    evaluation,
    explanations: new Map(evaluation.risks.map(({ id }) => [id, explainRisk(prepared, input, id)])),
    ruleSet,
    questionnaires,
    release: ports.release,
    // The day the answers are judged for: the same answers give the same document.
    createdAt: `${evaluation.effectiveDate}T00:00:00.000Z`,
    language,
    translate,
  });
  const renderer = await ports.openBriefRenderer();
  const bytes = await renderer.render(document);
  const hindrances = await writeOutput(values.output, bytes);
  if (hindrances.length > 0) return refuse(hindrances);
  if (loaded.warnings.length > 0) printError(issuesAsText(loaded.warnings, translate));
  print(translate('cli:brief.written', { file: values.output }));
  return exitCodes.fine;
};
