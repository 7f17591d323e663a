import { dayOf } from '~/core/shared/dates';
import type { Procurement } from '~/core/procurement/procurement';
import type { Round } from '~/core/procurement/round';
import type { ExampleAnswers, WorkedExample } from '~/core/examples/example';
import type { Answer, Answers } from '~/core/questionnaire/answers';
import type { Result } from '~/core/shared/issue';
import type { PersonActor } from '~/use-cases/actor';
import { loadAssessment } from '~/use-cases/assessment/load-assessment';
import { saveAnswers } from '~/use-cases/assessment/save-answers';
import type { Ports } from '~/use-cases/ports';
import { createProcurement } from '~/use-cases/procurement/create-procurement';
import { setTeamMember } from '~/use-cases/procurement/team';
import { confirmUses } from '~/use-cases/procurement/uses';
import { enterRound } from '~/use-cases/response/enter-round';
import { reviewResponse } from '~/use-cases/response/review-response';
import { submitResponse } from '~/use-cases/response/submit-response';
import { freezeRound } from '~/use-cases/round/freeze-round';
import { inviteVendors } from '~/use-cases/round/invite-vendors';
import { addRound } from '~/use-cases/round/plan-round';
import { publishRound } from '~/use-cases/round/publish-round';
import { sampleActor, sampleOrganisations } from './sample-people';

const dayMs = 24 * 60 * 60 * 1000;
const zone = 'Africa/Nairobi';

/** The people who act in every story. */
export const cast = {
  lead: sampleActor('buyer'),
  second: sampleActor('second-buyer'),
  evaluator: sampleActor('evaluator'),
};

/** The same ports some days before (negative) or after the present. */
export function daysFromNow(ports: Ports, days: number): Ports {
  const instant = new Date(Date.parse(ports.clock.now()) + days * dayMs).toISOString();
  return { ...ports, clock: { now: () => instant } };
}

/** The calendar day (YYYY-MM-DD, UTC) then. */
export function dayFromNow(ports: Pick<Ports, 'clock'>, days: number): string {
  return dayOf(new Date(Date.parse(ports.clock.now()) + days * dayMs).toISOString());
}

/** What a use case gave. A story that cannot be told as it is written is a fault of ours. */
export async function done<Value>(outcome: Promise<Result<Value>>): Promise<Value> {
  const settled = await outcome;
  if (!settled.ok) throw new Error('A sample round cannot be told', { cause: settled.issues });
  return settled.value;
}

/** The example that gives a story its answers; nothing where it is not shipped. */
export function exampleNamed({ examples }: Pick<Ports, 'examples'>, id: string): WorkedExample | undefined {
  return examples.find((one) => one.id === id);
}

/** The same with the answers of its mended twin, as far as both are shipped. */
export function mendedExample(ports: Ports, id: string): (WorkedExample & { remedied: ExampleAnswers }) | undefined {
  const example = exampleNamed(ports, id);
  return example?.remedied && { ...example, remedied: example.remedied };
}

/** A procurement with its team, the buyer's answers and the uses confirmed. */
export async function prepareProcurement(
  ports: Ports,
  about: { title: string; service: string; reference: string; stage: string; ruleSet: string },
  given: ExampleAnswers,
): Promise<Procurement> {
  const { lead, second, evaluator } = cast;
  const { id: procurementId } = await done(createProcurement(ports, lead, { ...about, ocid: '' }));
  await done(setTeamMember(ports, lead, { procurementId, personId: second.id, part: 'member' }));
  await done(setTeamMember(ports, lead, { procurementId, personId: evaluator.id, part: 'evaluator' }));
  const procurement = await ports.procurements.find(procurementId);
  if (procurement === undefined) throw new Error('A sample procurement was not kept');
  await answer(ports, lead, procurement.needId, given.answers);
  return procurement;
}

/** Confirms the uses as proposed, plans a round, freezes and publishes it, and invites the sample vendors to it. */
export async function publishSample(
  ports: Ports,
  procurement: Procurement,
  plan: { kind: Round['kind']; access: Round['access']; daysOpen: number },
): Promise<Round> {
  const { lead, second } = cast;
  const { id: procurementId } = procurement;
  await done(confirmUses(ports, lead, { procurementId, uses: {} }));
  const deadline = { local: ports.zones.localOf(daysFromNow(ports, plan.daysOpen).clock.now(), zone), zone };
  const { id: roundId } = await done(
    addRound(ports, lead, {
      procurementId,
      plan: { ...plan, deadline, reminderDays: [3], openers: [lead.id, second.id], isNegotiated: false },
    }),
  );
  await done(freezeRound(ports, lead, { roundId }));
  if (plan.access === 'invited') await done(inviteVendors(ports, lead, { roundId, invited: [...invited] }));
  return done(publishRound(ports, lead, { roundId }));
}

const invited = (['vendor', 'small-vendor'] as const).map((name) => ({
  firm: firmOf(name),
  email: sampleActor(name).email,
}));

/** Lets a sample vendor in, as its link would. @returns the id of its response; nothing in a consultation. */
export async function enter(ports: Ports, round: Round, name: string): Promise<string> {
  const vendor = sampleActor(name);
  const entered = await done(
    enterRound(ports, vendor, { round, email: vendor.email, firm: firmOf(name), name: vendor.name, device: '' }),
  );
  return entered.responseId ?? '';
}

/** Hands in what stands, as its review page does. */
export async function submit(ports: Ports, name: string, responseId: string, position: string): Promise<void> {
  const vendor = sampleActor(name);
  const review = await reviewResponse(ports, vendor, { responseId });
  await done(
    submitResponse(ports, vendor, {
      responseId,
      reviewed: review.reviewed,
      number: review.number,
      language: 'en',
      name: vendor.name,
      position,
      version: '',
      isDeclared: true,
    }),
  );
}

/** Gives those of the answers that are asked for here, as far as the one who answers may give them. */
export async function answer(ports: Ports, actor: PersonActor, assessmentId: string, answers: Answers): Promise<void> {
  const { fills, assessment } = await loadAssessment(ports, actor, assessmentId);
  const names = new Set(fills.flatMap(({ questions }) => questions.map(({ name }) => name)));
  const changes = Object.fromEntries(
    Object.entries(answers)
      .filter(([name]) => names.has(name))
      .map(([name, one]) => [name, asClaimed(one)]),
  );
  const patch = { id: ports.ids.next(), basedOn: assessment.revision, changes };
  const outcome = await saveAnswers(ports, actor, { assessmentId, patch });
  if (outcome.kind !== 'saved') throw new Error('A sample answer was not saved', { cause: outcome });
}

/** What was verified or accepted in the example is for an evaluator of the story to judge. */
function asClaimed({ evidence, equivalentAccepted: _, notApplicable, ...said }: Answer): Answer {
  return {
    ...said,
    ...(evidence && { evidence: { ...evidence, grade: evidence.grade === 'claimed' ? 'claimed' : 'documented' } }),
    ...(notApplicable && { notApplicable: { reason: notApplicable.reason } }),
  };
}

function firmOf(name: string): string {
  const { organisationId } = sampleActor(name);
  return sampleOrganisations.find(({ id }) => id === organisationId)?.name ?? '';
}
