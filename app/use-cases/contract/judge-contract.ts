import { dayOf } from '~/core/shared/dates';
import type { Contract, ContractEntry, StandingPoint } from '~/core/judgement/contract';
import { contractAnswers } from '~/core/judgement/contract-answers';
import { standingBase } from '~/core/judgement/standing-base';
import { pointOf } from '~/core/judgement/trend';
import type { RiskEvaluation } from '~/core/scoring/evaluation';
import { canonicalJson } from '~/core/shared/hash';
import type { Actor } from '~/use-cases/actor';
import { loadWhole, type LoadedAssessment } from '~/use-cases/assessment/load-assessment';
import type { Ports } from '~/use-cases/ports';

/** The answers a contract stands on, ready to be judged as its register stands. */
export interface JudgeableContract {
  /** The base: see `standing-base.ts`. */
  loaded: LoadedAssessment;
  since: string;
  /** Judged as of today with what the register of this contract proves. Never inside a transaction: it takes long. */
  judge: (contract: Contract) => Promise<RiskEvaluation>;
}

/** Loads them once, so that they can be judged for several registers. Throws NotFound, Sealed. */
export async function loadJudgeable(ports: Ports, actor: Actor, contract: Contract): Promise<JudgeableContract> {
  const { assessmentId, since } = standingBase(contract);
  const loaded = await loadWhole(ports, actor, assessmentId);
  const effectiveDate = dayOf(ports.clock.now());
  const { stage } = loaded.assessment;
  return {
    loaded,
    since,
    judge: (present) => {
      const answers = contractAnswers(loaded.answers, present, since);
      return ports.judging.evaluate(loaded, { answers, effectiveDate, stage });
    },
  };
}

/** The points of a contract once an entry stands as given: one more where the entry is a promise, whose answer then counts otherwise. */
export async function pointsAfter(
  ports: Ports,
  actor: Actor,
  contract: Contract,
  { entry, ...about }: Pick<StandingPoint, 'at' | 'because'> & { entry: ContractEntry },
): Promise<StandingPoint[]> {
  if (entry.from.kind !== 'commitment') return contract.points;
  const { judge } = await loadJudgeable(ports, actor, contract);
  const after = { ...contract, entries: contract.entries.map((one) => (one.id === entry.id ? entry : one)) };
  return [...contract.points, pointOf(await judge(after), { ...about, of: entry.id })];
}

/** Whether what was judged before a transaction still holds inside it: nobody settled or finished anything meanwhile. */
export function standsAsBefore(before: Contract, now: Contract): boolean {
  const standing = ({ entries, reassessments }: Contract) => canonicalJson({ entries, reassessments });
  return standing(before) === standing(now);
}
