import { answerInWords } from '../brief/answer-in-words';
import { Voice } from '../brief/voice';
import type { Question, Questionnaire } from '../questionnaire/questionnaire';
import type { RiskRuleSet } from '../rules/rule-set';
import type { Recommendation } from '../rules/rule-set-file';
import type { Completeness, Proof, Range } from '../scoring/evaluation';
import type { Text, Translate } from '../shared/text';
import type { DifferingAnswer } from './comparison';

/** Speaks as the brief does, and the words of comparisons besides. */
export class ComparisonVoice extends Voice {
  private readonly titles: ReadonlyMap<string, Text>;
  private readonly questions: ReadonlyMap<string, Question>;

  constructor(language: string, translate: Translate, ruleSet: RiskRuleSet, questionnaires: readonly Questionnaire[]) {
    super(language, translate);
    const named = [...ruleSet.risks, ...ruleSet.stoppers, ...ruleSet.domains];
    this.titles = new Map(named.map(({ id, title }) => [id, title]));
    this.questions = new Map(questionnaires.flatMap(({ questions }) => questions.map((one) => [one.name, one])));
  }

  /** A sentence or word of comparisons. */
  tell(key: string, values?: Record<string, string | number>): string {
    return this.translate(`comparison:${key}`, values);
  }

  /** The title of a risk, stopper or domain; its id where the rule set has none. */
  title(id: string): string {
    return this.content(this.titles.get(id) ?? id);
  }

  question(name: string): string {
    return this.content(this.questions.get(name)?.title ?? name);
  }

  recommendationRange({ atLeast, atMost }: Range<Recommendation>): string {
    if (atLeast === atMost) return this.recommendation(atMost);
    return this.tell('recommendation_range', {
      mildest: this.recommendation(atLeast),
      strictest: this.recommendation(atMost),
    });
  }

  completeness({ answered, apply, upToMore }: Completeness): string {
    return this.tell(upToMore > 0 ? 'answered_more' : 'answered', { answered, apply, more: upToMore });
  }

  /** How well safeguards are shown. Claims alone show nothing. */
  proof({ lookedFor, documented, verified }: Proof): string {
    return lookedFor === 0 ? this.tell('proof_none') : this.tell('proof', { lookedFor, documented, verified });
  }

  /** What was answered, then what was promised and how well it is shown, each on a line of its own. */
  answer(name: string, given: DifferingAnswer): { text: string; details: string[] } {
    const { committedBy, excused, grade } = given;
    return {
      text: answerInWords(given, this.questions.get(name), this),
      details: [
        ...(committedBy === undefined ? [] : [this.tell('committed', { by: this.day(committedBy) })]),
        ...(excused ? [this.tell('excused')] : []),
        ...(grade === undefined ? [] : [this.translate(`common:grade.${grade}`)]),
      ],
    };
  }
}
