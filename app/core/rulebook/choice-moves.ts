import type { AnswerValue } from '../questionnaire/answers';
import type { Choice, Question } from '../questionnaire/questionnaire';
import { choicesInOrder, valuesWith } from '../pack/choice-outcomes';
import { type RiskPart, riskParts } from '../rules/rule-set';
import type { Level } from '../rules/rule-set-file';
import type { Certainty, Range } from '../scoring/evaluation';
import { isInForce } from '../scoring/evaluate-risks';
import type { PreparedRisk, PreparedRuleSet, PreparedStopper } from '../scoring/prepare-rule-set';
import { rangePart, rangeParts } from '../scoring/range-parts';
import { type Candidates, choicesFor } from '../scoring/slot-choices';
import { certaintyOf, levelWherePresent } from '../scoring/range-risk';
import { type Situation, situationFor, whatIf } from '../scoring/situation';
import { candidatesIn } from '../scoring/view';

/** What one choice of a question can make of one risk, over everything else that may be answered. */
export interface MoveInRisk {
  choice: Choice['value'];
  applies: Certainty;
  /** The parts that read the question, in the order of `PartsRead.parts`. Truths as 0 and 1. */
  parts: Range<number>[];
  /** Whether each safeguard that reads the question is in place, in the order of `PartsRead.safeguards`. */
  safeguards: Certainty[];
  /**
   * The level of the risk, once everything is fully shown, where it is present at all: from everything else at its most
   * favourable to everything else at its least favourable. Nothing where this choice excludes the risk.
   */
  level?: Range<Level>;
}

/** Which parts of a risk read a question, and what each of its choices can make of them. */
export interface MovesInRisk {
  risk: string;
  parts: RiskPart[];
  /** Ids of safeguards whose condition reads it. */
  safeguards: string[];
  /** In the order of {@link choicesInOrder}; none for a question without choices. */
  choices: MoveInRisk[];
}

/** What each choice of a question makes of a stopper, whatever else is answered. */
export interface MovesInStopper {
  stopper: string;
  choices: { choice: Choice['value']; holds: Certainty }[];
}

/** Everything that a question can move. */
export interface QuestionMoves {
  question: string;
  risks: MovesInRisk[];
  stoppers: MovesInStopper[];
}

/** Which questionnaire is asked about, by its id, and the day (YYYY-MM-DD) that dates are judged for. */
export interface ChoiceMovesInput {
  questionnaire: string;
  effectiveDate: string;
}

/**
 * What each choice of each question of a questionnaire can move, risk by risk, in the order of the rule set. Nothing is
 * answered but the question itself, which opens and closes what its answer opens and closes. Questions that no rule
 * reads have no entry.
 */
export function choiceMoves(
  prepared: PreparedRuleSet,
  { questionnaire, effectiveDate }: ChoiceMovesInput,
): QuestionMoves[] {
  const blank = situationFor(prepared, { answers: {}, effectiveDate });
  return [...prepared.questions.values()]
    .filter((question) => question.questionnaire === questionnaire && prepared.scored.has(question.name))
    .map((question) => movesOf(blank, question));
}

function movesOf(blank: Situation, question: Question): QuestionMoves {
  const { prepared, effectiveDate } = blank;
  const reads = ({ questions }: { questions: readonly string[] }) => questions.includes(question.name);
  const choices = choicesInOrder(question);
  const situations = new Map(choices.map(({ value }) => [value, answered(blank, question, value)]));
  return {
    question: question.name,
    risks: prepared.risks
      .filter((risk) => reads(risk) && isInForce(risk.risk, effectiveDate))
      .map((risk) => inRisk(risk, question, situations)),
    stoppers: prepared.stoppers.filter(reads).map((stopper) => inStopper(stopper, question, situations)),
  };
}

/** One choice of several can be picked with others, which are told apart by what reads them: so nothing follows from it here. */
function answered(blank: Situation, { accepts, name }: Question, value: Choice['value']): Situation {
  if (accepts.kind !== 'choice') return blank;
  return whatIf(blank, { [name]: { value, evidence: { grade: 'verified' } } });
}

type Situations = ReadonlyMap<Choice['value'], Situation>;

function inRisk(risk: PreparedRisk, question: Question, situations: Situations): MovesInRisk {
  const isRead = risk.parts.map(({ prepared }) => prepared.questions.includes(question.name));
  const { controls } = risk.risk;
  return {
    risk: risk.risk.id,
    parts: riskParts.filter((_, index) => isRead[index]),
    safeguards: controls.filter((_, index) => isRead[riskParts.length + index]).map(({ id }) => id),
    choices: [...situations].map(([choice, situation]) => {
      const { prepared, effectiveDate } = situation;
      const candidates = candidatesWith(situation, risk, question, choice);
      const ranged = rangeParts(risk, choicesFor(risk, candidates, effectiveDate), effectiveDate);
      const level = levelWherePresent(risk, ranged, prepared.ruleSet.parameters);
      return {
        choice,
        applies: certaintyOf(ranged.widest[0]),
        parts: ranged.widest.slice(0, riskParts.length).filter((_, index) => isRead[index]),
        safeguards: ranged.widest
          .slice(riskParts.length)
          .filter((_, index) => isRead[riskParts.length + index])
          .map(certaintyOf),
        ...(level && { level }),
      };
    }),
  };
}

function inStopper(stopper: PreparedStopper, question: Question, situations: Situations): MovesInStopper {
  const [part] = stopper.parts;
  return {
    stopper: stopper.stopper.id,
    choices: [...situations].map(([choice, situation]) => {
      const candidates = candidatesWith(situation, stopper, question, choice);
      const range = part && rangePart(stopper, part, candidates, situation.effectiveDate);
      return { choice, holds: certaintyOf(range) };
    }),
  };
}

function candidatesWith(
  situation: Situation,
  { distinctions }: PreparedRisk | PreparedStopper,
  question: Question,
  choice: Choice['value'],
): Candidates {
  const others = candidatesIn(situation, 'said', distinctions);
  const values: AnswerValue[] = valuesWith(question, choice, distinctions.get(question.name), situation.effectiveDate);
  return (name) => (name === question.name ? values : others(name));
}
