import type { Question, Questionnaire } from '../../questionnaire/questionnaire';
import type { Issue, Place } from '../../shared/issue';
import { toPointer } from '../../shared/parse-json';
import { questionsOf, type Expression } from '../expression';
import { treeOf, type ExpressionTree } from '../expression-tree';
import { Findings } from '../findings';
import { riskParts, type Control, type Risk, type RiskPart, type RiskRuleSet, type Stopper } from '../rule-set';

/** An expression of a rule set with what it is for. */
export interface PlacedExpression {
  expression: Expression;
  tree: ExpressionTree;
  place: Place;
  /** The risk or stopper it belongs to. */
  rule: Risk | Stopper;
  role: { kind: 'part'; part: RiskPart } | { kind: 'control'; control: Control; index: number } | { kind: 'stopper' };
  /** Highest whole number it may give; absent where it must be true or false. */
  scale?: number;
  /** False once a fault was found that would make its results meaningless. */
  sound: boolean;
}

/** What the families of checks share: the rule set, what its names stand for, and where findings go. */
export class CheckContext {
  readonly findings = new Findings();
  readonly questions = new Map<string, Question>();
  readonly expressions: PlacedExpression[];
  /** Facts with a fault: what reads them cannot be judged. */
  readonly faultyFacts = new Set<string>();
  /** Questions that rules read, each once. */
  readonly read: ReadonlySet<string>;

  /**
   * Lists the expressions of a rule set and what they read.
   * @param questionnaires those the rule set names, in its order.
   */
  constructor(
    readonly ruleSet: RiskRuleSet,
    readonly questionnaires: readonly Questionnaire[],
  ) {
    for (const question of questionnaires.flatMap((questionnaire) => questionnaire.questions)) {
      this.questions.set(question.name, question);
    }
    this.expressions = [
      ...ruleSet.risks.flatMap((risk) => this.expressionsOfRisk(risk)),
      ...ruleSet.stoppers.map((stopper) => placed(stopper, '/when', stopper.when, { kind: 'stopper' })),
    ];
    this.read = new Set(this.expressions.flatMap(({ expression }) => expression.terms.flatMap(questionsOf)));
  }

  /** Expressions of one risk or stopper. */
  expressionsOf(rule: Risk | Stopper): PlacedExpression[] {
    return this.expressions.filter((placedExpression) => placedExpression.rule === rule);
  }

  error(code: string, place: Place, values: Issue['values'] = {}, suggestion?: string): void {
    this.findings.add(code, place.file, place.pointer, { values, suggestion });
  }

  warn(code: string, place: Place, values: Issue['values'] = {}): void {
    this.findings.add(code, place.file, place.pointer, { values, severity: 'warning' });
  }

  private expressionsOfRisk(risk: Risk): PlacedExpression[] {
    const { severity, matrix } = this.ruleSet.parameters;
    const scales: Partial<Record<RiskPart, number>> = {
      gravity: severity.length,
      irremediability: severity[0]?.length ?? 0,
      likelihood: matrix[0]?.length ?? 0,
    };
    return [
      ...riskParts.map((part) => placed(risk, `/${part}`, risk[part], { kind: 'part', part }, scales[part])),
      ...risk.controls.map((control, index) =>
        placed(risk, toPointer(['controls', index, 'inPlace']), control.inPlace, { kind: 'control', control, index }),
      ),
    ];
  }
}

function placed(
  rule: Risk | Stopper,
  pointer: string,
  expression: Expression,
  role: PlacedExpression['role'],
  scale?: number,
): PlacedExpression {
  const place = { file: rule.file, pointer };
  return {
    expression,
    tree: treeOf(expression.source),
    place,
    rule,
    role,
    sound: true,
    ...(scale === undefined ? {} : { scale }),
  };
}

/** A place further inside a place. */
export function within(place: Place, pointer: string): Place {
  return { file: place.file, pointer: place.pointer + pointer };
}
