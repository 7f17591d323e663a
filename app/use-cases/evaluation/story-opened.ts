import type { Ports } from '~/use-cases/ports';
import { openRound } from '~/use-cases/round/open-round';
import {
  answer,
  cast,
  daysFromNow,
  done,
  enter,
  mendedExample,
  prepareProcurement,
  publishSample,
  submit,
} from './story';
import { sampleActor } from './sample-people';
import { judgeApart, namePanelOfTwo } from './story-judged';

/**
 * A tender that two people have opened: the system that one firm offers is the one of a documented case, the other
 * firm offers what a mended one would be. They answered the same questions, and come out far apart.
 */
export async function tellOpened(ports: Ports): Promise<boolean> {
  const example = mendedExample(ports, 'childcare-benefit');
  if (example === undefined) return false;
  const { remedied: mended } = example;
  const about = {
    title: 'Checking claims for housing support',
    service: 'Housing support',
    reference: 'SAMPLE-2026-031',
    stage: 'award',
    ruleSet: example.ruleSet,
  };
  const procurement = await prepareProcurement(daysFromNow(ports, -40), about, mended);
  const published = daysFromNow(ports, -36);
  const round = await publishSample(published, procurement, { kind: 'tender', access: 'invited', daysOpen: 28 });

  await namePanelOfTwo(published, round);
  const entered = daysFromNow(ports, -30);
  const lumen = await enter(entered, round, 'vendor');
  await answer(entered, sampleActor('vendor'), lumen, example.given.answers);
  const kestrel = await enter(entered, round, 'small-vendor');
  await answer(entered, sampleActor('small-vendor'), kestrel, mended.answers);
  await submit(daysFromNow(ports, -10), 'vendor', lumen, 'Head of public sector');
  await submit(daysFromNow(ports, -9), 'small-vendor', kestrel, 'Managing director');

  const { id: roundId } = round;
  await done(openRound(daysFromNow(ports, -7), cast.lead, { roundId }));
  await done(openRound(daysFromNow(ports, -7), cast.second, { roundId }));
  await judgeApart(daysFromNow(ports, -5), round, kestrel);
  return true;
}
