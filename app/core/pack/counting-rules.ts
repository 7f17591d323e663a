import { gradeSchema } from '../questionnaire/answers';
import { questionUseSchema } from '../questionnaire/envelope';
import type { PackContext } from './pack-context';
import type { CountingRules, PackFact, PackTable } from './pack-view';

/** What leads from answers to levels, in the order in which it is understood. */
const statements = [
  'risks',
  'severity',
  'likelihood',
  'safeguards',
  'level',
  'readings',
  'range',
  'domains',
  'stoppers',
  'facts',
  'proof',
  'equivalent',
] as const;

const states = ['blank', 'dont_know', 'not_applicable', 'committed', 'not_asked'] as const;

/** From the mildest to the strictest. */
const decisive = ['none', 'low', 'moderate', 'high', 'critical', 'stopper'] as const;

/** How answers count, by the numbers of the rule set. */
export function countingRules(context: PackContext): CountingRules {
  const { prepared, voice } = context;
  const { parameters, recommendation } = prepared.ruleSet;
  const { grades, quarterSteps, severityRisesUpTo } = parameters;
  const values = { severityRisesUpTo, ...quarterSteps };
  const said = (group: string, names: readonly string[]): PackFact[] =>
    names.map((name) => ({
      name: voice.tell(`counting.${group}.${name}.name`),
      value: voice.tell(`counting.${group}.${name}.says`, values),
    }));
  return {
    statements: said('statement', statements),
    states: said('state', states),
    grades: gradeSchema.options.map((grade) => ({
      name: voice.translate(`common:grade.${grade}`),
      value: voice.tell(`counting.grade.${grade}`, { percent: grades[grade] }),
    })),
    uses: questionUseSchema.options.map((use) => ({
      name: voice.tell(`use.${use}.name`),
      value: voice.tell(`use.${use}.says`),
    })),
    severity: severityTable(context),
    matrix: matrixTable(context),
    recommendation: decisive.map((name) => ({
      name: name === 'stopper' ? voice.tell('counting.stopper_holds') : voice.level(name),
      value: voice.recommendation(recommendation[name]),
    })),
  };
}

function severityTable({ prepared, voice }: PackContext): PackTable {
  const { severity } = prepared.ruleSet.parameters;
  return {
    caption: voice.tell('counting.severity.caption'),
    columns: [
      voice.tell('counting.severity.corner'),
      ...(severity[0] ?? []).map((_, index) => voice.tell('counting.severity.column', { number: index + 1 })),
    ],
    rows: severity.map((row, index) => [
      voice.tell('counting.severity.row', { number: index + 1 }),
      ...row.map((cell) => String(cell)),
    ]),
  };
}

function matrixTable({ prepared, voice }: PackContext): PackTable {
  const { matrix } = prepared.ruleSet.parameters;
  return {
    caption: voice.tell('counting.matrix.caption'),
    columns: [
      voice.tell('counting.matrix.corner'),
      ...(matrix[0] ?? []).map((_, index) => voice.tell('counting.matrix.column', { number: index + 1 })),
    ],
    rows: matrix.map((row, index) => [
      voice.tell('counting.matrix.row', { number: index + 1 }),
      ...row.map((cell) => voice.level(cell)),
    ]),
  };
}
