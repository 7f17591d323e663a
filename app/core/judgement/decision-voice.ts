import { Voice } from '../brief/voice';
import type { RiskRuleSet } from '../rules/rule-set';
import type { Recommendation } from '../rules/rule-set-file';
import type { Range } from '../scoring/evaluation';
import type { Translate } from '../shared/text';
import type { DecidedResponse, DecisionText } from './decision';

/** Speaks as the brief does, and the words of decisions besides. */
export class DecisionVoice extends Voice {
  constructor(
    language: string,
    translate: Translate,
    private readonly ruleSet: RiskRuleSet,
  ) {
    super(language, translate);
  }

  /** A sentence or word of decisions. */
  tell(key: string, values?: Record<string, string | number>): string {
    return this.translate(`decision:${key}`, values);
  }

  /** Who gets the contract, or that nobody does. */
  award({ awarded, responses }: DecisionText): string {
    const winner = responses.find(({ responseId }) => responseId === awarded);
    return winner === undefined ? this.tell('award.nobody') : this.tell('award.to', { firm: this.data(winner.firm) });
  }

  recommendationRange({ atLeast, atMost }: Range<Recommendation>): string {
    if (atLeast === atMost) return this.recommendation(atMost);
    const ends = { mildest: this.recommendation(atLeast), strictest: this.recommendation(atMost) };
    return this.tell('recommendation_range', ends);
  }

  /** The stoppers that leave no choice, and the reason for a departure. */
  why({ prohibitedBy = [], reason }: Pick<DecidedResponse, 'prohibitedBy' | 'reason'>): string {
    return [...prohibitedBy.map((id) => this.prohibition(id)), ...(reason === '' ? [] : [this.data(reason)])].join(
      '\n',
    );
  }

  /** That the law prohibits what a stopper stands for. */
  prohibition(id: string): string {
    const stopper = this.ruleSet.stoppers.find((one) => one.id === id);
    return this.tell('prohibited', { stopper: this.content(stopper?.title ?? id) });
  }
}
