import { handoverKinds, type Contract, type Named } from '~/core/judgement/contract';
import type { Decision } from '~/core/judgement/decision';
import { openEntries } from '~/core/judgement/open-entries';
import { pointOf } from '~/core/judgement/trend';
import type { Procurement } from '~/core/procurement/procurement';
import { failure, success, type Issue, type Result } from '~/core/shared/issue';
import { personOf, type Actor } from '~/use-cases/actor';
import { judge } from '~/use-cases/assessment/get-result';
import { loadWhole, type LoadedAssessment } from '~/use-cases/assessment/load-assessment';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { loadProcurement } from '~/use-cases/procurement/load-procurement';
import { recordEvent } from '~/use-cases/record/record-event';
import { reminderIssues } from '~/use-cases/round/round-plan';
import { issueAt, oneLine, wordIssues } from '~/use-cases/typed-words';
import { dayIssues } from './contract-fields';
import { findAward, type Award } from './find-award';
import { requireReader } from './keepers';
import { requireKeeper } from './load-contract';

/** What a person fills in about a contract; each field as it came from the form. */
export interface ContractForm {
  /** May be empty. */
  number: string;
  title: string;
  signedOn: string;
  /** Ids of people of the team. */
  managers: string[];
  /** Days before something is due, 1–60; may be empty. */
  reminderDays: number[];
}

type Details = Pick<Contract, 'number' | 'title' | 'signedOn' | 'managers' | 'reminderDays'>;

/**
 * Writes down what was signed with whoever won: the register begins with the winner's promises and open measures, and the
 * trend with the levels at the award. Where there is a contract, it writes its details anew.
 * @returns the contract, or issues: `contract_not_awarded`, `signed_in_standstill`, `contract_day` and `day_ahead` at
 * `/signedOn`, `managers_needed`, `reminder_days`, those of words at `/title` and `/number`. Throws NotFound, Denied.
 */
export async function writeContract(
  ports: Ports,
  actor: Actor,
  input: { procurementId: string; form: ContractForm },
): Promise<Result<Contract>> {
  requirePermission(actor, 'writeContract');
  const { procurementId, form } = input;
  const loaded = await loadProcurement(ports, actor, procurementId);
  requireKeeper(loaded, actor, 'writeContract');
  const [signed, award] = [await ports.papers.contracts.find(procurementId), await findAward(ports, procurementId)];
  if (signed !== undefined) await requireReader(ports, loaded.procurement, signed, personOf(actor).id);
  const decision = signed === undefined ? award?.decision : await ports.papers.decisions.find(signed.roundId);
  const details = await readDetails(ports, form, loaded.procurement);
  const early = decision === undefined ? [] : standstillIssues(decision, form);
  const issues = [...early, ...(details.ok ? [] : details.issues)];
  if (!details.ok || issues.length > 0) return failure(issues);
  const about = { details: details.value, stage: loaded.procurement.stage };
  const begun = signed ?? (award && (await begin(ports, actor, award, about)));
  if (begun === undefined) return failure([issueAt('contract_not_awarded')]);

  return ports.transact(async (inside) => {
    const before = await inside.papers.contracts.find(procurementId);
    const isAwarded = (await inside.papers.decisions.find(begun.roundId))?.awarded === begun.responseId;
    if (before === undefined && !isAwarded) return failure([issueAt('contract_not_awarded')]);
    const contract = { ...(before ?? begun), ...details.value };
    await inside.papers.contracts.put(procurementId, contract);
    const { number, title, signedOn, managers, firm } = contract;
    await recordEvent(
      inside,
      ports,
      actor,
      { procurementId },
      before === undefined ? 'contract_signed' : 'contract_changed',
      { firm, title, number, signedOn, managers },
    );
    return success(contract);
  });
}

async function readDetails(
  ports: Ports,
  form: ContractForm,
  { team }: Pick<Procurement, 'team'>,
): Promise<Result<Details>> {
  const [number, title, signedOn] = [form.number.trim(), form.title.trim(), form.signedOn.trim()];
  const inTeam = [...new Set(form.managers)].filter((id) => team.some(({ personId }) => personId === id));
  const people = await Promise.all(inTeam.map((id) => ports.people.findPerson(id)));
  const managers = people.flatMap((person): Named[] =>
    person === undefined ? [] : [{ personId: person.id, name: person.name }],
  );
  const reminderDays = [...new Set(form.reminderDays)].sort((left, right) => right - left);
  const issues: Issue[] = [
    ...(number === '' ? [] : wordIssues({ number }, oneLine)),
    ...wordIssues({ title }, oneLine),
    ...dayIssues('signedOn', signedOn, { now: ports.clock.now() }),
    ...(managers.length === 0 ? [issueAt('managers_needed', 'managers')] : []),
    ...reminderIssues(reminderDays),
  ];
  return issues.length > 0 ? failure(issues) : success({ number, title, signedOn, managers, reminderDays });
}

function standstillIssues({ standstillUntil }: Decision, { signedOn }: ContractForm): Issue[] {
  return signedOn !== '' && signedOn <= standstillUntil
    ? [issueAt('signed_in_standstill', 'signedOn', { found: signedOn, until: standstillUntil })]
    : [];
}

/** @param about.stage of the procurement now: measures are those from there on, where that is later than what was asked. */
async function begin(
  ports: Ports,
  actor: Actor,
  { round, response, decision }: Award,
  { details, stage }: { details: Details; stage: string },
): Promise<Contract> {
  const winner = await loadWhole(ports, actor, response.id);
  const { evaluation } = await judge(ports, atPresent(winner, stage));
  const questions = winner.questionnaires.flatMap((questionnaire) => questionnaire.questions);
  const parties = { buyer: details.managers[0]?.name ?? '', vendor: response.firm };
  return {
    ...details,
    id: round.procurementId,
    responseId: response.id,
    roundId: round.id,
    firm: response.firm,
    entries: openEntries(evaluation, questions, parties),
    incidents: [],
    reassessments: [],
    handover: handoverKinds.map((kind) => ({ id: kind, kind, what: '' })),
    points: [pointOf(evaluation, { at: decision.at, because: 'award' })],
    reminded: [],
  };
}

function atPresent(winner: LoadedAssessment, stage: string): LoadedAssessment {
  const place = (wanted: string) => winner.ruleSet.stages.findIndex(({ id }) => id === wanted);
  const isLater = place(stage) > place(winner.assessment.stage);
  return isLater ? { ...winner, assessment: { ...winner.assessment, stage } } : winner;
}
