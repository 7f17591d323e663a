import type { Ports } from '~/use-cases/ports';
import { saveSecondCheck } from '~/use-cases/second-check/save-second-check';
import { cast, daysFromNow, done, exampleNamed, prepareProcurement, publishSample } from './story';

/** A purchase that is being prepared: the need is answered, and the market is consulted before any tender. */
export async function tellPreparing(ports: Ports): Promise<boolean> {
  const example = exampleNamed(ports, 'appointment-booking');
  if (example === undefined) return false;
  const about = {
    title: 'Booking appointments at service counters',
    service: 'Municipal service counters',
    reference: 'SAMPLE-2026-052',
    stage: 'specifications',
    ruleSet: example.ruleSet,
  };
  const procurement = await prepareProcurement(daysFromNow(ports, -4), about, example.given);
  await checkAnswers(daysFromNow(ports, -3.5), procurement.id);
  const published = daysFromNow(ports, -3);
  await publishSample(published, procurement, { kind: 'consultation', access: 'open', daysOpen: 21 });
  return true;
}

/** A second person of the team has looked at what shows two of the buyer's own answers; the others wait for somebody. */
async function checkAnswers(ports: Ports, procurementId: string): Promise<void> {
  const found = [
    {
      question: 'lawful_ground',
      grade: 'verified',
      reason: 'Each purpose has its law in the record of processing.',
    },
    { question: 'fields_justified', grade: 'rejected', reason: 'The list gives no reason for the date of birth.' },
  ];
  for (const { question, grade, reason } of found) {
    const finding = { grade, equivalent: '', notApplicable: '', reason };
    await done(saveSecondCheck(ports, cast.second, { procurementId, question, finding }));
  }
}
