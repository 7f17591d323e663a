import type { Answer, Answers, AnswerValue, Grade } from '~/core/questionnaire/answers';
import type { Asked } from '~/core/questionnaire/asked';
import type { Question } from '~/core/questionnaire/questionnaire';
import type { Content } from '../fixtures/generated/generate-content';
import { OracleVisibility } from './oracle-visibility';

/** Three ways to look at the same answers (METHOD §1, §2). */
export type View =
  /** What they say. */
  | 'said'
  /** What is shown: a favourable claim where proof is demanded may be that or anything riskier. */
  | 'proved'
  /** As it will be once every commitment is proved. */
  | 'promised';

/** One thing a question may turn out to be, and how well it would be shown. `offered`: anything the question offers. */
export type Possibility = { value: AnswerValue; grade: Grade } | 'offered';

/** Answers as METHOD §1 settles them, one plain step after the other. */
export class OracleAnswers {
  private readonly visibility: OracleVisibility;
  private readonly questions: Map<string, Question>;
  private readonly found = new Map<string, Possibility[]>();

  constructor(
    private readonly content: Content,
    private readonly answers: Answers,
    private readonly effectiveDate: string,
  ) {
    this.visibility = visibilityOf(content);
    this.questions = new Map(
      content.questionnaires.flatMap(({ questions }) => questions).map((question) => [question.name, question]),
    );
  }

  question(name: string): Question {
    const question = this.questions.get(name);
    if (question === undefined) throw new Error(`No question ${name}`);
    return question;
  }

  isShown(name: string): boolean {
    return this.visibility.isShown(name, this.answers);
  }

  askedIn(view: View, name: string): Asked {
    return this.visibility.askedIn(name, this.answers, (gate) => {
      if (this.answers[gate.name]?.notApplicable?.accepted === true && gate.note.notApplicable)
        return { value: undefined };
      const value = this.knownValue(view, gate);
      return value === undefined ? 'unknown' : { value };
    });
  }

  /** Everything a question may turn out to be. */
  possibilities(view: View, name: string): Possibility[] {
    const key = `${view} ${name}`;
    const possibilities = this.found.get(key) ?? this.findPossibilities(view, name);
    this.found.set(key, possibilities);
    return possibilities;
  }

  private findPossibilities(view: View, name: string): Possibility[] {
    const question = this.question(name);
    const asked = this.askedIn(view, name);
    const notAsked = this.notAsked(name);
    if (asked === 'not_asked') return [notAsked];
    if (asked === 'may_open') return ['offered', notAsked];
    const own = this.whileShown(view, question, notAsked);
    return asked === 'asked' ? own : [...own, notAsked];
  }

  /** Whether an evaluator or the questionnaire settled that the question has no answer here. */
  private whileShown(view: View, question: Question, notAsked: Possibility): Possibility[] {
    const answer = this.answers[question.name];
    if (question.note.notApplicable && answer?.notApplicable?.accepted === true) return [notAsked];
    const value = this.knownValue(view, question);
    if (value !== undefined) return [{ value, grade: this.grade(view, answer) }];
    const claimed = this.knownValue('said', question);
    if (claimed !== undefined) return this.claimedOrRiskier(question, claimed);
    // Where "not applicable" may be said, a blank may turn out to be that too.
    return question.note.notApplicable ? ['offered', notAsked] : ['offered'];
  }

  /** A claim without the proof it needs: true, or hiding something riskier. */
  private claimedOrRiskier({ note, accepts }: Question, claimed: AnswerValue): Possibility[] {
    const order = note.order ?? [];
    const from = order.findIndex((choice) => choice === claimed);
    if (from === -1) return ['offered'];
    const riskier = order.filter((_, index) => index >= from);
    const all = accepts.kind === 'choice' && accepts.other ? [...riskier, 'other'] : riskier;
    return all.map((value) => ({ value, grade: 'claimed' }));
  }

  /** The value that *not asked* stands for, without proof; anything where the rule set does not say. */
  private notAsked(name: string): Possibility {
    const value = this.content.ruleSet.notAsked[name];
    return value === undefined ? 'offered' : { value, grade: 'claimed' };
  }

  /** The value of a shown question in a view; nothing for blanks, "don't know", "not applicable" and what is still unproven. */
  private knownValue(view: View, question: Question): AnswerValue | undefined {
    const answer = this.answers[question.name];
    const value = answer?.value;
    if (value === undefined || (answer?.notApplicable !== undefined && question.note.notApplicable)) return undefined;
    if (value === 'dontknow' || (Array.isArray(value) && value.includes('dontknow'))) return undefined;
    return view !== 'said' && this.lacksProof(view, question, value) ? undefined : value;
  }

  /** Questions whose favourable answers lack proof in a view. */
  unprovenIn(view: View): Set<string> {
    const names = Object.keys(this.answers).filter((name) => this.questions.has(name));
    return new Set(
      names.filter(
        (name) =>
          this.knownValue('said', this.question(name)) !== undefined &&
          this.knownValue(view, this.question(name)) === undefined,
      ),
    );
  }

  private lacksProof(view: View, question: Question, value: AnswerValue): boolean {
    if (question.note.proof !== 'required') return false;
    const riskiest = question.note.order?.[question.note.order.length - 1];
    const favourable = Array.isArray(value) ? !value.includes(riskiest ?? '') : value !== riskiest;
    const grade = this.grade(view, this.answers[question.name]);
    return favourable && grade !== 'documented' && grade !== 'verified';
  }

  /** The grade that counts in a view. */
  private grade(view: View, answer: Answer | undefined): Grade {
    if (answer === undefined) return 'claimed';
    if (answer.committed !== undefined) return view === 'promised' ? 'verified' : 'claimed';
    const { evidence, value } = answer;
    if (evidence === undefined) return 'claimed';
    const isAnotherWay = value === 'other' || (Array.isArray(value) && value.includes('other'));
    if (isAnotherWay && answer.equivalentAccepted !== true) return 'claimed';
    const expired = evidence.expires !== undefined && evidence.expires < this.effectiveDate;
    const notYetIssued = evidence.dated !== undefined && evidence.dated > this.effectiveDate;
    return expired || notYetIssued ? 'claimed' : evidence.grade;
  }

  isCommitted(name: string): boolean {
    const question = this.question(name);
    return (
      this.isShown(name) &&
      this.answers[name]?.committed !== undefined &&
      this.knownValue('said', question) !== undefined
    );
  }
}

const visibilities = new WeakMap<Content, OracleVisibility>();

function visibilityOf(content: Content): OracleVisibility {
  const visibility = visibilities.get(content) ?? new OracleVisibility(content.questionnaires);
  visibilities.set(content, visibility);
  return visibility;
}
