import type { Ports } from '~/use-cases/ports';
import { daysFromNow, exampleNamed, prepareProcurement, publishSample } from './story';

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
  const published = daysFromNow(ports, -3);
  await publishSample(published, procurement, { kind: 'consultation', access: 'open', daysOpen: 21 });
  return true;
}
