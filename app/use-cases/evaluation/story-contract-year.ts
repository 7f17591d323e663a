import { saveAnswers } from '~/use-cases/assessment/save-answers';
import { loadAssessment } from '~/use-cases/assessment/load-assessment';
import { beginReassessment } from '~/use-cases/contract/begin-reassessment';
import { editEntry } from '~/use-cases/contract/edit-entry';
import { finishReassessment } from '~/use-cases/contract/finish-reassessment';
import { followIncident } from '~/use-cases/contract/follow-incident';
import { planReassessment } from '~/use-cases/contract/plan-reassessment';
import { proveEntry } from '~/use-cases/contract/prove-entry';
import { recordIncident } from '~/use-cases/contract/record-incident';
import { waiveEntry } from '~/use-cases/contract/waive-entry';
import type { Ports } from '~/use-cases/ports';
import { sampleActor } from './sample-people';
import { dayFromNow, daysFromNow, done } from './story';

const manager = sampleActor('contract-manager');

/** What happened under the contract in its first year. */
export async function tellContractYear(ports: Ports, procurementId: string): Promise<void> {
  await agreeOnDates(ports, procurementId);
  const proof = { document: 'Technical description 1.2', grade: 'verified', expires: '' };
  await done(
    proveEntry(daysFromNow(ports, -158), manager, {
      ...{ procurementId, entryId: 'commitment-inner_workings' },
      form: { ...proof, words: 'Our own team rebuilt three decisions from it.', received: dayFromNow(ports, -160) },
    }),
  );
  const incidentId = await tellIncident(ports, procurementId);
  await judgeAnew(ports, procurementId, incidentId);
  const form = { because: 'date', note: '', due: dayFromNow(ports, 60), incidentId: '' };
  await done(planReassessment(daysFromNow(ports, -30), manager, { procurementId, form }));
}

/** The first two measures have a date, the first of which has passed; the last one was given up. */
async function agreeOnDates(ports: Ports, procurementId: string): Promise<void> {
  const begun = daysFromNow(ports, -320);
  const contract = await ports.papers.contracts.find(procurementId);
  const measures = contract?.entries.filter(({ from }) => from.kind === 'measure') ?? [];
  for (const [index, days] of [-12, 45].entries()) {
    const entry = measures[index];
    if (entry === undefined) continue;
    const form = { title: '', proofNeeded: '', clause: '', owner: entry.owner, who: entry.who };
    await done(
      editEntry(begun, manager, { procurementId, entryId: entry.id, form: { ...form, due: dayFromNow(ports, days) } }),
    );
  }
  const last = measures.at(-1);
  const reason = 'The authority keeps these records itself, under its archive rules.';
  if (last !== undefined) await done(waiveEntry(begun, manager, { procurementId, entryId: last.id, reason }));
}

async function tellIncident(ports: Ports, procurementId: string): Promise<string> {
  const incidentId = await done(
    recordIncident(daysFromNow(ports, -104), manager, {
      procurementId,
      form: {
        ...{ kind: 'incident', on: dayFromNow(ports, -105), affected: '212', risks: ['more-than-needed'] },
        what: 'After an update the portal asked again for the income of everybody in the household.',
      },
    }),
  );
  const counts = { affected: '212', remedy: '', closedOn: '' };
  await done(
    followIncident(daysFromNow(ports, -90), manager, {
      ...{ procurementId, incidentId },
      form: { ...counts, found: '130', restored: '64' },
    }),
  );
  const remedy = 'The field was taken out, what had been entered was deleted, and everybody got a letter.';
  await done(
    followIncident(daysFromNow(ports, -75), manager, {
      ...{ procurementId, incidentId },
      form: { ...counts, remedy, found: '212', restored: '212', closedOn: dayFromNow(ports, -76) },
    }),
  );
  return incidentId;
}

/** Because of the incident nobody believes the old list of fields any more. */
async function judgeAnew(ports: Ports, procurementId: string, incidentId: string): Promise<void> {
  const note = 'Fields come back with an update: what is shown of them?';
  const form = { because: 'incident', note, due: dayFromNow(ports, -60), incidentId };
  const planned = await done(planReassessment(daysFromNow(ports, -100), manager, { procurementId, form }));
  const reassessmentId = planned.reassessments.at(-1)?.id ?? '';
  const at = daysFromNow(ports, -70);
  const begin = { procurementId, reassessmentId, isNewest: false };
  const assessmentId = await done(beginReassessment(at, manager, begin));
  const { answers, assessment } = await loadAssessment(at, manager, assessmentId);
  const { evidence: _evidence, ...claimed } = answers['unused_fields'] ?? {};
  const patch = { id: ports.ids.next(), basedOn: assessment.revision, changes: { unused_fields: claimed } };
  const outcome = await saveAnswers(at, manager, { assessmentId, patch });
  if (outcome.kind !== 'saved') throw new Error('A sample answer was not saved', { cause: outcome });
  await done(finishReassessment(daysFromNow(ports, -64), manager, { procurementId, reassessmentId }));
}
