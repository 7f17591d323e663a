import { dayOf } from '~/core/shared/dates';
import type { Contract } from '~/core/judgement/contract';
import { trendOf, type TrendRow } from '~/core/judgement/trend';
import type { Procurement } from '~/core/procurement/procurement';
import type { RiskRuleSet } from '~/core/rules/rule-set';
import type { Pinned, RiskEvaluation } from '~/core/scoring/evaluation';
import { personOf, type Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { loadProcurement } from '~/use-cases/procurement/load-procurement';
import { namedTeam, type NamedMember } from '~/use-cases/procurement/team';
import { newestContent } from '~/use-cases/procurement/uses';
import { findAward } from './find-award';
import { loadJudgeable } from './judge-contract';
import { keepsContract } from './keepers';

/** A contract as its procurement's team works with it, or what is there to be signed. */
export interface ContractOverview {
  procurement: Pick<Procurement, 'id' | 'title'>;
  /** Whether the one who asks may change it. */
  mayKeep: boolean;
  /** Name of the public body. */
  buyer: string;
  members: NamedMember[];
  /** Today (YYYY-MM-DD, UTC): for which states and levels are told. */
  today: string;
  /** Who was awarded it; absent while nobody was. */
  award?: { roundId: string; firm: string; standstillUntil: string; reminderDays: number[] };
  /** Absent until it was signed. */
  signed?: SignedContract;
}

/** A contract with where its risks stand now. */
export interface SignedContract {
  contract: Contract;
  /** The rules that its answers are judged by now, and the version of them that is shipped today. */
  ruleSet: RiskRuleSet;
  newest: Pinned;
  /** As of today, with everything that was proved. */
  evaluation: RiskEvaluation;
  /** One row for each risk, one cell for each point of the contract. */
  trend: TrendRow[];
}

/** For the team. Throws NotFound, Sealed. */
export async function getContract(
  ports: Ports,
  actor: Actor,
  input: { procurementId: string },
): Promise<ContractOverview> {
  requirePermission(actor, 'getContract');
  const { procurement, member } = await loadProcurement(ports, actor, input.procurementId);
  const { id, title, organisationId } = procurement;
  const [organisation, people, contract, award] = await Promise.all([
    ports.people.findOrganisation(organisationId),
    ports.people.listPeople(organisationId),
    ports.papers.contracts.find(id),
    findAward(ports, id),
  ]);
  return {
    procurement: { id, title },
    mayKeep: keepsContract(member, personOf(actor)),
    buyer: organisation?.name ?? '',
    members: namedTeam(procurement, people),
    today: dayOf(ports.clock.now()),
    ...(award && {
      award: {
        roundId: award.round.id,
        firm: award.response.firm,
        standstillUntil: award.decision.standstillUntil,
        reminderDays: award.round.reminderDays,
      },
    }),
    ...(contract && { signed: await withStanding(ports, actor, contract) }),
  };
}

async function withStanding(ports: Ports, actor: Actor, contract: Contract): Promise<SignedContract> {
  const { loaded, judge } = await loadJudgeable(ports, actor, contract);
  const { ruleSet } = loaded;
  const pinned = { id: ruleSet.id, version: ruleSet.version, hash: ruleSet.hash };
  return {
    contract,
    ruleSet,
    newest: (await newestContent(ports, { ruleSet: pinned, questionnaires: [] })).ruleSet,
    evaluation: await judge(contract),
    trend: trendOf(contract.points),
  };
}
