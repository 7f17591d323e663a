import type { Level } from '../rules/rule-set-file';
import { evidencedLevel, type RangedEvidence, rangeEvidence } from '../scoring/evaluate-risk';
import { stopperState } from '../scoring/evaluate-stopper';
import type { Range, StopperResult } from '../scoring/evaluation';
import { judgeLevels, type JudgedLevels } from '../scoring/judge-levels';
import { rankOf } from '../scoring/level';
import type { PreparedRuleSet } from '../scoring/prepare-rule-set';
import type { LevelRange } from '../scoring/range-risk';
import { settle, type SettledSituation } from '../scoring/situation';
import { answerFitter, type FittedAnswers } from './fit-answers';
import { absent, type LevelBeforeAfter, type PastResponse, type ReplayedResponse } from './replay';
import { sameRules } from './same-rules';

/** One response judged under both contents, and what it was judged on. */
export interface Replayed {
  response: ReplayedResponse;
  before: JudgedLevels;
  after: JudgedLevels;
  /** As the content after settles it. */
  situation: SettledSituation;
  fitted: FittedAnswers;
}

/** Judges responses under two contents. What must come out the same is judged once within one response. */
export function createReplayer(before: PreparedRuleSet, after: PreparedRuleSet): (response: PastResponse) => Replayed {
  const same = sameRules(before, after);
  const fitBefore = answerFitter(before.questions);
  const fitAfter = answerFitter(after.questions);
  const domainOf = new Map([...before.ruleSet.risks, ...after.ruleSet.risks].map(({ id, domain }) => [id, domain]));
  return (response) => {
    const { effectiveDate } = response;
    const fitted = fitAfter(response.answers);
    const first = same.answers ? fitted : fitBefore(response.answers);
    const situationBefore = settle(before, first.answers, effectiveDate);
    const situation = same.answers
      ? { ...situationBefore, prepared: after }
      : settle(after, fitted.answers, effectiveDate);

    const states = new Map<string, StopperResult['state']>();
    const evidences = new Map<string, RangedEvidence>();
    const judgedBefore = judgeLevels(before, situationBefore, {
      risk(risk, settled) {
        const evidence = rangeEvidence(risk, settled);
        evidences.set(risk.risk.id, evidence);
        return evidencedLevel(risk, evidence, before.ruleSet.parameters);
      },
      stopper(stopper, settled) {
        const state = stopperState(stopper, settled);
        states.set(stopper.stopper.id, state);
        return state;
      },
    });
    const judgedAfter = judgeLevels(after, situation, {
      risk(risk, settled) {
        const { id } = risk.risk;
        const judged = same.risks.has(id) ? judgedBefore.risks.get(id) : undefined;
        if (judged !== undefined) return judged;
        const evidence = same.ranged.has(id) ? evidences.get(id) : undefined;
        return evidencedLevel(risk, evidence ?? rangeEvidence(risk, settled), after.ruleSet.parameters);
      },
      stopper: (stopper, settled) =>
        (same.stoppers.has(stopper.stopper.id) ? states.get(stopper.stopper.id) : undefined) ??
        stopperState(stopper, settled),
    });

    const risks = bothOf(judgedBefore.risks, judgedAfter.risks);
    const domains = bothOf(judgedBefore.domains, judgedAfter.domains);
    return {
      response: {
        id: response.id,
        risks,
        domains,
        overall: { before: judgedBefore.overall, after: judgedAfter.overall },
        recommendation: { before: judgedBefore.recommendation, after: judgedAfter.recommendation },
        movedBy: Object.keys(risks).filter((id) => moves(risks[id], domains[domainOf.get(id) ?? ''])),
        dropped: [...fitted.unknown, ...fitted.unoffered],
      },
      before: judgedBefore,
      after: judgedAfter,
      situation,
      fitted,
    };
  };
}

function bothOf(
  before: ReadonlyMap<string, Range<Level> | LevelRange>,
  after: ReadonlyMap<string, Range<Level> | LevelRange>,
): Record<string, LevelBeforeAfter> {
  const both: Record<string, LevelBeforeAfter> = {};
  for (const [id, level] of after) both[id] = { before: rangeOf(before.get(id)), after: rangeOf(level) };
  for (const [id, level] of before) both[id] ??= { before: rangeOf(level), after: absent };
  return both;
}

function rangeOf(level: Range<Level> | undefined): Range<Level> | typeof absent {
  return level === undefined ? absent : { atLeast: level.atLeast, atMost: level.atMost };
}

/** The level shown; a content without such a risk or domain shows none. */
export function shownOf(level: Range<Level> | typeof absent): Level | typeof absent {
  return level === absent ? absent : level.atMost;
}

/** Whether the change of a risk made its domain rise to it, or held the domain up before it fell. */
function moves(risk: LevelBeforeAfter | undefined, domain: LevelBeforeAfter | undefined): boolean {
  if (risk === undefined || domain === undefined) return false;
  const [from, to] = [rankShown(risk.before), rankShown(risk.after)];
  const [domainFrom, domainTo] = [rankShown(domain.before), rankShown(domain.after)];
  return domainTo > domainFrom
    ? to === domainTo && from < to
    : domainTo < domainFrom && from === domainFrom && to < from;
}

function rankShown(level: Range<Level> | typeof absent): number {
  const shown = shownOf(level);
  return shown === absent ? 0 : rankOf(shown);
}
