import { offeredChoices } from '../questionnaire/questionnaire';
import type { JudgingContent } from '../scoring/prepare-once';
import { levels, rankOf } from '../scoring/level';
import { leastInGroup } from './shown-groups';
import { blankName, type WatchTally } from './watch-tally';

/** What responses tell of questions and rules that may need to be looked at again. */
export interface WatchFindings {
  /** Questions that everybody who answered them answered alike. */
  answeredAlike: { question: string; value: string; answered: number }[];
  /** Choices that nobody picked, of questions that were answered. */
  neverPicked: { question: string; choices: string[] }[];
  /** Risks that were raised, to the level from which measures are recommended, for nobody; and for everybody. */
  neverRaised: string[];
  alwaysRaised: string[];
  /** Risks by how many results lie a quarter-step of likelihood under the next level; the most first. */
  bordering: { risk: string; count: number; share: number }[];
  /** Questions by the share of responses for which another answer shows another level of a risk; the most first. */
  movers: { question: string; count: number; share: number }[];
  /** How many responses the last was tried for. */
  sampled: number;
}

/** Reads the findings out of a tally. @param content what was watched. Where fewer than five answered or were judged nothing is said. */
export function watchFindings(watch: WatchTally, { ruleSet, questionnaires }: JudgingContent): WatchFindings {
  const questions = questionnaires.flatMap((questionnaire) => questionnaire.questions);
  const given = questions.flatMap((question) => {
    const counts = [...(watch.answers.get(question.name) ?? [])].filter(([value]) => value !== blankName);
    const answered = counts.reduce((most, [, count]) => Math.max(most, count), 0);
    return answered < leastInGroup ? [] : [{ question, counts }];
  });
  const isRaised = (level: string) =>
    rankOf(levels.find((one) => one === level) ?? 'none') >= rankOf(ruleSet.parameters.measuresFrom);
  const judged = ruleSet.risks.flatMap(({ id }) => {
    const counts = [...(watch.levels.get(id) ?? [])];
    const all = counts.reduce((sum, [, count]) => sum + count, 0);
    const raised = counts.reduce((sum, [level, count]) => sum + (isRaised(level) ? count : 0), 0);
    return all < leastInGroup ? [] : [{ id, all, raised }];
  });
  const shares = (counts: ReadonlyMap<string, number>, among: (name: string) => number) =>
    [...counts]
      .map(([name, count]) => ({ name, count, share: count / Math.max(1, among(name)) }))
      .sort((left, right) => right.share - left.share || (left.name < right.name ? -1 : 1));
  return {
    answeredAlike: given.flatMap(({ question, counts }) => {
      const [only, ...others] = counts;
      const isChoice = question.accepts.kind === 'choice' || question.accepts.kind === 'choices';
      return only === undefined || others.length > 0 || !isChoice
        ? []
        : [{ question: question.name, value: only[0], answered: only[1] }];
    }),
    neverPicked: given.flatMap(({ question, counts }) => {
      const picked = new Set(counts.map(([value]) => value));
      const choices = offeredChoices(question.accepts)
        .map(({ value }) => String(value))
        // "Don't know" is a blank said aloud.
        .filter((value) => value !== 'dontknow' && !picked.has(value));
      return choices.length === 0 ? [] : [{ question: question.name, choices }];
    }),
    neverRaised: judged.filter(({ raised }) => raised === 0).map(({ id }) => id),
    alwaysRaised: judged.filter(({ raised, all }) => raised === all).map(({ id }) => id),
    bordering: shares(watch.bordering, (id) => judged.find((risk) => risk.id === id)?.all ?? Infinity)
      .filter(({ share }) => share > 0)
      .map(({ name, count, share }) => ({ risk: name, count, share })),
    movers: shares(watch.moved, () => watch.sampled).map(({ name, count, share }) => ({
      question: name,
      count,
      share,
    })),
    sampled: watch.sampled,
  };
}
