import type { Ports } from '~/use-cases/ports';
import { answer, daysFromNow, enter, exampleNamed, prepareProcurement, publishSample, submit } from './story';
import { sampleActor } from './sample-people';

/** How far the smaller firm has come. */
const answeredSoFar = 12;

/** A tender that is running: one firm has handed in, the other is half-way, and the buyer can see neither. */
export async function tellRunning(ports: Ports): Promise<boolean> {
  const example = exampleNamed(ports, 'school-meal-payment');
  if (example === undefined) return false;
  const about = {
    title: 'Paying for school meals',
    service: 'School meals',
    reference: 'SAMPLE-2026-044',
    stage: 'award',
    ruleSet: example.ruleSet,
  };
  const procurement = await prepareProcurement(daysFromNow(ports, -16), about, example.given);
  const published = daysFromNow(ports, -14);
  const round = await publishSample(published, procurement, { kind: 'tender', access: 'invited', daysOpen: 26 });

  const lumen = await enter(daysFromNow(ports, -9), round, 'vendor');
  await answer(daysFromNow(ports, -8), sampleActor('vendor'), lumen, example.given.answers);
  await submit(daysFromNow(ports, -2), 'vendor', lumen, 'Head of public sector');
  const kestrel = await enter(daysFromNow(ports, -5), round, 'small-vendor');
  const begun = Object.entries(example.given.answers).slice(-answeredSoFar);
  await answer(daysFromNow(ports, -1), sampleActor('small-vendor'), kestrel, Object.fromEntries(begun));
  return true;
}
