import type { Answer } from '../questionnaire/answers';
import { weighEvidenced } from './evaluate-risk';
import { isInForce, type EvaluationInput } from './evaluate-risks';
import type { Reading } from './evaluation';
import { rankOf } from './level';
import type { Level } from '../rules/rule-set-file';
import type { PreparedRisk, PreparedRuleSet } from './prepare-rule-set';
import { situationFor, whatIf, type Situation } from './situation';

/** An answer that is only claimed, and what a document behind it would move. */
export interface ProofWorthAdding {
  question: string;
  questionnaire: string;
  /** Risks that would fall, the largest fall first; at least one. */
  risks: MovedRisk[];
}

/** A risk that a document alone would lower. */
export interface MovedRisk {
  id: string;
  /** The level shown now, and as it would be. The same where only the likelihood falls. */
  from: Level;
  to: Level;
  /** Whole steps of likelihood, each at its least favourable completion. */
  likelihoodSteps: number;
}

/**
 * Claims ranked by what a document behind each one alone would lower: the level shown first, then the likelihood. What
 * moves nothing by itself is left out. Whoever answers reaches at most `documented`, so more is not supposed.
 */
export function proofWorthAdding(prepared: PreparedRuleSet, input: EvaluationInput): ProofWorthAdding[] {
  const situation = situationFor(prepared, input);
  const risks = prepared.risks.filter(({ risk }) => isInForce(risk, input.effectiveDate));
  const known = new Map<PreparedRisk, Reading>();
  const before = (risk: PreparedRisk) => {
    const reading = known.get(risk) ?? weighEvidenced(risk, situation).reading;
    known.set(risk, reading);
    return reading;
  };
  return [...prepared.questions.values()]
    .flatMap(({ name, questionnaire }): ProofWorthAdding[] => {
      const answer = claimed(situation, name);
      if (answer === undefined) return [];
      const shown = whatIf(situation, { [name]: documented(answer) });
      const moved = risks
        .filter(({ hinges }) => hinges.has(name))
        .flatMap((risk) => movedBy(risk.risk.id, before(risk), weighEvidenced(risk, shown).reading))
        .sort(largestFirst);
      return moved.length === 0 ? [] : [{ question: name, questionnaire, risks: moved }];
    })
    .sort(strongestFirst);
}

/** An answer that says something, whose proof is looked for and does not count yet. */
function claimed({ prepared, settled, answers }: Situation, name: string): Answer | undefined {
  const answer = settled.get(name);
  const isSaid = answer?.state === 'answered' || answer?.state === 'committed';
  const isOpen = answer?.grade === 'claimed' && prepared.questions.get(name)?.note.proof !== 'none';
  return isSaid && isOpen ? answers[name] : undefined;
}

function documented({ committed: _committed, ...said }: Answer): Answer {
  return { ...said, evidence: { grade: 'documented' } };
}

function movedBy(id: string, before: Reading, after: Reading): MovedRisk[] {
  const likelihoodSteps = Math.max(0, before.likelihood.atMost - after.likelihood.atMost);
  const moved = { id, from: before.level.atMost, to: after.level.atMost, likelihoodSteps };
  return levelsOf(moved) > 0 || likelihoodSteps > 0 ? [moved] : [];
}

/** Steps by which the level shown would fall. */
function levelsOf({ from, to }: MovedRisk): number {
  return rankOf(from) - rankOf(to);
}

/** A fall of the level weighs more than any fall of the likelihood. */
function largestFirst(left: MovedRisk, right: MovedRisk): number {
  return levelsOf(right) - levelsOf(left) || right.likelihoodSteps - left.likelihoodSteps;
}

/** The largest single fall of a level weighs first, then all of them, then what falls in likelihood. */
function strongestFirst({ risks: left }: ProofWorthAdding, { risks: right }: ProofWorthAdding): number {
  const largest = (risks: MovedRisk[]) => Math.max(...risks.map(levelsOf));
  const levels = (risks: MovedRisk[]) => risks.reduce((sum, risk) => sum + levelsOf(risk), 0);
  const steps = (risks: MovedRisk[]) => risks.reduce((sum, risk) => sum + risk.likelihoodSteps, 0);
  return largest(right) - largest(left) || levels(right) - levels(left) || steps(right) - steps(left);
}
